--   scraper_id       the first key of a bot whose keys were rotated: they hold leases together
--   recent_requests  those of the last minute
--   expires_at       when a key that was replaced by another ends
--   refused_at       when an alert was last raised about the use of an ended key
ALTER TABLE scraper_api_keys
  ADD COLUMN scraper_id integer REFERENCES scraper_api_keys (id),
  ADD COLUMN recent_requests timestamptz[] NOT NULL DEFAULT '{}',
  ADD COLUMN expires_at timestamptz,
  ADD COLUMN refused_at timestamptz;

CREATE TRIGGER audit AFTER INSERT OR DELETE
    OR UPDATE OF name, platforms, requests_per_minute, is_active, expires_at
  ON scraper_api_keys FOR EACH ROW EXECUTE FUNCTION audit_change();
