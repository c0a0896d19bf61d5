using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Data.Demo;

/// <summary>The story's verbs: each is what a page does, in a scope of its own.</summary>
internal sealed class DemoTelling(IServiceProvider services, DemoClock clock)
{
    public async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    /// <summary>Lets time pass to this instant: every timer due until then fires, as it would on the running service.</summary>
    public async Task GoToAsync(DateTimeOffset instant, CancellationToken ct)
    {
        clock.GoTo(instant);
        await DispatchAsync(ct);
    }

    public Task OpenCampaignAsync(int year, DateOnly opensOn, DateOnly closesOn, CancellationToken ct) => InScopeAsync(async scope =>
    {
        await scope.GetRequiredService<Campaigns>().OpenAsync(year, opensOn, closesOn, ct);
        // Invoiced by two people, on demand: a night must not empty the states there are to see.
        var db = scope.GetRequiredService<BackOfficeDb>();
        (await db.Campaigns.SingleAsync(c => c.Year == year, ct)).InvoicesNightly = false;
        await db.SaveChangesAsync(ct);
        while (await scope.GetRequiredService<CampaignOpener>().RunOnceAsync(200, ct) > 0) { }
    });

    public Task DeclareAsync(int year, int order, string memberNumber, CancellationToken ct) => InScopeAsync(async scope =>
    {
        var declarations = scope.GetRequiredService<MemberDeclarations>();
        await StepAsync(scope, year, memberNumber, declarations.ConfirmCompanyDetailsAsync, ct);
        await StepAsync(scope, year, memberNumber, declarations.CheckEmployeesAsync, ct);
        var means = (PaymentMeans)(order % 4);
        await StepAsync(scope, year, memberNumber, (d, by, c) => declarations.ChoosePaymentAsync(d, means, c), ct);
        await StepAsync(scope, year, memberNumber, (d, by, c) => declarations.ConfirmAsync(d, DeclarantOf(d.Member), by, c), ct);
    });

    public Task StartAsync(int year, string memberNumber, CancellationToken ct) => InScopeAsync(scope =>
        StepAsync(scope, year, memberNumber, scope.GetRequiredService<MemberDeclarations>().ConfirmCompanyDetailsAsync, ct));

    public Task LetInLateAsync(int year, string memberNumber, DateOnly until, Actor by, CancellationToken ct) => InScopeAsync(async scope =>
    {
        var declaration = await FindAsync(scope, year, memberNumber, ct);
        await scope.GetRequiredService<StaffDeclarations>()
            .LetInLateAsync(declaration, until, "L’adhérent n’avait pas reçu les courriels.", by, ct);
    });

    public async Task InvoiceAsync(int year, Actor preparedBy, Actor releasedBy, CancellationToken ct)
    {
        await InScopeAsync(async scope =>
        {
            var runs = scope.GetRequiredService<InvoicingRuns>();
            var run = await runs.PrepareAsync(year, preparedBy, ct);
            var prepared = await scope.GetRequiredService<BackOfficeDb>().InvoicingRuns.SingleAsync(r => r.Id == run.Id, ct);
            await runs.ReleaseAsync(prepared, releasedBy, ct);
        });
        await DispatchAsync(ct);
    }

    public async Task ReviewAllAsync(string answer, string comment, Actor by, CancellationToken ct)
    {
        var tasks = new List<Guid>();
        await InScopeAsync(async scope => tasks = await OpenTasks(scope).Select(t => t.Id).ToListAsync(ct));
        foreach (var task in tasks) await AnswerAsync(task, answer, comment, by, ct);
    }

    public async Task ReviewOneAsync(int year, string memberNumber, string answer, string comment, Actor by, CancellationToken ct)
    {
        var task = Guid.Empty;
        await InScopeAsync(async scope =>
        {
            var declaration = await FindAsync(scope, year, memberNumber, ct);
            task = await OpenTasks(scope).Where(t => t.InstanceId == declaration.Id).Select(t => t.Id).SingleAsync(ct);
        });
        await AnswerAsync(task, answer, comment, by, ct);
    }

    private Task AnswerAsync(Guid task, string answer, string comment, Actor by, CancellationToken ct) => InScopeAsync(async scope =>
    {
        var workflows = scope.GetRequiredService<WorkflowRuntime>();
        workflows.Answer(task, answer, comment, by);
        await workflows.CommitAsync(ct);
    });

    private static IQueryable<WorkflowTask> OpenTasks(IServiceProvider scope) => scope.GetRequiredService<BackOfficeDb>()
        .Set<WorkflowTask>().Where(t => t.AnsweredAt == null && t.WithdrawnAt == null).OrderBy(t => t.CreatedAt);

    private static async Task StepAsync(
        IServiceProvider scope, int year, string memberNumber, Func<Declaration, Actor, CancellationToken, Task> step, CancellationToken ct)
    {
        var declaration = await FindAsync(scope, year, memberNumber, ct);
        var contact = declaration.Member.ContactFor(ContactRole.Account);
        await step(declaration, new Actor($"demo-{memberNumber}", contact?.FullName ?? declaration.Member.CompanyName), ct);
    }

    private static Task<Declaration> FindAsync(IServiceProvider scope, int year, string memberNumber, CancellationToken ct)
    {
        var db = scope.GetRequiredService<BackOfficeDb>();
        return new AnnualDeclaration().Cases(db).SingleAsync(d => d.Year == year && d.Member.Number == memberNumber, ct);
    }

    private static Declarant DeclarantOf(Member member)
    {
        var contact = member.ContactFor(ContactRole.Account) ?? throw new InvalidOperationException("The story declares only for members with a contact.");
        return new Declarant(contact.LastName, contact.FirstName, "Responsable administratif", contact.Email, contact.Phone ?? "");
    }

    private async Task DispatchAsync(CancellationToken ct)
    {
        var dispatcher = services.GetRequiredService<WorkflowDispatcher>();
        while (await dispatcher.RunOnceAsync(500, ct) > 0) { }
    }
}
