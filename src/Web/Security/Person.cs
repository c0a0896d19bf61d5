using System.Security.Claims;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Rights;

namespace BackOffice.Web.Security;

/// <summary>Who is signed in, read from the session's claims.</summary>
public static class Person
{
    public const string KindClaim = "kind";
    public const string MemberClaim = "member";
    public const string CapacityClaim = "capacity";
    public const string SessionClaim = "session";
    public const string RightClaim = "right";
    public const string ChoiceClaim = "acts-for-several";

    public static AccountKind? Kind(this ClaimsPrincipal person) =>
        Enum.TryParse<AccountKind>(person.FindFirstValue(KindClaim), out var kind) ? kind : null;

    public static Guid AccountId(this ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static string DisplayName(this ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.Name)!;

    public static Guid SessionId(this ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(SessionClaim)!);

    /// <summary>
    /// The member whose rows this person may reach: every query of a member page filters on it
    /// (<c>Where(d => d.MemberId == User.MemberId())</c>), so that somebody else's row is simply not found (404).
    /// </summary>
    public static Guid MemberId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(MemberClaim), out var id) ? id : throw new NotAllowed(Function.UseMemberSpace);

    /// <summary>In what quality the person acts for the member; null for staff and admins.</summary>
    public static Capacity? Capacity(this ClaimsPrincipal person) =>
        Enum.TryParse<Capacity>(person.FindFirstValue(CapacityClaim), out var capacity) ? capacity : null;

    /// <summary>Was given this right by name.</summary>
    public static bool Holds(this ClaimsPrincipal person, AccountRight right) => person.HasClaim(RightClaim, right.ToString());

    /// <summary>Could act for another company, or in another quality.</summary>
    public static bool ActsForSeveral(this ClaimsPrincipal person) => person.HasClaim(ChoiceClaim, "true");

    /// <summary>What the engine writes in its journal.</summary>
    public static Actor Actor(this ClaimsPrincipal person) => new(person.AccountId().ToString(), person.DisplayName());
}
