-- A run that was cancelled in Inngest has given its turn to the next: what a call for it still does does not commit.
CREATE OR REPLACE FUNCTION assert_inngest_claim(run uuid, claimed_workflow text, call integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM inngest_runs
  WHERE run_id = run AND workflow = claimed_workflow AND calls = call AND state <> 'failed' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The run % was taken over by another call, or is over.', run USING ERRCODE = 'BL001';
  END IF;
END $$;
