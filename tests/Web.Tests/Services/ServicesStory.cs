using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Services;

/// <summary>Members with their services, and enrolments that have come as far as screen 6, made by the office's own verbs.</summary>
public sealed class ServicesStory(WebSite site) : IAsyncDisposable
{
    private readonly MemberStory _members = new(site);

    public Office Office => _members.Office;

    /// <summary>A member with a head office, so many other establishments, and an administrator to sign in.</summary>
    public async Task<(Member Member, Person Person)> MemberAsync(int otherEstablishments = 0, params string[] services)
    {
        var member = await Office.MemberWithAsync(otherEstablishments);
        if (services.Length > 0) await SubscribeAsync(member, services);
        return (member, await _members.PersonOfAsync(member));
    }

    /// <summary>The person of the member acts in another quality from now on.</summary>
    public Task ActAsAsync(Person person, Capacity capacity) => Office.DoAsync<BackOfficeDb>(async (db, _) =>
    {
        (await db.Set<Attachment>().SingleAsync(a => a.AccountId == person.AccountId && a.To == null)).Close(Office.Clock.GetUtcNow());
        db.Add(new Attachment { AccountId = person.AccountId, MemberId = person.MemberId!.Value, Capacity = capacity, From = Office.Clock.GetUtcNow(), GrantedBy = "Inscription" });
        await db.SaveChangesAsync();
    });

    public async Task SubscribeAsync(Member member, params string[] codes)
    {
        var list = await Office.ServicesAsync(member);
        await Office.DoAsync<MemberServices>((services, _) => services.ChangeAsync(
            member.Id, Capacity.Administrator, ["DASST", .. codes], list.Version, Guid.CreateVersion7(), new("alix", "Alix Lafleur"), CancellationToken.None));
    }

    /// <summary>An enrolment whose first five screens are done, resumed in this window by its mailed link: screen 6 shows.</summary>
    public async Task<Guid> EnrolAsync(Visit visit, int otherEstablishments = 0)
    {
        var member = await Office.MemberWithAsync(otherEstablishments);
        var siret = member.Establishments.Single().Siret;
        var person = new EnrolmentPerson("Alix", "Lafleur", "04 93 00 00 00", null, "alix@lafleur.example");
        var id = await Office.DoAsync<Enrolments, Guid>((e, _) => e.BeginAsync(EnrolmentPath.Declarant, person, siret, Guid.CreateVersion7(), CancellationToken.None));
        await Office.DoAsync<Enrolments>(async (enrolments, _) =>
        {
            var file = (await enrolments.FindAsync(id, CancellationToken.None))!;
            file.Accept(new TermsAccepted("1", new string('0', 64), Office.Clock.GetUtcNow()));
            file.Protect("hash", null, null);
            foreach (var step in new[] { EnrolmentSteps.Terms, EnrolmentSteps.Establishment, EnrolmentSteps.Password, EnrolmentSteps.Summary }) file.Complete(step);
            await enrolments.CompleteAsync(file, EnrolmentSteps.Summary, CancellationToken.None);
        });
        await visit.GoAsync(await ResumeLinkAsync(id));
        await visit.ClickAsync("Reprendre mon inscription");
        return id;
    }

    public Task<EnrolmentFile> FileAsync(Guid id) => Office.ReadAsync(db => db.Set<EnrolmentFile>().AsNoTracking().SingleAsync(f => f.Id == id));

    public ValueTask DisposeAsync() => _members.DisposeAsync();

    private async Task<string> ResumeLinkAsync(Guid id)
    {
        var text = await Office.ReadAsync(db => db.Mails.Where(m => m.CaseId == id).Select(m => m.TextBody).FirstAsync());
        return Reading.LinkIn(text);
    }
}
