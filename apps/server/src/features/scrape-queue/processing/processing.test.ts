import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Imports } from '../../imports/imports.ts';
import { ALL, scraper, testQueue } from '../testQueue.ts';
import { deleteOldJobsData, processNextBatch } from './processing.ts';

const { app, database, queue, services, events, onEvents, onlyRoles, role, alerts, get } = await testQueue();
const ann = scraper(1);
const LEASE = { leaseId: null };

let posted = 0;
const job = (more: object = {}) => ({
  external_job_id: `job-${++posted}`,
  title: 'Java Developer',
  company: `Company ${posted}`,
  description: `Java and Spring, number ${posted}`,
  ...more,
});
const jobs = (count: number) => Array.from({ length: count }, () => job());

const process_ = (more: { delaySeconds?: number; imports?: Pick<Imports, 'prepare'> } = {}) =>
  processNextBatch({
    database,
    imports: services.imports,
    delaySeconds: 0,
    onEvents,
    onStored: () => {},
    ...more,
  });
const upload = (id: number, platform: string, rows: unknown[]) =>
  queue.upload(ann, id, { platform, jobs: rows, leaseId: null });
const setTurn = (change: object) =>
  database.asPlatform((db) => db.updateTable('job_processing_turn').set(change).execute());
const turn = () =>
  database.asPlatform((db) => db.selectFrom('job_processing_turn').selectAll().executeTakeFirstOrThrow());
const batches = () =>
  database.asPlatform((db) => db.selectFrom('job_processing_queue').selectAll().orderBy('id').execute());
const postings = async () => {
  const query = database.asPlatform((db) =>
    db.selectFrom('job_postings').select(['id', 'platform', 'external_job_id']).orderBy('id').execute(),
  );
  return query;
};
const jobEvents = () =>
  database.asPlatform(async (db) => {
    await sql`reset role`.execute(db);
    return db.selectFrom('workflow_events').select(['name', 'data']).orderBy('id').execute();
  });
const mapped = (id: number) =>
  database.asPlatform((db) =>
    db
      .selectFrom('role_job_mapping')
      .select(['job_posting_id', 'platform'])
      .where('scrape_queue_id', '=', id)
      .orderBy('job_posting_id')
      .execute(),
  );

let first: number;
let second: number;
beforeEach(async () => {
  await database.asPlatform((db) => db.deleteFrom('job_postings').execute());
  await setTurn({ holder: null, expires_at: null, batch_id: null, ended_at: null });
  [first, second] = (await onlyRoles('java_developer', 'data_engineer')) as [number, number];
  await queue.next(ann, null);
  await queue.next(ann, null);
});

