-- Whether a candidate has a good match, and which good ones are new, without reading all others. They hold no score:
-- a recomputation rewrites an entry only where a match becomes good or ceases to be.
CREATE INDEX candidate_job_matches_good ON candidate_job_matches (tenant_id, candidate_id) WHERE is_recommended;
CREATE INDEX candidate_job_matches_new ON candidate_job_matches (tenant_id, suggested_at) WHERE is_recommended;
