import { sql } from 'kysely';
import type { Db } from './transactions.ts';

/** Below this many embedded postings reading them all is as fast (a few ms) and exact, so there is no index. */
export const ROWS_WORTH_AN_INDEX = 10_000;

/** IVFFlat is system.md's; HNSW finds more of the true neighbours and does not age as postings come and go. */
const METHODS = {
  hnsw: sql`hnsw (embedding vector_cosine_ops)`,
  ivfflat: sql`ivfflat (embedding vector_cosine_ops) WITH (lists = 100)`,
} as const;

export type VectorIndexMethod = keyof typeof METHODS;

/** An arbitrary number that only this file locks. */
const INDEX_LOCK = 6_014_927_306;

/** The index of `Database.ensureVectorIndex`, in a transaction of the tables' owner. */
export async function ensureVectorIndex(db: Db, { method }: { method: VectorIndexMethod }): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(INDEX_LOCK)})`.execute(db);
  const existing = await sql<{ method: string }>`
    SELECT am.amname AS method FROM pg_class index JOIN pg_am am ON am.oid = index.relam
    WHERE index.oid = to_regclass('idx_job_posting_embedding')`.execute(db);
  if (existing.rows[0]?.method === method) return true;
  const { embedded } = await db
    .selectFrom(
      db
        .selectFrom('job_postings')
        .select('id')
        .where('embedding', 'is not', null)
        .limit(ROWS_WORTH_AN_INDEX)
        .as('some'),
    )
    .select((eb) => eb.fn.countAll<number>().as('embedded'))
    .executeTakeFirstOrThrow();
  if (embedded < ROWS_WORTH_AN_INDEX) return false;
  await sql`DROP INDEX IF EXISTS idx_job_posting_embedding`.execute(db);
  await sql`CREATE INDEX idx_job_posting_embedding ON job_postings USING ${METHODS[method]}`.execute(db);
  return true;
}
