using BackOffice.Workflows.Mail;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackOffice.Web.Hosting;

/// <summary>What becomes of the mails the business wrote: staff's desk for every process, the sender for those that serve pages.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.Configure<SmtpSettings>(smtp =>
        {
            smtp.KeepWithoutServer = environment.IsDevelopment();
            configuration.GetSection(SmtpSettings.Section).Bind(smtp);
        });
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<MailSender>();
        services.AddScoped<MailDesk>();
        return services;
    }

    public static IServiceCollection AddOutboxSender(this IServiceCollection services) => services.AddHostedService<OutboxSender>();
}
