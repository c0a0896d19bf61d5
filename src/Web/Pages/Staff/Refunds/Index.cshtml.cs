using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Refunds;

/// <summary>What the office owes to self-employed members, the oldest first, and the transfers that pay it.</summary>
public sealed class IndexModel(BackOfficeDb db, Workflows.Revenue.Refunds refunds, TimeProvider clock) : ListPage, ILoads
{
    public const string Address = "/service/revenus/remboursements";
    public const string Paid = "verses";

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Every box of the page is ticked.</summary>
    [BindProperty(Name = "tout", SupportsGet = true)]
    public bool IsAllTicked { get; set; }

    [BindProperty]
    public TransferInput Input { get; set; } = new();

    public IReadOnlyList<RefundRow> Rows { get; private set; } = [];

    public RefundsPending Pending { get; private set; } = null!;

    /// <summary>What the rows found come to, on all pages.</summary>
    public decimal FoundEuros { get; private set; }

    public bool IsPaid => State == Paid;

    public static IEnumerable<SelectListItem> States { get; } = [new("Versés", Paid)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.On = clock.Today();
        await LoadAsync(ct);
    }

    /// <summary>The rows the filter finds, all pages, for the bank.</summary>
    public async Task<IActionResult> OnGetListAsync(CancellationToken ct) =>
        File(RefundList.Csv(await refunds.Rows(Ordered(Found())).ToListAsync(ct)), "text/csv", IsPaid ? "remboursements-verses.csv" : "remboursements-a-verser.csv");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.PayRefunds);
        var paid = Input.All
            ? await refunds.PayAllAsync(Input.Seen, Input.On!.Value, Input.Reference!, Me, ct)
            : await refunds.PayAsync(Input.Chosen, Input.On!.Value, Input.Reference!, Me, ct);
        Done = $"{French.Count(paid.Count, "remboursement marqué comme versé", "remboursements marqués comme versés")} : {French.Amount(paid.Euros)}.";
        return RedirectToPage(new { Search, taille = AskedSize });
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Pending = await refunds.PendingAsync(cancellationToken);
        Total = await Found().CountAsync(cancellationToken);
        FoundEuros = await Found().SumAsync(r => r.Refund, cancellationToken);
        Rows = await refunds.Rows(PageOf(Ordered(Found()))).ToListAsync(cancellationToken);
    }

    private IQueryable<Regularisation> Found() => refunds.Of(IsPaid, MemberSearch.Of(db, Search));

    private IQueryable<Regularisation> Ordered(IQueryable<Regularisation> found) => Sort switch
    {
        "montant" => found.OrderBy(r => r.Refund).ThenBy(r => r.Id),
        "-montant" => found.OrderByDescending(r => r.Refund).ThenBy(r => r.Id),
        _ when IsPaid => found.OrderByDescending(r => r.RefundedOn).ThenBy(r => r.Id),
        "-depuis" => found.OrderByDescending(r => r.On).ThenBy(r => r.Id),
        _ => found.OrderBy(r => r.On).ThenBy(r => r.Id),
    };

    public sealed class TransferInput
    {
        public List<Guid> Chosen { get; set; } = [];

        public bool All { get; set; }

        /// <summary>The list the person looked at.</summary>
        public string? Seen { get; set; }

        [Required(ErrorMessage = "Saisissez la date du virement.")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "Saisissez la référence du virement, telle que la banque la montre.")]
        [StringLength(Workflows.Revenue.Refunds.ReferenceLength, ErrorMessage = "Raccourcissez la référence : 60 caractères au plus.")]
        public string? Reference { get; set; }
    }
}