describe('an upload', () => {
  it('becomes postings that are linked to the role, and ends its platform', async () => {
    await upload(first, 'dice', jobs(3));
    expect(await process_()).toMatchObject({ outcome: 'completed' });
    const stored = await postings();
    expect(stored.map(({ platform }) => platform)).toEqual(['dice', 'dice', 'dice']);
    expect(await mapped(first)).toEqual(stored.map(({ id }) => ({ job_posting_id: id, platform: 'dice' })));
    expect((await role(first)).platforms_status.dice).toBe('completed');
    expect((await role(first)).status).toBe('scraping');
    expect((await jobEvents()).at(-1)).toEqual({
      name: 'job/created',
      data: { job_ids: stored.map(({ id }) => id) },
    });
    expect(await process_()).toEqual({ outcome: 'empty' });
  });

  it('keeps its failed rows with the reasons, and its good ones', async () => {
    await upload(first, 'dice', [
      job(),
      { company: 'No title' },
      7,
      job({ platform: 'monster' }),
      job({ site: 'Dice' }),
    ]);
    await process_();
    const [batch] = await batches();
    const imported = await services.imports.get(batch!.import_batch_id!, { page: 1, per_page: 10 });
    expect(imported).toMatchObject({
      platform: 'dice',
      import_status: 'COMPLETED',
      total_jobs: 5,
      new_jobs: 2,
      failed_jobs: 3,
    });
    const failures = imported.failures.items.map(({ row_number, code }) => [row_number, code]);
    expect(failures).toEqual([
      [2, 'title_missing'],
      [3, 'row_not_object'],
      [4, 'platform_differs'],
    ]);
    expect(await mapped(first)).toHaveLength(2);
  });

  it('changes nothing when it comes again, but for what is new or other', async () => {
    const [same, other] = [job(), job()];
    await upload(first, 'dice', [same, other]);
    await process_();
    const before = await postings();
    await upload(second, 'dice', [same, { ...other, description: 'Now with Kotlin' }, job()]);
    await process_();
    const after = await postings();
    expect(after.slice(0, 2)).toEqual(before);
    expect((await jobEvents()).slice(-2)).toEqual([
      { name: 'job/created', data: { job_ids: [after[2]!.id] } },
      { name: 'job-posting/updated', data: { job_ids: [after[1]!.id] } },
    ]);
    expect((await mapped(second)).map(({ job_posting_id }) => job_posting_id)).toEqual(
      after.map(({ id }) => id),
    );
    expect(await mapped(first)).toHaveLength(2);
  });

  it('of the last platform completes the role', async () => {
    await upload(first, 'dice', jobs(1));
    for (const platform of ALL.filter((name) => name !== 'dice')) await upload(first, platform, []);
    expect((await role(first)).status).toBe('completed');
    await process_();
    expect(await role(first)).toMatchObject({ status: 'pending', last_scraped_at: expect.any(Date) });
    const data = { queue_id: first, normalized_role: 'java_developer' };
    expect(events.at(-1)).toEqual({ name: 'scrape-queue/role-completed', data });
  });

  it('is waited for by a role that its scraper has completed', async () => {
    await upload(first, 'dice', jobs(1));
    await upload(first, 'monster', jobs(1));
    await queue.complete(ann, { id: first, ...LEASE });
    await process_();
    expect((await role(first)).status).toBe('completed');
    await process_();
    expect((await role(first)).status).toBe('pending');
    expect(events.filter(({ name }) => name === 'scrape-queue/role-completed')).toHaveLength(1);
  });

  it('of an earlier lease is stored, and ends nothing of the present cycle', async () => {
    await upload(first, 'dice', jobs(1));
    await database.asPlatform((db) =>
      db
        .updateTable('scrape_queue')
        .set({ lease_expires_at: new Date(0) })
        .where('id', '=', first)
        .execute(),
    );
    expect((await queue.next(ann, null))?.id).toBe(first);
    await process_();
    expect(await mapped(first)).toHaveLength(1);
    expect((await role(first)).platforms_status.dice).toBe('pending');
  });
});

