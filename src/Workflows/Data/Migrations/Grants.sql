-- Rows, never tables: run by the owner after each migration, again and again without harm.
DO $$
DECLARE
    place text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'backoffice_app') THEN
        RETURN; -- a server whose administrator gave the application another role grants by himself (docs/operations.md)
    END IF;
    FOR place IN
        SELECT nspname FROM pg_namespace
        WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema'
          AND (nspname = 'public' OR pg_has_role(current_user, nspowner, 'MEMBER'))
    LOOP
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO backoffice_app', place);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO backoffice_app', place);
        EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO backoffice_app', place);
    END LOOP;
    -- The application reads which migrations were applied and never writes there.
    REVOKE INSERT, UPDATE, DELETE ON public.migrations FROM backoffice_app;
END $$;
