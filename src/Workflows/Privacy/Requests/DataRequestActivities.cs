using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Settings;

namespace BackOffice.Workflows.Privacy;

public sealed class ConfirmIdentity : IActivity<DataRequest>
{
    public static string Key => "confirm-identity";

    public static string Label => "Noter comment l’identité est établie";

    public Task RunAsync(ActivityContext<DataRequest> context, CancellationToken ct)
    {
        context.Case.CheckIdentity(context.Comment ?? "Vérifiée par le service");
        return Task.CompletedTask;
    }
}

public sealed class AcknowledgeDataRequest(PrivacyMails mails) : IActivity<DataRequest>
{
    public static string Key => "acknowledge-data-request";

    public static string Label => "Accuser réception";

    public Task RunAsync(ActivityContext<DataRequest> context, CancellationToken ct)
    {
        mails.AcknowledgeRequest(context.Case, context.Now);
        return Task.CompletedTask;
    }
}

/// <summary>An accepted erasure is carried out by the purge, after the delay of its own limit: until then the decision can be taken back.</summary>
public sealed class CarryOutDataRequest(PrivacyMails mails, LimitBook limits) : IActivity<DataRequest>
{
    public static string Key => "carry-out-data-request";

    public static string Label => "Donner suite et répondre";

    public async Task RunAsync(ActivityContext<DataRequest> context, CancellationToken ct)
    {
        var request = context.Case;
        var values = await limits.ReadAsync(ct);
        request.Answer(context.Now);
        if (request.Right == DataRight.Access) request.OfferDownload(French.DayIn(context.Now).AddDays(values[RetentionPeriods.Export]));
        mails.AcceptRequest(request, values[RetentionPeriods.ErasureDelay], context.Comment, context.Now);
    }
}

public sealed class RefuseDataRequest(PrivacyMails mails) : IActivity<DataRequest>
{
    public static string Key => "refuse-data-request";

    public static string Label => "Répondre par un refus motivé";

    public Task RunAsync(ActivityContext<DataRequest> context, CancellationToken ct)
    {
        context.Case.Answer(context.Now);
        mails.RefuseRequest(context.Case, context.Comment, context.Now);
        return Task.CompletedTask;
    }
}

public sealed class ExtendDataRequest(PrivacyMails mails) : IActivity<DataRequest>
{
    public static string Key => "extend-data-request";

    public static string Label => "Prolonger le délai et dire pourquoi";

    public Task RunAsync(ActivityContext<DataRequest> context, CancellationToken ct)
    {
        context.Case.Extend();
        context.Journal(French.Of($"Échéance légale reportée au {context.Case.DueOn:d}"));
        mails.ExtendRequest(context.Case, context.Comment, context.Now);
        return Task.CompletedTask;
    }
}

public sealed class AlertAboutDataRequest(PrivacyMails mails) : IActivity<DataRequest>
{
    public static string Key => "alert-about-data-request";

    public static string Label => "Alerter le service";

    public Task RunAsync(ActivityContext<DataRequest> context, CancellationToken ct)
    {
        mails.AlertAboutRequest(context.Case, context.Now);
        return Task.CompletedTask;
    }
}
