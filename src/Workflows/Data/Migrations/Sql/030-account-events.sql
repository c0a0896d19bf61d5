-- The log of an account is only added to. Its lines leave with the account (purge, erasure): the cascade runs once the account is gone.
create or replace function account.refuse_event_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from account.accounts where id = old.account_id) then
        return old;
    end if;
    raise exception 'account.account_events is append-only';
end $$;
drop trigger if exists account_events_are_append_only on account.account_events;
create trigger account_events_are_append_only before update or delete on account.account_events
    for each row execute function account.refuse_event_change();
