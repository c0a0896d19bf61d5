using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>Droits sur les données: who asks what, until when the law waits, and what an erasure would remove.</summary>
internal static class DataRequestCases
{
    public static readonly CaseKind Kind = new(DataRequestProcedure.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        (await db.Set<DataRequest>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(ct)).ToDictionary(
            r => r.Id, r => CaseOnDesk.Of(r.Id, r.PersonName, $"{r.Right.Label()}, reçue le {French.ShortDate(r.ReceivedOn)}", $"Échéance légale le {French.ShortDate(r.DueOn)}"));

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var r = await db.Set<DataRequest>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, ct);
        if (r is null) return null;
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == r.MemberId, ct);
        return new(r.PersonName)
        {
            Detail = $"{r.Right.Label()}, reçue le {French.Date(r.ReceivedOn)}",
            Member = member is null ? null : new(member.Id, member.CompanyName, member.Number),
            Facts =
            [
                new("Droit exercé", r.Right.Label()),
                new("Ce que la personne demande", r.Words.Length == 0 ? null : r.Words),
                new("Réponse à envoyer à", r.Email.Length == 0 ? null : r.Email),
                new("Identité", r.IdentityKnownBy ?? "À vérifier"),
                new("Échéance légale", French.LongDate(r.DueOn)),
                new("Délai prolongé", r.ExtendedUntil is null ? null : "Oui, de deux mois"),
                new("Effacement exécuté", r.ErasedAt is { } at ? French.Moment(at) : null),
            ],
            Notices = r.AnsweredAt is null && r.Right == DataRight.Erasure ? [new(Meaning.Warning, "Ce qu’un accord supprimera", await EffectAsync(db, r, ct))] : [],
            Links = r is { State: DataRequestProcedure.Accepted, Right: DataRight.Access, AccountId: not null } ? [new("Télécharger l’export", $"/service/droits/{r.Id}/export")] : [],
        };
    }

    private static async Task<string> EffectAsync(BackOfficeDb db, DataRequest r, CancellationToken ct)
    {
        var contacts = await db.Contacts.CountAsync(c => c.Email == r.Email && (r.MemberId == null || c.MemberId == r.MemberId), ct);
        var mails = await db.Mails.CountAsync(m => m.ToAddress == r.Email, ct);
        var accounts = r.AccountId is null ? 0 : 1;
        var open = await db.Set<Attachment>().CountAsync(a => a.AccountId == r.AccountId && a.To == null, ct);
        return $"{French.Count(accounts, "compte")} ({French.Count(open, "rattachement")}), {French.Count(contacts, "contact")}, {French.Count(mails, "courriel")}. "
            + "Restent les factures, les déclarations et les journaux, sans le nom de la personne dans ces derniers.";
    }
}
