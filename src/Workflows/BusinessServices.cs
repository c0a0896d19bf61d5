using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Accounts.PasswordReset;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Accounts.Questions;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Revenue;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Effect;
using BackOffice.Workflows.Rules.Explain;
using BackOffice.Workflows.Rules.Publication;
using BackOffice.Workflows.Settings;
using BackOffice.Workflows.Workforce;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BackOffice.Workflows;

/// <summary>Everything the business needs to run without a browser.</summary>
public static class BusinessServices
{
    /// <summary>The procedures on their own, for whoever only wants to read or draw them.</summary>
    public static WorkflowCatalog Catalog() => new(
    [
        new AnnualDeclaration(),
        new NotUsProcedure(),
        new PasswordResetProcedure(),
        new ContactlessProcedure(),
        new EnrolmentProcedure(),
        new MailChangeProcedure(),
        new MembershipProcedure(),
        new ServiceActivationProcedure(),
        new InactiveAccount(),
        new DataRequestProcedure(),
        new RulePublicationProcedure(),
        new RuleCorrectionProcedure(),
        new RevenueReevaluation(),
    ]);

    public static IServiceCollection AddBusiness(this IServiceCollection services)
    {
        services.AddWorkflows<BackOfficeDb>(workflows =>
        {
            workflows.Add<AnnualDeclaration>();
            workflows.Add<NotUsProcedure>();
            workflows.Add<PasswordResetProcedure>();
            workflows.Add<ContactlessProcedure>();
            workflows.Add<EnrolmentProcedure>();
            workflows.Add<MailChangeProcedure>();
            workflows.Add<MembershipProcedure>();
            workflows.Add<ServiceActivationProcedure>();
            workflows.Add<InactiveAccount>();
            workflows.Add<DataRequestProcedure>();
            workflows.Add<RulePublicationProcedure>();
            workflows.Add<RuleCorrectionProcedure>();
            workflows.Add<RevenueReevaluation>();
            workflows.Workers = Environment.ProcessorCount;
            workflows.AddActivitiesFrom(typeof(BusinessServices).Assembly);
            workflows.Calendar = FrenchCalendar.Office;
        });
        services.AddAccounts();
        services.AddSingleton<AnnualDeclaration>();
        services.AddSingleton(_ => new PublishedRules(RuleBooks.Factory()));
        services.AddScoped<RuleBookImport>();
        services.AddSingleton<FollowUp>();
        services.AddSingleton<Tariff>();
        services.AddRevenue();
        services.AddScoped<DeclarationReview>();
        services.AddScoped<MailComposer>();
        services.AddScoped<DocumentStore>();
        services.AddOptions<ServiceSettings>().BindConfiguration(ServiceSettings.Section);
        services.AddOptions<NirKeys>().BindConfiguration(NirKeys.Section);
        services.AddSingleton<NirVault>();
        services.AddScoped<Employees>();
        services.AddScoped<DeclaredWorkforce>();
        services.AddScoped<InvoiceNumbers>();
        services.AddScoped<InvoiceIssuer>();
        services.AddScoped<MemberDeclarations>();
        services.AddScoped<StaffDeclarations>();
        services.AddScoped<Campaigns>();
        services.AddScoped<CampaignOpener>();
        services.AddScoped<InvoicingRuns>();
        services.AddScoped<MemberDesk>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<MailDesk>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<LimitBook>();
        services.AddScoped<MailLinks>();
        services.AddNotUs();
        services.AddPasswordReset();
        services.AddEnrolment();
        services.AddQuestions();
        services.AddProfile();
        services.AddMembership();
        services.AddServiceCatalogue();
        services.AddPrivacy();
        services.AddRulePublication();
        services.AddScoped<RuleDrafts>();
        services.AddEffect();
        services.AddExplain();
        return services;
    }

    /// <summary>
    /// The business on its own, under a set clock: the demo's story, the benchmark and the tests tell the same verbs to it.
    /// </summary>
    public static ServiceProvider UnderClock(
        NpgsqlDataSource source, TimeProvider clock, IConfiguration configuration, Action<IServiceCollection>? change = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddSingleton(clock);
        services.AddLogging();
        services.AddSingleton(source);
        services.AddDbContext<BackOfficeDb>(options => BackOfficeDatabase.Configure(options, source));
        services.AddBusiness();
        change?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
