using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>Published versions as files, and files as drafts: a file never publishes anything by itself.</summary>
public sealed class RuleFiles(BackOfficeDb db, RuleDrafts drafts)
{
    /// <summary>The versions of a book that decide, one a day; or one day's; or one revision of it.</summary>
    public async Task<IReadOnlyList<RuleFile>> PublishedAsync(string book, DateOnly? effectiveOn, int? revision, CancellationToken ct)
    {
        var found = await db.PublishedRuleBooks.AsNoTracking()
            .Where(b => b.Book == book && (effectiveOn == null || b.EffectiveOn == effectiveOn) && (revision == null || b.Revision == revision))
            .ToListAsync(ct);
        if (found.Count == 0) throw new NoSuchVersion(book, effectiveOn, revision);
        return [.. found.GroupBy(b => b.EffectiveOn).OrderBy(g => g.Key).Select(g => g.MaxBy(b => b.Revision)!)
            .Select(b => new RuleFile(b.Book, b.EffectiveOn, b.Content, b.Cases))];
    }

    public Task<RuleDraft> ImportAsync(RuleFile file, Actor by, CancellationToken ct)
    {
        if (!RuleBooks.Names.Contains(file.Book)) throw new RuleBookUnknown(file.Book);
        return drafts.ImportAsync(file.Book, file.Text, by, ct);
    }

    /// <summary>
    /// In whose name a file comes in from the command line: who approves it must be somebody else, so somebody is always named. Without an
    /// address, the only person who may write rules.
    /// </summary>
    public async Task<Actor> WriterAsync(string? mail, CancellationToken ct)
    {
        var writers = await db.Users.AsNoTracking()
            .Where(a => a.Kind == AccountKind.Admin && a.DisabledAt == null && db.Set<AccountGrant>().Any(g => g.AccountId == a.Id && g.Right == AccountRight.EditRules))
            .Select(a => new { a.Id, a.DisplayName, a.NormalizedUserName }).ToListAsync(ct);
        var found = mail is null ? writers : writers.FindAll(w => w.NormalizedUserName == SignInName.Normalize(mail));
        return found switch
        {
            [var one] => new Actor(one.Id.ToString(), one.DisplayName),
            [] when mail is not null => throw new WriterUnknown(),
            _ => throw new WriterNotNamed(writers.Count),
        };
    }
}

public sealed class RuleFileMissing(string path) : Refusal($"Le fichier « {path} » n’existe pas.");

public sealed class RuleFileIsCases() : Refusal("Donnez le fichier du livre : celui de ses cas, à côté de lui, est lu avec.");

public sealed class RuleFileWithoutDay() : Refusal("Donnez la date d’effet : le nom du fichier (AAAA-MM-JJ.json) ne la dit pas.");

public sealed class RuleBookUnknown(string book) : Refusal($"Le livre « {book} » n’existe pas. Livres connus : {string.Join(", ", RuleBooks.Names.Order(StringComparer.Ordinal))}.");

public sealed class NoSuchVersion(string book, DateOnly? effectiveOn, int? revision) : Refusal(
    $"Aucune version publiée du livre « {book} »{(effectiveOn is { } day ? $" au {French.ShortDate(day)}" : "")}{(revision is { } n ? $", révision {n}" : "")}. La bibliothèque des règles les liste.");

public sealed class WriterUnknown() : Refusal("Cette adresse n’est pas celle d’un administrateur qui peut rédiger les règles. Ce droit se donne dans Administration, Comptes.");

public sealed class WriterNotNamed(int writers) : Refusal(writers == 0
    ? "Personne n’a le droit de rédiger les règles. Donnez-le dans Administration, Comptes."
    : "Plusieurs personnes peuvent rédiger les règles : dites au nom de qui ce fichier entre, avec --by et son adresse.");
