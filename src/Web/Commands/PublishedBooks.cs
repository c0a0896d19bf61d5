using BackOffice.Engine.Rules;
using BackOffice.Web.Hosting;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules;

namespace BackOffice.Web.Commands;

/// <summary>The rule books the database has published, for verbs that ask for them.</summary>
internal static class PublishedBooks
{
    public static async Task<RuleLibrary> LoadAsync(CancellationToken stop)
    {
        await using var server = await DatabaseServer.OpenAsync(Surroundings.CreateBuilder([]).Configuration, join: true, stop);
        await using var source = BackOfficeDatabase.CreateDataSource(server.ConnectionString);
        await using var db = new BackOfficeDb(BackOfficeDatabase.Options(source));
        var library = await RuleBookImport.LibraryAsync(db, reuse: null, stop);
        return library.Books.Count > 0 ? library : throw new BadArguments("la base n'a aucune version publiée : démarrez le site une première fois.");
    }
}
