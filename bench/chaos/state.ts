// What a database holds after the chaos: by itself, and beside one that nobody disturbed.
import pg from 'pg';
import { PLATFORMS } from '../../packages/parsing/src/index.ts';
import { POSTINGS_BEFORE, type Turns } from './world.ts';

export async function ask<T extends object>(url: string, query: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end();
  }
}

const SETTLED = `
  SELECT (SELECT count(*) FROM job_processing_queue WHERE status IN ('pending', 'processing'))
    + (SELECT count(*) FROM scrape_queue WHERE status <> 'pending')
    + (SELECT count(*) FROM workflow_events)
    + (SELECT count(*) FROM job_postings WHERE embedding IS NULL)
    + (SELECT count(*) FROM pgboss.job WHERE state IN ('created', 'retry', 'active') AND name NOT LIKE '\\_\\_%') AS left`;

/** Whether there is nothing left to do. */
export async function isSettled(url: string): Promise<boolean> {
  return Number((await ask<{ left: string }>(url, SETTLED))[0]!.left) === 0;
}

/** Has each return of a role to the queue noted. */
export async function traceRotations(url: string): Promise<void> {
  await ask(
    url,
    `CREATE TABLE chaos_rotations (normalized_role text);
     CREATE FUNCTION chaos_note_rotation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
     BEGIN
       INSERT INTO public.chaos_rotations VALUES (NEW.normalized_role);
       RETURN NULL;
     END $$;
     CREATE TRIGGER chaos_rotation AFTER UPDATE OF last_scraped_at ON scrape_queue FOR EACH ROW
       WHEN (NEW.last_scraped_at IS DISTINCT FROM OLD.last_scraped_at) EXECUTE FUNCTION chaos_note_rotation()`,
  );
}

const DEAD = `SELECT count(*) FROM pgboss.job WHERE state IN ('failed', 'cancelled') AND name NOT LIKE '\\_\\_%'`;
const WRONG_COUNTERS = `
  SELECT count(*) FROM job_import_batches
  WHERE import_status <> 'COMPLETED' OR total_jobs <> new_jobs + updated_jobs + unchanged_jobs + failed_jobs`;

/** What is wrong by itself, in words. */
export async function faultsOf(url: string, turns: Turns): Promise<string[]> {
  const faults: string[] = [];
  const expect = async (what: string, query: string, expected: number) => {
    const count = Number(Object.values((await ask<Record<string, string>>(url, query))[0]!)[0]);
    if (count !== expected) faults.push(`${count} ${what} instead of ${expected}`);
  };
  const begun = [...turns.values()].reduce((sum, count) => sum + count, 0);
  await expect('runs that are dead', DEAD, 0);
  await expect('batches whose counters are wrong', WRONG_COUNTERS, 0);
  await expect('returns of roles to the queue', 'SELECT count(*) FROM chaos_rotations', begun);
  await expect(
    'uploads taken',
    `SELECT count(*) FROM job_processing_queue WHERE status = 'completed'`,
    begun * PLATFORMS.length,
  );
  await expect(
    'postings counted as new',
    'SELECT sum(new_jobs) FROM job_import_batches',
    Number((await ask<{ n: string }>(url, 'SELECT count(*) AS n FROM job_postings'))[0]!.n),
  );
  console.log(
    `${begun} turns of roles, ${begun * PLATFORMS.length} uploads, ${POSTINGS_BEFORE} postings before.`,
  );
  return faults;
}

/** By names instead of ids, and without times. */
const STATE: Readonly<Record<string, string>> = {
  postings: `
    SELECT platform, external_job_id, content_hash, status, canonical_id IS NULL AS is_first, embedding_model
    FROM job_postings`,
  matches: `
    SELECT match.tenant_id, first_name, last_name, platform, external_job_id, match.status, algorithm, match_score,
      skill_match_score, experience_match_score, location_match_score, salary_match_score, semantic_similarity,
      recency_score, matched_skills, missing_skills, match_reasons
    FROM candidate_job_matches AS match
    JOIN candidates ON (candidates.tenant_id, candidates.id) = (match.tenant_id, match.candidate_id)
    JOIN job_postings ON job_postings.id = match.job_posting_id`,
  'postings of roles': `
    SELECT scrape_queue.normalized_role, external_job_id, role_job_mapping.platform FROM role_job_mapping
    JOIN job_postings ON job_postings.id = job_posting_id
    JOIN scrape_queue ON scrape_queue.id = scrape_queue_id`,
  uploads: `
    SELECT scrape_queue.normalized_role, upload.platform, upload.status, jobs_count, new_jobs, updated_jobs, unchanged_jobs, failed_jobs
    FROM job_processing_queue AS upload
    JOIN scrape_queue ON scrape_queue.id = scrape_queue_id
    JOIN job_import_batches AS batch ON batch.id = import_batch_id
    WHERE jobs_count > 0`,
  roles: 'SELECT normalized_role, status, platforms_status, candidate_count FROM scrape_queue',
};

const SHOWN = 3;

/** What one database has and the other has not, in words. */
export async function differences(disturbed: string, undisturbed: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, query] of Object.entries(STATE)) {
    const [rows, expected] = await Promise.all(
      [disturbed, undisturbed].map(async (url) =>
        (await ask(url, query)).map((row) => JSON.stringify(row)).sort(),
      ),
    );
    const surplus = without(rows!, expected!);
    const missing = without(expected!, rows!);
    console.log(`${what}: ${rows!.length}, undisturbed ${expected!.length}`);
    for (const row of surplus.slice(0, SHOWN)) faults.push(`${what}: only after the attack ${row}`);
    for (const row of missing.slice(0, SHOWN)) faults.push(`${what}: only undisturbed ${row}`);
    if (surplus.length + missing.length > 2 * SHOWN) {
      faults.push(`${what}: ${surplus.length} only after the attack, ${missing.length} only undisturbed`);
    }
  }
  return faults;
}

/** The rows of `these` that `others` does not hold as often. */
function without(these: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return these.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}
