using BackOffice.Testing;
using BackOffice.Web.Tests.Hosting;
using BackOffice.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Accounts;

/// <summary>The verb as an operator types it, on a server of theirs.</summary>
public sealed class CreateStaffTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task The_first_admin_gets_a_password_to_change_and_a_second_one_is_refused()
    {
        var (code, said) = await RunAsync("account", "create-staff", "--mail", "Anne.Dupre@service.example", "--name", "Anne Dupré", "--admin");
        Assert.Equal(0, code);
        Assert.Contains("Premier mot de passe, affiché cette seule fois", said, StringComparison.Ordinal);

        await using var db = database.NewDb();
        var account = await db.Users.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((AccountKind.Admin, "Anne Dupré", true, false), (account.Kind, account.DisplayName, account.MustChangePassword, account.TwoFactorEnabled));
        var password = said.Split('\n').Single(l => l.StartsWith("Premier", StringComparison.Ordinal)).Split(':')[1].Trim();
        Assert.DoesNotContain(password, account.PasswordHash!, StringComparison.Ordinal);

        var (refused, why) = await RunAsync("account", "create-staff", "--mail", "anne.dupre@SERVICE.example", "--name", "Anne Dupré");
        Assert.Equal(2, refused);
        Assert.Contains("a déjà un compte", why, StringComparison.Ordinal);
        Assert.Equal(1, await db.Users.CountAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] verb)
    {
        using var folder = new CallersFolder();
        await using var site = Site.Start(folder.Path, verb, new Dictionary<string, string> { ["ConnectionStrings__BackOffice"] = database.ConnectionString });
        var code = await site.EndsAsync();
        await Eventually.TrueAsync(() => site.Said.Length > 0, TimeSpan.FromSeconds(10));
        return (code, site.Said);
    }
}
