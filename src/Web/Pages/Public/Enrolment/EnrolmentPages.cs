namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>What the pages of the enrolment share.</summary>
internal static class EnrolmentPages
{
    public static IServiceCollection AddEnrolmentPages(this IServiceCollection services)
    {
        services.AddScoped<EnrolmentInHand>();
        return services;
    }
}
