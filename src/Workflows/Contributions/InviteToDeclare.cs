using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Mail;

namespace BackOffice.Workflows.Contributions;

public sealed class InviteToDeclare(MailComposer mails) : IActivity<Declaration>
{
    public static string Key => "invite-to-declare";

    public static string Label => "Inviter à déclarer";

    public Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        // An invitation that nobody can get is not sent: a person adds the contact, then this step is tried again.
        if (context.Case.Member.Contacts.Count == 0) throw new NobodyToWriteTo(context.Case.Member.Number);
        mails.InviteToDeclare(context.Case, context.Now);
        return Task.CompletedTask;
    }
}

/// <summary>The member has no contact at all.</summary>
public sealed class NobodyToWriteTo(string memberNumber)
    : Exception($"L’adhérent {memberNumber} n’a aucun contact : ajoutez-en un sur sa fiche, puis relancez l’étape.");
