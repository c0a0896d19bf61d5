using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Contributions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Staff;

public sealed class IncidentsTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Fact]
    public async Task A_contact_added_and_the_step_tried_again_mends_a_case_without_contact()
    {
        var (one, incident) = await desk.InIncidentAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync($"/service/adherents/{one.Member.Id}");
        await visit.FollowLinkAsync("Ajouter un contact");
        await visit.Page.GetByLabel("Rôle").SelectOptionAsync("Account");
        await visit.TypeAsync("Prénom", "Alix");
        await visit.Page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Lafleur");
        await visit.TypeAsync("Adresse électronique", "alix@lafleur.example");
        await visit.ClickAsync("Enregistrer le contact");
        await visit.SeesAsync("Le contact est enregistré.");

        await visit.GoAsync($"/service/incidents/{incident}");
        await visit.FollowLinkAsync("Relancer");
        await visit.ClickAsync("Relancer");

        await visit.SeesAsync("L’étape est relancée.");
        Assert.Equal(DeclarationStates.ToDeclare, await desk.StateAsync(one));
        Assert.True(await desk.Office.ReadAsync(db => db.Mails.AnyAsync(m => m.MemberId == one.Member.Id && m.Template == "declaration-invitation")));
    }

    [Fact]
    public async Task A_step_is_skipped_with_a_reason_and_the_case_goes_on()
    {
        var (one, incident) = await desk.InIncidentAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync($"/service/incidents/{incident}");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FollowLinkAsync("Passer l’étape");
        await visit.ClickAsync("Passer l’étape");
        await visit.SeesAsync("Indiquez le motif");
        await visit.TypeAsync("Motif", "Prévenu par téléphone");
        await visit.ClickAsync("Passer l’étape");

        await visit.SeesAsync("L’étape est passée.");
        Assert.Equal(DeclarationStates.ToDeclare, await desk.StateAsync(one));
    }

    [Fact]
    public async Task A_procedure_is_given_up_with_a_reason()
    {
        var (one, incident) = await desk.InIncidentAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync("/service/incidents");
        await visit.SeesAsync(one.Member.CompanyName);
        await visit.GoAsync($"/service/incidents/{incident}/abandonner");
        await visit.TypeAsync("Motif", "Adhérent en double");
        await visit.ClickAsync("Abandonner la procédure");

        await visit.SeesAsync("La procédure est abandonnée.");
        await visit.GoAsync("/service/incidents?State=traites");
        await visit.SeesAsync("Procédure abandonnée");
    }
}
