using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Settings;

namespace BackOffice.Workflows.Enrolment;

/// <summary>Before the deletion: the link to go on, or to validate the address when that is all that is left.</summary>
public sealed class RemindToFinish(EnrolmentMails mails, LimitBook limits) : IActivity<EnrolmentFile>
{
    public static string Key => "remind-to-finish";

    public static string Label => "Rappeler l’inscription à terminer";

    public async Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        var file = context.Case;
        if (file.State == EnrolmentStates.InProgress) mails.RemindToFinish(file, context.Now);
        else await mails.AskToValidateAsync(file, (await limits.ReadAsync(ct)).Span(Limits.ValidationLinkLife), context.Now, ct);
    }
}
