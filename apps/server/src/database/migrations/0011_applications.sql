-- Every status that an application has had, and the runs that match all of a tenant's candidates.

CREATE TABLE job_application_history (
  id bigint GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL,
  application_id integer NOT NULL,
  -- Null when it was made.
  from_status text,
  to_status text NOT NULL,
  reason text,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, application_id) REFERENCES job_applications (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX job_application_history_application ON job_application_history (tenant_id, application_id, id);
CREATE INDEX job_applications_newest ON job_applications (tenant_id, applied_at DESC, id DESC);

CREATE TABLE match_runs (
  id integer GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  run_status text NOT NULL DEFAULT 'IN_PROGRESS' CHECK (run_status IN ('IN_PROGRESS', 'COMPLETED', 'FAILED')),
  -- Candidates.
  total integer NOT NULL,
  done integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  matches integer NOT NULL DEFAULT 0,
  error text,
  started_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  alive_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX match_runs_one_at_a_time ON match_runs (tenant_id) WHERE run_status = 'IN_PROGRESS';

SELECT isolate_tenants('job_application_history');
SELECT isolate_tenants('match_runs');

CREATE POLICY matching ON match_runs TO blacklight_matching USING (true);
GRANT SELECT, UPDATE ON match_runs TO blacklight_matching;
