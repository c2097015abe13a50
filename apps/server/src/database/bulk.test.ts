import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { inBatches, incomingRows } from './bulk.ts';
import { vectorFromText, vectorText } from './columnTypes.ts';
import { testDatabase } from './testDatabase.ts';

const database = await testDatabase();

const vectors = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: 768, maxLength: 768 })
  .map((values) => Int8Array.from(values));
/** Any text that PostgreSQL can hold: no NUL, no half of a surrogate pair. */
const texts = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u0000', ''));

const COLUMNS = [
  'platform',
  'external_job_id',
  'title',
  'company',
  'description',
  'skills',
  'places',
  'text_signature',
  'salary_min',
  'is_remote',
  'posted_date',
  'content_hash',
  'embedding',
  'embedding_model',
  'imported_at',
] as const;

const postings = fc.record({
  platform: fc.constant('dice'),
  external_job_id: fc.uuid(),
  title: texts,
  company: fc.option(texts),
  description: texts,
  skills: fc.array(fc.oneof(texts, fc.constantFrom('NULL', '', 'a"b', 'a\\b', '{x,y}', 'C#, C++'))),
  places: fc.array(
    fc.record({ text: texts, city: fc.option(texts), state: fc.option(texts), country: fc.option(texts) }),
  ),
  text_signature: fc.option(fc.uint8Array().map((bytes) => Buffer.from(bytes))),
  salary_min: fc.option(fc.nat(2 ** 31 - 1)),
  is_remote: fc.boolean(),
  posted_date: fc.option(fc.constantFrom('2026-02-28', '1999-12-31')),
  content_hash: texts,
  embedding: vectors,
  embedding_model: fc.constant('invented:model@1'),
  imported_at: fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
});

it('gives back every value of a bulk insert as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(postings, { selector: (row) => row.external_job_id, maxLength: 20 }),
      async (rows) => {
        const stored = await database.asPlatform(async (db) => {
          await db.deleteFrom('job_postings').execute();
          const incoming = await incomingRows(db, 'job_postings', COLUMNS, rows);
          await db
            .insertInto('job_postings')
            .columns(COLUMNS)
            .expression((eb) => eb.selectFrom(incoming).select(COLUMNS))
            .execute();
          return db.selectFrom('job_postings').select(COLUMNS).execute();
        });
        const byId = (a: { external_job_id: string }, b: { external_job_id: string }) =>
          a.external_job_id < b.external_job_id ? -1 : 1;
        expect(stored.sort(byId)).toEqual(rows.sort(byId));
      },
    ),
    { numRuns: 25 },
  );
});

it('reads every value of 8 bits from the text of a vector', () => {
  const values = Int8Array.from({ length: 768 }, (_, i) => (i % 255) - 127);
  expect(vectorText(values)).toMatch(/^\[-127,-126,.*,-1,0,1,.*,127,-127,.*\]$/);
  expect(vectorFromText(vectorText(values))).toEqual(values);
});

it.each([
  { rows: 0, size: 3, batches: [] },
  { rows: 2, size: 3, batches: [2] },
  { rows: 3, size: 3, batches: [3] },
  { rows: 7, size: 3, batches: [3, 3, 1] },
])('reads $rows rows in batches of $size', async ({ rows, size, batches }) => {
  const numbers = Array.from({ length: rows }, (_, i) => i + 1);
  const read = await database.asPlatform(async (db) => {
    const result: number[][] = [];
    const query = db
      .selectFrom(sql<{ n: number }>`generate_series(1, ${rows}::integer)`.as<'series'>(sql`series (n)`))
      .select('n')
      .orderBy('n');
    for await (const batch of inBatches(db, query, size)) result.push(batch.map(({ n }) => n));
    return result;
  });
  expect(read.map((batch) => batch.length)).toEqual(batches);
  expect(read.flat()).toEqual(numbers);
});

it('reads two results alternately and leaves the transaction usable', async () => {
  const count = await database.asPlatform(async (db) => {
    const query = sql<{ n: number }>`SELECT generate_series(1, 4) AS n`;
    const [a, b] = [inBatches(db, query, 2), inBatches(db, query, 2)];
    const first = await a.next();
    const other = await b.next();
    expect(first.value).toEqual(other.value);
    await a.return(undefined);
    expect((await b.next()).value).toEqual([{ n: 3 }, { n: 4 }]);
    return db
      .selectFrom('tenants')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirst();
  });
  expect(count).toEqual({ count: 0 });
});
