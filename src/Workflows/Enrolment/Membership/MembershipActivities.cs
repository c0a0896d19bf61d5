using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

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

/// <summary>
/// Whoever else applied for this company learns that it is a member now. Not in the act that admits: two acceptances at the same moment
/// would each hold their own case and wait for the other's.
/// </summary>
public sealed class TellRivals(BackOfficeDb db) : IActivity<MembershipApplication>
{
    public static string Key => "tell-rivals";

    public static string Label => "Clore les autres demandes de l’entreprise";

    public async Task RunAsync(ActivityContext<MembershipApplication> context, CancellationToken ct)
    {
        var number = await db.Members.Where(m => m.Id == context.Case.MemberId).Select(m => m.Number).SingleAsync(ct);
        var rivals = await db.Set<MembershipApplication>().AsNoTracking()
            .Where(a => a.Siren == context.Case.Siren && a.Id != context.Case.Id
                && (a.State == MembershipStates.ToReview || a.State == MembershipStates.PaperAwaited))
            .Select(a => a.Id).ToListAsync(ct);
        foreach (var rival in rivals) context.SignalOther(rival, new CompanyJoined(number), StableId.Of("company-joined", rival));
    }
}
