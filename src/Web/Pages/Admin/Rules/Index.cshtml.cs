using BackOffice.Engine.Rules;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>Every book and its versions: in force, to come, past.</summary>
public sealed class IndexModel(PublishedRules rules, BackOfficeDb db, TimeProvider clock) : AdminPage
{
    public IReadOnlyList<BookRow> Books { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var published = await db.PublishedRuleBooks.AsNoTracking()
            .Select(b => new { b.Book, b.EffectiveOn, b.PublishedAt, b.PublishedBy }).ToListAsync(ct);
        var today = clock.Today();
        Books = [.. rules.Current.Books.Select(book => new BookRow(
            book.Name,
            book.Versions[^1].Title,
            book.WarningAt(today),
            [.. book.Versions.Reverse().Select(v => new VersionRow(
                v.Name, v.Effective, v.Hash, StandingOf(book, v, today),
                published.Find(p => p.Book == v.Book && p.EffectiveOn == v.Effective)?.PublishedBy))]))];
    }

    private static Standing StandingOf(RuleBook book, RuleVersion version, DateOnly today) =>
        version.Effective > today ? Standing.ToCome
        : version.Effective == book.Versions.Where(v => v.Effective <= today).Max(v => v.Effective) ? Standing.InForce
        : Standing.Past;
}

public enum Standing
{
    ToCome,
    InForce,
    Past,
}

public sealed record BookRow(string Name, string Title, string? Warning, IReadOnlyList<VersionRow> Versions);

public sealed record VersionRow(string Name, DateOnly Effective, string Hash, Standing Standing, string? PublishedBy);
