using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>A self-employed person's estimate: both calculations, and the pages that correct, simulate and take back.</summary>
internal static class RevenueCases
{
    public static readonly CaseKind Kind = new(RevenueReevaluation.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        (await db.Set<Reevaluation>().AsNoTracking().Include(r => r.Member).Where(r => ids.Contains(r.Id)).ToListAsync(ct)).ToDictionary(
            r => r.Id, r => CaseOnDesk.Of(r.Id, r.Member.CompanyName, r.Reference, $"Revenu estimé {French.Amount(r.Estimate)}, avis dû le {French.ShortDate(r.NoticeDueOn)}"));

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var r = await new RevenueReevaluation().Cases(db).AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct);
        if (r is null) return null;
        var calculations = $"/service/reevaluations/{r.Id}";
        return new(r.Member.CompanyName)
        {
            Detail = r.Reference,
            Member = new(r.MemberId, r.Member.CompanyName, r.Member.Number),
            Facts =
            [
                new("Activité", r.Schedule.File.Activity.French()),
                new("Demandée", $"le {French.Date(r.RequestedOn)} par {r.RequestedBy}"),
                new("Revenu avant", $"{French.Amount(r.IncomeBefore)} ({r.StageBefore.Label()})"),
                new("Revenu estimé", French.Amount(r.Estimate)),
                new("Cotisations avant", French.Amount(r.QuoteBefore.Amounts.Total)),
                new("Cotisations après", r.QuoteAfter is { } quote ? French.Amount(quote.Amounts.Total) : null),
                new("Prise d’effet", r.Result?.EffectiveOn is { } on ? French.Date(on) : null),
                new("Déjà appelé", r.Result is { } result ? French.Amount(result.AlreadyCalled) : null),
                new("Crédit en attente", r.Schedule.Credit > 0 ? French.Amount(r.Schedule.Credit) : null),
                new("Avis rectificatif", r.NoticeSentOn is { } sent ? $"envoyé le {French.Date(sent)}" : $"à envoyer avant le {French.Date(r.NoticeDueOn)}"),
                new("Régularisation", r.FinalDifference is { } difference ? French.Amount(difference) : null),
                new("Annulée parce que", r.ReversedBecause),
            ],
            Links =
            [
                new("Voir les deux calculs", calculations) { OnlyReads = true },
                .. RevenueStates.Running.Contains(r.State)
                    ? new CaseLink[] { new("Simuler un autre revenu", calculations + "/simuler") { OnlyReads = true }, new("Corriger une échéance", calculations + "/echeance"), new("Annuler la réévaluation", calculations + "/annuler") }
                    : [],
            ],
        };
    }
}
