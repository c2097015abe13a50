import { sql } from 'kysely';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Db } from '../../../database/transactions.ts';
import { matchServer, PYTHON_PERSON } from '../testMatches.ts';

const { services, tenantId, otherTenantId, get, post, answer, addCandidate, listed } = await matchServer({
  hasWorker: true,
});
const { database, matches, runs, workflows } = services;

const GENERATE_ALL = '/api/job-matches/generate-all';
const RUNS = '/api/job-matches/runs';
const LEFT = '00000000-0000-4000-8000-000000000001';

/** Statements of the owner of the tables. */
function asOwner(work: (db: Db) => Promise<unknown>): Promise<unknown> {
  return database.asPlatform(async (db) => {
    await sql`RESET ROLE`.execute(db);
    await work(db);
  });
}

/** Storing a match of this candidate fails. */
function breakCandidate(id: number): Promise<unknown> {
  return asOwner((db) =>
    sql`ALTER TABLE candidate_job_matches ADD CONSTRAINT broken CHECK (candidate_id <> ${sql.lit(id)}) NOT VALID`.execute(
      db,
    ),
  );
}

async function finished(id: number) {
  await workflows.idle();
  return (await get(`${RUNS}/${id}`)).body;
}

afterEach(async () => {
  await asOwner((db) => sql`ALTER TABLE candidate_job_matches DROP CONSTRAINT IF EXISTS broken`.execute(db));
  await asOwner((db) => sql`DELETE FROM match_runs`.execute(db));
  await asOwner((db) => sql`DELETE FROM candidates`.execute(db));
});

describe('POST /api/job-matches/generate-all', () => {
  it('matches everybody who looks for work, and says how far it is', async () => {
    const ids: number[] = [];
    for (let i = 0; i < 23; i++) ids.push(await addCandidate(PYTHON_PERSON));
    await database.asTenant(tenantId, (db) =>
      db.updateTable('candidates').set({ status: 'inactive' }).where('id', '=', ids[0]!).execute(),
    );
    const { status, body } = await post(GENERATE_ALL);
    expect(status).toBe(202);
    expect(body).toMatchObject({ run_status: 'IN_PROGRESS', total: 22, done: 0, completed_at: null });
    expect(await finished(body.id)).toEqual({
      ...body,
      run_status: 'COMPLETED',
      total: 22,
      done: 22,
      failed: 0,
      // Of the three postings one is no match.
      matches: 44,
      completed_at: expect.any(String),
    });
    expect(await listed(ids[0]!)).toEqual([]);
    for (const id of ids.slice(1)) expect(await listed(id)).toHaveLength(2);
  });

  it('is done at once where nobody looks for work', async () => {
    const { body } = await post(GENERATE_ALL);
    expect(await finished(body.id)).toMatchObject({ run_status: 'COMPLETED', total: 0, done: 0 });
  });

  it('gives the others their matches when one cannot be matched', async () => {
    const ids = [];
    for (let i = 0; i < 12; i++) ids.push(await addCandidate(PYTHON_PERSON));
    await breakCandidate(ids[3]!);
    const { body } = await post(GENERATE_ALL);
    expect(await finished(body.id)).toMatchObject({
      run_status: 'COMPLETED',
      total: 12,
      done: 12,
      failed: 1,
      matches: 22,
      error: null,
    });
    expect(await listed(ids[3]!)).toEqual([]);
    expect(await listed(ids[4]!)).toHaveLength(2);
  });

  it('gives up when it is not the candidates that fail', async () => {
    for (let i = 0; i < 25; i++) await addCandidate(PYTHON_PERSON);
    await asOwner((db) =>
      sql`ALTER TABLE candidate_job_matches ADD CONSTRAINT broken CHECK (false) NOT VALID`.execute(db),
    );
    const { body } = await post(GENERATE_ALL);
    const run = await finished(body.id);
    expect(run).toMatchObject({ run_status: 'FAILED', failed: 20, matches: 0 });
    expect(run.error).not.toMatch(/constraint|candidate_job_matches/);
  });

  it('runs once for a firm at a time, and for firms side by side', async () => {
    for (let i = 0; i < 15; i++) await addCandidate(PYTHON_PERSON);
    const answers = await Promise.all([post(GENERATE_ALL), post(GENERATE_ALL), post(GENERATE_ALL)]);
    const started = answers.filter(({ status }) => status === 202);
    expect(started).toHaveLength(1);
    for (const { status, body } of answers) {
      if (status !== 202) expect([status, body.code]).toEqual([409, 'match_run_in_progress']);
    }
    const theirs = await runs.start(otherTenantId);
    expect(await finished(started[0]!.body.id)).toMatchObject({ run_status: 'COMPLETED', done: 15 });
    expect(await runs.get(otherTenantId, theirs.id)).toMatchObject({ run_status: 'COMPLETED', total: 0 });
    expect((await post(GENERATE_ALL)).status).toBe(202);
    await workflows.idle();
  });
});

