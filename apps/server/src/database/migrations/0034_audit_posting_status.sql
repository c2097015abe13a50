-- That somebody says of a posting that it is filled or closed, or open again, is theirs to answer for. What time and
-- imports do is not.
CREATE TRIGGER audit AFTER UPDATE OF status ON job_postings FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND (OLD.status IN ('FILLED', 'CLOSED') OR NEW.status IN ('FILLED', 'CLOSED')))
  EXECUTE FUNCTION audit_change();
