using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>"Ce n’est pas nous": frozen already, a person calls the member.</summary>
internal static class NotUsCases
{
    private const string NoMemberYet = "Adhérent à venir";

    public static readonly CaseKind Kind = new(NotUsProcedure.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        await (from report in db.Set<NotUsReport>().AsNoTracking()
               join member in db.Members on report.MemberId equals member.Id into members
               from member in members.DefaultIfEmpty()
               where ids.Contains(report.Id)
               select new { report.Id, report.Happened, Number = member == null ? "" : member.Number, Name = member == null ? NoMemberYet : member.CompanyName })
            .ToDictionaryAsync(r => r.Id, r => CaseOnDesk.Of(r.Id, r.Name, r.Number, r.Happened), ct);

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var report = await db.Set<NotUsReport>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (report is null) return null;
        var member = await db.Members.AsNoTracking().Include(m => m.Contacts).SingleOrDefaultAsync(m => m.Id == report.MemberId, ct);
        return new(member?.CompanyName ?? NoMemberYet)
        {
            Detail = "Ce n’est pas nous",
            Member = member is null ? null : new(member.Id, member.CompanyName, member.Number),
            Notices = report.ClosedAt is null ? [new(Meaning.Danger, "Déjà gelé", report.Effect)] : [],
            Facts =
            [
                new("Ce qui est contesté", report.Happened),
                new("Signalé le", French.Moment(report.ReportedAt)),
                .. (member?.Contacts ?? []).Where(c => !string.IsNullOrEmpty(c.Phone)).Select(c => new CaseFact("Appeler", $"{c.FullName} : {c.Phone}")),
            ],
        };
    }
}
