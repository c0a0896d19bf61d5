using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BackOffice.Workflows.Data.Migrations;

/// <summary>
/// What the model cannot say: extensions, triggers, checks, sequences. The files of Sql/ run in the order of their names,
/// apart from the generated migration so that generating it again never loses them.
/// </summary>
[DbContext(typeof(BackOfficeDb))]
[Migration("20260101000001_HandWritten")]
public sealed class HandWritten : Migration
{
    internal const string HistoryTable = "migrations";

    private const string Folder = "Migrations.Sql.";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var files = typeof(HandWritten).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        migrationBuilder.KeepJournalAppendOnly();
        foreach (var file in files) migrationBuilder.Sql(ReadResource(file));
    }

    internal static string Read(string file) => ReadResource("Migrations." + file);

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(HandWritten).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly."));
        return reader.ReadToEnd();
    }
}
