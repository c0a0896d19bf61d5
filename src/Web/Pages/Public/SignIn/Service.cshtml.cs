using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;

namespace BackOffice.Web.Pages.Public.SignIn;

/// <summary>The door of staff and admins: mail, password, and a second factor after them.</summary>
[BeforeFirstPassword]
public sealed class ServiceModel(SignIns signIns, Entrance entrance) : SignInPage<ServiceInput>(signIns, entrance)
{
    protected override SignInBy Typed() => new SignInBy.Mail(Input.Name);
}

public sealed class ServiceInput : SignInInput
{
    [Required(ErrorMessage = "Saisissez votre adresse électronique."), StringLength(SignInName.Longest)]
    public string Name { get; set; } = "";
}
