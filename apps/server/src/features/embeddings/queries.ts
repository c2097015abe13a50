import type { CandidateToEmbed, PostingToEmbed } from '@blacklight/embeddings';
import type { Embedding } from '@blacklight/matching';
import { sql } from 'kysely';
import { vectorText } from '../../database/columnTypes.ts';
import type { Db } from '../../database/transactions.ts';

export interface StoredModel {
  name: string;
  data: Buffer | null;
  trained_on: number | null;
}

export function currentModel(db: Db): Promise<StoredModel | undefined> {
  return db
    .selectFrom('embedding_models')
    .select(['name', 'data', 'trained_on'])
    .where('is_current', '=', true)
    .executeTakeFirst();
}

/** Makes a model the current one; the vectors of the one before it are to be made anew. */
export async function replaceModel(db: Db, model: StoredModel): Promise<void> {
  await db.deleteFrom('embedding_models').where('name', '<>', model.name).execute();
  await db
    .insertInto('embedding_models')
    .values({ ...model, is_current: true })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ ...model, is_current: true }))
    .execute();
}

export async function countActivePostings(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('job_postings')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'ACTIVE')
    .executeTakeFirstOrThrow();
  return Number(count);
}

const POSTING_TEXT_COLUMNS = ['title', 'skills', 'experience_min', 'description'] as const;

/** The postings to learn from: at most `limit`, chosen by a hash so that no platform or week prevails. */
export function samplePostings(db: Db, limit: number): Promise<PostingToEmbed[]> {
  return db
    .selectFrom('job_postings')
    .select(POSTING_TEXT_COLUMNS)
    .where('status', '=', 'ACTIVE')
    .orderBy('content_hash')
    .limit(limit)
    .execute();
}

/** ACTIVE postings whose vector is missing or of another model. */
export function postingsToEmbed(
  db: Db,
  model: string,
  limit: number,
): Promise<(PostingToEmbed & { id: number; content_hash: string })[]> {
  return db
    .selectFrom('job_postings')
    .select(['id', 'content_hash', ...POSTING_TEXT_COLUMNS])
    .where('status', '=', 'ACTIVE')
    .where('embedding_model', 'is distinct from', model)
    .orderBy('id')
    .limit(limit)
    .execute();
}

interface CandidateVersion {
  id: number;
  tenant_id: number;
  /** Another one after every change. */
  version: string;
}

/** Candidates of all tenants whose vector is missing or of another model. */
export function candidatesToEmbed(
  db: Db,
  model: string,
  limit: number,
): Promise<(CandidateToEmbed & CandidateVersion)[]> {
  return db
    .selectFrom('candidates')
    .select([
      'id',
      'tenant_id',
      sql<string>`updated_at::text`.as('version'),
      'current_title',
      'total_experience_years',
      'skills',
      'professional_summary',
    ])
    .where('embedding_model', 'is distinct from', model)
    .orderBy('tenant_id')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Stores vectors, but for postings that have changed since they were read. */
export async function storePostingEmbeddings(
  db: Db,
  postings: readonly { id: number; content_hash: string }[],
  embeddings: readonly Embedding[],
): Promise<void> {
  await sql`
    update job_postings as job set embedding = made.embedding::vector, embedding_model = ${embeddings[0]?.model}
    from unnest(
      ${postings.map(({ id }) => id)}::int[],
      ${postings.map(({ content_hash }) => content_hash)}::text[],
      ${embeddings.map(({ values }) => vectorText(values))}::text[]
    ) as made(id, content_hash, embedding)
    where job.id = made.id and job.content_hash = made.content_hash
  `.execute(db);
}

/** Stores vectors, but for candidates that have changed since they were read. */
export async function storeCandidateEmbeddings(
  db: Db,
  candidates: readonly CandidateVersion[],
  embeddings: readonly Embedding[],
): Promise<void> {
  await sql`
    update candidates as candidate
    set embedding = made.embedding::vector, embedding_model = ${embeddings[0]?.model}
    from unnest(
      ${candidates.map(({ tenant_id }) => tenant_id)}::int[],
      ${candidates.map(({ id }) => id)}::int[],
      ${candidates.map(({ version }) => version)}::text[],
      ${embeddings.map(({ values }) => vectorText(values))}::text[]
    ) as made(tenant_id, id, version, embedding)
    where candidate.tenant_id = made.tenant_id and candidate.id = made.id
      and candidate.updated_at::text = made.version
  `.execute(db);
}
