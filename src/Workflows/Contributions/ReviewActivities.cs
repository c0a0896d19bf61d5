using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Mail;

namespace BackOffice.Workflows.Contributions;

/// <summary>A person looked at what the rules found: nothing stays open, whatever the answer.</summary>
public sealed class SettleAnomalies : IActivity<Declaration>
{
    public static string Key => "settle-anomalies";

    public static string Label => "Classer les anomalies";

    public Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        foreach (var anomaly in context.Case.Anomalies.Where(a => a.IsOpen)) anomaly.Settle(context.By.Name, context.Now);
        return Task.CompletedTask;
    }
}

public sealed class AskForCorrection(MailComposer mails) : IActivity<Declaration>
{
    public static string Key => "ask-for-correction";

    public static string Label => "Demander une correction";

    public Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        context.Case.HandBack(FrenchCalendar.Office.DayOf(context.Now));
        mails.AskForCorrection(context.Case, context.Comment ?? "", context.Now);
        return Task.CompletedTask;
    }
}

/// <summary>Reopened by staff: the member finds everything as typed and confirms anew.</summary>
public sealed class HandBackToMember(MailComposer mails) : IActivity<Declaration>
{
    public static string Key => "hand-back-to-member";

    public static string Label => "Rendre la déclaration à l’adhérent";

    public Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        context.Case.HandBack(FrenchCalendar.Office.DayOf(context.Now));
        mails.AskForCorrection(context.Case, context.SignalAs<DeclarationReopened>().Reason, context.Now);
        return Task.CompletedTask;
    }
}

public sealed class LetMemberDeclareLate(MailComposer mails) : IActivity<Declaration>
{
    public static string Key => "let-member-declare-late";

    public static string Label => "Prévenir l’adhérent qu’il peut déclarer";

    public Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        mails.InviteToDeclare(context.Case, context.Now);
        return Task.CompletedTask;
    }
}
