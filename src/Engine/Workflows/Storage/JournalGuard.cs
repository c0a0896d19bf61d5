using Microsoft.EntityFrameworkCore.Migrations;

namespace BackOffice.Engine.Workflows;

/// <summary>
/// The triggers that keep the journal append-only, and the two functions of the law on personal data, to be called by the migration
/// that creates the tables. The functions run as the tables' owner: nobody else passes the triggers, and the owner only inside them.
/// </summary>
public static class JournalGuard
{
    public const string Sql = """
        create or replace function workflow.refuse_change() returns trigger language plpgsql as $$
        begin
            if current_setting('workflow.retention', true) = tg_op
                and current_user = (select pg_catalog.pg_get_userbyid(relowner) from pg_catalog.pg_class where oid = tg_relid) then
                return null;
            end if;
            raise exception '%.% is append-only', tg_table_schema, tg_table_name;
        end $$;

        create or replace trigger journal_is_append_only before update or delete or truncate on workflow.journal
            for each statement execute function workflow.refuse_change();
        create or replace trigger erased_cases_is_append_only before update or delete or truncate on workflow.erased_cases
            for each statement execute function workflow.refuse_change();

        -- Whole cases or nothing: what is left of each is one line with the head of its chain.
        create or replace function workflow.erase_cases(case_ids uuid[], erased_on timestamptz) returns integer language plpgsql
            security definer set search_path = pg_catalog as $$
        declare
            gone integer;
        begin
            insert into workflow.erased_cases (instance_id, workflow, version, status, started_at, ended_at, journal_lines, journal_hash, erased_at)
                select id, workflow, version, status, started_at, ended_at, sequence, journal_hash, erased_on from workflow.instances where id = any(case_ids);
            get diagnostics gone = row_count;
            perform set_config('workflow.retention', 'DELETE', true);
            delete from workflow.journal where instance_id = any(case_ids);
            perform set_config('workflow.retention', '', true);
            delete from workflow.signals where instance_id = any(case_ids);
            delete from workflow.timers where instance_id = any(case_ids);
            delete from workflow.tasks where instance_id = any(case_ids);
            delete from workflow.incidents where instance_id = any(case_ids);
            delete from workflow.instances where id = any(case_ids);
            return gone;
        end $$;

        -- The name beside an id becomes nobody's; the chain covers the id and holds.
        create or replace function workflow.forget_actors(actor_ids text[], shown_name text) returns void language plpgsql
            security definer set search_path = pg_catalog as $$
        begin
            perform set_config('workflow.retention', 'UPDATE', true);
            update workflow.journal set by_name = shown_name where by_id = any(actor_ids);
            perform set_config('workflow.retention', '', true);
            update workflow.instances set started_by_name = shown_name where started_by_id = any(actor_ids);
            update workflow.signals set by_name = shown_name where by_id = any(actor_ids);
            update workflow.tasks set assignee_name = shown_name where assignee_id = any(actor_ids);
            update workflow.tasks set answered_by_name = shown_name where answered_by_id = any(actor_ids);
            update workflow.incidents set resolved_by_name = shown_name where resolved_by_id = any(actor_ids);
        end $$;
        """;

    public static void KeepJournalAppendOnly(this MigrationBuilder migration) => migration.Sql(Sql);
}
