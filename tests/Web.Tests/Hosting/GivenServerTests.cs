using BackOffice.Testing;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Hosting;

/// <summary>A server in the settings: nothing is embedded beside it, and nobody is invented.</summary>
public sealed class GivenServerTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task It_is_the_one_used_and_no_person_is_invented()
    {
        using var folder = new CallersFolder();
        var address = Site.FreeAddress();
        await using var site = Site.Start(folder.Path, ["--urls", address], new Dictionary<string, string>
        {
            ["ConnectionStrings__BackOffice"] = database.ConnectionString,
        });

        await site.ServesAsync(address);

        Assert.False(folder.HasPostgres);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, ".local", "postgres")));
        await using var db = database.NewDb();
        Assert.Equal(0, await db.Members.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.Users.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Production_refuses_invented_people()
    {
        using var folder = new CallersFolder();
        await using var site = Site.Start(folder.Path, ["--urls", Site.FreeAddress()], new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__BackOffice"] = database.ConnectionString,
            ["Demo"] = "true",
        });

        Assert.Equal(1, await site.EndsAsync());
        Assert.Contains("Demo=true est refusé en Production", site.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_refuses_a_role_that_could_drop_a_table()
    {
        using var folder = new CallersFolder();
        await using var site = Site.Start(folder.Path, ["--urls", Site.FreeAddress()], new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__BackOffice"] = database.Database.OwnerConnectionString,
        });

        Assert.Equal(1, await site.EndsAsync());
        Assert.Contains("peut supprimer des tables", site.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_refuses_a_database_that_was_not_migrated()
    {
        await using var empty = await DatabaseFixture.EmptyDatabaseAsync();
        using var folder = new CallersFolder();
        await using var site = Site.Start(folder.Path, ["--urls", Site.FreeAddress()], new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__BackOffice"] = empty.ConnectionString,
        });

        Assert.Equal(1, await site.EndsAsync());
        Assert.Contains("database migrate", site.Said, StringComparison.Ordinal);
    }
}
