using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Enrolment.Posted;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Enrolment;

public static class EnrolmentServices
{
    public static IServiceCollection AddEnrolment(this IServiceCollection services)
    {
        services.AddScoped<EnrolmentMails>();
        services.AddScoped<Enrolments>();
        services.AddScoped<EnrolmentSecrets>();
        services.AddScoped<EnrolmentReports>();
        services.AddScoped<StaffEnrolments>();
        services.AddScoped<KeyLetters>();
        services.AddScoped<PostedKeys>();
        services.AddScoped<StaffKeys>();
        services.AddScoped<IFreezes, EnrolmentFreeze>();
        return services;
    }
}