describe('the turn', () => {
  it('goes to the oldest upload, of whatever role', async () => {
    await upload(second, 'dice', jobs(1));
    await upload(first, 'dice', jobs(1));
    await process_();
    expect((await batches()).map(({ status }) => status)).toEqual(['completed', 'pending']);
  });

  it('comes only when the pause after the last one is over, by the clock of the database', async () => {
    await upload(first, 'dice', jobs(1));
    await upload(first, 'monster', jobs(1));
    await process_({ delaySeconds: 600 });
    const waiting = await process_({ delaySeconds: 600 });
    expect(waiting).toMatchObject({ outcome: 'wait' });
    expect((waiting as { ms: number }).ms).toBeGreaterThan(590_000);
    const { ended_at } = await turn();
    await setTurn({ ended_at: new Date(ended_at!.getTime() - 600_000) });
    expect(await process_({ delaySeconds: 600 })).toMatchObject({ outcome: 'completed' });
  });

  it('is one at a time, with however many processes', async () => {
    for (const platform of ALL) await upload(first, platform, jobs(2));
    let atWork = 0;
    let most = 0;
    const imports: Pick<Imports, 'prepare'> = {
      async prepare(rows, platform) {
        most = Math.max(most, ++atWork);
        const prepared = await services.imports.prepare(rows, platform);
        atWork--;
        return prepared;
      },
    };
    const worker = async () => {
      for (;;) {
        const { outcome } = await process_({ imports });
        if (outcome === 'empty') return;
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(most).toBe(1);
    expect(await postings()).toHaveLength(12);
    expect(
      (await batches()).every(({ status, retry_count }) => status === 'completed' && retry_count === 0),
    ).toBe(true);
    const times = (await batches()).map(({ started_at, completed_at }) => [started_at!, completed_at!]);
    const sorted = times.toSorted(([a], [b]) => Number(a) - Number(b));
    for (const [at, [started]] of sorted.entries()) {
      if (at > 0) expect(Number(started)).toBeGreaterThanOrEqual(Number(sorted[at - 1]![1]));
    }
  });

  it('goes on when its process dies, which leaves nothing behind', async () => {
    await upload(first, 'dice', jobs(2));
    // It dies while it parses.
    const dead = process_({ imports: { prepare: () => new Promise(() => {}) } });
    await expect.poll(async () => (await turn()).holder).not.toBeNull();
    expect(await process_()).toEqual({ outcome: 'wait', ms: 1000 });
    await setTurn({ expires_at: new Date(0) });
    expect(await process_()).toMatchObject({ outcome: 'completed' });
    expect(await postings()).toHaveLength(2);
    expect(await batches()).toMatchObject([{ status: 'completed', retry_count: 1 }]);
    await Promise.race([dead, Promise.resolve()]);
  });

  it('is lost by a process that stood still for longer than its lease: it writes nothing', async () => {
    await upload(first, 'dice', jobs(2));
    const { promise, resolve } = Promise.withResolvers<void>();
    const imports: Pick<Imports, 'prepare'> = {
      async prepare(rows, platform) {
        const prepared = await services.imports.prepare(rows, platform);
        await promise;
        return prepared;
      },
    };
    const stopped = process_({ imports });
    await expect.poll(async () => (await turn()).holder).not.toBeNull();
    await setTurn({ expires_at: new Date(0) });
    expect(await process_()).toMatchObject({ outcome: 'completed' });
    const before = { events: [...events], batches: await batches() };
    resolve();
    expect(await stopped).toMatchObject({ outcome: 'lost' });
    expect({ events: [...events], batches: await batches() }).toEqual(before);
  });
});

describe('a processing that fails', () => {
  const failing: Pick<Imports, 'prepare'> = { prepare: () => Promise.reject(new Error('no memory')) };

  it('is tried four times; then the upload and its platform have failed', async () => {
    await upload(first, 'dice', jobs(1));
    for (const retry_count of [1, 2, 3]) {
      expect(await process_({ imports: failing })).toMatchObject({ outcome: 'failed', isOver: false });
      expect(await batches()).toMatchObject([{ status: 'pending', retry_count }]);
      expect((await role(first)).platforms_status.dice).toBe('uploaded');
    }
    expect(await process_({ imports: failing })).toMatchObject({ outcome: 'failed', isOver: true });
    expect(await batches()).toMatchObject([{ status: 'failed', error_message: 'Error: no memory' }]);
    expect((await role(first)).platforms_status.dice).toBe('failed');
    expect((await alerts()).at(-1)).toBe('scrape_upload_failed');
    const { id } = (await batches())[0]!;
    const { body: failed } = await get('/api/pm-admin/scrape-uploads?status=failed');
    expect(failed).toMatchObject({
      total: 1,
      items: [
        { id, queue_id: first, platform: 'dice', error_message: 'Error: no memory', can_be_redriven: true },
      ],
    });
    const redrive = () =>
      app.inject({
        method: 'POST',
        url: `/api/pm-admin/scrape-uploads/${id}/redrive`,
        headers: { host: 'localhost' },
      });
    expect((await redrive()).statusCode).toBe(204);
    expect(await process_()).toMatchObject({ outcome: 'completed' });
    expect(await postings()).toHaveLength(1);
    const { body: done } = await get(`/api/pm-admin/scrape-uploads/${id}`);
    expect(done).toMatchObject({ id, status: 'completed', error_message: null, can_be_redriven: false });
    expect((await redrive()).json()).toMatchObject({ status: 409, code: 'upload_not_failed' });
  });
});

it('deletes the rows of uploads a week after they were completed, of failed ones after a month', async () => {
  const ends = [
    ['completed', '6 days'],
    ['completed', '8 days'],
    ['failed', '29 days'],
    ['failed', '31 days'],
    ['pending', '99 days'],
  ] as const;
  await database.asPlatform(async (db) => {
    for (const [status, ago] of ends) {
      await sql`insert into job_processing_queue
        (scrape_queue_id, platform, status, jobs_data, jobs_count, queued_at, completed_at)
        values (${first}, 'dice', ${status}, '[]', 0, now() - ${ago}::interval,
          case when ${status} <> 'pending' then now() - ${ago}::interval end)`.execute(db);
    }
    expect(await deleteOldJobsData(db)).toBe(2);
    expect(await deleteOldJobsData(db)).toBe(0);
  });
  const kept = (await batches()).map(({ jobs_data }) => jobs_data !== null);
  expect(kept).toEqual([true, false, true, false, true]);
});
