/** What happened, by the code of an alert. */
const KINDS: Record<string, string> = {
  zero_jobs_scraped: 'No jobs scraped',
  scrape_failed: 'Scrape failed',
  scrape_role_stuck: 'Role is stuck',
  scrape_role_failed: 'Role has failed',
  scrape_upload_failed: 'Upload failed',
  processing_backlog: 'Uploads pile up',
  scraper_key_used_after_end: 'Ended key used',
  workflow_failed: 'Workflow failed',
  embedding_failed: 'Embedding failed',
};

export const KIND_CHOICES = Object.entries(KINDS).map(([value, label]) => ({ value, label }));

export const kindWords = (kind: string): string => KINDS[kind] ?? kind.replaceAll('_', ' ');
