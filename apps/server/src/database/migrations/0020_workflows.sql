-- Durable work. Runs are jobs of pg-boss (schema pgboss, which it makes itself); beside them stand the events that
-- start runs, what runs have done so far, and what went wrong in them.

-- Written in the transaction that made an event true, taken by whichever worker comes first.
CREATE TABLE workflow_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  data jsonb NOT NULL,
  sent_at timestamptz NOT NULL DEFAULT now()
);
GRANT INSERT ON workflow_events TO blacklight_platform, blacklight_tenant, blacklight_matching;

-- Steps that are over, and sleeps with the time they end at.
CREATE TABLE workflow_steps (
  run_id uuid NOT NULL,
  step text NOT NULL,
  output jsonb,
  wake_at timestamptz,
  started_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id, step)
);
CREATE INDEX workflow_steps_ended ON workflow_steps (ended_at);

CREATE TABLE workflow_failures (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id uuid NOT NULL,
  attempt integer NOT NULL,
  -- 'lost' when the worker died; the others count against the retries of the workflow, until a redrive.
  kind text NOT NULL CHECK (kind IN ('error', 'lost')),
  is_counted boolean NOT NULL DEFAULT true,
  error text NOT NULL,
  failed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX workflow_failures_run ON workflow_failures (run_id);

-- Asked at the end of each transaction of a run. The lock lasts to the commit, so that nobody takes the run over
-- between the answer and the commit.
CREATE FUNCTION assert_workflow_claim(run uuid, workflow text, claimed_attempt integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM pgboss.job
  WHERE name = workflow AND id = run AND state = 'active' AND retry_count = claimed_attempt
  FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The run % was taken over by another worker.', run USING ERRCODE = 'BL001';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION assert_workflow_claim FROM PUBLIC;
