using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Privacy;

public sealed class SendFirstInactivityNotice(PrivacyMails mails) : IActivity<InactiveAccountCase>
{
    public static string Key => "send-first-inactivity-notice";

    public static string Label => "Envoyer le premier avis";

    public Task RunAsync(ActivityContext<InactiveAccountCase> context, CancellationToken ct)
    {
        mails.WarnInactive(context.Case, isLast: false, context.Now);
        return Task.CompletedTask;
    }
}

public sealed class SendLastInactivityNotice(PrivacyMails mails) : IActivity<InactiveAccountCase>
{
    public static string Key => "send-last-inactivity-notice";

    public static string Label => "Envoyer le dernier avis";

    public Task RunAsync(ActivityContext<InactiveAccountCase> context, CancellationToken ct)
    {
        mails.WarnInactive(context.Case, isLast: true, context.Now);
        return Task.CompletedTask;
    }
}
