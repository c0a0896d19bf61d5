using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.Privacy;

/// <summary>What we keep, how long and why, in the words of the register; rights and how to use them.</summary>
public sealed class IndexModel(LimitBook limits) : PageModel
{
    public IReadOnlyList<(Retention Line, string Period)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var values = await limits.ReadAsync(ct);
        Rows = [.. RetentionRegister.All.Select(line => (line, line.Period.Shown(values[line.Period])))];
    }
}
