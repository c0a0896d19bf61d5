using System.Collections.Concurrent;
using System.Diagnostics;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Commands.Bench;

/// <summary>
/// A whole campaign through the real workflow: opened, declared by every member, invoiced, with PDFs stored and mails
/// queued. Timed from the opening to the last invoice; the members and their employees are there before.
/// </summary>
internal sealed class CampaignBenchmark(IServiceProvider services, DemoClock clock, BenchProgress progress)
{
    private const int Year = 2026;
    private static readonly Actor Preparer = new("bench-1", "Préparation");
    private static readonly Actor Releaser = new("bench-2", "Libération");

    public async Task<TimeSpan> RunAsync(int members, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        await OpenAsync(members, ct);
        await DeclareAsync(members, ct);
        await InvoiceAsync(members, ct);
        return watch.Elapsed;
    }

    private async Task OpenAsync(int members, CancellationToken ct)
    {
        clock.GoTo(FrenchCalendar.Office.StartOf(new DateOnly(Year, 1, 1)).AddHours(9));
        await InScopeAsync(scope => scope.GetRequiredService<Campaigns>()
            .OpenAsync(Year, new DateOnly(Year, 1, 1), new DateOnly(Year, 1, 31), ct));
        var opened = 0;
        int batch;
        do
        {
            batch = 0;
            await InScopeAsync(async scope => batch = await scope.GetRequiredService<CampaignOpener>().RunOnceAsync(200, ct));
            progress.Show("ouverture", opened += batch, members);
        }
        while (batch > 0);
        await DispatchAsync(ct);
    }

    private async Task DeclareAsync(int members, CancellationToken ct)
    {
        var waiting = new ConcurrentQueue<Guid>(await IdsAsync(DeclarationStates.ToDeclare, ct));
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(
            async () =>
            {
                while (waiting.TryDequeue(out var id))
                {
                    await DeclareOneAsync(id, ct);
                    progress.Show("déclarations", Interlocked.Increment(ref done), members);
                }
            }, ct)));
    }

    /// <summary>The four steps, each in a scope and a transaction of its own, as four requests would.</summary>
    private async Task DeclareOneAsync(Guid id, CancellationToken ct)
    {
        await StepAsync(id, (acts, d, by) => acts.ConfirmCompanyDetailsAsync(d, by, ct), ct);
        await StepAsync(id, (acts, d, by) => acts.CheckEmployeesAsync(d, by, ct), ct);
        await StepAsync(id, (acts, d, by) => acts.ChoosePaymentAsync(d, PaymentMeans.BankTransfer, ct), ct);
        await StepAsync(id, (acts, d, by) => acts.ConfirmAsync(d, DeclarantOf(d.Member), by, ct), ct);
    }

    private async Task InvoiceAsync(int members, CancellationToken ct)
    {
        await InScopeAsync(async scope =>
        {
            var runs = scope.GetRequiredService<InvoicingRuns>();
            var prepared = await runs.PrepareAsync(Year, Preparer, ct);
            var run = await scope.GetRequiredService<BackOfficeDb>().InvoicingRuns.SingleAsync(r => r.Id == prepared.Id, ct);
            await runs.ReleaseAsync(run, Releaser, ct);
        });
        await DispatchAsync(ct, handled => progress.Show("facturation", handled, members));
    }

    private Task StepAsync(Guid id, Func<MemberDeclarations, Declaration, Actor, Task> act, CancellationToken ct) => InScopeAsync(async scope =>
    {
        var declaration = await scope.GetRequiredService<AnnualDeclaration>()
            .Cases(scope.GetRequiredService<BackOfficeDb>()).SingleAsync(d => d.Id == id, ct);
        await act(scope.GetRequiredService<MemberDeclarations>(), declaration, new Actor("bench", "Déclarant"));
    });

    private static Declarant DeclarantOf(Member member)
    {
        var contact = member.Contacts.First();
        return new Declarant(contact.LastName, contact.FirstName, "Gérant", contact.Email, contact.Phone ?? "");
    }

    private async Task<List<Guid>> IdsAsync(string state, CancellationToken ct)
    {
        var ids = new List<Guid>();
        await InScopeAsync(async scope => ids = await scope.GetRequiredService<BackOfficeDb>()
            .Declarations.Where(d => d.State == state).Select(d => d.Id).ToListAsync(ct));
        return ids;
    }

    /// <summary>As many dispatchers as cores, as the running service has, until nothing is due.</summary>
    private async Task DispatchAsync(CancellationToken ct, Action<int>? show = null)
    {
        var handled = 0;
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(
            async () =>
            {
                var dispatcher = ActivatorUtilities.CreateInstance<WorkflowDispatcher>(services);
                while (await dispatcher.RunOnceAsync(100, ct) is var batch and > 0) show?.Invoke(Interlocked.Add(ref handled, batch));
            }, ct)));
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
