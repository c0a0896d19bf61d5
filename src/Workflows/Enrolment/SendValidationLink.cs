using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Settings;

namespace BackOffice.Workflows.Enrolment;

/// <summary>The mail whose button says that the person reads this address. The links sent before no longer open anything.</summary>
public sealed class SendValidationLink(EnrolmentMails mails, LimitBook limits) : IActivity<EnrolmentFile>
{
    public static string Key => "send-validation-link";

    public static string Label => "Envoyer le lien de validation";

    public async Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct) =>
        await mails.AskToValidateAsync(context.Case, (await limits.ReadAsync(ct)).Span(Limits.ValidationLinkLife), context.Now, ct);
}
