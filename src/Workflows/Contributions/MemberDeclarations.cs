using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>What a member may do with its declaration, one verb each. Every verb is one transaction.</summary>
public sealed partial class MemberDeclarations(BackOfficeDb db, WorkflowRuntime workflows, TimeProvider clock)
{
    public IQueryable<Declaration> Of(Guid memberId) => db.Declarations
        .Include(d => d.Campaign)
        .Include(d => d.Member).ThenInclude(m => m.Establishments)
        .Include(d => d.Member).ThenInclude(m => m.Contacts)
        .Include(d => d.Anomalies)
        .Include(d => d.Invoices)
        .AsSplitQuery()
        .Where(d => d.MemberId == memberId);

    public Task<Declaration?> FindAsync(Guid memberId, int year, CancellationToken ct) =>
        Of(memberId).SingleOrDefaultAsync(d => d.Year == year, ct);

    /// <summary>Step 1: name and SIRET are right. The declaration is now in progress.</summary>
    public async Task ConfirmCompanyDetailsAsync(Declaration declaration, Actor by, CancellationToken ct)
    {
        declaration.ConfirmCompanyDetails();
        Start(declaration, by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>Step 2: the list of employees is complete. Anything typed since is committed with it.</summary>
    public async Task CheckEmployeesAsync(Declaration declaration, Actor by, CancellationToken ct)
    {
        declaration.CheckEmployees(clock.GetUtcNow());
        Start(declaration, by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>An employee was added, changed, removed or put back: the list must be looked at again before going on.</summary>
    public async Task CommitWorkforceChangeAsync(Declaration declaration, Actor by, CancellationToken ct)
    {
        declaration.ReopenEmployees();
        Start(declaration, by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>Step 3: how the contribution will be paid.</summary>
    public async Task ChoosePaymentAsync(Declaration declaration, PaymentMeans means, CancellationToken ct)
    {
        declaration.ChoosePayment(means);
        await workflows.CommitAsync(ct);
    }

    /// <summary>Step 4: the declarant confirms; amount, anomalies, statement and mail follow in the same transaction.</summary>
    public async Task ConfirmAsync(Declaration declaration, Declarant declarant, Actor by, CancellationToken ct)
    {
        declaration.Confirm(declarant, clock.GetUtcNow());
        // One confirmation per handing-over: the same form sent twice carries the same id and acts once.
        workflows.Signal(declaration.Id, new DeclarationConfirmed(), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>What the declarant typed of themself before confirming: kept when they go back to an earlier step.</summary>
    public async Task NameDeclarantAsync(Declaration declaration, Declarant declarant, CancellationToken ct)
    {
        declaration.NameDeclarant(declarant);
        await workflows.CommitAsync(ct);
    }

    private void Start(Declaration declaration, Actor by)
    {
        if (declaration.State == DeclarationStates.ToDeclare)
            workflows.Signal(declaration.Id, new DeclarationStarted(), StableId.Of("declaration-started", declaration.Id), by);
    }
}
