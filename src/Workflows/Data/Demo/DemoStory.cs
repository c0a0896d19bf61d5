using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Data.Demo;

/// <summary>
/// Two campaigns of an invented service, told under a set clock through the same verbs as the pages: nothing here
/// writes a state, an invoice or a mail.
/// </summary>
public sealed class DemoStory(IServiceProvider services, DemoClock clock, DateTimeOffset today)
{
    private static readonly Actor Camille = new("demo-staff-1", "Camille Morel");
    private static readonly Actor Idriss = new("demo-staff-2", "Idriss Benali");

    private readonly DemoPeople _people = new(seed: 20_260, FrenchCalendar.Office.DayOf(today).Year);
    private readonly DemoTelling _telling = new(services, clock);

    private int Year => FrenchCalendar.Office.DayOf(today).Year;

    public async Task TellAsync(CancellationToken ct)
    {
        clock.GoTo(At(new DateOnly(Year - 2, 12, 10)));
        await CreateMembersAsync(ct);
        await TellLastYearAsync(ct);
        await TellThisYearAsync(ct);
    }

    private async Task CreateMembersAsync(CancellationToken ct)
    {
        await _telling.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<BackOfficeDb>();
            var employees = scope.GetRequiredService<Employees>();
            for (var i = 0; i < DemoPeople.Count; i++)
            {
                var member = _people.Member(i);
                // The one without any contact: its invitation cannot be written, and becomes an incident to mend.
                if (i != DemoRoles.WithoutContact) AddContacts(member, i);
                if (i == DemoRoles.Suspended) member.Suspend();
                db.Members.Add(member);
                for (var n = 0; n < SizeOf(i); n++) employees.Add(member.Id, _people.Employee(new DateOnly(Year - 2, 11, 30)));
            }

            await db.SaveChangesAsync(ct);
        });
    }

    private void AddContacts(Member member, int index)
    {
        member.Contacts.Add(_people.Contact(ContactRole.Account, member.CompanyName));
        if (index % 2 == 0) member.Contacts.Add(_people.Contact(ContactRole.Manager, member.CompanyName));
        if (index % 3 == 0) member.Contacts.Add(_people.Contact(ContactRole.HumanResources, member.CompanyName));
        if (index % 3 == 1) member.Contacts.Add(_people.Contact(ContactRole.Billing, member.CompanyName));
    }

    /// <summary>January only, as most services do: most declare, some are invoiced by the office, one declares late.</summary>
    private async Task TellLastYearAsync(CancellationToken ct)
    {
        var year = Year - 1;
        await _telling.OpenCampaignAsync(year, new DateOnly(year, 1, 1), new DateOnly(year, 1, 31), ct);
        await _telling.GoToAsync(At(new DateOnly(year, 1, 1)), ct);
        for (var i = 0; i < DemoPeople.Count; i++)
        {
            if (i is DemoRoles.WithoutContact or DemoRoles.Suspended || DemoRoles.InvoicedByOfficeLastYear.Contains(i)) continue;
            await _telling.GoToAsync(At(new DateOnly(year, 1, 5 + i / 2)), ct);
            await _telling.DeclareAsync(year, i, DemoPeople.NumberOf(i), ct);
        }

        await _telling.ReviewAllAsync("approve", "Effectif confirmé par téléphone.", Camille, ct);
        await _telling.GoToAsync(At(new DateOnly(year, 2, 1)), ct);
        await _telling.InvoiceAsync(year, Camille, Idriss, ct);
        await _telling.GoToAsync(At(new DateOnly(year, 2, 20)), ct);
        var late = DemoPeople.NumberOf(DemoRoles.LateLastYear);
        await _telling.LetInLateAsync(year, late, new DateOnly(year, 3, 15), Idriss, ct);
        await _telling.DeclareAsync(year, DemoRoles.LateLastYear, late, ct);
        await _telling.ReviewAllAsync("approve", "Déclaration tardive vérifiée.", Idriss, ct);
        await _telling.GoToAsync(At(new DateOnly(year, 2, 23)), ct);
        await _telling.InvoiceAsync(year, Idriss, Camille, ct);
    }

    /// <summary>The whole civil year, so that the demo can be tried on any day; the story fits between 1 January and today.</summary>
    private async Task TellThisYearAsync(CancellationToken ct)
    {
        await _telling.OpenCampaignAsync(Year, new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31), ct);
        await _telling.GoToAsync(Moment(0), ct);
        await MoveWorkforceAsync(ct);
        foreach (var (index, order) in DemoRoles.InvoicedThisYear.Select((index, order) => (index, order)))
        {
            await _telling.GoToAsync(Moment(0.05 + 0.4 * order / DemoRoles.InvoicedThisYear.Count), ct);
            await _telling.DeclareAsync(Year, index, DemoPeople.NumberOf(index), ct);
        }

        await _telling.ReviewAllAsync("approve", "Mouvements de personnel vérifiés.", Camille, ct);
        await _telling.GoToAsync(Moment(0.55), ct);
        await _telling.InvoiceAsync(Year, Idriss, Camille, ct);
        await _telling.GoToAsync(Moment(0.7), ct);
        foreach (var index in DemoRoles.ConfirmedThisYear.Append(DemoRoles.AskedToCorrect))
            await _telling.DeclareAsync(Year, index, DemoPeople.NumberOf(index), ct);
        await _telling.ReviewOneAsync(
            Year, DemoPeople.NumberOf(DemoRoles.AskedToCorrect), "correct",
            "Deux salariés portent le même numéro de sécurité sociale : vérifiez-les, puis confirmez de nouveau.", Camille, ct);
        await _telling.ReviewAllAsync("approve", "Vérifié avec l’adhérent.", Idriss, ct);
        await _telling.GoToAsync(Moment(0.85), ct);
        foreach (var index in DemoRoles.UnderReviewThisYear)
            await _telling.DeclareAsync(Year, index, DemoPeople.NumberOf(index), ct);
        foreach (var index in DemoRoles.InProgressThisYear)
            await _telling.StartAsync(Year, DemoPeople.NumberOf(index), ct);
        await _telling.GoToAsync(today, ct);
    }

    /// <summary>People come and go between two years; some of it makes the rules look up.</summary>
    private async Task MoveWorkforceAsync(CancellationToken ct)
    {
        await _telling.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<BackOfficeDb>();
            var employees = scope.GetRequiredService<Employees>();
            for (var i = 0; i < DemoPeople.Count; i++)
            {
                var member = await db.Members.SingleAsync(m => m.Number == DemoPeople.NumberOf(i), ct);
                var present = await employees.Of(member.Id).ToListAsync(ct);
                if (DemoRoles.Halved.Contains(i))
                    foreach (var leaver in present.Take(present.Count / 2)) leaver.Leave(new DateOnly(Year - 1, 11, 30));
                else if (i % 4 == 0) employees.Add(member.Id, _people.Employee(new DateOnly(Year - 1, 12, 15)));
                if (i == DemoRoles.WithMinor) employees.Add(member.Id, _people.Minor(new DateOnly(Year - 1, 12, 15)));
                if (i == DemoRoles.AskedToCorrect) present[1].Nir = present[0].Nir is { } nir ? nir with { } : null;
            }

            await db.SaveChangesAsync(ct);
        });
    }

    private static int SizeOf(int index) => index switch
    {
        DemoRoles.SeedExample => 6,
        _ when index % 13 == 7 => 64,
        _ when index % 5 == 2 => 22,
        _ => 3 + index % 9,
    };

    private DateTimeOffset Moment(double share)
    {
        var start = FrenchCalendar.Office.StartOf(new DateOnly(Year, 1, 1));
        return start + (today - start) * share;
    }

    private static DateTimeOffset At(DateOnly day) => FrenchCalendar.Office.StartOf(day).AddHours(9);
}
