using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Workflows;

/// <summary>A procedure. Derive from <see cref="Workflow{TCase}"/>.</summary>
public abstract class Workflow
{
    private protected Workflow() { }

    internal abstract WorkflowDefinition Define();
}

/// <summary>A procedure over one kind of case, in a class that reads like the office manual.</summary>
public abstract class Workflow<TCase> : Workflow where TCase : class, ICase
{
    protected abstract void Build(IWorkflowBuilder<TCase> w);

    /// <summary>
    /// The cases with what conditions and activities read of them (Includes). A whole batch is loaded by one such query.
    /// </summary>
    public virtual IQueryable<TCase> Cases(DbContext db) => db.Set<TCase>();

    internal sealed override WorkflowDefinition Define()
    {
        var builder = new WorkflowBuilder<TCase>(GetType());
        Build(builder);
        var definition = builder.Finish(LoadCasesAsync);
        DefinitionChecks.Check(definition);
        return definition;
    }

    private async Task<IReadOnlyList<ICase>> LoadCasesAsync(DbContext db, Guid[] ids, CancellationToken ct) =>
        ids.Length == 1
            ? await Cases(db).Where(c => c.Id == ids[0]).ToListAsync(ct)
            : await Cases(db).Where(c => ids.Contains(c.Id)).ToListAsync(ct);
}
