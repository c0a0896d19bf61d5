using BackOffice.Web.Pages.Admin.Rules;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>A version on its way to publication: written by some, approved by another. Staff read its course; admins act on its own pages.</summary>
internal static class RulePublicationCases
{
    public static readonly CaseKind Kind = new(RulePublicationProcedure.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await db.Set<RuleDraft>().AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Book, d.EffectiveOn, d.Author })
            .ToDictionaryAsync(d => d.Id, d => CaseOnDesk.Of(d.Id, RuleBooks.TitleOf(d.Book), $"Effet au {French.ShortDate(d.EffectiveOn)}", $"Écrite par {d.Author}"), ct);

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var draft = await db.Set<RuleDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        if (draft is null) return null;
        var version = await db.PublishedRuleBooks.AsNoTracking().SingleOrDefaultAsync(b => b.DraftId == id, ct);
        var writers = await db.Set<RuleDraftSave>().Where(s => s.DraftId == id).Select(s => s.By).Distinct().ToListAsync(ct);
        return new(RuleBooks.TitleOf(draft.Book))
        {
            Detail = $"Effet au {French.ShortDate(draft.EffectiveOn)}",
            Facts =
            [
                new("Livre", draft.Book),
                new("Écrite par", string.Join(", ", writers.Prepend(draft.Author).Distinct())),
                new("Dernier enregistrement", French.Moment(draft.ChangedAt)),
                new("Empreinte", RuleHash.Of(draft.Content)),
                new("Version de départ", draft.BasedOnHash),
                new("Approuvée par", version?.PublishedBy),
                new("Motif", version?.Reason),
                new("Décision", version?.Decision),
            ],
            Links = version is null
                ? []
                : [new("Lire la version publiée", RuleLinks.Version(version.Book, version.EffectiveOn, version.Revision)) { OnlyReads = true }],
        };
    }
}
