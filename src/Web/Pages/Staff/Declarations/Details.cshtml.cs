using BackOffice.Web.Pages.Staff.Cases;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;

namespace BackOffice.Web.Pages.Staff.Declarations;

/// <summary>One case, whole: what was declared, what it costs and why, what was sent, who did what, what may be done now.</summary>
public sealed class DetailsModel(StaffDeclarations declarations, BackOfficeDb db, CaseDesk desk) : DeclarationPage(declarations)
{
    public IReadOnlyList<DeclarationAct> Allowed => DeclarationActs.AllowedIn(Declaration.State);

    /// <summary>Null for a declaration whose procedure was never started.</summary>
    public CaseFile? Case { get; private set; }

    public CasePapers Papers { get; private set; } = CasePapers.None;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Case = await desk.FindAsync(Id, ct);
        Papers = await CasePapers.ReadAsync(db, Id, ct);
    }
}
