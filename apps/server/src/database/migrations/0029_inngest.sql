-- Workflows on Inngest (docs/decisions/0019): Inngest has the runs and their queue. Here is what it is sent, and what
-- keeps a run from doing anything twice. Without Inngest the table stays empty.

-- By the uid Inngest knows an event that it is sent again. While one process sends it, no other takes it.
ALTER TABLE workflow_events
  ADD COLUMN uid uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN taken_until timestamptz;

CREATE TABLE inngest_runs (
  -- Made of the id that Inngest gives the run.
  run_id uuid PRIMARY KEY,
  inngest_id text NOT NULL,
  workflow text NOT NULL,
  -- Of the workflow's oneAtATime; empty where it has none.
  key text NOT NULL DEFAULT '',
  event jsonb,
  -- A run is queued while it is another one's turn.
  state text NOT NULL CHECK (state IN ('queued', 'running', 'completed', 'failed')),
  -- How often Inngest has called for it. The last call holds the run: what earlier ones still do does not commit.
  calls integer NOT NULL DEFAULT 1,
  output jsonb,
  error text,
  begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  called_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz,
  CHECK ((ended_at IS NULL) = (state IN ('queued', 'running')))
);
CREATE INDEX inngest_runs_turn ON inngest_runs (workflow, key) WHERE ended_at IS NULL;
CREATE INDEX inngest_runs_begun ON inngest_runs (begun_at);

-- Asked at the end of each transaction of a call, as assert_workflow_claim is.
CREATE FUNCTION assert_inngest_claim(run uuid, claimed_workflow text, call integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM inngest_runs WHERE run_id = run AND workflow = claimed_workflow AND calls = call FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The run % was taken over by another call.', run USING ERRCODE = 'BL001';
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION assert_inngest_claim FROM PUBLIC;
