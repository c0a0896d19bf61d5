using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Settings;

namespace BackOffice.Workflows.Enrolment;

/// <summary>The clock stops until the requester has sent what was asked, or the delay has passed.</summary>
public sealed class AskForProof(EnrolmentMails mails, LimitBook limits) : IActivity<EnrolmentFile>
{
    public static string Key => "ask-for-proof";

    public static string Label => "Demander un justificatif";

    public async Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        ReasonMissing.Unless(context.Comment);
        context.Case.ProofEndsAt = context.Now + (await limits.ReadAsync(ct)).Span(Limits.ProofWait);
        mails.AskForProof(context.Case, context.Comment, context.Now);
    }
}

/// <summary>By a person with a reason of the closed list, or by the delay: nobody answered.</summary>
public sealed class RefuseEnrolment(EnrolmentMails mails) : IActivity<EnrolmentFile>
{
    public static string Key => "refuse-enrolment";

    public static string Label => "Refuser l’inscription";

    public Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        context.Case.Refuse(context.Comment ?? EnrolmentRefusalReasons.NoAnswer);
        mails.TellRefused(context.Case, context.Now);
        return Task.CompletedTask;
    }
}

/// <summary>In words that say nothing of the member: the requester may be anybody.</summary>
public sealed class TellHeld(EnrolmentMails mails) : IActivity<EnrolmentFile>
{
    public static string Key => "tell-held";

    public static string Label => "Dire que l’inscription est vérifiée";

    public Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        mails.TellHeld(context.Case, context.Now);
        return Task.CompletedTask;
    }
}

/// <summary>They read that address, so they may know: a second account would only confuse them.</summary>
public sealed class TellAlreadyEnrolled(EnrolmentMails mails) : IActivity<EnrolmentFile>
{
    public static string Key => "tell-already-enrolled";

    public static string Label => "Rappeler l’accès existant";

    public Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        context.Case.ForgetSecrets();
        mails.TellAlreadyEnrolled(context.Case, context.Now);
        return Task.CompletedTask;
    }
}

/// <summary>Managers and administrators of the member learn that somebody enrolled for it, and can say "ce n’est pas nous".</summary>
public sealed class TellMember(EnrolmentMails mails, LimitBook limits) : IActivity<EnrolmentFile>
{
    public static string Key => "tell-member";

    public static string Label => "Prévenir l’adhérent";

    public async Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        var told = await mails.TellMemberAsync(context.Case, (await limits.ReadAsync(ct)).Span(Limits.NotUsLinkLife), context.Now, ct);
        context.Journal(told == 0 ? "Personne d’autre à prévenir chez l’adhérent." : $"Prévenu chez l’adhérent : {French.Count(told, "personne")}.");
    }
}
