using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Accounts.SecondFactor;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackOffice.Workflows.Accounts;

public static class AccountServices
{
    /// <summary>PBKDF2-HMAC-SHA512; OWASP asks 210,000 of it and 600,000 of SHA-256: the higher of the two.</summary>
    public const int Derivations = 600_000;

    /// <summary>Accounts, passwords, sessions. Needs <see cref="BackOfficeDb"/>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            identity.User.RequireUniqueEmail = false;
            // Names are checked where accounts are opened (SignInName); a mail address may hold what this list forgets.
            identity.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<BackOfficeDb>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Derivations);
        services.AddScoped<Passwords>();
        services.AddScoped<Sessions>();
        services.AddScoped<SlowDown>();
        services.AddScoped<SignInLookup>();
        services.AddScoped<SignIns>();
        services.AddScoped<ActingFor>();
        services.AddScoped<OwnPasswords>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<Reauthentication>();
        services.AddScoped<AccountOpening>();
        services.AddScoped<AccountRights>();
        return services;
    }
}
