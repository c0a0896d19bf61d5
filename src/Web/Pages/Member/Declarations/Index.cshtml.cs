using BackOffice.Web.Pages.Member.Contribute;
using BackOffice.Workflows.Contributions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Declarations;

/// <summary>Mes déclarations, by state. One a year: the list never grows long.</summary>
public sealed class IndexModel(MemberDeclarations declarations) : MemberPage
{
    public IReadOnlyList<IGrouping<string, DeclarationRow>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await declarations.Of(MemberId).AsNoTracking().OrderByDescending(d => d.Year).ToListAsync(ct);
        var statements = await declarations.StatementsAsync(all.ConvertAll(d => d.Id), ct);
        Groups = [.. all.Select(d => DeclarationRow.Of(d, statements)).GroupBy(r => r.Label).OrderBy(g => Rank(g.First().State))];
    }

    // What is to be done comes first.
    private static int Rank(string state) => state switch
    {
        DeclarationStates.InProgress => 0,
        DeclarationStates.ToDeclare => 1,
        DeclarationStates.Confirmed or DeclarationStates.UnderReview => 2,
        DeclarationStates.Invoiced => 3,
        _ => 4,
    };
}
