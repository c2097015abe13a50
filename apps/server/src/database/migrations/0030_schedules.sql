-- When workflows with a schedule are next due. Whoever comes first starts the run, in the transaction that moves the
-- time on: each tick once, with any number of processes.
CREATE TABLE workflow_schedules (
  workflow text NOT NULL,
  cron text NOT NULL,
  time_zone text NOT NULL,
  next_at timestamptz NOT NULL,
  PRIMARY KEY (workflow, cron)
);

-- pg-boss kept time until now; processes of before are not to go on with it.
DO $$ BEGIN
  IF to_regclass('pgboss.schedule') IS NOT NULL THEN EXECUTE 'DELETE FROM pgboss.schedule'; END IF;
END $$;
