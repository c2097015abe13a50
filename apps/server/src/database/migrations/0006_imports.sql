-- When the process that runs an import last said so: a batch whose process died says nothing any more.
ALTER TABLE job_import_batches ADD COLUMN alive_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX job_import_batches_running ON job_import_batches (alive_at) WHERE import_status = 'IN_PROGRESS';

-- What an import compares its postings with: the newest originals with a key.
DROP INDEX job_postings_duplicates;
CREATE INDEX job_postings_duplicates ON job_postings (duplicate_key, id)
  WHERE canonical_id IS NULL AND status = 'ACTIVE' AND duplicate_key IS NOT NULL;
