-- Who may do what. Every transaction runs as one of three roles (roles.ts makes them), none of which owns a
-- table or can get round row security.
--   blacklight_platform  writes what belongs to no tenant
--   blacklight_tenant    writes what belongs to the tenant in app.tenant_id, and reads the postings
--   blacklight_matching  reads all tenants' candidates, writes their matches and embeddings

-- Gives a table with a tenant_id to its tenants. Without app.tenant_id the policy raises an error: it is
-- unset, or empty after the transaction that set it.
CREATE FUNCTION isolate_tenants(tenant_table regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format($policy$
    CREATE POLICY own_rows ON %s TO blacklight_tenant
      USING (tenant_id = current_setting('app.tenant_id')::integer)
      WITH CHECK (tenant_id = current_setting('app.tenant_id')::integer)
    $policy$, tenant_table);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO blacklight_tenant', tenant_table);
END $$;

SELECT isolate_tenants('users');
SELECT isolate_tenants('candidates');
SELECT isolate_tenants('candidate_preferred_roles');
SELECT isolate_tenants('candidate_job_matches');
SELECT isolate_tenants('job_applications');
SELECT isolate_tenants('match_feedback');
SELECT isolate_tenants('tenant_job_preferences');
SELECT isolate_tenants('tenant_match_weights');

-- A tenant sees itself, not its competitors.
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY itself ON tenants FOR SELECT TO blacklight_tenant
  USING (id = current_setting('app.tenant_id')::integer);
CREATE POLICY platform ON tenants TO blacklight_platform USING (true) WITH CHECK (true);
CREATE POLICY matching ON tenants FOR SELECT TO blacklight_matching USING (true);
GRANT SELECT ON tenants TO blacklight_tenant, blacklight_matching;

GRANT SELECT ON job_postings, role_job_mapping, embedding_models TO blacklight_tenant, blacklight_matching;

GRANT SELECT, INSERT, UPDATE, DELETE ON
  tenants, pm_admin_users, embedding_models, alerts, job_postings, job_import_batches, job_import_failures,
  scrape_queue, role_job_mapping, scraper_api_keys, job_processing_queue
  TO blacklight_platform;

-- Postings that expire, are filled or closed take their suggestions along in the same transaction
-- (decisions.md 20). Of a tenant's rows the platform sees no more than that takes.
CREATE POLICY suggestions ON candidate_job_matches TO blacklight_platform USING (status = 'SUGGESTED');
GRANT SELECT (job_posting_id, status), DELETE ON candidate_job_matches TO blacklight_platform;

CREATE POLICY matching ON candidates TO blacklight_matching USING (true);
GRANT SELECT, UPDATE (status, embedding, embedding_model, updated_at) ON candidates TO blacklight_matching;
CREATE POLICY matching ON candidate_job_matches TO blacklight_matching USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON candidate_job_matches TO blacklight_matching;
CREATE POLICY matching ON candidate_preferred_roles FOR SELECT TO blacklight_matching USING (true);
CREATE POLICY matching ON match_feedback FOR SELECT TO blacklight_matching USING (true);
CREATE POLICY matching ON job_applications FOR SELECT TO blacklight_matching USING (true);
CREATE POLICY matching ON tenant_job_preferences FOR SELECT TO blacklight_matching USING (true);
CREATE POLICY matching ON tenant_match_weights FOR SELECT TO blacklight_matching USING (true);
GRANT SELECT ON
  candidate_preferred_roles, match_feedback, job_applications, tenant_job_preferences, tenant_match_weights
  TO blacklight_matching;

-- What the queue knows of the candidates (decisions.md 26, 42) is counted across tenants.
GRANT SELECT, INSERT ON scrape_queue TO blacklight_matching;
GRANT UPDATE (display_role, candidate_count, location_hints, updated_at) ON scrape_queue TO blacklight_matching;
