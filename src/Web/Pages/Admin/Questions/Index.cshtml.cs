using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Questions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Questions;

/// <summary>The questions asked in place of a captcha.</summary>
public sealed class IndexModel(QuestionList list) : AdminPage, ILoads
{
    public IReadOnlyList<Question> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostRetireAsync(Guid id, CancellationToken ct)
    {
        User.Require(Function.EditQuestions);
        await list.RetireAsync(id, Me, ct);
        Done = "La question n’est plus posée.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPutBackAsync(Guid id, CancellationToken ct)
    {
        User.Require(Function.EditQuestions);
        await list.PutBackAsync(id, Me, ct);
        Done = "La question est de nouveau posée.";
        return RedirectToPage();
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Rows = await list.AllAsync(cancellationToken);
}
