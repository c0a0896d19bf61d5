using BackOffice.Engine.Rules;
using BackOffice.Testing;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.Extensions.DependencyInjection;
using static System.Threading.CancellationToken;

namespace BackOffice.Workflows.Tests.Rules.Publication;

public sealed class RuleRefreshTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office office = new(database, new FakeClock(2026, 11, 17));

    public async ValueTask InitializeAsync() => await office.OpenRulesAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_version_that_does_not_compile_here_changes_nothing_and_is_said_on_the_pages_until_it_is_mended()
    {
        var (refresh, day) = (office.Services.GetRequiredService<RuleRefresh>(), new DateOnly(2097, 1, 1));
        Assert.True(await refresh.ApplyAsync(None));
        Assert.False(await refresh.ApplyAsync(None));
        var before = office.Library();
        await PutAsync(day, 1, "{ \"WorkflowName\": \"tariff\", \"Inconnu\": 1 }"u8.ToArray());

        Assert.False(await refresh.ApplyAsync(None));
        Assert.Same(before, office.Library());
        var failure = Assert.Single(await OpenAsync());
        Assert.Contains("propriété inconnue", failure.Message, StringComparison.Ordinal);

        await PutAsync(day, 2, before.Book(RuleBooks.Tariff).Versions[^1].Source.Bytes);
        Assert.True(await refresh.ApplyAsync(None));
        Assert.Equal(day, office.Library().Book(RuleBooks.Tariff).At(day).Effective);
        Assert.Empty(await OpenAsync());
    }

    private Task<IReadOnlyList<RuleRefreshFailure>> OpenAsync() => office.ReadAsync(db => RuleRefreshFailure.OpenAsync(db, office.Clock.GetUtcNow(), None));

    /// <summary>What no page would let through: a later release of the software could read otherwise than this one.</summary>
    private Task<int> PutAsync(DateOnly day, int revision, byte[] content) => office.ReadAsync(db =>
    {
        db.Add(new PublishedRuleBook
        {
            Book = RuleBooks.Tariff,
            EffectiveOn = day,
            Revision = revision,
            Content = content,
            Hash = RuleHash.Of(content),
            Cases = "{}"u8.ToArray(),
            PublishedAt = office.Clock.GetUtcNow(),
            PublishedBy = "Marc Ollivier",
        });
        return db.SaveChangesAsync();
    });
}
