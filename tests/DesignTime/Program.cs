using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

var folder = args[0];

// Nothing is asked of a server: the model and the committed snapshot are all it takes.
await using var source = NpgsqlDataSource.Create("Host=127.0.0.1");
await using var db = new BackOfficeDb(BackOfficeDatabase.Options(source));

var assembly = typeof(BackOfficeDb).Assembly;
var services = new DesignTimeServicesBuilder(assembly, assembly, new OperationReporter(null), [])
    .CreateServiceCollection(db)
    .AddSingleton<IMigrationsIdGenerator>(new FixedId())
    .BuildServiceProvider();
var scaffolder = services.CreateScope().ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
var migration = scaffolder.ScaffoldMigration("Initial", "BackOffice.Workflows", "Data.Migrations");

await File.WriteAllTextAsync(Path.Combine(folder, migration.MigrationId + ".cs"), Clean(migration.MigrationCode));
await File.WriteAllTextAsync(Path.Combine(folder, migration.MigrationId + ".Designer.cs"), Clean(migration.MetadataCode));
await File.WriteAllTextAsync(Path.Combine(folder, migration.SnapshotName + ".cs"), Clean(migration.SnapshotCode));
Console.WriteLine($"{migration.MigrationId} written.");

static string Clean(string code) => code.TrimStart('\uFEFF').ReplaceLineEndings("\n");

/// <summary>The same name each time, so that generating again changes the file and not the order.</summary>
internal sealed class FixedId : IMigrationsIdGenerator
{
    public string GenerateId(string name) => "20260101000000_" + name;

    public string GetName(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];

    public bool IsValidId(string value) => value.Contains('_', StringComparison.Ordinal);
}
