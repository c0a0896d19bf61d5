using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.PasswordReset;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace BackOffice.Web.Jobs;

/// <summary>Sessions that no clock would accept any more, and failed sign-ins of another day: nothing reads them.</summary>
internal sealed class ForgetOldSessions(BackOfficeDb db, ResetRequests resets, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var oldest = now - Sessions.Longest;
        await db.Sessions.Where(s => s.OpenedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        await resets.ForgetOldAsync(cancellationToken);
        var yesterday = now.AddDays(-1);
        await db.SignInAttempts.Where(a => a.LastAt < yesterday).ExecuteDeleteAsync(cancellationToken);
    }
}
