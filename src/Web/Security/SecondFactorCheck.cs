using System.Security.Claims;
using BackOffice.Workflows.Accounts.SecondFactor;

namespace BackOffice.Web.Security;

/// <summary>
/// A fresh second factor before a grave act: bind a <see cref="FreshFactor"/> named <c>Fresh</c>, show the partial <c>_SecondFactorCheck</c>
/// inside the form, and call <see cref="RequireAsync"/> first in the handler.
/// </summary>
public sealed class SecondFactorCheck(SecondFactors factors, Passkeys passkeys)
{
    /// <summary>Throws a refusal that says what to do; a code that was taken cannot serve again.</summary>
    public async Task RequireAsync(ClaimsPrincipal person, FreshFactor? fresh, CancellationToken ct)
    {
        if (!(await factors.StateAsync(person.AccountId(), ct)).IsSet) throw new NoSecondFactor();
        if (!string.IsNullOrWhiteSpace(fresh?.Passkey)) await passkeys.RequireOwnAsync(person.AccountId(), fresh.Passkey, ct);
        else await factors.CheckAsync(person.AccountId(), fresh?.Code ?? "", ct);
    }
}

/// <summary>What the form carries: a code, or what a passkey answered.</summary>
public sealed class FreshFactor
{
    public string? Code { get; set; }

    public string? Passkey { get; set; }
}
