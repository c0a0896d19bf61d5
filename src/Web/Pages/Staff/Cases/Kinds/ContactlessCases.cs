using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts.PasswordReset;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>A forgotten password, and no address of the member that takes our mails: a person of the service calls.</summary>
internal static class ContactlessCases
{
    public static readonly CaseKind Kind = new(ContactlessProcedure.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await (from reset in db.Set<ContactlessReset>().AsNoTracking()
               join member in db.Members on reset.MemberId equals member.Id
               where ids.Contains(reset.Id)
               select new { reset.Id, reset.Times, member.Number, member.CompanyName })
            .ToDictionaryAsync(r => r.Id, r => CaseOnDesk.Of(r.Id, r.CompanyName, r.Number, $"Aucune adresse joignable, {French.Count(r.Times, "demande")}"), ct);

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var reset = await db.Set<ContactlessReset>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (reset is null) return null;
        var member = await db.Members.AsNoTracking().Include(m => m.Contacts).SingleAsync(m => m.Id == reset.MemberId, ct);
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == reset.AccountId, ct);
        var recorded = member.Contacts.FirstOrDefault(c => c.Id == reset.ContactId);
        return new(member.CompanyName)
        {
            Detail = "Mot de passe oublié",
            Member = new(member.Id, member.CompanyName, member.Number),
            Notices = reset.ClosedAt is not null ? []
                : recorded is null
                    ? [new(Meaning.Info, "Appelez un numéro que nous connaissions déjà", "Établissez qui demande, enregistrez l’adresse qu’on vous donne, puis répondez : un lien y est envoyé. Ne donnez jamais de mot de passe.")]
                    : [new(Meaning.Success, "Adresse enregistrée", "Répondez « Identité établie par téléphone » : le lien y est envoyé.")],
            Facts =
            [
                new("Accès", account.DisplayName),
                new("Demandé", $"{French.Count(reset.Times, "fois", "fois")}, la dernière le {French.Moment(reset.LastAskedAt)}"),
                new("Lien à envoyer à", recorded is null ? null : $"{recorded.FullName}, {recorded.Email}"),
                .. member.Contacts.Where(c => c.Id != reset.ContactId)
                    .Select(c => new CaseFact("Contact connu", string.IsNullOrEmpty(c.Phone) ? $"{c.FullName}, sans téléphone" : $"{c.FullName} : {c.Phone}")),
            ],
            Links = reset.ClosedAt is null ? [new("Enregistrer une adresse", $"/service/dossiers/{reset.Id}/adresse")] : [],
        };
    }
}
