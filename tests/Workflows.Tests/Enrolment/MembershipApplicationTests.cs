using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Tests.Documents;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Enrolment;

public sealed class MembershipApplicationTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office office = new(database, new FakeClock(2026, 3, 17), services => services.AddAccounts());

    private MembershipStory Story => new(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Accepted_the_company_is_a_member_with_all_it_told()
    {
        var siret = MembershipStory.ASiret();
        var id = await Story.ApplicationAsync(siret);

        await office.AnswerAsync(id, "accept");

        var member = (await Story.MemberOfAsync(siret))!;
        Assert.Equal((MemberStatus.Active, "Boulangerie Lafleur", "SARL", new DateOnly(2026, 3, 17)), (member.Status, member.CompanyName, member.LegalForm, member.JoinedOn));
        Assert.Matches("^[0-9]{5}$", member.Number);
        Assert.Equal(("Grasse", true), (member.HeadOffice.City, member.HeadOffice.IsHeadOffice));
        Assert.Equal(
            [(ContactRole.Account, "Alix Lafleur"), (ContactRole.Manager, "Alix Lafleur"), (ContactRole.HumanResources, "Alix Lafleur"), (ContactRole.Billing, "Noé Fabre")],
            member.Contacts.OrderBy(c => c.Role).Select(c => (c.Role, c.FullName)));
        var employees = await office.ReadAsync(db => db.Employees.AsNoTracking().Include(e => e.Determinants).Where(e => e.MemberId == member.Id).OrderBy(e => e.BirthName).ToListAsync());
        Assert.Equal(["FABRE-1", "FABRE-2"], employees.Select(e => e.BirthName));
        Assert.Equal(MembershipStory.Nir, office.Services.GetRequiredService<NirVault>().Open(employees[0].Nir!).Value);
        Assert.Equal("electrical-habilitation", Assert.Single(employees[0].Determinants).Key);
        var history = await office.ReadAsync(db => db.Set<MemberEvent>().SingleAsync(e => e.MemberId == member.Id));
        Assert.Equal(("Adhésion acceptée", "Camille Morel"), (history.What, history.By));
    }

    [Fact]
    public async Task The_requester_is_its_administrator_with_the_password_they_chose()
    {
        var siret = MembershipStory.ASiret();
        var id = await Story.ApplicationAsync(siret, mail: "premiere@lafleur.example");

        await office.AnswerAsync(id, "accept");

        var member = (await Story.MemberOfAsync(siret))!;
        var attachment = await office.ReadAsync(db => db.Set<Attachment>().SingleAsync(a => a.MemberId == member.Id));
        Assert.Equal((Capacity.Administrator, "Adhésion"), (attachment.Capacity, attachment.GrantedBy));
        var account = await office.ReadAsync(db => db.Users.SingleAsync(a => a.Id == attachment.AccountId));
        Assert.Equal((member.Number, "Alix Lafleur", false), (account.UserName, account.DisplayName, account.MustChangePassword));
        Assert.True(await office.DoAsync<Passwords, bool>((passwords, _) => Task.FromResult(passwords.Verify(account, MembershipStory.Password))));
        var welcome = Assert.Single(await Story.MailsAsync("membership-welcome", "premiere@lafleur.example"));
        Assert.Contains(member.Number, welcome.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(MembershipStory.Password, welcome.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slip_is_a_document_of_the_member_and_says_what_it_costs()
    {
        var siret = MembershipStory.ASiret();
        var id = await Story.ApplicationAsync(siret);

        await office.AnswerAsync(id, "accept");

        var member = (await Story.MemberOfAsync(siret))!;
        var slip = await office.ReadAsync(db => db.Documents.SingleAsync(d => d.MemberId == member.Id && d.Kind == DocumentKind.MembershipSlip));
        var text = PdfTool.Text(slip.Content).ReplaceLineEndings(" ");
        foreach (var expected in new[]
                 {
                     "Bordereau d’adhésion", $"N° adhérent {member.Number}", siret.ToString(), "Forme juridique SARL", "Droit d’entrée aucun",
                     "SI Suivi individuel 1", "SIH Suivi individuel habilitation 1", "Total 2",
                     "Cotisation annuelle 2026 par personne 2 116,00 € 232,00 €", "TVA 20 % 46,40 €", "Total TTC 278,40 €",
                     "Facturation Noé Fabre compta@lafleur.example", "n’est pas une facture",
                 })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("FABRE-1", text, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(slip.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settled_the_application_keeps_no_secret_and_no_number()
    {
        var id = await Story.ApplicationAsync(MembershipStory.ASiret());
        Assert.NotNull((await Story.ReadAsync(id)).Draft.Employees[0].Nir);

        await office.AnswerAsync(id, "refuse", "Hors champ : l’établissement est à Lyon");

        var application = await Story.ReadAsync(id);
        Assert.Null(application.PasswordHash);
        Assert.All(application.Draft.Employees, e => Assert.Null(e.Nir));
        Assert.Equal(MembershipStates.Refused, application.State);
    }

    [Fact]
    public async Task A_refusal_tells_the_reason_and_makes_nobody_a_member()
    {
        var siret = MembershipStory.ASiret();
        var id = await Story.ApplicationAsync(siret, mail: "refusee@lafleur.example");

        await office.AnswerAsync(id, "refuse", "Pièce illisible : la copie est trop sombre");

        Assert.Contains("Pièce illisible", Assert.Single(await Story.MailsAsync("membership-refused", "refusee@lafleur.example")).TextBody, StringComparison.Ordinal);
        Assert.Null(await Story.MemberOfAsync(siret));
    }

    [Fact]
    public async Task A_document_not_sent_in_thirty_days_closes_the_application()
    {
        var siret = MembershipStory.ASiret();
        var id = await Story.ApplicationAsync(siret, mail: "muette@lafleur.example");
        await office.AnswerAsync(id, "ask", "Envoyez-nous un extrait Kbis.");
        Assert.Contains("extrait Kbis", Assert.Single(await Story.MailsAsync("membership-paper-asked", "muette@lafleur.example")).TextBody, StringComparison.Ordinal);

        await office.DayAsync(2026, 4, 15);
        Assert.Equal(MembershipStates.PaperAwaited, (await Story.ReadAsync(id)).State);
        await office.DayAsync(2026, 4, 17);

        Assert.Equal(MembershipStates.Refused, (await Story.ReadAsync(id)).State);
        Assert.Contains("Sans réponse", Assert.Single(await Story.MailsAsync("membership-refused", "muette@lafleur.example")).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_applications_for_one_company_one_makes_a_member_and_the_other_is_told()
    {
        var siret = MembershipStory.ASiret();
        var first = await Story.ApplicationAsync(siret, mail: "alix.deux@lafleur.example");
        var second = await Story.ApplicationAsync(siret, mail: "noe.deux@lafleur.example");

        await office.AnswerAsync(first, "accept");
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.DispatchAsync();

        Assert.Equal(MembershipStates.AlreadyMember, (await Story.ReadAsync(second)).State);
        Assert.Contains("déjà adhérente", Assert.Single(await Story.MailsAsync("membership-already-member", "noe.deux@lafleur.example")).Subject, StringComparison.Ordinal);
        Assert.Equal(1, await office.ReadAsync(db => db.Members.CountAsync(m => m.Siren == siret.Siren)));
    }

    [Fact]
    public async Task Two_acceptances_at_the_same_moment_make_one_member()
    {
        var siret = MembershipStory.ASiret();
        var ids = new[] { await Story.ApplicationAsync(siret), await Story.ApplicationAsync(siret) };

        var outcomes = await Task.WhenAll(ids.Select(async id =>
        {
            try
            {
                await office.AnswerAsync(id, "accept");
                return "accepted";
            }
            catch (Refusal refusal)
            {
                return refusal.GetType().Name;
            }
        }));
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.DispatchAsync();

        Assert.Equal(["CompanyAlreadyMember", "accepted"], outcomes.Order(StringComparer.Ordinal));
        Assert.Equal([MembershipStates.Accepted, MembershipStates.AlreadyMember], new[] { (await Story.ReadAsync(ids[0])).State, (await Story.ReadAsync(ids[1])).State }.Order(StringComparer.Ordinal));
        Assert.Equal(1, await office.ReadAsync(db => db.Members.CountAsync(m => m.Siren == siret.Siren)));
    }

    [Fact]
    public async Task A_company_that_joined_while_the_address_was_unproved_is_not_examined_again()
    {
        var siret = MembershipStory.ASiret();
        var late = await Story.FileAsync(siret, mail: "tardive@lafleur.example");
        await office.AnswerAsync(await Story.ApplicationAsync(siret), "accept");

        await Story.ValidateAsync(late);

        Assert.Equal(MembershipStates.AlreadyMember, (await Story.ReadAsync(StableId.Of("membership-application", late))).State);
        Assert.Single(await Story.MailsAsync("membership-already-member", "tardive@lafleur.example"));
    }

    [Fact]
    public async Task A_number_already_taken_is_passed_over()
    {
        var siret = MembershipStory.ASiret();
        var next = await office.ReadAsync(db => db.Set<MemberNumberSeries>().Select(s => s.Next).SingleAsync());
        await office.MemberAsync(0, number: French.Of($"{next}"));

        await office.AnswerAsync(await Story.ApplicationAsync(siret), "accept");

        Assert.Equal(French.Of($"{next + 1}"), (await Story.MemberOfAsync(siret))!.Number);
    }

    [Fact]
    public async Task What_staff_correct_keeps_before_after_and_reason_and_is_what_the_member_gets()
    {
        var siret = MembershipStory.ASiret();
        var id = await Story.ApplicationAsync(siret);
        var draft = (await Story.ReadAsync(id)).Draft;

        await office.DoAsync<StaffMemberships>(async (acts, _) => await acts.CorrectAsync(
            (await acts.FindAsync(id, CancellationToken.None))!,
            new ApplicationCorrection(draft.Company! with { Name = "Boulangerie Lafleur et Fils" }, draft.Establishments, draft.Contacts, null),
            "Nom de l’extrait Kbis", Office.Camille, CancellationToken.None));
        await office.AnswerAsync(id, "accept");

        Assert.Equal("Boulangerie Lafleur et Fils", (await Story.MemberOfAsync(siret))!.CompanyName);
        var line = await office.ReadAsync(db => db.Set<JournalEntry>().SingleAsync(j => j.InstanceId == id && j.Kind == JournalKind.Change));
        Assert.Contains("Nom de l’extrait Kbis", line.Text, StringComparison.Ordinal);
    }
}
