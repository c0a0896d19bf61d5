using BackOffice.Testing;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Tests.Revenue;

public sealed class IncomeImportTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private const string Header = "numero;annee;revenu;charges_sociales;revenu_remplacement\n";
    private readonly Office _office = new(database, new FakeClock(2026, 5, 12));

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public void Every_bad_line_is_named_with_what_is_expected()
    {
        using var file = new StringReader(Header + "10042;2025;30 000,50 €;8 000;0\n1;2025;1;0;0\n10043;MMXXV;1;0;0\n10044;2025;beaucoup;-1;0\n10045;2025;1;0\n10042;2025;1;0;0\n");
        var (lines, faults) = IncomeFile.Read(file);
        Assert.Equal(new IncomeLine(2, "10042", 2025, new(30_000.50m, 8_000, 0)), Assert.Single(lines));
        Assert.Equal([3, 4, 5, 5, 6, 7], faults.Select(f => f.Line));
        Assert.Contains("ligne 2", faults[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_other_columns_is_refused_at_its_first_line()
    {
        using var file = new StringReader("nom;montant\nLafleur;3\n");
        Assert.Equal(1, Assert.Single(IncomeFile.Read(file).Faults).Line);
    }

    [Fact]
    public async Task A_file_is_applied_once_however_often_it_is_sent_and_the_years_are_settled()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        _office.Clock.SetDay(2027, 5, 20);
        IReadOnlyList<IncomeLine> lines = [new(2, member.Number, 2026, new(40_000, 0, 0))];
        var seen = new List<IncomeImportProgress>();

        Assert.Equal(1, await ApplyAsync(lines, seen.Add));
        Assert.Equal(0, await ApplyAsync(lines, seen.Add));

        Assert.Equal([new(1, 1), new(1, 1)], seen);
        var settled = Assert.Single((await _office.FileAsync(member)).Regularisations);
        Assert.True(settled.Difference > 0);
    }

    [Fact]
    public async Task One_line_that_cannot_be_applied_stops_the_whole_file()
    {
        var member = await _office.SelfEmployedAsync(SelfEmployedActivity.Merchant, 30_000);
        _office.Clock.SetDay(2027, 5, 20);
        IReadOnlyList<IncomeLine> lines = [new(2, member.Number, 2026, new(40_000, 0, 0)), new(3, "99999999", 2026, new(1, 0, 0)), new(4, member.Number, 2027, new(1, 0, 0))];

        var faults = await _office.DoAsync<IncomeImport, IReadOnlyList<IncomeFault>>((import, _) => import.CheckAsync(lines, CancellationToken.None));
        Assert.Equal([3, 4], faults.Select(f => f.Line));
        await Assert.ThrowsAsync<IncomeFileFaulty>(() => ApplyAsync(lines, _ => { }));
        Assert.Null((await _office.FileAsync(member)).IncomeOf(2026));
    }

    private Task<int> ApplyAsync(IReadOnlyList<IncomeLine> lines, Action<IncomeImportProgress> progress) =>
        _office.DoAsync<IncomeImport, int>((import, _) => import.ApplyAsync(lines, progress, CancellationToken.None));
}
