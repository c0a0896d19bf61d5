using BackOffice.Web.Pages.Shared;
using BackOffice.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Account;

/// <summary>A page about the person who signed in: nothing on it is ever somebody else's.</summary>
public abstract class AccountPage : PageModel
{
    public const string Home = "/compte";

    public Guid AccountId => User.AccountId();

    /// <summary>"Mon compte › Mot de passe".</summary>
    public static Crumb[] Way(string here) => [new("Mon compte", Home), new(here)];
}
