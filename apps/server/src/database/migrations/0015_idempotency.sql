-- Requests that carry an Idempotency-Key, and what they were answered (docs/decisions/0011).

CREATE TABLE idempotency_keys (
  -- 0: the platform.
  tenant_id integer NOT NULL,
  -- Whose key it is, as the audit log names who asks.
  principal text NOT NULL,
  -- SHA-256; without the key itself nobody can try out what a fingerprint is of.
  key_hash bytea NOT NULL,
  -- SHA-256 of the key, the method, the path and the body; null while an upload has not been read.
  fingerprint bytea,
  -- Who carries the request out, and until when that counts without a sign of life.
  claim uuid NOT NULL,
  claimed_until timestamptz NOT NULL,
  -- Whether a transaction of the request has been committed that changed something.
  has_effect boolean NOT NULL DEFAULT false,
  -- The answer; the status is null until it is given.
  status integer,
  headers jsonb,
  body bytea,
  -- Why the body of the answer is not kept: it told a secret, or a candidate was erased.
  withheld text CHECK (withheld IN ('secret', 'erased')),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, principal, key_hash)
);
CREATE INDEX idempotency_keys_expiry ON idempotency_keys (tenant_id, expires_at);

SELECT isolate_tenants('idempotency_keys');
CREATE POLICY platform ON idempotency_keys TO blacklight_platform USING (tenant_id = 0) WITH CHECK (tenant_id = 0);
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO blacklight_platform;

-- Ends every transaction of such a request: one that changes something says so, and is undone if another process
-- has taken the key over.
CREATE FUNCTION keep_receipt(of_tenant integer, of_principal text, of_key bytea, of_claim uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF pg_current_xact_id_if_assigned() IS NULL THEN RETURN; END IF;
  UPDATE idempotency_keys SET has_effect = true
  WHERE tenant_id = of_tenant AND principal = of_principal AND key_hash = of_key AND claim = of_claim;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The idempotency key was taken over.' USING ERRCODE = 'BL002';
  END IF;
END $$;

-- No answer outlives a candidate of whom it might tell: those that the firm's requests got go, and those under way
-- will not be kept. That a request was carried out is remembered.
CREATE FUNCTION withhold_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idempotency_keys SET headers = NULL, body = NULL, withheld = 'erased'
  WHERE tenant_id = OLD.tenant_id AND withheld IS NULL AND (status IS NULL OR body IS NOT NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER withhold_answers AFTER DELETE ON candidates FOR EACH ROW EXECUTE FUNCTION withhold_answers();
