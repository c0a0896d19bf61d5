using BackOffice.Web.Pages.Staff.Cases.Kinds;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;

namespace BackOffice.Web.Pages.Staff.Tasks;

/// <summary>How a case presents itself in the queue: whose it is, why it is there, and its page.</summary>
public sealed record CaseOnDesk(string Title, string Detail, string Href)
{
    /// <summary>What a person is asked to look at; shown in the queue.</summary>
    public string Why { get; init; } = "";

    /// <summary>With the page that every kind of case has.</summary>
    public static CaseOnDesk Of(Guid id, string title, string detail, string why = "") => new(title, detail, CaseKinds.HrefOf(id)) { Why = why };
}

/// <summary>How the cases of one workflow show themselves.</summary>
/// <param name="PresentAsync">For lists: one query, whatever the number of cases.</param>
/// <param name="SheetAsync">For the case's page.</param>
public sealed record CaseKind(
    string Workflow,
    Func<BackOfficeDb, IReadOnlyList<Guid>, CancellationToken, Task<Dictionary<Guid, CaseOnDesk>>> PresentAsync,
    Func<BackOfficeDb, Guid, CancellationToken, Task<CaseSheet?>> SheetAsync)
{
    public string Name => CaseTypes.Of(Workflow).Name;
}

/// <summary>One row a workflow: a new kind of case joins the queue and the case page by adding its own (README.md beside).</summary>
public static class CaseKinds
{
    public static readonly IReadOnlyList<CaseKind> All =
    [
        DeclarationCases.Kind,
        NotUsCases.Kind,
        ContactlessCases.Kind,
        EnrolmentCases.Kind,
        MailChangeCases.Kind,
        MembershipCases.Kind,
        ServiceActivationCases.Kind,
        DataRequestCases.Kind,
        RulePublicationCases.Kind,
        RuleCorrectionCases.Kind,
        RevenueCases.Kind,
    ];

    public static string HrefOf(Guid id) => $"/service/dossiers/{id}";

    public static CaseKind? Of(string workflow) => All.FirstOrDefault(k => k.Workflow == workflow);

    public static string NameOf(string workflow) => CaseTypes.Of(workflow).Name;

    /// <summary>One query a kind, whatever the number of cases.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CaseOnDesk>> PresentAsync(
        BackOfficeDb db, IEnumerable<(string Workflow, Guid Id)> cases, CancellationToken ct)
    {
        var found = new Dictionary<Guid, CaseOnDesk>();
        foreach (var kind in cases.GroupBy(c => c.Workflow))
            if (Of(kind.Key) is { } row)
                foreach (var (id, shown) in await row.PresentAsync(db, [.. kind.Select(c => c.Id)], ct)) found[id] = shown;
        return found;
    }
}
