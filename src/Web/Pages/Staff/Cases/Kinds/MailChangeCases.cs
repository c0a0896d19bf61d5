using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>A change of mail address asks staff nothing: its page tells what happened, when somebody says "ce n’est pas moi" or a step fails.</summary>
internal static class MailChangeCases
{
    public static readonly CaseKind Kind = new(MailChangeProcedure.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await (from change in db.Set<MailChange>().AsNoTracking()
               join account in db.Users on change.AccountId equals account.Id
               where ids.Contains(change.Id)
               select new { change.Id, account.DisplayName })
            .ToDictionaryAsync(c => c.Id, c => CaseOnDesk.Of(c.Id, c.DisplayName, "Changement d’adresse électronique"), ct);

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var change = await db.Set<MailChange>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (change is null) return null;
        var person = await db.Users.AsNoTracking().SingleAsync(a => a.Id == change.AccountId, ct);
        var member = await (from held in db.Set<Attachment>()
                            join m in db.Members on held.MemberId equals m.Id
                            where held.AccountId == person.Id && held.To == null
                            orderby held.From
                            select new CaseMember(m.Id, m.CompanyName, m.Number)).FirstOrDefaultAsync(ct);
        return new(person.DisplayName)
        {
            Detail = "Changement d’adresse électronique",
            Member = member,
            Notices = change.ContestedAt is { } at ? [new(Meaning.Danger, "« Ce n’est pas moi »", $"Signalé le {French.Moment(at)} : le compte est bloqué.")] : [],
            Facts =
            [
                new("Demandé le", French.Moment(change.AskedAt)),
                new("Ancienne adresse", change.FormerAddress ?? "Oubliée"),
                new("Nouvelle adresse", change.NewAddress ?? "Oubliée"),
                new("Lien valable jusqu’au", French.Moment(change.ExpiresAt)),
                new("Changée le", change.ChangedAt is { } changed ? French.Moment(changed) : "–"),
                new("Contact de l’adhérent", change.ContactFollows ? "Suit" : "Ne suit pas"),
            ],
        };
    }
}
