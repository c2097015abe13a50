-- Keys that have expired go every night, also those of firms that change nothing any more.
CREATE POLICY expired ON idempotency_keys TO blacklight_matching USING (expires_at <= now());
GRANT SELECT (expires_at), DELETE ON idempotency_keys TO blacklight_matching;
