using System.Text;
using BackOffice.Testing;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;
using static System.Threading.CancellationToken;
using static BackOffice.Workflows.Tests.Rules.Publication.RuleOffice;

namespace BackOffice.Workflows.Tests.Rules.Publication;

public sealed class RuleFilesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office office = new(database, new FakeClock(2026, 11, 17));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regles");

    public async ValueTask InitializeAsync() => await office.OpenRulesAsync();

    public async ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        await office.DisposeAsync();
    }

    [Fact]
    public async Task What_is_imported_and_published_is_exported_byte_for_byte_with_its_mark_its_line_ends_and_its_cases()
    {
        var day = new DateOnly(2098, 1, 1);
        var published = await office.ReadAsync(db => db.PublishedRuleBooks.Where(b => b.Book == RuleBooks.Tariff).OrderBy(b => b.EffectiveOn).LastAsync());
        var (content, cases) = (Windows(published.Content), Windows(Encoding.UTF8.GetBytes(SixPeople(116m) + "\n")));
        await new RuleFile(RuleBooks.Tariff, day, content, cases).WriteAsync(folder.FullName, None);

        var file = await RuleFile.ReadAsync(Path.Combine(folder.FullName, "tariff", "2098-01-01.json"), null, null, None);
        var draft = await office.DoAsync<RuleFiles, RuleDraft>((files, _) => files.ImportAsync(file, Solene, None));
        Assert.False(await office.IsPublishedAsync(draft));
        await office.PublishAsync(draft);

        var elsewhere = Path.Combine(folder.FullName, "again");
        foreach (var version in await office.DoAsync<RuleFiles, IReadOnlyList<RuleFile>>((files, _) => files.PublishedAsync(RuleBooks.Tariff, day, null, None)))
            await version.WriteAsync(elsewhere, None);
        Assert.Equal(content, await File.ReadAllBytesAsync(Path.Combine(elsewhere, "tariff", "2098-01-01.json"), TestContext.Current.CancellationToken));
        Assert.Equal(cases, await File.ReadAllBytesAsync(Path.Combine(elsewhere, "tariff", "2098-01-01.cases.json"), TestContext.Current.CancellationToken));
        var written = await file.WriteAsync(elsewhere, None);
        Assert.All(written, w => Assert.Equal(FileFate.Unchanged, w.Fate));
    }

    [Fact]
    public async Task Every_factory_book_is_exported_as_its_file_of_the_repository()
    {
        foreach (var book in RuleBooks.Names)
            foreach (var version in await office.DoAsync<RuleFiles, IReadOnlyList<RuleFile>>((files, _) => files.PublishedAsync(book, null, null, None)))
            {
                if (version.EffectiveOn.Year > 2026) continue;
                var factory = Path.Combine(RuleBooks.FactoryFolder(), book, FormattableString.Invariant($"{version.EffectiveOn:yyyy-MM-dd}"));
                Assert.Equal(await File.ReadAllBytesAsync(factory + ".json", TestContext.Current.CancellationToken), version.Content);
                Assert.Equal(await File.ReadAllBytesAsync(factory + ".cases.json", TestContext.Current.CancellationToken), version.Cases);
            }
    }

    [Fact]
    public async Task A_file_of_no_known_book_without_a_day_or_not_there_is_refused_in_words()
    {
        await Assert.ThrowsAsync<RuleFileMissing>(() => RuleFile.ReadAsync(Path.Combine(folder.FullName, "rien.json"), null, null, None));
        var path = Path.Combine(folder.FullName, "barème.json");
        await File.WriteAllTextAsync(path, "{}", TestContext.Current.CancellationToken);
        Assert.Contains("tariff", (await Assert.ThrowsAsync<RuleBookUnknown>(() => RuleFile.ReadAsync(path, "tarif", null, None))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleFileWithoutDay>(() => RuleFile.ReadAsync(path, RuleBooks.Tariff, null, None));
        await Assert.ThrowsAsync<NoSuchVersion>(() => office.DoAsync<RuleFiles>((files, _) => files.PublishedAsync(RuleBooks.Tariff, new(1999, 1, 1), null, None)));
    }

    /// <summary>As an editor of another system saves it: byte order mark, carriage returns.</summary>
    private static byte[] Windows(byte[] text) =>
        [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Replace("\n", "\r\n", StringComparison.Ordinal))];
}
