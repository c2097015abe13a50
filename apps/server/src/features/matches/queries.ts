import type { LAYERED_WEIGHTS, Weights } from '@blacklight/matching';
import { sql } from 'kysely';
import { readPage } from '../../database/page.ts';
import type { MatchStatus, Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import type { Match } from './match.ts';

/** For each of these candidates the postings that a recruiter has acted on: id → status. */
export async function actedOnPostings(
  db: Db,
  candidateIds: readonly number[],
): Promise<Map<number, Map<number, MatchStatus>>> {
  const rows = await db
    .selectFrom('candidate_job_matches')
    .select(['candidate_id', 'job_posting_id', 'status'])
    .where('candidate_id', 'in', candidateIds)
    .where('status', '<>', 'SUGGESTED')
    .execute();
  const actedOn = new Map(candidateIds.map((id) => [id, new Map<number, MatchStatus>()]));
  for (const { candidate_id, job_posting_id, status } of rows) {
    actedOn.get(candidate_id)!.set(job_posting_id, status);
  }
  return actedOn;
}

/** With what identifies the content of the posting that it was made of. */
export type ReadMatch = Match & Pick<Row<'job_postings'>, 'content_hash'>;

export interface CandidateMatches {
  candidate_id: number;
  /** The list, the best first. */
  matches: ReadMatch[];
  /** Matches outside the list that a recruiter has acted on: they stay, with scores of today. */
  actedOn: ReadMatch[];
}

/**
 * Replaces the suggestions of these candidates: scores are updated in place, status and feedback stay, and what is
 * still SUGGESTED and no longer in the list goes (decisions.md 13). `seen`: the mark up to which the postings were
 * ranked; what was suggested of later ones is left to who ranks them, and so is what layered matching has suggested
 * since the candidate last changed.
 */
export async function storeMatches(
  db: Db,
  lists: readonly CandidateMatches[],
  { seen, ...stored }: Omit<StoredAs, 'algorithm'> & { seen: string },
): Promise<void> {
  const rows = lists.flatMap(({ candidate_id, matches, actedOn }) =>
    [...matches, ...actedOn].map((match) => ({ candidate_id, ...match })),
  );
  await sql`
    delete from candidate_job_matches as old
    where candidate_id = any(${lists.map(({ candidate_id }) => candidate_id)}::int[])
      and status = 'SUGGESTED'
      and not exists (
        select from unnest(
          ${rows.map((row) => row.candidate_id)}::int[],
          ${rows.map((row) => row.job_posting_id)}::int[]
        ) as kept(candidate_id, job_posting_id)
        where kept.candidate_id = old.candidate_id and kept.job_posting_id = old.job_posting_id
      )
      and (select revision from job_postings where id = old.job_posting_id) < ${seen}::xid8
      and (algorithm = 'five_factor'
        or matched_at < (select updated_at from candidates where id = old.candidate_id))
  `.execute(db);
  await upsertMatches(db, rows, { ...stored, algorithm: 'five_factor' });
}

interface StoredAs {
  tenantId: number;
  algorithm: 'five_factor' | 'layered';
  weights: Weights | typeof LAYERED_WEIGHTS;
}

/**
 * Scores are updated in place; status and feedback stay. What layered matching has made of the pair as it is now stands
 * against the five factors, whichever of the two comes last. A posting that has changed or ended since it was read is
 * left to who was told of that.
 */
export async function upsertMatches(
  db: Db,
  rows: readonly ({ candidate_id: number } & ReadMatch)[],
  { tenantId, algorithm, weights }: StoredAs,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into candidate_job_matches as old (
      tenant_id, candidate_id, job_posting_id, match_score, skill_match_score, experience_match_score,
      location_match_score, salary_match_score, semantic_similarity, matched_skills, missing_skills,
      match_reasons, recency_score, algorithm, weights
    )
    select ${tenantId}, candidate_id, job_posting_id, match_score, skill_match_score, experience_match_score,
      location_match_score, salary_match_score, semantic_similarity, matched_skills, missing_skills,
      match_reasons, recency_score, ${algorithm}, ${JSON.stringify(weights)}::jsonb
    from json_to_recordset(${JSON.stringify(rows)}::json) as match(
      candidate_id int, job_posting_id int, match_score numeric, skill_match_score numeric,
      experience_match_score numeric, location_match_score numeric, salary_match_score numeric,
      semantic_similarity numeric, recency_score numeric, matched_skills text[], missing_skills text[],
      match_reasons text[], content_hash text
    )
    join job_postings as job
      on job.id = match.job_posting_id and job.content_hash = match.content_hash
        and job.status = 'ACTIVE' and job.canonical_id is null
    on conflict (tenant_id, candidate_id, job_posting_id) do update set
      match_score = excluded.match_score,
      skill_match_score = excluded.skill_match_score,
      experience_match_score = excluded.experience_match_score,
      location_match_score = excluded.location_match_score,
      salary_match_score = excluded.salary_match_score,
      semantic_similarity = excluded.semantic_similarity,
      recency_score = excluded.recency_score,
      matched_skills = excluded.matched_skills,
      missing_skills = excluded.missing_skills,
      match_reasons = excluded.match_reasons,
      algorithm = excluded.algorithm,
      weights = excluded.weights,
      matched_at = now(),
      updated_at = now()
    where excluded.algorithm = 'layered' or old.algorithm = 'five_factor'
      or old.matched_at < (select updated_at from job_postings where id = old.job_posting_id)
      or old.matched_at < (
        select updated_at from candidates
        where tenant_id = old.tenant_id and id = old.candidate_id
      )
  `.execute(db);
}

export interface MatchFilters {
  status?: MatchStatus;
  /** 0–100. */
  min_score?: number;
  is_recommended?: boolean;
}

const MATCH_COLUMNS = [
  'match.id',
  'match.candidate_id',
  'match.job_posting_id',
  'match.match_score',
  'match.skill_match_score',
  'match.experience_match_score',
  'match.location_match_score',
  'match.salary_match_score',
  'match.semantic_similarity',
  'match.recency_score',
  'match.matched_skills',
  'match.missing_skills',
  'match.match_reasons',
  'match.status',
  'match.is_recommended',
  'match.algorithm',
  'match.weights',
  'match.matched_at',
  'match.suggested_at',
  'match.updated_at',
] as const;

export const JOB_COLUMNS = [
  'job.platform',
  'job.title',
  'job.company',
  'job.location',
  'job.places',
  'job.is_remote',
  'job.workplace',
  'job.salary_range',
  'job.salary_min',
  'job.salary_max',
  'job.employment_terms',
  'job.work_authorization_terms',
  'job.posted_date',
  'job.job_url',
  'job.status as job_status',
] as const;

export type StoredMatch = Omit<Row<'candidate_job_matches'>, 'tenant_id'>;
export type MatchedJob = Pick<
  Row<'job_postings'>,
  | 'platform'
  | 'title'
  | 'company'
  | 'location'
  | 'places'
  | 'is_remote'
  | 'workplace'
  | 'salary_range'
  | 'salary_min'
  | 'salary_max'
  | 'employment_terms'
  | 'work_authorization_terms'
  | 'posted_date'
  | 'job_url'
> & { job_status: Row<'job_postings'>['status'] };

/** The best first; equal scores newer first, then by posting (decisions.md 9). */
export async function pageOfMatches(
  db: Db,
  candidateId: number,
  { status, min_score, is_recommended }: MatchFilters,
  paging: Paging,
): Promise<PageOf<StoredMatch & MatchedJob>> {
  let query = db.selectFrom('candidate_job_matches as match').where('match.candidate_id', '=', candidateId);
  if (status !== undefined) query = query.where('match.status', '=', status);
  if (min_score !== undefined) query = query.where('match.match_score', '>=', min_score);
  if (is_recommended !== undefined) query = query.where('match.is_recommended', '=', is_recommended);
  return readPage(
    query,
    query
      .innerJoin('job_postings as job', 'job.id', 'match.job_posting_id')
      .select([...MATCH_COLUMNS, ...JOB_COLUMNS])
      .orderBy('match.match_score', 'desc')
      .orderBy('job.posted_date', (order) => order.desc().nullsLast())
      .orderBy('match.job_posting_id'),
    paging,
  );
}

export function findMatch(db: Db, id: number): Promise<(StoredMatch & MatchedJob) | undefined> {
  return db
    .selectFrom('candidate_job_matches as match')
    .innerJoin('job_postings as job', 'job.id', 'match.job_posting_id')
    .select([...MATCH_COLUMNS, ...JOB_COLUMNS])
    .where('match.id', '=', id)
    .executeTakeFirst();
}

/** Which match: by its id, or by the pair it is of. */
export type MatchReference = { match_id: number } | { candidate_id: number; job_posting_id: number };

/** Keeps others from changing or removing the match until the transaction ends. */
export function lockMatch(
  db: Db,
  reference: MatchReference,
): Promise<
  Pick<StoredMatch, 'id' | 'candidate_id' | 'job_posting_id' | 'status' | 'updated_at'> | undefined
> {
  const query = db
    .selectFrom('candidate_job_matches')
    .select(['id', 'candidate_id', 'job_posting_id', 'status', 'updated_at'])
    .forNoKeyUpdate();
  if ('match_id' in reference) return query.where('id', '=', reference.match_id).executeTakeFirst();
  return query
    .where('candidate_id', '=', reference.candidate_id)
    .where('job_posting_id', '=', reference.job_posting_id)
    .executeTakeFirst();
}

/** Takes away what is suggested to a candidate and nobody has looked at. */
export async function deleteSuggestions(db: Db, candidateId: number): Promise<void> {
  await db
    .deleteFrom('candidate_job_matches')
    .where('candidate_id', '=', candidateId)
    .where('status', '=', 'SUGGESTED')
    .execute();
}

export async function updateMatchStatus(db: Db, id: number, status: MatchStatus): Promise<void> {
  await db
    .updateTable('candidate_job_matches')
    .set({ status, updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}
