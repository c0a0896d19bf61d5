using BackOffice.Engine.Workflows;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Staff;

/// <summary>A page of the desk.</summary>
public abstract class DeskPage : PageModel
{
    protected Actor Me => User.Actor();

    /// <summary>What was just done, told once on the next page.</summary>
    protected string Done
    {
        set => TempData["Done"] = French.Punctuate(value);
    }
}

/// <summary>A list of the desk: page, size and order live in the URL (<c>?p=2&amp;taille=50&amp;tri=-echeance</c>).</summary>
public abstract class ListPage : DeskPage
{
    [BindProperty(Name = "p", SupportsGet = true)]
    public int? AskedPage { get; set; }

    [BindProperty(Name = "taille", SupportsGet = true)]
    public int? AskedSize { get; set; }

    [BindProperty(Name = "tri", SupportsGet = true)]
    public string? Sort { get; set; }

    public int Number => Math.Clamp(AskedPage ?? 1, 1, 1_000_000);

    public int Size => AskedSize is 50 or 100 ? AskedSize.Value : 25;

    public int Total { get; protected set; }

    protected IQueryable<T> PageOf<T>(IQueryable<T> rows) => rows.Skip((Number - 1) * Size).Take(Size);
}
