using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Accounts.Questions;

internal static class QuestionServices
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddScoped<Questions>();
        services.AddScoped<QuestionList>();
        return services;
    }
}
