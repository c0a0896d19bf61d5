using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Enrolment.Membership;

public static class MembershipServices
{
    public static IServiceCollection AddMembership(this IServiceCollection services)
    {
        services.AddSingleton<MembershipEligibility>();
        services.AddSingleton<MembershipPricing>();
        services.AddSingleton<MembershipSlips>();
        services.AddScoped<Memberships>();
        services.AddScoped<MembershipEmployees>();
        services.AddScoped<MembershipMails>();
        services.AddScoped<Members.MemberNumbers>();
        services.AddScoped<StaffMemberships>();
        return services;
    }
}
