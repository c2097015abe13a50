-- Who changed what, written by triggers in the transaction of the change, so that no code can forget it. The rows
-- of a tenant (0: the platform) are a chain: each hash covers the one before it, so that a row that was changed or
-- taken out shows. It covers the data by the data's own hash: erasing a person empties the data and breaks nothing.

CREATE TABLE audit_log (
  tenant_id integer NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  changed_at timestamptz NOT NULL,
  -- "USER 7", "PM_ADMIN 1" or "system", and the address that the request came from.
  actor text NOT NULL,
  ip_address text,
  action text NOT NULL CHECK (action IN ('INSERT', 'UPDATE', 'DELETE')),
  subject text NOT NULL,
  subject_id integer NOT NULL,
  -- The fields that changed, before and after; null once the person they tell of is erased.
  data jsonb,
  data_hash bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_log_subject ON audit_log (tenant_id, subject, subject_id);

SELECT isolate_tenants('audit_log');
REVOKE INSERT, UPDATE, DELETE ON audit_log FROM blacklight_tenant;
CREATE POLICY writer ON audit_log TO blacklight_audit USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (data) ON audit_log TO blacklight_audit;
CREATE POLICY platform ON audit_log FOR SELECT TO blacklight_platform USING (tenant_id = 0);
GRANT SELECT ON audit_log TO blacklight_platform;

CREATE FUNCTION audit_hash(previous bytea, entry audit_log) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(coalesce(previous, '') || entry.data_hash || convert_to(
    jsonb_build_array(
      entry.tenant_id, extract(epoch FROM entry.changed_at), entry.actor, entry.ip_address, entry.action,
      entry.subject, entry.subject_id
    )::text, 'UTF8'))
$$;

CREATE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  -- What only machines read, and what nobody may.
  left_out CONSTANT text[] := ARRAY['embedding', 'embedding_model', 'updated_at', 'created_at'];
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) - left_out END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) - left_out END;
  whole CONSTANT jsonb := CASE WHEN TG_OP = 'DELETE' THEN before ELSE after END;
  key text;
  entry audit_log;
  previous bytea;
BEGIN
  FOR key IN SELECT jsonb_object_keys(before || after) LOOP
    IF before -> key IS NOT DISTINCT FROM after -> key THEN
      before := before - key;
      after := after - key;
    ELSIF key = 'password_hash' THEN
      before := before - key;
      after := jsonb_set(after, ARRAY[key], '"changed"');
    END IF;
  END LOOP;
  IF before = after THEN RETURN NULL; END IF;

  entry.tenant_id := coalesce(
    (whole ->> 'tenant_id')::integer, CASE TG_TABLE_NAME WHEN 'tenants' THEN (whole ->> 'id')::integer ELSE 0 END);
  entry.actor := coalesce(nullif(current_setting('app.actor', true), ''), 'system');
  entry.ip_address := nullif(current_setting('app.ip_address', true), '');
  entry.action := TG_OP;
  entry.subject := TG_TABLE_NAME;
  entry.subject_id := coalesce(whole ->> 'id', whole ->> 'tenant_id')::integer;
  entry.data := jsonb_build_object('before', before, 'after', after);
  entry.data_hash := sha256(convert_to(entry.data::text, 'UTF8'));
  -- One change of a tenant at a time, until it is committed, and only then its time: the chain has one end.
  PERFORM pg_advisory_xact_lock(601492730, entry.tenant_id);
  entry.changed_at := clock_timestamp();
  SELECT hash INTO previous FROM audit_log WHERE tenant_id = entry.tenant_id ORDER BY id DESC LIMIT 1;
  INSERT INTO audit_log (tenant_id, changed_at, actor, ip_address, action, subject, subject_id, data, data_hash, hash)
  VALUES (entry.tenant_id, entry.changed_at, entry.actor, entry.ip_address, entry.action, entry.subject,
    entry.subject_id, entry.data, entry.data_hash, audit_hash(previous, entry));
  -- Erasing a candidate leaves that it was done and by whom, and nothing of the person.
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'candidates' THEN
    UPDATE audit_log SET data = NULL WHERE tenant_id = entry.tenant_id AND (
      (subject = 'candidates' AND subject_id = entry.subject_id)
      OR data -> 'after' ->> 'candidate_id' = entry.subject_id::text
      OR data -> 'before' ->> 'candidate_id' = entry.subject_id::text);
  END IF;
  RETURN NULL;
END $$;

GRANT CREATE ON SCHEMA public TO blacklight_audit;
ALTER FUNCTION audit_change() OWNER TO blacklight_audit;
REVOKE CREATE ON SCHEMA public FROM blacklight_audit;

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON tenants
  FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON pm_admin_users
  FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON users
  FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON tenant_job_preferences
  FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON tenant_match_weights
  FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON job_applications
  FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON candidate_preferred_roles
  FOR EACH ROW EXECUTE FUNCTION audit_change();
-- New vectors are no change that anybody made.
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE OF first_name, last_name, email, phone, current_title,
    professional_summary, skills, total_experience_years, expected_salary, location, preferred_locations,
    willing_to_relocate, work_authorization, employment_types, availability_date, target_hourly_rate, status
  ON candidates FOR EACH ROW EXECUTE FUNCTION audit_change();
-- Suggesting is the machine's; what people decide is a change of the status.
CREATE TRIGGER audit AFTER UPDATE OF status ON candidate_job_matches
  FOR EACH ROW EXECUTE FUNCTION audit_change();
