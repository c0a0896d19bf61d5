using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff;

/// <summary>The queue: every human task of every workflow, what is late first.</summary>
public sealed class IndexModel(BackOfficeDb db, CaseDesk desk, IncomeRuns incomes, Workflows.Revenue.Refunds refunds, TimeProvider clock) : ListPage, ILoads
{
    public const string Late = "retard";
    public const string Today = "aujourdhui";
    public const string Mine = "moi";
    public const string Nobody = "personne";

    [BindProperty(SupportsGet = true)]
    public string? Due { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public IReadOnlyList<TaskRow> Rows { get; private set; } = [];

    public QueueCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public int OpenIncidents { get; private set; }

    public int FailedMails { get; private set; }

    /// <summary>Yearly files of incomes that stopped and wait for a person.</summary>
    public int StoppedIncomes { get; private set; }

    public int RefundsToPay { get; private set; }

    /// <summary>What comes before everything else, whatever its due time.</summary>
    private static readonly string[] First = [.. CaseTypes.All.Where(t => t.ComesFirst).Select(t => t.Workflow)];

    public static IEnumerable<SelectListItem> Dues { get; } = [new("En retard", Late), new("Pour aujourd’hui", Today)];

    public static IEnumerable<SelectListItem> Owners { get; } = [new("Moi", Mine), new("Personne", Nobody)];

    public static IEnumerable<SelectListItem> Kinds { get; } = [.. CaseKinds.All.Select(k => new SelectListItem(k.Name, k.Workflow))];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [AnyInput]
    public async Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken ct)
    {
        User.Require(Function.HandleCases);
        await desk.TakeAsync(id, Me, ct);
        Done = "La tâche est à votre nom.";
        return RedirectToPage(new { Due, Owner, Kind, tri = Sort, p = AskedPage, taille = AskedSize });
    }

    [AnyInput]
    public async Task<IActionResult> OnPostGiveBackAsync(Guid id, CancellationToken ct)
    {
        User.Require(Function.HandleCases);
        await desk.GiveBackAsync(id, ct);
        Done = "La tâche est rendue à tous.";
        return RedirectToPage(new { Due, Owner, Kind, tri = Sort, p = AskedPage, taille = AskedSize });
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (now, tonight, me) = (clock.GetUtcNow(), clock.EndOfToday(), User.AccountId().ToString());
        var open = db.Set<WorkflowTask>().AsNoTracking().Where(t => t.AnsweredAt == null && t.WithdrawnAt == null && t.Role == Roles.Staff);
        Counts = await open.GroupBy(_ => 1)
            .Select(g => new QueueCounts(
                g.Count(), g.Count(t => t.DueAt < now), g.Count(t => t.DueAt >= now && t.DueAt < tonight),
                g.Count(t => t.AssigneeId == null), g.Count(t => t.AssigneeId == me)))
            .FirstOrDefaultAsync(cancellationToken) ?? Counts;
        OpenIncidents = await db.Set<WorkflowIncident>().CountAsync(i => i.ResolvedAt == null, cancellationToken);
        FailedMails = await db.Mails.CountAsync(m => m.State == Workflows.Mail.MailState.Failed || m.State == Workflows.Mail.MailState.Unknown, cancellationToken);
        if (User.May(Function.ImportIncomes)) StoppedIncomes = await incomes.InterruptedAsync(cancellationToken);
        if (User.May(Function.PayRefunds)) RefundsToPay = await refunds.CountPendingAsync(cancellationToken);

        var asked = Due switch
        {
            Late => open.Where(t => t.DueAt < now),
            Today => open.Where(t => t.DueAt >= now && t.DueAt < tonight),
            _ => open,
        };
        asked = Owner switch
        {
            Mine => asked.Where(t => t.AssigneeId == me),
            Nobody => asked.Where(t => t.AssigneeId == null),
            _ => asked,
        };
        if (!string.IsNullOrEmpty(Kind)) asked = asked.Where(t => t.Workflow == Kind);
        Total = await asked.CountAsync(cancellationToken);
        asked = Sort switch
        {
            "-echeance" => asked.OrderByDescending(t => t.DueAt).ThenBy(t => t.Id),
            "recue" => asked.OrderBy(t => t.CreatedAt),
            "-recue" => asked.OrderByDescending(t => t.CreatedAt),
            _ => asked.OrderByDescending(t => First.Contains(t.Workflow)).ThenBy(t => t.DueAt).ThenBy(t => t.CreatedAt),
        };
        var tasks = await PageOf(asked).ToListAsync(cancellationToken);
        var cases = await CaseKinds.PresentAsync(db, tasks.Select(t => (t.Workflow, t.InstanceId)), cancellationToken);
        Rows = [.. tasks.Select(t => new TaskRow(t, cases.GetValueOrDefault(t.InstanceId), t.DueAt < now, t.AssigneeId == me))];
    }
}

public sealed record QueueCounts(int All, int Late, int Today, int Unassigned, int Mine);

public sealed record TaskRow(WorkflowTask Task, CaseOnDesk? Case, bool IsLate, bool IsMine);
