using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Pages.Member.Revenue;

/// <summary>Mes cotisations: the year's contributions by line, what is paid, called and to come, the years settled, the notices.</summary>
public sealed class IndexModel(SelfEmployedFiles files, TimeProvider clock) : RevenuePage(files, clock)
{
    public IReadOnlyList<NoticeRow> Notices { get; private set; } = [];

    /// <summary>This year's; after a cessation the last one, where a regularisation may still be called.</summary>
    public YearSchedule? Shown => Schedule ?? Dossier.Schedules.MaxBy(s => s.Year);

    public decimal Called => Shown!.CalledOn(Today);

    /// <summary>Called and not yet paid, older years included.</summary>
    public decimal Balance => Dossier.DebtsOn(Today).Sum(i => i.Unpaid);

    public Instalment? Next => Shown!.Instalments.Where(i => i.DueOn > Today && i.Total > 0).MinBy(i => i.DueOn);

    public async Task OnGetAsync(CancellationToken ct) => Notices = await Files.NoticesAsync(MemberId, ct);
}
