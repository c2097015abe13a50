-- Tokens of programs, which do a part of what their person may. Kept as sessions are: of a token only the SHA-256,
-- and only blacklight_sign_in reads them.

CREATE TABLE user_tokens (
  id integer GENERATED ALWAYS AS IDENTITY,
  tenant_id integer NOT NULL,
  user_id integer NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL,
  last_four text NOT NULL,
  scopes text[] NOT NULL,
  -- Null: until it is revoked.
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX user_tokens_token ON user_tokens (token_hash);
CREATE INDEX user_tokens_user ON user_tokens (tenant_id, user_id);

CREATE TABLE pm_admin_tokens (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  pm_admin_id integer NOT NULL REFERENCES pm_admin_users (id) ON DELETE CASCADE,
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  last_four text NOT NULL,
  scopes text[] NOT NULL,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz
);
CREATE INDEX pm_admin_tokens_admin ON pm_admin_tokens (pm_admin_id);

SELECT isolate_tenants('user_tokens');
REVOKE ALL ON user_tokens FROM blacklight_tenant;
CREATE POLICY sign_in ON user_tokens TO blacklight_sign_in USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE (last_used_at), DELETE ON user_tokens, pm_admin_tokens TO blacklight_sign_in;

-- The audit log tells of tokens made and revoked, without their hashes; using one is no change.
DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('audit_change'::regproc),
    $q$'updated_at', 'created_at'$q$, $q$'updated_at', 'created_at', 'token_hash', 'last_used_at'$q$);
END $$;
CREATE TRIGGER audit AFTER INSERT OR DELETE ON user_tokens FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER audit AFTER INSERT OR DELETE ON pm_admin_tokens FOR EACH ROW EXECUTE FUNCTION audit_change();
