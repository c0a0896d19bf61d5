using BackOffice.Workflows;
using Quartz;

namespace BackOffice.Web.Jobs;

/// <summary>A job, when it runs in words, and the same as cron.</summary>
internal sealed record ScheduledJob(string Name, string When, string Cron, Action<IQuartzBuilder, ScheduledJob> Add)
{
    public static ScheduledJob Of<TJob>(string when, string cron) where TJob : class, IJob =>
        new(typeof(TJob).Name, when, cron, (quartz, job) => quartz.ScheduleJob<TJob>(trigger => trigger
            .WithIdentity(job.Name)
            .WithDescription(job.When)
            .WithCronSchedule(job.Cron, cron => cron.InTimeZone(French.Paris))));

    public void Register(IQuartzBuilder quartz) => Add(quartz, this);
}
