using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Tests.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("tramway citron velours")]
    [InlineData("Zk7!fq-Plume")]
    [InlineData("où sont passées mes clefs")]
    public void A_good_password_is_taken(string password) => PasswordPolicy.Check(password, "Boulangerie Roux", "10042");

    [Theory]
    [InlineData("onze lettre")]
    [InlineData("")]
    public void A_short_one_is_refused(string password) => Assert.Throws<PasswordTooShort>(() => PasswordPolicy.Check(password));

    [Fact]
    public void Length_is_bounded_in_characters() => Assert.Throws<PasswordTooLong>(() => PasswordPolicy.Check(new string('é', 60) + string.Concat(Enumerable.Range(0, 70))));

    [Theory]
    [InlineData("motdepasse2026!")]
    [InlineData("P@ssword2026")]
    [InlineData("123456789012")]
    [InlineData("azertyuiop12")]
    [InlineData("azertyuiopqsdf")]
    [InlineData("soleilsoleil")]
    [InlineData("abcdefghijklmn")]
    [InlineData("aaaaaaaaaaaaaa")]
    public void A_common_one_is_refused(string password) => Assert.Throws<PasswordTooCommon>(() => PasswordPolicy.Check(password));

    [Theory]
    [InlineData("Boulangerie le matin")]
    [InlineData("fournil10042pain")]
    [InlineData("BOULANGÉRIE-pain")]
    public void One_that_tells_who_they_are_is_refused(string password) =>
        Assert.Throws<PasswordTellsWhoYouAre>(() => PasswordPolicy.Check(password, "Boulangerie Roux", "10042"));

    [Fact]
    public void Keys_are_derived_at_least_600000_times()
    {
        using var services = new ServiceCollection().AddLogging().AddAccounts().BuildServiceProvider();

        Assert.True(services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount >= 600_000);
    }

    [Fact]
    public void Somebody_and_nobody_cost_the_same_work()
    {
        var hasher = new CountingHasher();
        var passwords = new Passwords(hasher);
        var account = new Account { DisplayName = "Camille Morel", Kind = AccountKind.Member };
        passwords.Give(account, "quatre cerises bleues");
        passwords.Verify(null, "un essai");
        var before = hasher.Verified;

        Assert.False(passwords.Verify(null, "un essai"));
        Assert.False(passwords.Verify(account, "un essai"));
        Assert.True(passwords.Verify(account, "quatre cerises bleues"));
        Assert.Equal(before + 3, hasher.Verified);
    }

    /// <summary>The real hasher, counted.</summary>
    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _real = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));

        public int Verified { get; private set; }

        public string HashPassword(Account user, string password) => _real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
