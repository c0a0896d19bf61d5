using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>Services to open (compte AT/MP): whose, for which establishments, and since when.</summary>
internal static class ServiceActivationCases
{
    public static readonly CaseKind Kind = new(ServiceActivationProcedure.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var shown = await db.Set<ServiceActivation>().AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.State, a.Offer.Name, a.Member.CompanyName, a.Member.Number, a.Member.Status }).ToListAsync(ct);
        return shown.ToDictionary(a => a.Id, a => CaseOnDesk.Of(a.Id, a.CompanyName, $"{a.Name}, n° {a.Number}", WhyOf(a.State, a.Status)));
    }

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var a = await new ServiceActivationProcedure().Cases(db).AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct);
        if (a is null) return null;
        var places = a.Subscriptions.Select(s => s.EstablishmentId).ToList();
        var establishments = await db.Establishments.AsNoTracking().Where(e => places.Contains(e.Id)).OrderBy(e => e.Siret).ToListAsync(ct);
        return new(a.Member.CompanyName)
        {
            Detail = a.Offer.Name,
            Member = new(a.MemberId, a.Member.CompanyName, a.Member.Number),
            Notices = a.Member.CanDeclare || !ActivationStates.IsRunning(a.State) ? [] :
                [new(Meaning.Warning, $"Adhésion : {a.Member.Status.Label().ToLower(French.Culture)}", "Le service ne peut pas être ouvert tant que l’adhésion n’est pas rétablie.")],
            Facts =
            [
                new("Service", a.Offer.Label),
                new("Demandé le", $"{French.Moment(a.RequestedAt)} par {a.RequestedBy}"),
                .. Answered(a),
                .. establishments.Select(e => new CaseFact("Établissement", $"{e.Name}, {e.Siret}, NAF {e.Naf ?? "inconnu"}")),
            ],
        };
    }

    /// <summary>What the clock will do, or what was decided.</summary>
    private static IEnumerable<CaseFact> Answered(ServiceActivation a)
    {
        if (a.State == ActivationStates.Requested) yield return new("Ouverture automatique", French.Moment(a.DueAt));
        if (a.State == ActivationStates.Requested) yield return new("Alerte", French.Moment(a.AlertAt));
        if (a.ActivatedAt is { } at) yield return new("Service ouvert le", French.Moment(at));
        if (a.RefusedBecause is { } why) yield return new("Motif du refus", why);
    }

    private static string WhyOf(string state, MemberStatus member) =>
        member != MemberStatus.Active ? $"Adhésion : {member.Label().ToLower(French.Culture)}." : state == ActivationStates.Late ? "Toujours fermé après le délai d’alerte." : "";
}
