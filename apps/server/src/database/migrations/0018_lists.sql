-- Lists are counted without their rows: an index has what they are filtered by.
DROP INDEX job_postings_newest;
CREATE INDEX job_postings_newest ON job_postings (status, posted_date DESC NULLS LAST, id)
  INCLUDE (is_remote, platform, normalized_role, experience_min, salary_min, salary_max);
CREATE INDEX job_applications_of_status
  ON job_applications (tenant_id, application_status, applied_at DESC, id DESC);
CREATE INDEX audit_log_newest_of_subject ON audit_log (tenant_id, subject, id);
