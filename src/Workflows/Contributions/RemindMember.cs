using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Mail;

namespace BackOffice.Workflows.Contributions;

public sealed class RemindMember(MailComposer mails) : IActivity<Declaration>
{
    public static string Key => "remind-member";

    public static string Label => "Relancer l’adhérent";

    public Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        mails.RemindToDeclare(context.Case, context.Now);
        return Task.CompletedTask;
    }
}
