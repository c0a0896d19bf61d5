using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;

namespace BackOffice.Web.Pages.Public.SignIn;

/// <summary>First door: n° adhérent, with the mandataire box.</summary>
[BeforeFirstPassword]
public sealed class NumberModel(SignIns signIns, Entrance entrance) : SignInPage<NumberInput>(signIns, entrance)
{
    protected override SignInBy Typed() => new SignInBy.Number(Input.Name, Input.AsAgent);
}

public sealed class NumberInput : SignInInput
{
    [Required(ErrorMessage = "Saisissez votre numéro d’adhérent."), StringLength(SignInName.Longest)]
    public string Name { get; set; } = "";

    public bool AsAgent { get; set; }
}
