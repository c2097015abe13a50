-- Uploads are processed by one process at a time: whoever holds the turn.

-- Rows are kept as they came: jsonb takes no U+0000, so that one bad row would lose the others.
ALTER TABLE job_processing_queue
  ALTER COLUMN jobs_data TYPE json USING jobs_data::json,
  ADD COLUMN lease_id uuid,
  ADD COLUMN import_batch_id integer REFERENCES job_import_batches (id);
CREATE INDEX job_processing_queue_ended ON job_processing_queue (completed_at) WHERE jobs_data IS NOT NULL;

CREATE TABLE job_processing_turn (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  batch_id integer REFERENCES job_processing_queue (id) ON DELETE SET NULL,
  holder uuid,
  expires_at timestamptz,
  ended_at timestamptz,
  CHECK ((holder IS NULL) = (expires_at IS NULL))
);
INSERT INTO job_processing_turn DEFAULT VALUES;
GRANT SELECT, UPDATE ON job_processing_turn TO blacklight_platform;
