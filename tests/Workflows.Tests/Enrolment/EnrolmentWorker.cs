using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>A process in which somebody presses "Valider mon adresse", until it is done or killed.</summary>
internal static class EnrolmentWorker
{
    public static Task<int> RunAsync(string[] job) => Worker.RunAsync(job, async services =>
    {
        var enrolment = Guid.Parse(job[2]);
        var link = await services.GetRequiredService<BackOfficeDb>().Set<MailLink>()
            .SingleAsync(l => l.SubjectId == enrolment && l.Purpose == LinkPurpose.EnrolmentValidation && l.UsedAt == null);
        await services.GetRequiredService<Enrolments>().ValidateMailAsync(link, CancellationToken.None);
    });
}
