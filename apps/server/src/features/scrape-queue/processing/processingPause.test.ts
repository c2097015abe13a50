import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, it } from 'vitest';
import { openDatabase } from '../../../database/database.ts';
import { copyOfTemplate } from '../../../database/testDatabase.ts';
import { compete, type Work } from './competitor.ts';

const COMPETITORS = 8;
const { options, remove } = await copyOfTemplate();
const database = await openDatabase(options);
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.close();
  await remove();
});

/** Uploads of three jobs each. */
async function queueUploads(count: number): Promise<void> {
  await database.asPlatform(async (db) => {
    const { id } = await db
      .insertInto('scrape_queue')
      .values({ normalized_role: `role_${Math.random()}`, display_role: 'Role', candidate_count: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    const jobsOf = (upload: number) =>
      [1, 2, 3].map((job) => ({
        external_job_id: `${id}-${upload}-${job}`,
        title: 'Java Developer',
        company: 'Vantrelle',
        description: `Java, number ${upload} ${job}`,
      }));
    const uploads = Array.from({ length: count }, (_, upload) => ({
      scrape_queue_id: id,
      platform: 'dice' as const,
      jobs_data: JSON.stringify(jobsOf(upload)),
      jobs_count: 3,
    }));
    await db.insertInto('job_processing_queue').values(uploads).execute();
  });
}

/** By the clock of the database: that each upload was processed once, each so long after the one before. */
async function expectPauses(uploads: number, delaySeconds: number): Promise<void> {
  const batches = await database.asPlatform((db) =>
    db.selectFrom('job_processing_queue').selectAll().orderBy('started_at').execute(),
  );
  expect(batches).toHaveLength(uploads);
  for (const [at, { status, retry_count, started_at }] of batches.entries()) {
    expect([status, retry_count]).toEqual(['completed', 0]);
    if (at === 0) continue;
    const pause = started_at!.getTime() - batches[at - 1]!.completed_at!.getTime();
    expect(pause).toBeGreaterThanOrEqual(1000 * delaySeconds);
  }
  const { postings } = await database.asPlatform((db) =>
    db
      .selectFrom('job_postings')
      .select(({ fn }) => fn.countAll<number>().as('postings'))
      .executeTakeFirstOrThrow(),
  );
  expect(Number(postings)).toBe(3 * uploads);
}

/** As those who worked saw it. */
function expectOneAtATime(works: readonly Work[], uploads: number): void {
  const inOrder = works.toSorted((one, other) => one.begun - other.begun);
  expect(inOrder).toHaveLength(uploads);
  for (const [at, { begun }] of inOrder.entries()) {
    if (at > 0) expect(begun).toBeGreaterThanOrEqual(inOrder[at - 1]!.ended);
  }
}

it('keeps the pause between uploads, and never works on two, with eight at it', async () => {
  const delaySeconds = 0.15;
  await queueUploads(12);
  const works = await Promise.all(Array.from({ length: COMPETITORS }, () => compete(database, delaySeconds)));
  expectOneAtATime(works.flat(), 12);
  await expectPauses(12, delaySeconds);
  await database.asPlatform(async (db) => {
    await db.deleteFrom('job_processing_queue').execute();
    await db.deleteFrom('job_postings').execute();
  });
});

it.runIf(options.url !== null)(
  'keeps the pause between uploads, and never works on two, with eight processes at it',
  async () => {
    const delaySeconds = 0.2;
    await queueUploads(50);
    const file = new URL('./competitorProcess.ts', import.meta.url).pathname;
    for (let count = 0; count < COMPETITORS; count++) {
      children.push(fork(file, [options.url!, String(delaySeconds)]));
    }
    await Promise.all(children.map((child) => once(child, 'message')));
    const done = children.map((child) => once(child, 'message') as Promise<[Work[]]>);
    for (const child of children) child.send('go');
    const works = (await Promise.all(done)).map(([each]) => each);
    expectOneAtATime(works.flat(), 50);
    await expectPauses(50, delaySeconds);
    expect(works.filter((each) => each.length > 0).length).toBeGreaterThan(1);
  },
  180_000,
);
