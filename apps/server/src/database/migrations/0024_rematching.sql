-- The transaction that last changed a candidate, for who keeps the bench in memory (docs/decisions/0005).
ALTER TABLE candidates ADD COLUMN revision xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE TRIGGER candidates_revision BEFORE UPDATE ON candidates FOR EACH ROW EXECUTE FUNCTION set_revision();
CREATE INDEX candidates_revision ON candidates (revision);

-- Whose suggestions go when a posting ends, so that their lists are filled up again.
GRANT SELECT (tenant_id, candidate_id) ON candidate_job_matches TO blacklight_platform;

-- Runs over a bench are the work of a durable workflow now; those of before it are over.
UPDATE match_runs SET run_status = 'FAILED', completed_at = now(),
  error = 'The server was stopped before the run was over; start another one.'
WHERE run_status = 'IN_PROGRESS';
ALTER TABLE match_runs DROP COLUMN alive_at;
