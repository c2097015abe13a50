-- Mails about alerts: composed and stored with what they tell, then sent, so that one that is sent again is the same.
CREATE TABLE alert_mails (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  subject text NOT NULL,
  body text NOT NULL,
  composed_at timestamptz NOT NULL DEFAULT now(),
  tries integer NOT NULL DEFAULT 0,
  -- What went wrong in the last try.
  error text,
  sent_at timestamptz,
  -- When the server refused this mail for good.
  refused_at timestamptz,
  CHECK (num_nonnulls(sent_at, refused_at) <= 1)
);
CREATE INDEX alert_mails_waiting ON alert_mails (composed_at) WHERE sent_at IS NULL AND refused_at IS NULL;
CREATE INDEX alert_mails_ended ON alert_mails (coalesce(sent_at, refused_at));
GRANT SELECT, INSERT, UPDATE ON alert_mails TO blacklight_platform;

--   raised_by  the run of a workflow that raised it: it raises one, however often it is tried
ALTER TABLE alerts
  DROP COLUMN mailed_at,
  ADD COLUMN mail_id uuid REFERENCES alert_mails (id),
  ADD COLUMN acknowledged_at timestamptz,
  ADD COLUMN raised_by uuid UNIQUE;
CREATE INDEX alerts_mail ON alerts (mail_id);
CREATE INDEX alerts_open ON alerts (id) WHERE acknowledged_at IS NULL;
CREATE INDEX alerts_unmailed ON alerts (id) WHERE mail_id IS NULL AND acknowledged_at IS NULL;

CREATE TRIGGER audit AFTER UPDATE OF acknowledged_at ON alerts FOR EACH ROW EXECUTE FUNCTION audit_change();
