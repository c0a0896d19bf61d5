-- Who saw whose number: added to, read, and after the time of the audit removed by this function alone.
CREATE OR REPLACE TRIGGER nir_reveals_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON privacy.nir_reveals
    FOR EACH STATEMENT EXECUTE FUNCTION workflow.refuse_change();

CREATE OR REPLACE FUNCTION privacy.forget_reveals(reveal_ids uuid[]) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    PERFORM set_config('workflow.retention', 'DELETE', true);
    -- A floor of its own: no mistake in a setting or a page removes this year's lines.
    DELETE FROM privacy.nir_reveals WHERE id = ANY(reveal_ids) AND at < now() - interval '1 year';
    PERFORM set_config('workflow.retention', '', true);
END $$;
