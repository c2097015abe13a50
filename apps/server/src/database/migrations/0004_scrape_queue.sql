-- The rotating queue of roles to scrape, its keys and its uploads (system.md phase 2): the platform's.

CREATE TABLE scrape_queue (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  normalized_role text NOT NULL UNIQUE,
  display_role text NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'scraping', 'completed', 'failed')),
  platforms_status jsonb NOT NULL DEFAULT '{
    "linkedin": "pending",
    "glassdoor": "pending",
    "indeed": "pending",
    "techfetch": "pending",
    "monster": "pending",
    "dice": "pending"
  }',
  candidate_count integer NOT NULL DEFAULT 0 CHECK (candidate_count >= 0),
  location_hints text[] NOT NULL DEFAULT '{}',
  last_scraped_at timestamptz,
  scrape_started_at timestamptz,
  total_jobs_found integer NOT NULL DEFAULT 0,
  last_error text,
  retry_count integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX scrape_queue_fifo ON scrape_queue (status, last_scraped_at ASC NULLS FIRST, id);

CREATE TABLE role_job_mapping (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scrape_queue_id integer NOT NULL REFERENCES scrape_queue (id) ON DELETE CASCADE,
  job_posting_id integer NOT NULL REFERENCES job_postings (id) ON DELETE CASCADE,
  platform text NOT NULL,
  scraped_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (scrape_queue_id, job_posting_id)
);
CREATE INDEX role_job_mapping_job ON role_job_mapping (job_posting_id);

CREATE TABLE scraper_api_keys (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key_hash text NOT NULL UNIQUE,
  key_prefix text NOT NULL CHECK (length(key_prefix) <= 10),
  last_four text NOT NULL CHECK (length(last_four) = 4),
  name text NOT NULL,
  platforms text[],
  is_active boolean NOT NULL DEFAULT true,
  requests_per_minute integer NOT NULL DEFAULT 60 CHECK (requests_per_minute > 0),
  last_used_at timestamptz,
  total_requests bigint NOT NULL DEFAULT 0,
  created_by integer REFERENCES pm_admin_users (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  CHECK (is_active = (revoked_at IS NULL))
);

CREATE TABLE job_processing_queue (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scrape_queue_id integer NOT NULL REFERENCES scrape_queue (id) ON DELETE CASCADE,
  platform text NOT NULL,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'processing', 'completed', 'failed')),
  jobs_data jsonb,
  jobs_count integer NOT NULL CHECK (jobs_count >= 0),
  queued_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  completed_at timestamptz,
  error_message text,
  retry_count integer NOT NULL DEFAULT 0,
  CHECK (jobs_data IS NOT NULL OR status IN ('completed', 'failed'))
);
CREATE INDEX job_processing_queue_fifo ON job_processing_queue (status, queued_at, id);
CREATE INDEX job_processing_queue_role ON job_processing_queue (scrape_queue_id);
