using System.Security.Cryptography;
using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.DataProtection;

namespace BackOffice.Web.Pages.Shared.Employees;

/// <summary>
/// A number typed in a form that has to be shown again goes along sealed, for an hour: the page never carries it in
/// clear, and the person need not type it twice.
/// </summary>
public sealed class KeptNir(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("employee-form-nir").ToTimeLimitedDataProtector();

    public string Seal(Nir nir) => _protector.Protect(nir.Value, Lifetime);

    /// <summary>The number typed now, else the one kept; null when there is none, or when it was kept too long.</summary>
    public Nir? Read(EmployeeInput input)
    {
        if (!string.IsNullOrWhiteSpace(input.Nir)) return Nir.TryParse(input.Nir, out var typed) ? typed : null;
        if (string.IsNullOrEmpty(input.KeptNir)) return null;
        try
        {
            return Nir.TryParse(_protector.Unprotect(input.KeptNir), out var kept) ? kept : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
