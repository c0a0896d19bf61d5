using BackOffice.Testing;
using BackOffice.Web.Tests.Hosting;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Revenue;

/// <summary><c>revenue import</c>, as the office types it.</summary>
public sealed class RevenueImportVerbTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office _office = new(database, new FakeClock(2026, 5, 12));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task It_names_bad_lines_checks_applies_and_leaves_alone_what_it_knows()
    {
        var member = await _office.MemberAsync(employees: 0);
        await _office.DoAsync<SelfEmployedFiles>(async (files, db) =>
        {
            files.Open(member.Id, SelfEmployedActivity.Artisan, new DateOnly(2015, 1, 1));
            await db.SaveChangesAsync();
        });

        Assert.Equal((1, true), Told(await RunAsync($"{member.Number};2025;beaucoup;0;0", false), "ligne 2, colonne « revenu »"));
        Assert.Equal((0, true), Told(await RunAsync($"{member.Number};2025;31 000,50 €;4000;0", true), "fichier conforme"));
        Assert.Equal(0, await IncomesAsync());
        Assert.Equal((0, true), Told(await RunAsync($"{member.Number};2025;31 000,50 €;4000;0", false), "1 revenu enregistré, 0 déjà connus"));
        Assert.Equal((0, true), Told(await RunAsync($"{member.Number};2025;31 000,50 €;4000;0", false), "0 revenu enregistré, 1 déjà connus"));
        Assert.Equal(1, await IncomesAsync());
    }

    private static (int Code, bool IsSaid) Told((int Code, string Said) run, string sentence) => (run.Code, run.Said.Contains(sentence, StringComparison.Ordinal));

    private async Task<(int Code, string Said)> RunAsync(string line, bool checkOnly)
    {
        using var folder = new CallersFolder();
        var file = Path.Combine(folder.Path, "revenus.csv");
        await File.WriteAllTextAsync(file, string.Join(';', IncomeFile.Columns) + "\n" + line + "\n", TestContext.Current.CancellationToken);
        await using var verb = Site.Start(folder.Path, ["revenue", "import", file, .. checkOnly ? ["--check"] : Array.Empty<string>()],
            new Dictionary<string, string> { ["ConnectionStrings__BackOffice"] = database.ConnectionString });
        return (await verb.EndsAsync(), verb.Said.Spaced());
    }

    private Task<int> IncomesAsync() => _office.ReadAsync(db => db.Set<AnnualIncome>().CountAsync());
}
