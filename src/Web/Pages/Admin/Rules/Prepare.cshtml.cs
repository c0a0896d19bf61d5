using System.ComponentModel.DataAnnotations;
using BackOffice.Engine.Rules;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>A new draft of a book, from the version in force or from an earlier one that is to count again: both go the same way to publication.</summary>
[Allows(Function.EditRules)]
public sealed class PrepareModel(RuleDrafts drafts, PublishedRules rules, BackOfficeDb db, TimeProvider clock) : AdminPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string Book { get; set; } = "";

    /// <summary>The hash of the version to begin with; the one in force on the day when missing.</summary>
    [BindProperty(SupportsGet = true, Name = "depuis")]
    public string? From { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Donnez la date d’effet : le premier jour où cette version doit décider.")]
    public DateOnly? EffectiveOn { get; set; }

    public string BookTitle => RuleBooks.TitleOf(Book);

    public bool IsAgain => From is not null;

    /// <summary>The version it begins with, when one was chosen.</summary>
    public PublishedRuleBook? Chosen { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (!RuleBooks.Names.Contains(Book) || (IsAgain && Chosen is null)) context.Result = NotFound();
        else await next();
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Chosen = From is null
        ? null
        : await db.PublishedRuleBooks.AsNoTracking().Where(b => b.Book == Book && b.Hash == From)
            .OrderByDescending(b => b.EffectiveOn).ThenByDescending(b => b.Revision).FirstOrDefaultAsync(cancellationToken);

    public void OnGet() => EffectiveOn = NextStart(clock.Today());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        var draft = await drafts.CreateAsync(Book, EffectiveOn!.Value, From, Me, ct);
        Done = IsAgain
            ? "Le brouillon reprend le texte et les cas de la version choisie. Il suit le même chemin : soumission, puis approbation."
            : "Le brouillon est ouvert, avec le texte et les cas de la version en vigueur.";
        return Redirect(RuleLinks.Draft(draft.Id));
    }

    /// <summary>A yearly book begins on 1 January, any other at the beginning of a month.</summary>
    private DateOnly NextStart(DateOnly today) => rules.Current.Books.FirstOrDefault(b => b.Name == Book)?.Versions[^1].IsAnnual == true
        ? new(today.Year + 1, 1, 1)
        : new DateOnly(today.Year, today.Month, 1).AddMonths(1);
}
