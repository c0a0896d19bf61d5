using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>Step 1, first part: the member's declarations, past and current, each with its state.</summary>
public sealed class IndexModel(MemberDeclarations declarations, ServiceSettings service) : MemberPage
{
    public IReadOnlyList<DeclarationRow> Rows { get; private set; } = [];

    /// <summary>The declaration to make now; null when none is open.</summary>
    public Declaration? Open { get; private set; }

    /// <summary>Why none can be typed, when a declaration of the latest year exists.</summary>
    public Declaration? Latest { get; private set; }

    public ServiceSettings Service => service;

    public string NextPage => Open is null ? "" : "/Member/Contribute/Company";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await declarations.Of(MemberId).AsNoTracking().OrderByDescending(d => d.Year).ToListAsync(ct);
        var statements = await declarations.StatementsAsync(all.ConvertAll(d => d.Id), ct);
        Rows = all.ConvertAll(d => DeclarationRow.Of(d, statements));
        Open = all.Find(ContributeSteps.CanType);
        Latest = all.FirstOrDefault();
    }
}
