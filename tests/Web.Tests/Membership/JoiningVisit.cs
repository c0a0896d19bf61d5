using System.Text.RegularExpressions;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Membership;

/// <summary>What somebody whose company joins does in the browser, in the words of the screens.</summary>
internal static partial class JoiningVisit
{
    public const string Password = "quatre cerises bleues";

    /// <summary>The door, the first screen and the terms.</summary>
    public static async Task BeginAsync(this Visit visit, WebSite site, Siret siret, string mail)
    {
        await visit.GoAsync("/inscription");
        await visit.Page.GetByLabel("Non, elle souhaite adhérer").CheckAsync();
        await visit.ClickAsync("Continuer");
        await visit.FillAsync("Numéro SIRET de l’établissement", siret.ToString());
        await visit.FillAsync("Nom", "Lafleur");
        await visit.FillAsync("Prénom", "Alix");
        await visit.FillAsync("Téléphone", "04 93 00 00 00");
        await visit.FillAsync("Courriel", mail);
        await visit.FillAsync("Confirmation du courriel", mail);
        if (await visit.Page.Locator("#Question_Answer").CountAsync() > 0) await visit.AnswerTheQuestionAsync(site);
        await visit.ClickAsync("Je m’inscris");
        await visit.ClickAsync("J’accepte");
    }

    public static async Task TellEligibilityAsync(this Visit visit, string employer = "Une entreprise ou une association de droit privé", string employees = "2", string postCode = "06130")
    {
        await visit.Page.GetByLabel(employer).CheckAsync();
        await visit.FillAsync("Nombre de salariés", employees);
        await visit.FillAsync("Code postal du lieu de travail", postCode);
        await visit.NextAsync();
    }

    public static async Task DescribeCompanyAsync(this Visit visit, Siret siret)
    {
        await visit.FillAsync("Raison sociale", "Boulangerie Lafleur");
        await visit.Page.GetByLabel("Forme juridique").SelectOptionAsync("SARL");
        await visit.FillAsync("N° de TVA intracommunautaire", VatNumber.Of(siret.Siren).Value);
        await visit.FillAsync("Date de la première embauche", "01/09/2025");
        await visit.DescribeEstablishmentAsync("Boulangerie Lafleur", "C’est le siège de l’entreprise");
        await visit.ClickAsync("Enregistrer");
    }

    public static async Task DescribeEstablishmentAsync(this Visit visit, string name, string nature)
    {
        await visit.FillAsync("Nom de l’établissement", name);
        await visit.FillAsync("Numéro et rue", "3 rue des Lavandes");
        await visit.FillAsync("Code postal", "06130");
        await visit.FillAsync("Commune", "Grasse");
        await visit.Page.GetByLabel(nature).CheckAsync();
    }

    public static async Task AddEmployeeAsync(this Visit visit, string name, string box, string? nir = null)
    {
        await visit.FollowAsync("Ajouter un salarié");
        await visit.FillEmployeeAsync(name);
        if (nir is not null) await visit.FillAsync("N° de sécurité sociale", nir);
        await visit.CheckAsync(box);
        await visit.Page.Locator("#employee-form").GetByRole(AriaRole.Button, new() { Name = "Valider" }).ClickAsync();
    }

    public static async Task ChoosePasswordAsync(this Visit visit)
    {
        await visit.FillAsync("Mot de passe", Password);
        await visit.FillAsync("Confirmation du mot de passe", Password);
        await visit.ClickAsync("Valider");
    }

    public static Task NextAsync(this Visit visit) => visit.ClickAsync("Étape suivante");

    /// <summary>The shortest way to the last look: only how many people.</summary>
    public static async Task ReachCheckAsync(this Visit visit, WebSite site, Siret siret, string mail)
    {
        await visit.BeginAsync(site, siret, mail);
        await visit.TellEligibilityAsync();
        await visit.DescribeCompanyAsync(siret);
        await visit.NextAsync();
        await visit.NextAsync();
        await visit.FollowAsync("Indiquer seulement l’effectif");
        await visit.FillAsync("Nombre de salariés", "6");
        await visit.ClickAsync("Enregistrer l’effectif");
        await visit.ChoosePasswordAsync();
    }

    /// <summary>Opens the link of the last mail of that kind, as its reader would.</summary>
    public static async Task OpenMailedLinkAsync(this Visit visit, Desk desk, string template, string mail)
    {
        var text = await desk.Office.ReadAsync(db => db.Mails.Where(m => m.Template == template && m.ToAddress == mail)
            .OrderByDescending(m => m.CreatedAt).Select(m => m.TextBody).FirstAsync());
        await visit.GoAsync(MailedPath().Match(text).Value);
    }

    [GeneratedRegex(@"/lien/[A-Za-z0-9_\-]+")]
    private static partial Regex MailedPath();
}
