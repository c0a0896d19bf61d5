using Microsoft.EntityFrameworkCore.Migrations;

namespace BackOffice.Engine.Workflows;

/// <summary>The trigger that keeps the journal append-only, to be called by the migration that creates the tables.</summary>
public static class JournalGuard
{
    public const string Sql = """
        create or replace function workflow.refuse_journal_change() returns trigger language plpgsql as $$
        begin
            raise exception 'workflow.journal is append-only';
        end $$;
        drop trigger if exists journal_is_append_only on workflow.journal;
        create trigger journal_is_append_only before update or delete or truncate on workflow.journal
            for each statement execute function workflow.refuse_journal_change();
        """;

    public static void KeepJournalAppendOnly(this MigrationBuilder migration) => migration.Sql(Sql);
}
