using System.Globalization;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>A process in which somebody presses "Valider mon adresse", until it is done or killed.</summary>
internal static class EnrolmentWorker
{
    public static async Task<int> RunAsync(string[] job)
    {
        var (connection, now, enrolment) = (job[0], DateTimeOffset.Parse(job[1], CultureInfo.InvariantCulture), Guid.Parse(job[2]));
        await using var source = BackOfficeDatabase.CreateDataSource(connection);
        await using var services = BusinessServices.UnderClock(
            source, new FakeClock(now), new ConfigurationBuilder().AddInMemoryCollection(Office.Settings()).Build());
        await using var scope = services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<BackOfficeDb>().Set<MailLink>()
            .SingleAsync(l => l.SubjectId == enrolment && l.Purpose == LinkPurpose.EnrolmentValidation && l.UsedAt == null);
        await scope.ServiceProvider.GetRequiredService<Enrolments>().ValidateMailAsync(link, CancellationToken.None);
        return 0;
    }
}
