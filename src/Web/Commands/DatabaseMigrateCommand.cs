using BackOffice.Web.Hosting;
using BackOffice.Workflows.Data;

namespace BackOffice.Web.Commands;

/// <summary><c>database migrate</c>: the owner's act, before a new version is started.</summary>
internal static class DatabaseMigrateCommand
{
    public const string Help = """
        database migrate

        Met la base à la forme de cette version et donne ses droits au rôle de l'application (backoffice_app).
        ConnectionStrings__Owner nomme le serveur, sous un rôle qui peut créer des tables. Sans ce réglage ni
        ConnectionStrings__BackOffice, c'est la base embarquée de .local/ qui est mise à jour.
        """;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        _ = new VerbArguments(args, [], [], maxWords: 0);
        var configuration = Surroundings.CreateBuilder([]).Configuration;
        await using var server = configuration.GetConnectionString("Owner") is { Length: > 0 } ? null : await DatabaseServer.OpenAsync(configuration, join: true, stop);
        var owner = configuration.GetConnectionString("Owner") is { Length: > 0 } given
            ? given
            : server!.OwnerConnectionString ?? throw new BadArguments("ConnectionStrings__Owner manque : le rôle de l'application ne peut pas créer de tables.");
        var applied = await Migrator.MigrateAsync(owner, stop);
        await output.WriteLineAsync((applied.Count == 0 ? "La base est à jour." : "Appliqué : " + string.Join(", ", applied)).AsMemory(), stop);
        return 0;
    }
}
