using System.Security.Claims;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Rights;
using static BackOffice.Workflows.Accounts.AccountKind;

namespace BackOffice.Web.Security;

/// <summary>What one can do here, by the office's words.</summary>
public enum Function
{
    UseOwnAccount,
    UseMemberSpace,
    Contribute,
    ReadOwnDeclarations,
    ReadOwnInvoices,
    ReadOwnDocuments,
    ManageServices,
    ManageRevenue,
    UseDesk,
    ReadCases,
    HandleCases,
    ReadDeclarations,
    OverrideDeclarations,
    RunCampaign,
    IssueInvoices,
    ImportIncomes,
    PayRefunds,
    ReadMembers,
    ReadMails,
    HandleIncidents,
    UseAdministration,
    ReadRules,
    EditRules,
    PublishRules,
    EditSettings,
    PreviewMails,
    ManageAccounts,
    EditQuestions,
    EditServices,
    ManagePrivacy,
    ReadReveals,
    RevealNir,
    AskAboutOwnData,
    ReadDataRequests,
    HandleDataRequests,
}

/// <summary>
/// The one place that decides who may do what. A row gives a function to roles; its folder is closed to everyone else, its
/// navigation entry shows to no one else, and a handler asks with <see cref="Require"/>. A folder with no row of its own falls to the
/// nearest folder above it that has one; the three spaces have one each, so a new page is never open by accident.
/// </summary>
public static class Access
{
    public static readonly IReadOnlyList<AccessRow> Table =
    [
        new(Function.UseOwnAccount, [Member, Staff, Admin], "/Account", null),

        new(Function.UseMemberSpace, [Member], "/Member", new("Accueil", "house", "/espace")),
        new(Function.Contribute, [Member], "/Member/Contribute", new("Cotiser", "calculator", "/espace/cotiser")),
        new(Function.ReadOwnDeclarations, [Member], "/Member/Declarations", new("Mes déclarations", "card-checklist", "/espace/declarations")),
        new(Function.ReadOwnInvoices, [Member], "/Member/Invoices", new("Mes factures", "receipt", "/espace/factures")),
        new(Function.ReadOwnDocuments, [Member], "/Member/Documents", null),
        new(Function.ManageServices, [Member], "/Member/Services", new("Mes services", "list-check", "/espace/services")),
        new(Function.ManageRevenue, [Member], "/Member/Revenue", new("Mes cotisations", "calendar-week", "/espace/cotisations") { OnlyAs = [Capacity.SelfEmployed, Capacity.Accountant] }),

        new(Function.AskAboutOwnData, [Member], "/Member/MyData", new("Mes données", "shield-lock", "/espace/mes-donnees")),

        new(Function.UseDesk, [Staff, Admin], "/Staff", new("File d’attente", "inbox", "/service")),
        new(Function.ReadCases, [Staff, Admin], "/Staff/Cases", null),
        new(Function.HandleCases, [Staff], null, null),
        new(Function.ReadDeclarations, [Staff, Admin], "/Staff/Declarations", new("Déclarations", "card-checklist", "/service/declarations")),
        new(Function.OverrideDeclarations, [Staff], null, null),
        new(Function.RunCampaign, [Staff], "/Staff/Campaign", new("Campagne", "calendar-week", "/service/campagnes")),
        new(Function.IssueInvoices, [Staff], "/Staff/Invoicing", new("Facturation", "receipt", "/service/facturation")),
        new(Function.ImportIncomes, [Staff], "/Staff/Incomes", new("Revenus", "graph-up", "/service/revenus")),
        new(Function.PayRefunds, [Staff], "/Staff/Refunds", null),
        new(Function.ReadMembers, [Staff, Admin], "/Staff/Members", new("Adhérents", "building", "/service/adherents")),
        new(Function.ReadDataRequests, [Staff, Admin], "/Staff/Rights", new("Droits sur les données", "shield-lock", "/service/droits")),
        new(Function.HandleDataRequests, [Staff], null, null),
        new(Function.ReadMails, [Staff, Admin], "/Staff/Mails", new("Courriels", "envelope", "/service/courriels")),
        new(Function.HandleIncidents, [Staff, Admin], "/Staff/Incidents", new("Incidents", "exclamation-triangle", "/service/incidents")),

        new(Function.UseAdministration, [Admin], "/Admin", new("Administration", "sliders", "/administration")),
        new(Function.ReadRules, [Staff, Admin], "/Admin/Rules", new("Règles", "diagram-3", "/administration/regles")),
        new(Function.EditRules, [Admin], "/Admin/Rules/Drafts", null) { Right = AccountRight.EditRules },
        new(Function.PublishRules, [Admin], null, null) { Right = AccountRight.PublishRules },
        new(Function.EditSettings, [Admin], "/Admin/Settings", new("Paramètres", "gear", "/administration/parametres")),
        new(Function.PreviewMails, [Admin], "/Admin/Mails", new("Modèles de courriels", "file-earmark-text", "/administration/courriels")),
        new(Function.RevealNir, [Staff], null, null),
        new(Function.ManagePrivacy, [Admin], "/Admin/Privacy", new("Conservation", "hourglass-split", "/administration/conservation")),
        new(Function.ReadReveals, [Admin], "/Admin/Privacy/Reveals", new("Révélations", "eye", "/administration/revelations")),
        new(Function.ManageAccounts, [Admin], "/Admin/Accounts", new("Comptes", "person-badge", "/administration/comptes")),
        new(Function.EditQuestions, [Admin], "/Admin/Questions", new("Questions", "question-circle", "/administration/questions")),
        new(Function.EditServices, [Admin], "/Admin/Services", new("Services", "list-check", "/administration/services")),
    ];

    /// <summary>By the kind of account alone; a row with a right asks for that too, of each person.</summary>
    public static bool Allows(AccountKind kind, Function function) => Row(function).Roles.Contains(kind);

    /// <summary>What buttons ask: same table as the server's check.</summary>
    public static bool May(this ClaimsPrincipal person, Function function) =>
        person.Kind() is { } kind && Allows(kind, function) && (Row(function).Right is not { } right || person.Holds(right));

    /// <summary>What handlers ask before they act: 403 when the table says no.</summary>
    public static void Require(this ClaimsPrincipal person, Function function)
    {
        if (!person.May(function)) throw new NotAllowed(function);
    }

    /// <summary>The function a page belongs to by its view path ("/Staff/Queue/Index"); null under Public.</summary>
    public static Function? FunctionOf(string viewEnginePath) => Table
        .Where(row => row.Folder is { } folder && viewEnginePath.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase))
        .MaxBy(row => row.Folder!.Length)?.Function;

    internal static AccessRow Row(Function function) => Table.Single(row => row.Function == function);
}

public sealed record AccessRow(Function Function, IReadOnlyList<AccountKind> Roles, string? Folder, NavEntry? Nav)
{
    /// <summary>What the role does not give: an admin gives it to the person by name (decision 0105).</summary>
    public AccountRight? Right { get; init; }
}

public sealed record NavEntry(string Label, string Icon, string Href)
{
    /// <summary>Shown only to who acts in one of these qualities; to everybody when there is none.</summary>
    public IReadOnlyList<Capacity> OnlyAs { get; init; } = [];

    public bool IsFor(ClaimsPrincipal person) => OnlyAs.Count == 0 || (person.Capacity() is { } capacity && OnlyAs.Contains(capacity));
}

/// <summary>Somebody reached a handler the table keeps from them.</summary>
public sealed class NotAllowed(Function function) : Exception($"The function {function} is not given to this person.");
