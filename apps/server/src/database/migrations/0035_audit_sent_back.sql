-- Sending a candidate back to be mended changes no status, and is a decision all the same.
DROP TRIGGER audit ON candidates;
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE OF first_name, last_name, email, phone, current_title,
    professional_summary, skills, total_experience_years, expected_salary, location, preferred_locations,
    willing_to_relocate, work_authorization, employment_types, availability_date, target_hourly_rate, status,
    sent_back_reason, sent_back_at
  ON candidates FOR EACH ROW EXECUTE FUNCTION audit_change();
