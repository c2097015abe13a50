-- When a match was first suggested. matched_at moves with every computation, so that the time until somebody looked
-- at a match cannot be counted from it.
ALTER TABLE candidate_job_matches ADD COLUMN suggested_at timestamptz NOT NULL DEFAULT now();

-- The owner of the table is bound by its row security, too, and has no policy.
ALTER TABLE candidate_job_matches NO FORCE ROW LEVEL SECURITY;
UPDATE candidate_job_matches SET suggested_at = matched_at;
ALTER TABLE candidate_job_matches FORCE ROW LEVEL SECURITY;
