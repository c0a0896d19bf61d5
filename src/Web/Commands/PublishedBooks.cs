using BackOffice.Engine.Rules;
using BackOffice.Web.Hosting;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Commands;

/// <summary>The rule books the database has published, for verbs that ask for them.</summary>
internal static class PublishedBooks
{
    public static async Task<RuleLibrary> LoadAsync(CancellationToken stop)
    {
        await using var server = await DatabaseServer.OpenAsync(Surroundings.CreateBuilder([]).Configuration, join: true, stop);
        await using var source = BackOfficeDatabase.CreateDataSource(server.ConnectionString);
        await using var db = new BackOfficeDb(BackOfficeDatabase.Options(source));
        var books = await db.PublishedRuleBooks.AsNoTracking().ToListAsync(stop);
        if (books.Count == 0) throw new BadArguments("la base n'a aucune version publiée : démarrez le site une première fois.");
        return RuleLibrary.From(books.Select(b => new RuleSource(b.Book, b.EffectiveOn, b.Content, FormattableString.Invariant($"{b.Book}/{b.EffectiveOn:yyyy-MM-dd}.json"))));
    }
}
