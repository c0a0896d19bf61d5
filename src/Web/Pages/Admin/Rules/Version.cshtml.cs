using System.Globalization;
using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>One version as published, whatever became of it since: its rules in words, its cases, its file.</summary>
public sealed class VersionModel(RuleTimelines timelines) : AdminPage
{
    private const string Json = "application/json";

    [BindProperty(SupportsGet = true)]
    public string Book { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Date { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? Revision { get; set; }

    public PublishedRuleBook Published { get; private set; } = null!;

    public VersionStanding Standing { get; private set; }

    /// <summary>The text it took over from.</summary>
    public string? PreviousHash { get; private set; }

    /// <summary>Null when the text no longer compiles with this release of the software; its file is shown all the same.</summary>
    public RuleVersion? Compiled { get; private set; }

    public IReadOnlyList<RuleFault> Faults { get; private set; } = [];

    public IReadOnlyList<RuleInWords> Rules { get; private set; } = [];

    public RuleCasesResult? Cases { get; private set; }

    public string FileText => Text(Published.Content);

    public string CasesText => Text(Published.Cases);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? await timelines.FindAsync(Book, day, Revision, context.HttpContext.RequestAborted)
            : null;
        if (found is null)
        {
            context.Result = NotFound();
            return;
        }

        Published = found;
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var book = (await timelines.ReadAsync(ct)).Single(b => b.Book == Published.Book);
        var here = book.Versions.Single(v => v.Line.EffectiveOn == Published.EffectiveOn && v.Line.Revision == Published.Revision);
        Standing = here.Standing;
        PreviousHash = book.Versions.SkipWhile(v => v != here).Skip(1).Select(v => v.Line.Hash).FirstOrDefault(h => h != Published.Hash);
        Rules = RuleInWords.Read(FileText, Published.Book);
        Run();
    }

    /// <summary>The bytes as they were published: their hash is the one shown.</summary>
    public FileContentResult OnGetFile() => File(Published.Content, Json, $"{Name}.json");

    public FileContentResult OnGetCases() => File(Published.Cases, Json, $"{Name}.cases.json");

    private string Name => FormattableString.Invariant($"{Published.EffectiveOn:yyyy-MM-dd}");

    private void Run()
    {
        try
        {
            Compiled = RuleVersion.Load(new(Published.Book, Published.EffectiveOn, Published.Content, $"{Published.Book}/{Name}.json"));
            Cases = RuleCases.Run(Compiled, Published.Cases, $"{Published.Book}/{Name}.cases.json");
        }
        catch (RuleBookRefused refused)
        {
            Faults = refused.Faults;
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
}
