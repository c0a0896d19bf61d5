using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Settings;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>The requester has so many days to send what staff asked for.</summary>
public sealed class AskForPaper(MembershipMails mails, LimitBook limits) : IActivity<MembershipApplication>
{
    public static string Key => "ask-for-paper";

    public static string Label => "Demander une pièce";

    public async Task RunAsync(ActivityContext<MembershipApplication> context, CancellationToken ct)
    {
        context.Case.AwaitPaper(context.Now + (await limits.ReadAsync(ct)).Span(Limits.ProofWait));
        mails.AskForPaper(context.Case, context.Comment ?? "", context.Now);
    }
}

public sealed class RefuseMembership(MembershipMails mails) : IActivity<MembershipApplication>
{
    public static string Key => "refuse-membership";

    public static string Label => "Refuser l’adhésion";

    public Task RunAsync(ActivityContext<MembershipApplication> context, CancellationToken ct)
    {
        context.Case.Refused(context.Comment ?? "");
        mails.Refuse(context.Case, context.Now);
        return Task.CompletedTask;
    }
}

public sealed class RefuseForSilence(MembershipMails mails) : IActivity<MembershipApplication>
{
    public static string Key => "refuse-membership-for-silence";

    public static string Label => "Classer sans réponse";

    public Task RunAsync(ActivityContext<MembershipApplication> context, CancellationToken ct)
    {
        context.Case.Refused(MembershipRefusalReasons.NoAnswer);
        mails.Refuse(context.Case, context.Now);
        return Task.CompletedTask;
    }
}

public sealed class TellAlreadyMember(MembershipMails mails) : IActivity<MembershipApplication>
{
    public static string Key => "tell-already-member";

    public static string Label => "Dire que l’entreprise est déjà adhérente";

    public Task RunAsync(ActivityContext<MembershipApplication> context, CancellationToken ct)
    {
        if (context.Signal is CompanyJoined joined) context.Case.KnownAs = joined.MemberNumber;
        context.Case.Forget();
        mails.TellAlreadyMember(context.Case, context.Now);
        return Task.CompletedTask;
    }
}
