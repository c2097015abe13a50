-- What the people who keep candidates need beside the facts that matching reads.
--   version                counts the changes, so that an edit of an older state is noticed
--   skill_years            skill → years of it
--   skill_keys             the skills as the vocabulary compares them: "k8s" and "Kubernetes" are one
--   sent_back_*            why an approval was refused, until it is given
--   status_before_archive  where an inactive candidate goes back to
ALTER TABLE candidates
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN skill_years jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN skill_keys text[] NOT NULL DEFAULT '{}',
  ADD COLUMN sent_back_reason text,
  ADD COLUMN sent_back_at timestamptz,
  ADD COLUMN status_before_archive text
    CHECK (status_before_archive IN ('pending_review', 'onboarded', 'ready_for_assignment', 'assigned'));

-- The owner of the table is bound by its row security, too, and has no policy.
ALTER TABLE candidates NO FORCE ROW LEVEL SECURITY;
UPDATE candidates SET skill_keys = ARRAY(SELECT lower(skill) FROM unnest(skills) AS skill);
ALTER TABLE candidates FORCE ROW LEVEL SECURITY;

CREATE INDEX candidates_created ON candidates (tenant_id, created_at DESC, id DESC);
CREATE INDEX candidates_name ON candidates (tenant_id, lower(last_name), lower(first_name), id);
