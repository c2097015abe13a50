-- Postings are global: every tenant reads them, only the platform writes them.
-- Texts have no length limit here: a long one is a warning of the parser, never the loss of a whole import.

CREATE TABLE job_postings (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  platform text NOT NULL CHECK (length(platform) BETWEEN 1 AND 50),
  external_job_id text NOT NULL CHECK (length(external_job_id) BETWEEN 1 AND 255),
  title text NOT NULL,
  company text,
  location text,
  description text NOT NULL,
  requirements text,
  salary_range text,
  salary_min integer,
  salary_max integer,
  salary_currency text,
  salary_period text CHECK (salary_period IN ('hour', 'day', 'week', 'month', 'year')),
  experience_required text,
  experience_min integer,
  experience_max integer,
  skills text[] NOT NULL DEFAULT '{}',
  keywords text[] NOT NULL DEFAULT '{}',
  places jsonb NOT NULL DEFAULT '[]',
  workplace text CHECK (workplace IN ('remote', 'hybrid', 'onsite')),
  is_remote boolean NOT NULL DEFAULT false,
  job_type text,
  employment_terms jsonb NOT NULL DEFAULT '[]',
  work_authorization_terms jsonb NOT NULL DEFAULT '[]',
  normalized_role text,
  seniority text,
  job_url text,
  apply_url text,
  posted_date date,
  evidence jsonb NOT NULL DEFAULT '{}',
  status text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'EXPIRED', 'FILLED', 'CLOSED')),
  content_hash text NOT NULL,
  canonical_id integer REFERENCES job_postings (id) CHECK (canonical_id <> id),
  duplicate_key text,
  text_signature integer[],
  embedding vector(768),
  embedding_model text,
  imported_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- The transaction that last changed the row: what follows postings asks for those since its last snapshot.
  revision xid8 NOT NULL DEFAULT pg_current_xact_id(),
  listed_since date NOT NULL
    GENERATED ALWAYS AS (least(posted_date, (imported_at AT TIME ZONE 'UTC')::date)) STORED,
  UNIQUE (platform, external_job_id),
  CHECK ((embedding IS NULL) = (embedding_model IS NULL))
);
CREATE FUNCTION set_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER job_postings_revision BEFORE UPDATE ON job_postings
  FOR EACH ROW EXECUTE FUNCTION set_revision();
CREATE INDEX job_postings_revision ON job_postings (revision);
CREATE INDEX job_postings_skills ON job_postings USING gin (skills);
CREATE INDEX job_postings_keywords ON job_postings USING gin (keywords);
CREATE INDEX job_postings_title ON job_postings USING gin (title gin_trgm_ops);
CREATE INDEX job_postings_company ON job_postings USING gin (company gin_trgm_ops);
CREATE INDEX job_postings_newest ON job_postings (status, posted_date DESC NULLS LAST, id);
CREATE INDEX job_postings_expiring ON job_postings (listed_since) WHERE status = 'ACTIVE';
CREATE INDEX job_postings_duplicates ON job_postings (duplicate_key);
CREATE INDEX job_postings_canonical ON job_postings (canonical_id) WHERE canonical_id IS NOT NULL;

CREATE TABLE job_import_batches (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  batch_id text NOT NULL UNIQUE,
  platform text,
  file_name text,
  import_status text NOT NULL DEFAULT 'IN_PROGRESS'
    CHECK (import_status IN ('IN_PROGRESS', 'COMPLETED', 'FAILED')),
  total_jobs integer NOT NULL DEFAULT 0,
  new_jobs integer NOT NULL DEFAULT 0,
  updated_jobs integer NOT NULL DEFAULT 0,
  unchanged_jobs integer NOT NULL DEFAULT 0,
  failed_jobs integer NOT NULL DEFAULT 0,
  error text,
  started_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  CONSTRAINT counts_add_up CHECK (
    import_status <> 'COMPLETED' OR total_jobs = new_jobs + updated_jobs + unchanged_jobs + failed_jobs
  )
);
CREATE INDEX job_import_batches_newest ON job_import_batches (started_at DESC);

CREATE TABLE job_import_failures (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  import_batch_id integer NOT NULL REFERENCES job_import_batches (id) ON DELETE CASCADE,
  row_number integer NOT NULL,
  -- A warning is about a field of a row that was kept.
  severity text NOT NULL CHECK (severity IN ('error', 'warning')),
  field text,
  code text NOT NULL,
  message text NOT NULL,
  raw_row text CHECK (length(raw_row) <= 4000)
);
CREATE INDEX job_import_failures_batch ON job_import_failures (import_batch_id, row_number);
