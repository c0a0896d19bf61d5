-- The log of an account is only added to. Its lines leave with the account (purge, erasure): the cascade runs once the account is gone.
create or replace function account.refuse_event_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from account.accounts where id = old.account_id) then
        return old;
    end if;
    -- The end of the audit's time; no mistake in a setting or a page removes this year's lines.
    if tg_op = 'DELETE' and old.at < now() - interval '1 year' then
        return old;
    end if;
    -- A name may be forgotten once nobody bears it any more: the line itself stays as it was.
    if tg_op = 'UPDATE' and to_jsonb(new) - 'by' = to_jsonb(old) - 'by' and not exists (select from account.accounts where id::text = old.by_id) then
        return new;
    end if;
    raise exception 'account.account_events is append-only';
end $$;
drop trigger if exists account_events_are_append_only on account.account_events;
create trigger account_events_are_append_only before update or delete on account.account_events
    for each row execute function account.refuse_event_change();
