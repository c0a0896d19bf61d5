using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Mail;

namespace BackOffice.Workflows.Contributions;

public sealed class InviteToDeclare(MailComposer mails) : IActivity<Declaration>
{
    public static string Key => "invite-to-declare";

    public static string Label => "Inviter à déclarer";

    public Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        mails.InviteToDeclare(context.Case, context.Now);
        return Task.CompletedTask;
    }
}
