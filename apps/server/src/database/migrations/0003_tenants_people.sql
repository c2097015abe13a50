-- What belongs to one tenant. Keys begin with tenant_id and so do the references between these tables: the
-- check of a foreign key does not obey row security, so a plain one could point at another tenant's row.

CREATE TABLE users (
  id integer GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  email text NOT NULL,
  full_name text NOT NULL,
  role text NOT NULL CHECK (role IN ('TENANT_ADMIN', 'RECRUITER')),
  password_hash text,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX users_email ON users (tenant_id, lower(email));

CREATE TABLE candidates (
  id integer GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  first_name text NOT NULL,
  last_name text NOT NULL,
  email text,
  phone text,
  current_title text,
  professional_summary text,
  skills text[] NOT NULL DEFAULT '{}',
  total_experience_years numeric(4, 1) CHECK (total_experience_years >= 0),
  expected_salary text,
  expected_salary_min integer CHECK (expected_salary_min >= 0),
  location text,
  preferred_locations text[] NOT NULL DEFAULT '{}',
  places jsonb NOT NULL DEFAULT '[]',
  wants_remote boolean NOT NULL DEFAULT false,
  willing_to_relocate boolean,
  work_authorization text CHECK (
    work_authorization IN ('USC', 'GC', 'GC-EAD', 'H1B', 'H4-EAD', 'OPT', 'STEM-OPT', 'CPT', 'TN', 'L2-EAD')
  ),
  employment_types text[] NOT NULL DEFAULT '{}' CHECK (
    employment_types <@ ARRAY['C2C', 'W2', '1099', 'FULL_TIME', 'PART_TIME', 'CONTRACT', 'CONTRACT_TO_HIRE',
                              'TEMPORARY', 'INTERNSHIP']
  ),
  availability_date date,
  target_hourly_rate numeric(8, 2) CHECK (target_hourly_rate >= 0),
  status text NOT NULL DEFAULT 'pending_review'
    CHECK (status IN ('pending_review', 'onboarded', 'ready_for_assignment', 'assigned', 'inactive')),
  embedding vector(768),
  embedding_model text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((embedding IS NULL) = (embedding_model IS NULL))
);
CREATE UNIQUE INDEX candidates_email ON candidates (tenant_id, lower(email));
CREATE INDEX candidates_status ON candidates (tenant_id, status, id);
CREATE INDEX candidates_skills ON candidates USING gin (skills);

CREATE TABLE candidate_preferred_roles (
  id integer GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL,
  candidate_id integer NOT NULL,
  role text NOT NULL,
  normalized_role text NOT NULL,
  priority integer NOT NULL DEFAULT 1 CHECK (priority >= 1),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, candidate_id, normalized_role),
  FOREIGN KEY (tenant_id, candidate_id) REFERENCES candidates (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX candidate_preferred_roles_normalized ON candidate_preferred_roles (normalized_role);

CREATE TABLE candidate_job_matches (
  id bigint GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL,
  candidate_id integer NOT NULL,
  job_posting_id integer NOT NULL REFERENCES job_postings (id) ON DELETE CASCADE,
  match_score numeric(5, 2) NOT NULL CHECK (match_score BETWEEN 0 AND 100),
  skill_match_score numeric(5, 2) NOT NULL CHECK (skill_match_score BETWEEN 0 AND 100),
  experience_match_score numeric(5, 2) CHECK (experience_match_score BETWEEN 0 AND 100),
  location_match_score numeric(5, 2) NOT NULL CHECK (location_match_score BETWEEN 0 AND 100),
  salary_match_score numeric(5, 2) NOT NULL CHECK (salary_match_score BETWEEN 0 AND 100),
  semantic_similarity numeric(5, 2) NOT NULL CHECK (semantic_similarity BETWEEN 0 AND 100),
  recency_score numeric(5, 2) CHECK (recency_score BETWEEN 0 AND 100),
  matched_skills text[] NOT NULL DEFAULT '{}',
  missing_skills text[] NOT NULL DEFAULT '{}',
  match_reasons text[] NOT NULL DEFAULT '{}',
  status text NOT NULL DEFAULT 'SUGGESTED'
    CHECK (status IN ('SUGGESTED', 'VIEWED', 'APPLIED', 'REJECTED', 'SHORTLISTED')),
  is_recommended boolean NOT NULL GENERATED ALWAYS AS (match_score >= 70) STORED,
  algorithm text NOT NULL CHECK (algorithm IN ('five_factor', 'layered')),
  weights jsonb NOT NULL,
  matched_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, candidate_id, job_posting_id),
  FOREIGN KEY (tenant_id, candidate_id) REFERENCES candidates (tenant_id, id) ON DELETE CASCADE,
  CHECK (CASE algorithm WHEN 'five_factor' THEN experience_match_score ELSE recency_score END IS NOT NULL)
);
-- No index holds a score or a status, so that recomputing a match rewrites no index entry.
CREATE INDEX candidate_job_matches_job ON candidate_job_matches (job_posting_id);

CREATE TABLE job_applications (
  id integer GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL,
  candidate_id integer NOT NULL,
  job_posting_id integer NOT NULL REFERENCES job_postings (id) ON DELETE CASCADE,
  application_status text NOT NULL DEFAULT 'APPLIED' CHECK (
    application_status IN ('APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER', 'ACCEPTED', 'REJECTED')
  ),
  applied_via text NOT NULL DEFAULT 'PLATFORM' CHECK (applied_via IN ('PLATFORM', 'DIRECT', 'REFERRAL')),
  applied_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, candidate_id, job_posting_id),
  FOREIGN KEY (tenant_id, candidate_id) REFERENCES candidates (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX job_applications_job ON job_applications (job_posting_id);

CREATE TABLE match_feedback (
  id bigint GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL,
  match_id bigint NOT NULL,
  was_viewed boolean NOT NULL DEFAULT false,
  was_shortlisted boolean NOT NULL DEFAULT false,
  was_applied boolean NOT NULL DEFAULT false,
  was_interviewed boolean NOT NULL DEFAULT false,
  was_hired boolean NOT NULL DEFAULT false,
  was_rejected boolean NOT NULL DEFAULT false,
  recruiter_rating integer CHECK (recruiter_rating BETWEEN 1 AND 5),
  candidate_rating integer CHECK (candidate_rating BETWEEN 1 AND 5),
  rejection_reason text,
  time_to_view_seconds integer CHECK (time_to_view_seconds >= 0),
  time_to_action_seconds integer CHECK (time_to_action_seconds >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, match_id),
  FOREIGN KEY (tenant_id, match_id) REFERENCES candidate_job_matches (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE tenant_job_preferences (
  tenant_id integer PRIMARY KEY REFERENCES tenants (id) ON DELETE CASCADE,
  preferred_platforms text[] NOT NULL DEFAULT '{}',
  blocked_companies text[] NOT NULL DEFAULT '{}',
  required_remote boolean NOT NULL DEFAULT false,
  target_locations text[] NOT NULL DEFAULT '{}',
  excluded_locations text[] NOT NULL DEFAULT '{}',
  min_salary_floor integer CHECK (min_salary_floor >= 0),
  target_industries text[] NOT NULL DEFAULT '{}',
  target_job_titles text[] NOT NULL DEFAULT '{}',
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE tenant_match_weights (
  tenant_id integer PRIMARY KEY REFERENCES tenants (id) ON DELETE CASCADE,
  skills double precision NOT NULL CHECK (skills >= 0),
  experience double precision NOT NULL CHECK (experience >= 0),
  location double precision NOT NULL CHECK (location >= 0),
  salary double precision NOT NULL CHECK (salary >= 0),
  semantic double precision NOT NULL CHECK (semantic >= 0),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT shares_of_one CHECK (abs(skills + experience + location + salary + semantic - 1) < 1e-9)
);
