using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

public sealed class MailNewAddress(MailLinks links, MailChangeMails mails) : IActivity<MailChange>
{
    public static string Key => "mail-new-address";

    public static string Label => "Écrire à la nouvelle adresse";

    public Task RunAsync(ActivityContext<MailChange> context, CancellationToken ct)
    {
        var change = context.Case;
        var link = links.Issue(LinkPurpose.MailChange, change.Id, change.ExpiresAt - context.Now, context.Now);
        mails.AskToValidate(change, link, context.Now);
        return Task.CompletedTask;
    }
}

public sealed class TellFormerAddress(BackOfficeDb db, MailLinks links, MailChangeMails mails) : IActivity<MailChange>
{
    public static string Key => "tell-former-address";

    public static string Label => "Prévenir l’ancienne adresse";

    public async Task RunAsync(ActivityContext<MailChange> context, CancellationToken ct)
    {
        if (context.Case.FormerAddress is null) return;
        var account = await db.Users.SingleAsync(a => a.Id == context.Case.AccountId, ct);
        var notMe = links.Issue(LinkPurpose.MailChangeNotUs, context.Case.Id, context.Case.ContestableFor, context.Now);
        mails.TellAsked(context.Case, account, notMe, context.Now);
    }
}

public sealed class SwitchMailAddress(BackOfficeDb db, MailSwitch mailSwitch, AccountEvents events) : IActivity<MailChange>
{
    public static string Key => "switch-mail-address";

    public static string Label => "Enregistrer la nouvelle adresse";

    public async Task RunAsync(ActivityContext<MailChange> context, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == context.Case.AccountId, ct);
        await mailSwitch.ForwardAsync(context.Case, account, context.By, context.Now, ct);
        context.Case.Done(context.Now);
        events.Note(account.Id, AccountEventKind.MailChanged, context.By);
    }
}

public sealed class TellMailChanged(BackOfficeDb db, MailLinks links, MailChangeMails mails) : IActivity<MailChange>
{
    public static string Key => "tell-mail-changed";

    public static string Label => "Confirmer à l’ancienne adresse";

    public async Task RunAsync(ActivityContext<MailChange> context, CancellationToken ct)
    {
        if (context.Case.FormerAddress is null) return;
        var account = await db.Users.SingleAsync(a => a.Id == context.Case.AccountId, ct);
        var notMe = links.Issue(LinkPurpose.MailChangeNotUs, context.Case.Id, context.Case.ContestableFor, context.Now);
        mails.TellChanged(context.Case, account, notMe, context.Now);
    }
}

/// <summary>Nothing is left to do with the addresses: what is not needed is not kept, and its links open nothing.</summary>
public sealed class ForgetMailChange(MailLinks links) : IActivity<MailChange>
{
    public static string Key => "forget-mail-change";

    public static string Label => "Oublier les adresses";

    public async Task RunAsync(ActivityContext<MailChange> context, CancellationToken ct)
    {
        // A link past its date says so itself.
        if (context.Now < context.Case.ExpiresAt) await links.VoidAsync(LinkPurpose.MailChange, context.Case.Id, context.Now, ct);
        context.Case.Forget();
    }
}
