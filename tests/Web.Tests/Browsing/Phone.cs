using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.SecondFactor;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Browsing;

/// <summary>
/// Somebody's authenticator application, under the site's clock. A code serves once: each call gives a later one, and lets thirty seconds
/// pass when the clock has stood still for too many.
/// </summary>
public sealed class Phone(byte[] secret, FakeClock clock)
{
    private readonly Lock _lock = new();
    private long _last;

    public string NextCode()
    {
        lock (_lock)
        {
            var now = Totp.StepAt(clock.GetUtcNow());
            _last = Math.Max(_last + 1, now - 1);
            if (_last > now + 1) clock.Advance(TimeSpan.FromSeconds(Totp.Seconds * (_last - now - 1)));
            return Totp.CodeAt(secret, _last);
        }
    }

    /// <summary>Prepares an application for the account; the caller saves.</summary>
    public static Phone Of(Account account, IServiceProvider services, FakeClock clock)
    {
        var secret = Totp.NewSecret();
        services.GetRequiredService<SecondFactors>().Prepare(account, secret);
        return new Phone(secret, clock);
    }
}
