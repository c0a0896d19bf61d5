using BackOffice.Web.Pages.Member.Contribute.Employees;
using BackOffice.Web.Pages.Shared.Employees;

namespace BackOffice.Web.Pages.Member;

/// <summary>What the member's pages share.</summary>
internal static class MemberPages
{
    public static IServiceCollection AddMemberPages(this IServiceCollection services)
    {
        services.AddScoped<EmployeeLists>();
        services.AddScoped<EmployeeForms>();
        services.AddSingleton<KeptNir>();
        return services;
    }
}
