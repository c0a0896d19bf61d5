using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Membership;

/// <summary>A company joins: from the door to its first sign-in, and what stops it on the way.</summary>
public sealed class MembershipJourneyTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    private static int _last;

    private static Siret ASiret() => DemoPeople.HeadOfficeOf(DemoPeople.SirenOf(61_000_000 + Interlocked.Increment(ref _last)));

    private static string AMail() => $"alix{Interlocked.Increment(ref _last)}@lafleur.example";

    [Fact]
    public async Task A_company_joins_and_signs_in_with_its_number()
    {
        var (siret, mail) = (ASiret(), AMail());
        await using var visit = await chromium.OpenAsync(desk.Site.Address);
        await visit.BeginAsync(desk.Site, siret, mail);
        await visit.TellEligibilityAsync();
        await visit.DescribeCompanyAsync(siret);
        await visit.SeesAsync("1 établissement");
        await visit.NextAsync();
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Facturation" }).GetByRole(AriaRole.Checkbox).UncheckAsync();
        var billing = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Facturation" });
        await billing.GetByLabel("Nom", new() { Exact = true }).FillAsync("Fabre");
        await billing.GetByLabel("Prénom").FillAsync("Noé");
        await billing.GetByLabel("Courriel").FillAsync("compta@lafleur.example");
        await visit.NextAsync();
        await visit.AddEmployeeAsync("César", "Habilitation électrique", "2 84 05 88 321 025 32");
        await visit.SeesAsync("CÉSAR Jules");
        await visit.AddEmployeeAsync("Martin", "Aucun suivi particulier");
        await visit.SeesAsync("2 salariés");
        await visit.NextAsync();
        await visit.ChoosePasswordAsync();
        await visit.SeesAsync("278,40");
        await visit.SeesAsync("1 salarié en SIH");
        await visit.ClickAsync("Envoyer ma demande d’adhésion");
        await visit.SeesAsync("Votre demande d’adhésion est enregistrée");
        var slip = await visit.DownloadedTextAsync("Télécharger votre bordereau d’adhésion");
        Assert.Contains("Total TTC", slip, StringComparison.Ordinal);
        Assert.Contains("278,40", slip, StringComparison.Ordinal);
        Assert.DoesNotContain("88321", slip.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await visit.OpenMailedLinkAsync(desk, "enrolment-validation", mail);
        await visit.ClickAsync("Valider mon adresse");
        await desk.Office.DispatchAsync();
        await AcceptAsync(siret);

        var member = await MemberOfAsync(siret);
        await using var home = await chromium.OpenAsync(desk.Site.Address);
        await home.SignInAsync(new Person("/connexion", member.Number, JoiningVisit.Password, Guid.Empty, member.Id));
        await home.IsAtAsync("/espace");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_script_the_list_is_made_all_the_same()
    {
        var (siret, mail) = (ASiret(), AMail());
        await using var visit = await chromium.OpenAsync(desk.Site.Address, View.WithoutScript);
        await visit.BeginAsync(desk.Site, siret, mail);
        await visit.TellEligibilityAsync();
        await visit.DescribeCompanyAsync(siret);
        await visit.NextAsync();
        await visit.NextAsync();
        await visit.AddEmployeeAsync("César", "Autorisation de conduite");
        await visit.SeesAsync("SIH");
        await visit.FollowAsync("CÉSAR Jules");
        await visit.FillAsync("Poste de travail *", "CARISTE");
        await visit.Page.Locator("#employee-form").GetByRole(AriaRole.Button, new() { Name = "Valider" }).ClickAsync();
        await visit.SeesAsync("CARISTE");
        await visit.FollowAsync("Enlever");
        await visit.ClickAsync("Enlever ce salarié");
        await visit.SeesAsync("Aucun salarié dans votre liste");
    }

    [Theory]
    [InlineData("Un particulier employeur (emploi à domicile)", "1", "06000", "adhèrent à un autre service")]
    [InlineData("Un employeur agricole, affilié à la MSA", "3", "06000", "Mutualité sociale agricole")]
    [InlineData("Une entreprise ou une association de droit privé", "0", "06000", "Sans salarié")]
    [InlineData("Une entreprise ou une association de droit privé", "5", "75011", "hors de la région")]
    public async Task A_company_that_may_not_join_reads_why_and_whom_to_call(string employer, string employees, string postCode, string why)
    {
        await using var visit = await chromium.OpenAsync(desk.Site.Address);
        await visit.BeginAsync(desk.Site, ASiret(), AMail());
        await visit.TellEligibilityAsync(employer, employees, postCode);
        await visit.SeesAsync("Votre entreprise ne peut pas adhérer");
        await visit.SeesAsync(why);
        await visit.SeesAsync("04 92 00 00 70");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.GoAsync("/inscription/adhesion/etablissements");
        await visit.IsAtAsync("/inscription/adhesion/admissibilite");
    }

    [Fact]
    public async Task A_company_of_a_member_is_told_it_has_joined_already()
    {
        var member = await desk.Office.MemberAsync(employees: 1);
        var other = Enumerable.Range(2, 2000).Select(n => $"{member.Siren.Value}{n:00000}").Where(s => Siret.TryParse(s, out _)).Select(Siret.Parse).First(s => s != member.HeadOffice.Siret);
        await using var visit = await chromium.OpenAsync(desk.Site.Address);
        await visit.BeginAsync(desk.Site, other, AMail());
        await visit.TellEligibilityAsync();
        await visit.SeesAsync("Cette entreprise est déjà adhérente");
        Assert.Equal(1, await desk.Office.ReadAsync(db => db.Members.CountAsync(m => m.Siren == member.Siren)));
    }

    [Fact]
    public async Task Each_wrong_entry_is_said_at_its_field_and_the_rest_kept()
    {
        var (siret, mail) = (ASiret(), AMail());
        await using var visit = await chromium.OpenAsync(desk.Site.Address);
        await visit.BeginAsync(desk.Site, siret, mail);
        await visit.TellEligibilityAsync();
        await visit.FillAsync("Raison sociale", "Boulangerie Lafleur");
        await visit.FillAsync("N° de TVA intracommunautaire", "FR00123456789");
        await visit.FillAsync("Code postal", "6130");
        await visit.ClickAsync("Enregistrer");
        await Assertions.Expect(visit.Page.Locator(".error-summary")).ToContainTextAsync("Choisissez la forme juridique.");
        await Assertions.Expect(visit.Page.Locator(".error-summary")).ToContainTextAsync("Saisissez les 5 chiffres du code postal");
        await Assertions.Expect(visit.Page.GetByLabel("Raison sociale")).ToHaveValueAsync("Boulangerie Lafleur");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.DescribeCompanyAsync(siret);
        await visit.FollowAsync("Ajouter un établissement");
        await visit.DescribeEstablishmentAsync("Le fournil", "C’est un établissement secondaire");
        foreach (var (typed, why) in new[] { ("123", "14 chiffres"), (ASiret().Value, "n’est pas celui de votre entreprise"), (siret.Value, "déjà dans votre liste") })
        {
            await visit.FillAsync("N° SIRET", typed);
            await visit.ClickAsync("Enregistrer");
            await Assertions.Expect(visit.Page.Locator(".error-summary")).ToContainTextAsync(why);
        }
    }

    [Fact]
    public async Task Going_back_and_coming_back_by_the_mailed_link_loses_nothing()
    {
        var (siret, mail) = (ASiret(), AMail());
        await using (var visit = await chromium.OpenAsync(desk.Site.Address))
        {
            await visit.ReachCheckAsync(desk.Site, siret, mail);
            await visit.FollowAsync("Étape précédente");
            await visit.IsAtAsync("/inscription/mot-de-passe");
        }

        await using var again = await chromium.OpenAsync(desk.Site.Address);
        await again.OpenMailedLinkAsync(desk, "enrolment-resume", mail);
        await again.Page.Locator("main").GetByRole(AriaRole.Button).First.ClickAsync();
        await again.IsAtAsync("/inscription/adhesion/verification");
        await again.SeesAsync("6 salariés");
        await again.SeesAsync("Boulangerie Lafleur");
    }

    [Fact]
    public async Task Staff_correct_ask_for_a_paper_and_refuse_with_a_reason()
    {
        var (siret, mail) = (ASiret(), AMail());
        await using var visit = await chromium.OpenAsync(desk.Site.Address);
        await visit.ReachCheckAsync(desk.Site, siret, mail);
        await visit.ClickAsync("Envoyer ma demande d’adhésion");
        await visit.OpenMailedLinkAsync(desk, "enrolment-validation", mail);
        await visit.ClickAsync("Valider mon adresse");
        await desk.Office.DispatchAsync();
        var id = await desk.Office.ReadAsync(db => db.Set<MembershipApplication>().Where(a => a.Siren == siret.Siren).Select(a => a.Id).SingleAsync());

        await using var agent = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await agent.GoAsync($"/service/dossiers/{id}");
        await agent.SeesAsync("Boulangerie Lafleur");
        await agent.FollowLinkAsync("Corriger la demande");
        await agent.TypeAsync("Raison sociale", "Boulangerie Lafleur et Fils");
        await agent.TypeAsync("Motif de la correction", "Nom de l’extrait Kbis");
        await AxeAssert.NoViolationsAsync(agent.Page);
        await agent.ClickAsync("Corriger la demande");
        await agent.SeesAsync("Boulangerie Lafleur et Fils");
        await agent.SeesAsync("Nom de l’extrait Kbis");
        await AxeAssert.NoViolationsAsync(agent.Page);
        await agent.FollowLinkAsync("Demander une pièce");
        await agent.TypeAsync("Commentaire", "Un extrait Kbis, s’il vous plaît.");
        await agent.ClickAsync("Demander une pièce");
        await agent.SeesAsync("Pièce attendue");
        await agent.FollowLinkAsync("Refuser");
        await agent.Page.GetByLabel("Pièce illisible").CheckAsync();
        await agent.ClickAsync("Refuser");
        await agent.SeesAsync("Adhésion refusée");
        Assert.False(await desk.Office.ReadAsync(db => db.Members.AnyAsync(m => m.Siren == siret.Siren)));
    }

    private async Task AcceptAsync(Siret siret)
    {
        var id = await desk.Office.ReadAsync(db => db.Set<MembershipApplication>().Where(a => a.Siren == siret.Siren).Select(a => a.Id).SingleAsync());
        await using var agent = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await agent.GoAsync($"/service/dossiers/{id}/repondre/accept");
        await agent.ClickAsync("Accepter");
        await agent.SeesAsync("Adhésion acceptée");
    }

    private Task<Member> MemberOfAsync(Siret siret) => desk.Office.ReadAsync(db => db.Members.SingleAsync(m => m.Siren == siret.Siren));
}
