using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BackOffice.Workflows.Privacy;

/// <summary>
/// Deletes rows with everything that hangs on them, as the model says: what cannot exist without them goes, what merely points at them
/// points at nothing. A case takes its instance and journal along; a table added tomorrow is followed without a line here.
/// </summary>
internal sealed class RowTree(BackOfficeDb db, TimeProvider clock)
{
    public Task DeleteAsync<T>(Guid[] ids, CancellationToken ct) where T : class => DeleteAsync(db.Model.FindEntityType(typeof(T))!, ids, ct);

    public async Task DeleteAsync(IEntityType type, Guid[] ids, CancellationToken ct)
    {
        if (ids.Length == 0) return;
        foreach (var key in type.GetReferencingForeignKeys().Where(k => !k.IsOwnership && k.Properties.Count == 1 && !IsLeftToTheDatabase(k)))
        {
            if (key.IsRequired || key.DeleteBehavior == DeleteBehavior.Cascade) await DeleteWhereAsync(key.DeclaringEntityType, key.Properties[0], ids, ct);
            else await ForgetAsync(key.DeclaringEntityType, key.Properties[0], ids, ct);
        }

        await DeleteLooseAsync(ids, ct);
        if (typeof(ICase).IsAssignableFrom(type.ClrType)) await db.EraseCasesAsync(ids, clock.GetUtcNow(), ct);
        await RunAsync($"delete from {Table(type)} where {Column(type, type.FindPrimaryKey()!.Properties[0])} = any({{0}})", ids, ct);
    }

    /// <summary>Rows nothing hangs on go by the database's own cascade: some logs let their lines go only with whom they are about.</summary>
    private static bool IsLeftToTheDatabase(IForeignKey key) =>
        key.DeleteBehavior == DeleteBehavior.Cascade && !typeof(ICase).IsAssignableFrom(key.DeclaringEntityType.ClrType)
        && !key.DeclaringEntityType.GetReferencingForeignKeys().Any(k => !k.IsOwnership);

    /// <summary>The rows of a table that name one of these ids in that column.</summary>
    public async Task DeleteWhereAsync(IEntityType type, IProperty column, Guid[] ids, CancellationToken ct)
    {
        var where = $"where {Column(type, column)} = any({{0}})";
        if (type.FindPrimaryKey()!.Properties is [{ ClrType: var own } key] && own == typeof(Guid))
            await DeleteAsync(type, await ReadAsync($"select {Column(type, key)} as \"Value\" from {Table(type)} {where}", ids, ct), ct);
        else
            await RunAsync($"delete from {Table(type)} {where}", ids, ct);
    }

    /// <summary>Documents, mails and mailed links name their subject without a foreign key: subjects are of many kinds.</summary>
    private async Task DeleteLooseAsync(Guid[] ids, CancellationToken ct)
    {
        await db.Documents.Where(d => ids.Contains(d.SubjectId)).ExecuteDeleteAsync(ct);
        await db.Mails.Where(m => m.CaseId != null && ids.Contains(m.CaseId.Value)).ExecuteDeleteAsync(ct);
        await db.Set<Accounts.Links.MailLink>().Where(l => ids.Contains(l.SubjectId)).ExecuteDeleteAsync(ct);
    }

    private Task<int> ForgetAsync(IEntityType type, IProperty column, Guid[] ids, CancellationToken ct) =>
        RunAsync($"update {Table(type)} set {Column(type, column)} = null where {Column(type, column)} = any({{0}})", ids, ct);

    // Only names of the model are ever put in the text; every value is a parameter.
    private Task<int> RunAsync(string sql, Guid[] ids, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(sql, [ids], ct);

    private Task<Guid[]> ReadAsync(string sql, Guid[] ids, CancellationToken ct) => db.Database.SqlQueryRaw<Guid>(sql, ids).ToArrayAsync(ct);

    private static string Table(IEntityType type) => $"\"{type.GetSchema() ?? "public"}\".\"{type.GetTableName()}\"";

    private static string Column(IEntityType type, IProperty property) =>
        $"\"{property.GetColumnName(StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value)}\"";
}