it('has failed, lets another one begin, and is completed once it is redriven, when the work on it dies', {
  timeout: 90_000,
}, async () => {
  await addCandidate(PYTHON_PERSON);
  const work = vi.spyOn(runs, 'work').mockRejectedValue(new Error('out of memory'));
  onTestFinished(() => work.mockRestore());
  const { id } = (await post(GENERATE_ALL)).body;
  const run = async () => (await get(`${RUNS}/${id}`)).body;
  await expect.poll(async () => (await run()).run_status, { timeout: 60_000 }).toBe('FAILED');
  expect(await run()).toMatchObject({
    error: expect.stringContaining('given up'),
    completed_at: expect.any(String),
  });
  work.mockRestore();
  const { workflow_run } = await database.asTenant(tenantId, (db) =>
    db.selectFrom('match_runs').select('workflow_run').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  await workflows.stop();
  const another = await post(GENERATE_ALL);
  expect(another.status).toBe(202);
  expect(await workflows.redrive(workflow_run!)).toBe('redriven');
  await workflows.start();
  expect(await finished(another.body.id)).toMatchObject({ run_status: 'COMPLETED', done: 1 });
  expect(await run()).toMatchObject({ run_status: 'COMPLETED', done: 1, matches: 2, error: null });
});

it('is under way again when work on it is taken up after it had failed', async () => {
  await workflows.stop();
  const { body } = await post(GENERATE_ALL);
  await runs.take(tenantId, body.id, LEFT);
  expect(await runs.endLeft(LEFT)).toBe(1);
  const states: string[] = [];
  const real = matches.generateAll.bind(matches);
  const generateAll = vi.spyOn(matches, 'generateAll').mockImplementation(async function* (...asked) {
    states.push((await runs.get(tenantId, body.id)).run_status);
    yield* real(...asked);
  });
  onTestFinished(() => generateAll.mockRestore());
  await runs.work(tenantId, body.id);
  states.push((await runs.get(tenantId, body.id)).run_status);
  expect(states).toEqual(['IN_PROGRESS', 'COMPLETED']);
  generateAll.mockRestore();
  await workflows.start();
  await workflows.idle();
});

describe('GET /api/job-matches/runs', () => {
  it('has the newest first', async () => {
    const ids: number[] = [];
    for (let i = 0; i < 3; i++) {
      ids.unshift((await post(GENERATE_ALL)).body.id);
      await workflows.idle();
    }
    const { body } = await get(`${RUNS}?per_page=2`);
    expect(body).toMatchObject({ page: 1, per_page: 2, total: 3 });
    expect(body.items.map(({ id }: { id: number }) => id)).toEqual(ids.slice(0, 2));
    expect(body.items[0]).toEqual((await get(`${RUNS}/${ids[0]}`)).body);
  });

  it('answers for another firm’s run as for none', async () => {
    const theirs = await runs.start(otherTenantId);
    await workflows.idle();
    expect(await answer('GET', `${RUNS}/${theirs.id}`)).toEqual(await answer('GET', `${RUNS}/2000000000`));
    expect((await get(RUNS)).body.total).toBe(0);
  });
});

it('keeps a run for when there is a worker', async () => {
  for (let i = 0; i < 30; i++) await addCandidate(PYTHON_PERSON);
  await workflows.stop();
  const { body } = await post(GENERATE_ALL);
  expect(await runs.get(tenantId, body.id)).toMatchObject({ run_status: 'IN_PROGRESS' });
  expect(await post(GENERATE_ALL)).toMatchObject({ status: 409, body: { run_id: body.id } });
  await workflows.start();
  expect(await finished(body.id)).toMatchObject({ run_status: 'COMPLETED', done: 30, matches: 60 });
});
