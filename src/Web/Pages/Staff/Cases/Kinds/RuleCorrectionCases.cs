using BackOffice.Web.Pages.Admin.Rules;
using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>A declaration that a version published for its date would compute otherwise: redone, or left as it is, by a person.</summary>
internal static class RuleCorrectionCases
{
    public static readonly CaseKind Kind = new(RuleCorrectionProcedure.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await (from correction in db.Set<RuleCorrection>().AsNoTracking()
               join declaration in db.Declarations on correction.DeclarationId equals declaration.Id
               where ids.Contains(correction.Id)
               select new { correction.Id, declaration.Number, declaration.Member.CompanyName, correction.Change })
            .ToDictionaryAsync(c => c.Id, c => CaseOnDesk.Of(c.Id, c.CompanyName, $"Déclaration {c.Number}", c.Change), ct);

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var correction = await db.Set<RuleCorrection>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (correction is null) return null;
        var declaration = await db.Declarations.AsNoTracking().Include(d => d.Member).SingleAsync(d => d.Id == correction.DeclarationId, ct);
        return new(declaration.Member.CompanyName)
        {
            Detail = $"Déclaration {declaration.Number}",
            Member = new(declaration.MemberId, declaration.Member.CompanyName, declaration.Member.Number),
            Notices = declaration.Quote?.Correction is { } byHand
                ? [new(Meaning.Warning, "Montant corrigé à la main", $"{byHand.By} a porté le montant à {French.Amount(byHand.After)} HT : {byHand.Reason} Le reprendre le remplace par le montant calculé.")]
                : [],
            Facts =
            [
                new("Déclaration", declaration.Number, $"/service/declarations/{declaration.Id}"),
                new("Ce qui changerait", correction.Change),
                new("Facture", correction.IsInvoiced ? "Émise" : "Pas encore émise"),
                new("Règle publiée", $"{RuleBooks.TitleOf(correction.Book)} à compter du {French.ShortDate(correction.EffectiveOn)}", RuleLinks.Version(correction.Book, correction.EffectiveOn, correction.Revision)),
                new("Motif de la publication", correction.Reason),
            ],
        };
    }
}
