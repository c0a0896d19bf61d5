using System.Text.Json;
using BackOffice.Testing;
using BackOffice.Web.Tests.Hosting;

namespace BackOffice.Web.Tests.Commands;

/// <summary><c>bench incomes</c> on a handful of members: the figures are nobody's business here, the counts are.</summary>
public sealed class BenchIncomesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task It_applies_a_file_checks_every_sum_and_prints_one_object()
    {
        var (code, said) = await RunAsync("--members", "7");
        Assert.True(code == 0, said);
        var figures = JsonDocument.Parse(said.Split('\n').Last(line => line.StartsWith('{'))).RootElement;
        Assert.Equal((7, 7), (figures.GetProperty("members").GetInt32(), figures.GetProperty("mails").GetInt32()));
        string[] rates = ["checkSeconds", "applySeconds", "membersPerSecond", "peakMemoryMb", "baselineMembersPerSecond", "ratio"];
        Assert.All(rates, rate => Assert.True(figures.GetProperty(rate).GetDouble() >= 0));
        Assert.True(figures.TryGetProperty("pdfs", out _));
    }

    [Fact]
    public async Task It_says_what_it_expects()
    {
        var (code, said) = await RunAsync("--members", "beaucoup");
        Assert.Equal(2, code);
        Assert.Contains("un nombre entier de 1 à 50000", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] options)
    {
        using var folder = new CallersFolder();
        await using var verb = Site.Start(folder.Path, ["bench", "incomes", .. options],
            new Dictionary<string, string> { ["ConnectionStrings__BackOffice"] = database.ConnectionString, ["ConnectionStrings__Owner"] = database.Database.SuperuserConnectionString });
        return (await verb.EndsAsync(), verb.Said);
    }
}
