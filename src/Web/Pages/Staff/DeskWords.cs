using BackOffice.Engine.Workflows;
using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Workflows;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;

namespace BackOffice.Web.Pages.Staff;

/// <summary>The colours that go with the words of the desk, and its dates.</summary>
public static class DeskWords
{
    public static Meaning MeaningOf(string state) => state switch
    {
        DeclarationStates.UnderReview => Meaning.Warning,
        DeclarationStates.ToDeclare or DeclarationStates.InProgress => Meaning.Info,
        DeclarationStates.Confirmed or DeclarationStates.Invoiced => Meaning.Success,
        DeclarationStates.Closed => Meaning.Danger,
        _ => Meaning.Neutral,
    };

    /// <summary>For any workflow: what asks for somebody stands out, what is over does not.</summary>
    public static Meaning MeaningOf(CaseFile file) => file switch
    {
        { Incident: not null } => Meaning.Danger,
        { Task: not null } => Meaning.Warning,
        { IsOver: true } => Meaning.Neutral,
        _ => Meaning.Info,
    };

    public static Meaning MeaningOf(MemberStatus status) => status switch
    {
        MemberStatus.Active => Meaning.Success,
        MemberStatus.Suspended => Meaning.Warning,
        MemberStatus.StruckOff => Meaning.Danger,
        _ => Meaning.Neutral,
    };

    public static Meaning MeaningOf(MailState state) => state switch
    {
        MailState.Sent => Meaning.Success,
        MailState.Failed => Meaning.Danger,
        MailState.Unknown => Meaning.Warning,
        MailState.Queued or MailState.Sending => Meaning.Info,
        _ => Meaning.Neutral,
    };

    public static Meaning MeaningOf(JournalEntry entry) => entry.Kind switch
    {
        JournalKind.Incident => Meaning.Danger,
        JournalKind.Override or JournalKind.Change or JournalKind.Skip or JournalKind.Cancel => Meaning.Warning,
        JournalKind.TaskAnswered or JournalKind.Retry => Meaning.Info,
        _ => Meaning.Neutral,
    };

    public static string Label(this InvoiceKind kind) => kind switch
    {
        InvoiceKind.Annual => "Facture",
        InvoiceKind.Office => "Facture d’office",
        InvoiceKind.CreditNote => "Avoir",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Resolution(string? resolution) => resolution switch
    {
        IncidentResolution.Retried => "Relancé",
        IncidentResolution.Skipped => "Étape passée",
        IncidentResolution.Cancelled => "Procédure abandonnée",
        IncidentResolution.Overridden => "État forcé",
        _ => "Ouvert",
    };

    /// <summary>The first instant of tomorrow, in Paris.</summary>
    public static DateTimeOffset EndOfToday(this TimeProvider clock)
    {
        var midnight = clock.Today().AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, French.Paris.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
