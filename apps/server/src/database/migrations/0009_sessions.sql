-- Signing in. Only blacklight_sign_in reads passwords and sessions: it is asked who somebody is before anything
-- is known of a tenant. Of a session's token only the SHA-256 is kept.

CREATE TABLE user_sessions (
  id integer GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL,
  user_id integer NOT NULL,
  token_hash bytea NOT NULL,
  user_agent text,
  ip_address text,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX user_sessions_token ON user_sessions (token_hash);
CREATE INDEX user_sessions_user ON user_sessions (tenant_id, user_id);

CREATE TABLE pm_admin_sessions (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pm_admin_id integer NOT NULL REFERENCES pm_admin_users (id) ON DELETE CASCADE,
  token_hash bytea NOT NULL UNIQUE,
  user_agent text,
  ip_address text,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX pm_admin_sessions_admin ON pm_admin_sessions (pm_admin_id);

-- Failed tries, by a hash of the e-mail address or of the network address, for as long as they count.
CREATE TABLE failed_sign_ins (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject_hash bytea NOT NULL,
  failed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX failed_sign_ins_subject ON failed_sign_ins (subject_hash, failed_at);

SELECT isolate_tenants('user_sessions');
REVOKE ALL ON user_sessions FROM blacklight_tenant;

CREATE POLICY sign_in ON users TO blacklight_sign_in USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON user_sessions TO blacklight_sign_in USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON tenants FOR SELECT TO blacklight_sign_in USING (true);
GRANT SELECT ON tenants TO blacklight_sign_in;
GRANT SELECT, UPDATE (password_hash, updated_at) ON users, pm_admin_users TO blacklight_sign_in;
GRANT SELECT, INSERT, UPDATE, DELETE ON user_sessions, pm_admin_sessions, failed_sign_ins TO blacklight_sign_in;

-- A tenant's people are managed without reading their passwords.
REVOKE SELECT ON users FROM blacklight_tenant;
GRANT SELECT (id, tenant_id, email, full_name, role, is_active, created_at, updated_at) ON users TO blacklight_tenant;
