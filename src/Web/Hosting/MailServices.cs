using BackOffice.Workflows;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Mail;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackOffice.Web.Hosting;

/// <summary>Mails and documents: writing them is for every process, sending them for those that serve pages.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.Configure<ServiceSettings>(configuration.GetSection(ServiceSettings.Section));
        services.Configure<SmtpSettings>(smtp =>
        {
            smtp.KeepWithoutServer = environment.IsDevelopment();
            configuration.GetSection(SmtpSettings.Section).Bind(smtp);
        });
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<MailComposer>();
        services.AddScoped<MailSender>();
        services.AddScoped<MailDesk>();
        services.AddScoped<DocumentStore>();
        return services;
    }

    public static IServiceCollection AddOutboxSender(this IServiceCollection services) => services.AddHostedService<OutboxSender>();
}
