import { sql } from 'kysely';
import type { ApplicationStatus } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';

export interface PostingsOfDay {
  day: string;
  platform: string;
  postings: number;
}

/** Postings by the day since when they are listed, from `from` on. */
export async function postingsByDay(db: Db, from: string): Promise<PostingsOfDay[]> {
  const { rows } = await sql<PostingsOfDay>`
    SELECT listed_since::text AS day, platform, count(*)::integer AS postings
    FROM job_postings WHERE listed_since >= ${from}::date
    GROUP BY listed_since, platform ORDER BY listed_since, platform`.execute(db);
  return rows;
}

export interface ImportsOfDay {
  day: string;
  imports: number;
  jobs: number;
  median_ms: number;
  longest_ms: number;
}

/** How long completed imports took, by the day in UTC on which they began. */
export async function importsByDay(db: Db, from: string): Promise<ImportsOfDay[]> {
  const { rows } = await sql<ImportsOfDay>`
    SELECT day, count(*)::integer AS imports, sum(total_jobs)::integer AS jobs,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY ms))::integer AS median_ms,
      round(max(ms))::integer AS longest_ms
    FROM (
      SELECT (started_at AT TIME ZONE 'UTC')::date::text AS day, total_jobs,
        (extract(epoch FROM completed_at - started_at) * 1000)::float8 AS ms
      FROM job_import_batches
      WHERE import_status = 'COMPLETED' AND started_at >= ${from}::date AT TIME ZONE 'UTC'
    ) AS batch
    GROUP BY day ORDER BY day`.execute(db);
  return rows;
}

/** How many matches of all firms have a score from a whole number up to the next. */
export async function countMatchesByScore(db: Db): Promise<{ score: number; matches: number }[]> {
  const { rows } = await sql<{ score: number; matches: number }>`
    SELECT floor(match_score)::integer AS score, count(*)::integer AS matches
    FROM candidate_job_matches GROUP BY 1`.execute(db);
  return rows;
}

export async function countApplications(
  db: Db,
): Promise<{ status: ApplicationStatus; applications: number }[]> {
  const { rows } = await sql<{ status: ApplicationStatus; applications: number }>`
    SELECT application_status AS status, count(*)::integer AS applications
    FROM job_applications GROUP BY 1`.execute(db);
  return rows;
}
