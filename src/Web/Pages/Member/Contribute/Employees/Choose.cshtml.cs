using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>Which employee? Asked by three of the four buttons of step 2.</summary>
public sealed class ChooseModel(MemberDeclarations declarations, EmployeeLists lists) : ContributePage(declarations)
{
    [BindProperty(SupportsGet = true)]
    public string Act { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public ListQuery Query { get; set; } = new();

    public EmployeePage List { get; private set; } = EmployeePage.Empty;

    public ChooseWords Words => ChooseWords.Of(Act);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ContributeStep.Employees, ct);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var wanted = Act == ChooseWords.PutBack ? lists.Gone(MemberId) : lists.Employed(MemberId);
        if (Act == ChooseWords.PutBack) Query.Sort ??= "-sortie";
        List = await lists.PageAsync(wanted, Query, Declaration.BaseDate, ct);
    }
}

/// <summary>What the page says for each of the three acts, and where it leads.</summary>
public sealed record ChooseWords(string Title, string Question, string Verb, string Page)
{
    public const string Modify = "modifier";
    public const string Remove = "enlever";
    public const string PutBack = "reprendre";

    public static ChooseWords Of(string act) => act switch
    {
        Remove => new(
            "Enlever un salarié sorti de votre effectif", "Quel salarié a quitté votre entreprise ?", "Enlever", "/Member/Contribute/Employees/Remove"),
        PutBack => new(
            "Ajouter un salarié sorti par erreur", "Quel salarié a été sorti par erreur ?", "Reprendre", "/Member/Contribute/Employees/PutBack"),
        _ => new(
            "Modifier une information sur un salarié", "Quel salarié voulez-vous modifier ?", "Modifier", "/Member/Contribute/Employees/Modify"),
    };
}
