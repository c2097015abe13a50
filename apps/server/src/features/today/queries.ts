import { sql } from 'kysely';
import type { ApplicationStatus, Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import { LOOKING_FOR_WORK } from '../candidates/candidates.ts';

/** The first few of a list, and how many there are. */
export interface FewOf<T> {
  total: number;
  items: T[];
}

export type Who = Pick<Row<'candidates'>, 'first_name' | 'last_name' | 'current_title'> & {
  candidate_id: number;
};

export interface Bench {
  /** Who look for work. */
  bench: number;
  pending_review: number;
}

export async function countBench(db: Db): Promise<Bench> {
  const { rows } = await sql<{ bench: number; pending_review: number }>`
    select count(*) filter (where status = any(${LOOKING_FOR_WORK}::text[])) as bench,
      count(*) filter (where status = 'pending_review') as pending_review
    from candidates
  `.execute(db);
  const { bench, pending_review } = rows[0]!;
  return { bench: Number(bench), pending_review: Number(pending_review) };
}

/** A candidate with undecided new matches of grade B or better. */
export type NewMatches = Who & { matches: number };

export interface NewMatchTotals {
  /** Matches. */
  total: number;
  candidates: number;
}

/** Those with the best of them first. */
export async function newMatches(
  db: Db,
  { since, limit }: { since: Date; limit: number },
): Promise<NewMatchTotals & { items: NewMatches[] }> {
  const { rows } = await sql<NewMatches & NewMatchTotals>`
    with fresh as (
      select candidate_id, count(*) as matches, max(match_score) as best
      from candidate_job_matches
      where is_recommended and suggested_at >= ${since} and status in ('SUGGESTED', 'VIEWED')
      group by candidate_id
    )
    select candidate_id, first_name, last_name, current_title, matches,
      count(*) over () as candidates, sum(matches) over () as total
    from fresh join candidates on candidates.id = candidate_id
    where candidates.status = any(${LOOKING_FOR_WORK}::text[])
    order by best desc, matches desc, candidate_id
    limit ${limit}
  `.execute(db);
  return {
    total: Number(rows[0]?.total ?? 0),
    candidates: Number(rows[0]?.candidates ?? 0),
    items: rows.map(({ total: _, candidates: __, matches, ...who }) => ({
      ...who,
      matches: Number(matches),
    })),
  };
}

export type NewMatch = Pick<Row<'job_postings'>, 'title' | 'company' | 'location' | 'is_remote'> & {
  match_id: number;
  candidate_id: number;
  job_posting_id: number;
  match_score: number;
};

/** The best few such matches of each of these candidates. */
export async function bestNewMatches(
  db: Db,
  candidateIds: readonly number[],
  { since, limit }: { since: Date; limit: number },
): Promise<NewMatch[]> {
  const { rows } = await sql<NewMatch>`
    select match.id as match_id, match.candidate_id, match.job_posting_id, match.match_score,
      job.title, job.company, job.location, job.is_remote
    from unnest(${candidateIds}::int[]) as person(id)
    cross join lateral (
      select * from candidate_job_matches
      where candidate_id = person.id and is_recommended and suggested_at >= ${since}
        and status in ('SUGGESTED', 'VIEWED')
      order by match_score desc, job_posting_id
      limit ${limit}
    ) as match
    join job_postings as job on job.id = match.job_posting_id
    order by match.match_score desc, match.job_posting_id
  `.execute(db);
  return rows;
}

/** Candidates who look for work and have no match of grade B or better that is not rejected; who is free first. */
export async function withoutGoodMatches(
  db: Db,
  limit: number,
): Promise<FewOf<Who & { best_score: number | null }>> {
  const { rows } = await sql<Who & { best_score: number | null; total: number }>`
    select candidate_id, first_name, last_name, current_title, total, (
      select max(match_score) from candidate_job_matches as match
      where match.candidate_id = person.candidate_id and match.status <> 'REJECTED'
    ) as best_score
    from (
      select id as candidate_id, first_name, last_name, current_title, availability_date,
        count(*) over () as total
      from candidates
      where status = any(${LOOKING_FOR_WORK}::text[]) and not exists (
        select from candidate_job_matches as match
        where match.tenant_id = candidates.tenant_id and match.candidate_id = candidates.id
          and match.is_recommended and match.status <> 'REJECTED'
      )
      order by availability_date nulls first, id
      limit ${limit}
    ) as person
    order by availability_date nulls first, candidate_id
  `.execute(db);
  return few(rows);
}

/** Postings that were rejected for each of these candidates. */
export async function rejectedPostings(
  db: Db,
  candidateIds: readonly number[],
): Promise<Map<number, Set<number>>> {
  const rows = await db
    .selectFrom('candidate_job_matches')
    .select(['candidate_id', 'job_posting_id'])
    .where('candidate_id', 'in', candidateIds)
    .where('status', '=', 'REJECTED')
    .execute();
  const rejected = new Map(candidateIds.map((id) => [id, new Set<number>()]));
  for (const { candidate_id, job_posting_id } of rows) rejected.get(candidate_id)!.add(job_posting_id);
  return rejected;
}

export type WaitingApplication = Who &
  Pick<Row<'job_applications'>, 'id' | 'updated_at'> &
  Pick<Row<'job_postings'>, 'title' | 'company'> & {
    application_status: Exclude<ApplicationStatus, 'ACCEPTED' | 'REJECTED'>;
  };

/** Applications that have not come to an end and have not moved since before that time; the longest first. */
export async function waitingApplications(
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<FewOf<WaitingApplication>> {
  const { rows } = await sql<WaitingApplication & { total: number }>`
    select application.id, application.candidate_id, application.application_status, application.updated_at,
      candidate.first_name, candidate.last_name, candidate.current_title, job.title, job.company,
      application.total
    from (
      select *, count(*) over () as total from job_applications
      where application_status in ('APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER') and updated_at < ${before}
      order by updated_at, id
      limit ${limit}
    ) as application
    join candidates as candidate
      on candidate.tenant_id = application.tenant_id and candidate.id = application.candidate_id
    join job_postings as job on job.id = application.job_posting_id
    order by application.updated_at, application.id
  `.execute(db);
  return few(rows);
}

export type Availability = Who & { availability_date: string };

/** Who look for work and are free from one of these days on, the first day first. */
export async function availableBetween(
  db: Db,
  { first, last, limit }: { first: string; last: string; limit: number },
): Promise<FewOf<Availability>> {
  const { rows } = await sql<Availability & { total: number }>`
    select id as candidate_id, first_name, last_name, current_title, availability_date, count(*) over () as total
    from candidates
    where status = any(${LOOKING_FOR_WORK}::text[]) and availability_date between ${first} and ${last}
    order by availability_date, id
    limit ${limit}
  `.execute(db);
  return few(rows);
}

/** Who are said to be free since before that day, and of whom nothing was changed since; the oldest first. */
export async function availableSinceBefore(
  db: Db,
  { day, limit }: { day: string; limit: number },
): Promise<FewOf<Availability>> {
  const { rows } = await sql<Availability & { total: number }>`
    select id as candidate_id, first_name, last_name, current_title, availability_date, count(*) over () as total
    from candidates
    where status = any(${LOOKING_FOR_WORK}::text[]) and availability_date < ${day}
      and updated_at < ${day}::date
    order by availability_date, id
    limit ${limit}
  `.execute(db);
  return few(rows);
}

function few<T extends { total: number }>(rows: readonly T[]): FewOf<Omit<T, 'total'>> {
  return { total: Number(rows[0]?.total ?? 0), items: rows.map(({ total: _, ...row }) => row) };
}
