using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Mail;

namespace BackOffice.Workflows.Contributions;

/// <summary>The bordereau: made once, stored, mailed to the declarant.</summary>
public sealed class SendStatement(DocumentStore documents, MailComposer mails) : IActivity<Declaration>
{
    public static string Key => "send-statement";

    public static string Label => "Envoyer le bordereau";

    public Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        var statement = documents.AddStatement(context.Case, context.Now);
        mails.SendStatement(context.Case, statement.Id, context.Now);
        return Task.CompletedTask;
    }
}
