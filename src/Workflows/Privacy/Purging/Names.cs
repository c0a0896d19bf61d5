using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BackOffice.Workflows.Privacy;

/// <summary>
/// What a person did stays told, by their id; their name is replaced. Every table that keeps "who" keeps an id and a name side by side
/// (ById and By, PreparedById and PreparedBy): the model tells which. Who looked at a number is an audit line and stays.
/// </summary>
internal sealed class Names(BackOfficeDb db)
{
    public const string Former = "Ancien utilisateur";

    /// <summary>In the place of who asked to be forgotten, on the request that proves it was done.</summary>
    public const string Erased = "Personne effacée";

    public async Task ForgetAsync(Guid[] accountIds, CancellationToken ct)
    {
        string[] actors = [.. accountIds.Select(id => id.ToString())];
        await db.ForgetActorsAsync(actors, Former, ct);
        foreach (var (table, id, name) in Pairs())
        {
            // Only names of the model are put in the text; every value is a parameter.
            var sql = $"update {table} set {name} = {{0}} where {id} = any({{1}})";
            await db.Database.ExecuteSqlRawAsync(sql, [Former, actors], ct);
        }
    }

    /// <summary>Grants name who gave them and have no id beside: the name counts, at the members the person acted for.</summary>
    public async Task ForgetGrantsAsync(IReadOnlyCollection<Account> persons, CancellationToken ct)
    {
        foreach (var person in persons)
        {
            var members = db.Set<Attachment>().Where(a => a.AccountId == person.Id).Select(a => a.MemberId);
            await db.Set<Attachment>().Where(a => a.GrantedBy == person.DisplayName && members.Contains(a.MemberId))
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.GrantedBy, Former), ct);
        }
    }

    private IEnumerable<(string Table, string Id, string Name)> Pairs() =>
        from type in db.Model.GetEntityTypes()
        where type.GetSchema() != WorkflowModel.Schema && type.ClrType != typeof(NirReveal) && type.GetTableName() is not null && !type.IsOwned()
        from id in type.GetProperties()
        where id.ClrType == typeof(string) && id.Name.EndsWith("ById", StringComparison.Ordinal)
        let name = type.FindProperty(id.Name[..^2]) ?? type.FindProperty(id.Name[..^2] + "Name")
        where name is not null
        let place = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value
        select ($"\"{type.GetSchema() ?? "public"}\".\"{type.GetTableName()}\"", $"\"{id.GetColumnName(place)}\"", $"\"{name.GetColumnName(place)}\"");
}
