-- The workflow's run that works on it: should that die, the matching has failed.
ALTER TABLE match_runs ADD COLUMN workflow_run uuid;
CREATE INDEX match_runs_workflow_run ON match_runs (workflow_run) WHERE run_status = 'IN_PROGRESS';
