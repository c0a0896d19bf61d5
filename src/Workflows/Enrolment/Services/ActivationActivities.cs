using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Enrolment.Services;

public sealed class ActivateService(ServiceMails mails) : IActivity<ServiceActivation>
{
    public static string Key => "activate-service";

    public static string Label => "Ouvrir le service et prévenir";

    public async Task RunAsync(ActivityContext<ServiceActivation> context, CancellationToken ct)
    {
        context.Case.Activate(context.Now);
        await mails.TellActiveAsync(context.Case, context.Now, ct);
    }
}

public sealed class RefuseService(Subscriptions subscriptions, ServiceMails mails) : IActivity<ServiceActivation>
{
    public static string Key => "refuse-service";

    public static string Label => "Refuser le service et dire pourquoi";

    public async Task RunAsync(ActivityContext<ServiceActivation> context, CancellationToken ct)
    {
        await subscriptions.RefuseAsync(context.Case, context.Comment ?? "", context.By.Name, context.Now, ct);
        await mails.TellRefusedAsync(context.Case, context.Now, ct);
    }
}
