using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>A file of <c>rules/</c> becomes a draft; publishing it takes another person, as for every draft.</summary>
[Allows(Function.EditRules)]
public sealed class ImportModel(RuleFiles files) : AdminPage, ILoads
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez le livre.")]
    public string? Book { get; set; }

    [BindProperty]
    public DateOnly? EffectiveOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choisissez le fichier du livre.")]
    public IFormFile? BookFile { get; set; }

    [BindProperty]
    public IFormFile? CasesFile { get; set; }

    public static IEnumerable<SelectListItem> Books => RuleBooks.Names.Select(b => new SelectListItem(RuleBooks.TitleOf(b), b));

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        var day = EffectiveOn ?? RuleFile.DayOf(BookFile!.FileName) ?? throw new RuleFileWithoutDay();
        var cases = CasesFile is null ? RuleFile.WithoutCases : await BytesAsync(CasesFile, ct);
        var draft = await files.ImportAsync(new(Book!, day, await BytesAsync(BookFile!, ct), cases), Me, ct);
        Done = "Le fichier est devenu un brouillon. Rien n’est publié : relisez-le, puis soumettez-le.";
        return Redirect(RuleLinks.Draft(draft.Id));
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        var bytes = new byte[file.Length];
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
