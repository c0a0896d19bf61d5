using BackOffice.Workflows;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Pages.Staff.Members.SelfEmployed;

/// <summary>Activity, incomes, schedules and settlements of a self-employed member.</summary>
public sealed class IndexModel(MemberDesk desk, SelfEmployedFiles files, SelfEmployedDesk office, TimeProvider clock) : SelfEmployedPage(desk, files)
{
    public DateOnly Today => clock.Today();

    public decimal Owed => office.OwedOn(Dossier!);

    public decimal ToCome => office.ToCome(Dossier!);

    public IReadOnlyList<int> Undeclared => office.UndeclaredYears(Dossier!);

    public IReadOnlyList<int> YearsOver => office.YearsOver(Dossier!);

    public IReadOnlyList<NoticeRow> Notices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Dossier is not null) Notices = await Files.NoticesAsync(Dossier.MemberId, ct);
    }
}
