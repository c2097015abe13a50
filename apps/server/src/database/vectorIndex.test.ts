import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from './testDatabase.ts';

const database = await testDatabase();

/** Postings whose embeddings point along one dimension each. */
function addPostings(from: number, to: number): Promise<unknown> {
  return database.asPlatform((db) =>
    sql`INSERT INTO job_postings (platform, external_job_id, title, description, content_hash, embedding, embedding_model)
        SELECT 'dice', i, 'Title', 'Text', i,
               ('[' || repeat('0,', i % 768) || '127' || repeat(',0', 767 - i % 768) || ']')::vector, 'invented:model@1'
        FROM generate_series(${from}::integer, ${to}::integer) AS i`.execute(db),
  );
}

async function definition(): Promise<string | undefined> {
  const { rows } = await database.asPlatform((db) =>
    sql<{
      indexdef: string;
    }>`SELECT indexdef FROM pg_indexes WHERE indexname = 'idx_job_posting_embedding'`.execute(db),
  );
  return rows[0]?.indexdef;
}

it('waits for 10,000 embedded postings, then makes the index once, and anew for another method', async () => {
  await addPostings(1, 9_999);
  expect(await database.ensureVectorIndex({ method: 'ivfflat' })).toBe(false);
  expect(await definition()).toBeUndefined();

  await addPostings(10_000, 10_000);
  expect(await database.ensureVectorIndex({ method: 'ivfflat' })).toBe(true);
  expect(await definition()).toMatch(/USING ivfflat \(embedding vector_cosine_ops\) WITH \(lists='?100'?\)/);
  expect(await database.ensureVectorIndex({ method: 'ivfflat' })).toBe(true);

  expect(await database.ensureVectorIndex({ method: 'hnsw' })).toBe(true);
  expect(await definition()).toContain('USING hnsw (embedding vector_cosine_ops)');
});
