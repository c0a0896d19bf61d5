using Npgsql;
using Quartz;

namespace BackOffice.Web.Jobs;

/// <summary>
/// What happens by the calendar. One row a job, Paris time; the store in the database lets one node of several run each
/// tick. Few and coarse: what concerns one case is a timer of its workflow.
/// </summary>
internal static class Schedule
{
    private static readonly ScheduledJob[] Jobs =
    [
        ScheduledJob.Of<OpenRevenueYear>("chaque nuit à 0 h 10", "0 10 0 * * ?"),
        ScheduledJob.Of<InvoiceConfirmedDeclarations>("chaque nuit à 1 h", "0 0 1 * * ?"),
        ScheduledJob.Of<RemoveWhatIsDue>("chaque nuit à 3 h 15", "0 15 3 * * ?"),
    ];

    private const int AtOnce = 4;

    public static IServiceCollection AddScheduledJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = "backoffice";
                o.GenerateInstanceId = true;
                o.MaxBatchSize = AtOnce;
            });
            quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = AtOnce);
            quartz.UsePersistentStore(store =>
            {
                store.ConfigureStore(o =>
                {
                    o.TablePrefix = "quartz.qrtz_";
                    o.AcceptEnlistedTransactions = true;
                });
                store.UsePostgres(database => database.DataSourceFactory = provider => provider.GetRequiredService<NpgsqlDataSource>());
                store.UseClustering();
            });
            foreach (var job in Jobs) job.Register(quartz);
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }
}
