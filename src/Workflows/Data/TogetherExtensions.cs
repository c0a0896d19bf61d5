namespace BackOffice.Workflows.Data;

public static class TogetherExtensions
{
    /// <summary>
    /// The changed rows and a bulk statement of the workflow engine in one transaction: the run's release and the signals
    /// it sends stand or fall together.
    /// </summary>
    public static async Task TogetherAsync(this BackOfficeDb db, Func<Task> bulk, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await bulk();
        await transaction.CommitAsync(ct);
    }
}
