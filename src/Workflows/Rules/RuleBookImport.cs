using BackOffice.Engine.Rules;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules;

/// <summary>
/// Each start: the factory settings of <c>rules/</c> that the database does not have are published, and a file that
/// differs from its published version stops the start. From then on the database's versions decide.
/// </summary>
public sealed class RuleBookImport(BackOfficeDb db, PublishedRules rules, TimeProvider clock)
{
    private const string Factory = "Réglages d’origine";
    internal static readonly byte[] NoCases = "{\"cases\": []}\n"u8.ToArray();

    /// <returns>How many versions were new.</returns>
    public async Task<int> RunAsync(RuleLibrary factory, CancellationToken ct)
    {
        var published = (await db.PublishedRuleBooks.AsNoTracking()
            .Select(p => new { p.Book, p.EffectiveOn, p.Revision, p.Hash }).ToListAsync(ct)).ToLookup(p => (p.Book, p.EffectiveOn));
        var imported = 0;
        foreach (var version in factory.Books.SelectMany(b => b.Versions))
        {
            var known = published[(version.Book, version.Effective)].ToList();
            if (known.Count > 0)
            {
                // A folder exported after a correction holds the corrected revision.
                if (!known.Exists(k => k.Hash == version.Hash)) throw new PublishedVersionChanged(version.Source.File, known.MaxBy(k => k.Revision)!.Hash, version.Hash);
                continue;
            }

            db.PublishedRuleBooks.Add(new PublishedRuleBook
            {
                Book = version.Book,
                EffectiveOn = version.Effective,
                Content = version.Source.Bytes,
                Hash = version.Hash,
                Cases = RuleFolder.CasesOf(version.Source) is { } cases ? await File.ReadAllBytesAsync(cases, ct) : NoCases,
                PublishedAt = clock.GetUtcNow(),
                PublishedBy = Factory,
            });
            imported++;
        }

        await db.SaveChangesAsync(ct);
        rules.Replace(await LibraryAsync(db, factory, ct));
        return imported;
    }

    /// <summary>The published versions, compiled; versions that <paramref name="reuse"/> has already compiled are taken over.</summary>
    public static async Task<RuleLibrary> LibraryAsync(BackOfficeDb db, RuleLibrary? reuse, CancellationToken ct)
    {
        var published = await db.PublishedRuleBooks.AsNoTracking()
            .Where(p => !db.PublishedRuleBooks.Any(later => later.Book == p.Book && later.EffectiveOn == p.EffectiveOn && later.Revision > p.Revision))
            .ToListAsync(ct);
        return RuleLibrary.From(
            published.Select(p => new RuleSource(
                p.Book, p.EffectiveOn, p.Content, FormattableString.Invariant($"{p.Book}/{p.EffectiveOn:yyyy-MM-dd}.json"))),
            reuse);
    }
}

/// <summary>A published version never changes: a file that differs from it must get another date.</summary>
public sealed class PublishedVersionChanged(string file, string published, string found) : Exception(
    $"{file} diffère de la version publiée (empreinte {published[..12]}, fichier {found[..12]}). "
    + "Une version publiée ne change pas : remettez le fichier d’origine, ou donnez une autre date d’effet à la nouvelle version.");
