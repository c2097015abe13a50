import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { startEmbedded } from './embedded.ts';
import { copyOfTemplate } from './testDatabase.ts';
import { type Db, transactionsOn } from './transactions.ts';

const { options, remove } = await copyOfTemplate();
const embedded = options.url === null ? await startEmbedded(options.dataFolder) : null;
const pool = new pg.Pool({
  ...(embedded?.connection ?? { connectionString: options.url! }),
  max: 1,
  pipeline: true,
});
const run = transactionsOn(pool, { keepsPlans: true });
afterAll(async () => {
  await pool.end();
  await embedded?.stop();
  await remove();
});

const PLATFORM = 'SET LOCAL ROLE blacklight_platform';
const insertTenant = (db: Db, name: string) => db.insertInto('tenants').values({ name }).execute();
const tenantNames = async () => {
  const rows = await run(PLATFORM, (db) => db.selectFrom('tenants').select('name').execute());
  return rows.map(({ name }) => name);
};

it.each(['SET LOCAL ROLE nobody_has', 'SET LOCAL ROLE', 'SELECT 1 / 0'])(
  'asks nothing after settings that fail: %s',
  async (settings) => {
    const before = await tenantNames();
    let asked: PromiseSettledResult<unknown> | undefined;
    const result = run(settings, async (db) => {
      [asked] = await Promise.allSettled([insertTenant(db, 'Out of line')]);
    });
    await expect(result).rejects.not.toMatchObject({ code: '25P02' });
    expect(asked).toMatchObject({ status: 'rejected', reason: { code: '25P02' } });
    expect(await tenantNames()).toEqual(before);
  },
);

it('answers questions that are sent together, each its own', async () => {
  const numbers = await run(PLATFORM, (db) =>
    Promise.all([1, 2, 3].map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(db))),
  );
  expect(numbers.map(({ rows }) => rows[0]!.n)).toEqual([1, 2, 3]);
});

it('keeps nothing of a transaction that fails, and tells of an error that the work kept to itself', async () => {
  const failing = run(PLATFORM, async (db) => {
    await insertTenant(db, 'Half done');
    throw new Error('no more');
  });
  await expect(failing).rejects.toThrow('no more');
  const silent = run(PLATFORM, async (db) => {
    await insertTenant(db, 'Half done');
    await sql`select 1 / 0`.execute(db).catch(() => {});
  });
  await expect(silent).rejects.toThrow('rolled back');
  expect(await tenantNames()).not.toContain('Half done');
});

it('answers nobody after its end', async () => {
  const kept = await run(PLATFORM, async (db) => [db]);
  await expect(insertTenant(kept[0]!, 'Too late')).rejects.toThrow('has ended');
});

it('asks again what has failed, before and after it was planned', async () => {
  const insert = (db: Db) => insertTenant(db, 'Once');
  const failed = run(PLATFORM, async (db) => {
    await sql`select 1 / 0`.execute(db).catch(() => {});
    await insert(db);
  });
  await expect(failed).rejects.toMatchObject({ code: '25P02' });
  await run(PLATFORM, insert);
  await expect(run(PLATFORM, insert)).rejects.toMatchObject({ code: '23505' });
  await expect(run(PLATFORM, insert)).rejects.toMatchObject({ code: '23505' });
});
