using System.Buffers.Text;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.SecondFactor;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Pages.Account.SecondFactor;

/// <summary>What proves this person besides the password, and the ways to change it.</summary>
[BeforeSecondFactor]
public sealed class IndexModel(SecondFactors factors, Passkeys passkeys) : AccountPage
{
    public const string Here = "/compte/second-facteur";

    public SecondFactorState State { get; private set; } = null!;

    public IReadOnlyList<UserPasskeyInfo> Keys { get; private set; } = [];

    /// <summary>Nothing else opens before.</summary>
    public bool IsAwaited => User.HasClaim(SignInCookie.LacksFactorClaim, "true");

    public static string IdOf(UserPasskeyInfo key) => Base64Url.EncodeToString(key.CredentialId);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        State = await factors.StateAsync(AccountId, cancellationToken);
        Keys = [.. (await passkeys.OfAsync(AccountId)).OrderBy(k => k.CreatedAt)];
    }
}
