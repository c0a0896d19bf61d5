using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Members;

namespace BackOffice.Web.Pages.Public.SignIn;

/// <summary>Second door: SIRET of any establishment, nom, prénom.</summary>
[BeforeFirstPassword]
public sealed class CompanyModel(SignIns signIns, Entrance entrance) : SignInPage<CompanyInput>(signIns, entrance)
{
    protected override SignInBy? Typed()
    {
        if (Siret.TryParse(Input.Siret, out var siret)) return new SignInBy.Establishment(siret, Input.FirstName, Input.LastName);
        ModelState.AddModelError("Input.Siret", Input.Siret.Count(char.IsAsciiDigit) == 14
            ? "La clé de ce SIRET ne correspond pas\u00A0: un chiffre est sans doute faux ou inversé. Vérifiez les 14 chiffres."
            : "Saisissez les 14 chiffres du SIRET.");
        return null;
    }
}

public sealed class CompanyInput : SignInInput
{
    [Required(ErrorMessage = "Saisissez le SIRET d’un de vos établissements."), StringLength(40)]
    public string Siret { get; set; } = "";

    [Required(ErrorMessage = "Saisissez votre nom."), StringLength(200)]
    public string LastName { get; set; } = "";

    [Required(ErrorMessage = "Saisissez votre prénom."), StringLength(200)]
    public string FirstName { get; set; } = "";
}
