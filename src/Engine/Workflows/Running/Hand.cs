using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>A worker's transaction, with the scope its activities live in. Disposed without commit, it rolls back.</summary>
internal sealed record Hand(AsyncServiceScope Scope, DbContext Db, IDbContextTransaction Transaction, WorkStore Store, DateTimeOffset Now) : IAsyncDisposable
{
    private bool disposed;

    public IServiceProvider Services => Scope.ServiceProvider;

    public async ValueTask DisposeAsync()
    {
        if (disposed) return;
        disposed = true;
        try
        {
            await Transaction.DisposeAsync();
        }
        finally
        {
            await Scope.DisposeAsync();
        }
    }
}

/// <summary>Which DbContext of a scope is the application's.</summary>
internal sealed record WorkflowDb(Func<IServiceProvider, DbContext> Of);
