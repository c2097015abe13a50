import { beforeEach, describe, expect, it } from 'vitest';
import { stuckRoles } from './scrapeQueue.ts';
import { ALL, scraper, testQueue } from './testQueue.ts';

const { app, database, queue, events, onlyRoles, letPass, role, alerts, get, post } = await testQueue();
const ann = scraper(1);
const bob = scraper(2);
const NO_LEASE = { leaseId: null };
const job = (id: string) => ({ external_job_id: id, title: 'Java Developer', description: 'Java' });

const take = async (who = ann) => (await queue.next(who, null))!;
const upload = (id: number, platform: string, { who = ann, jobs = [job('1')] as unknown[] } = {}) =>
  queue.upload(who, id, { platform, jobs, leaseId: null });
const fail = (id: number, platform: string, retry: boolean, who = ann) =>
  queue.fail(who, id, { platform, error: 'IP blocked', retry, leaseId: null });

let first: number;
let second: number;
beforeEach(async () => {
  [first, second] = (await onlyRoles('java_developer', 'data_engineer')) as [number, number];
});

describe('next', () => {
  it('gives the documented answer, and afterwards 204 without a body', async () => {
    const { status, body } = await get('/api/scrape-queue/next');
    expect(status).toBe(200);
    expect(body).toEqual({
      queue_id: first,
      lease_id: expect.any(String),
      lease_expires_at: expect.any(String),
      normalized_role: 'java_developer',
      display_role: 'java_developer',
      platforms: Object.fromEntries(ALL.map((platform) => [platform, 'pending'])),
      location_hints: [],
      candidate_count: 1,
      scrape_started_at: expect.any(String),
    });
    expect(Date.parse(body.lease_expires_at) - Date.parse(body.scrape_started_at)).toBe(120 * 60_000);
    await take(bob);
    const headers = { host: 'localhost:3000' };
    const empty = await app.inject({ url: '/api/scrape-queue/next', headers });
    expect([empty.statusCode, empty.body]).toEqual([204, '']);
  });

  it('is not taken by a HEAD', async () => {
    const headers = { host: 'localhost:3000' };
    const { statusCode } = await app.inject({ method: 'HEAD', url: '/api/scrape-queue/next', headers });
    expect(statusCode).toBe(405);
    expect(await role(first)).toMatchObject({ status: 'pending' });
  });

  it('gives what was never scraped first, then what was scraped longest ago', async () => {
    await take();
    await queue.complete(ann, { id: first, ...NO_LEASE });
    await onlyRolesAdded('new_role');
    const order = [await take(), await take(), await take()].map(({ normalized_role }) => normalized_role);
    expect(order).toEqual(['data_engineer', 'new_role', 'java_developer']);
    expect(await queue.next(ann, null)).toBeNull();
  });

  it('never gives a role twice, however many ask at once', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `role_${at}`);
    await onlyRoles(...names);
    const taken = await Promise.all(Array.from({ length: 20 }, (_, at) => queue.next(scraper(at), null)));
    const given = taken.filter((one) => one !== null).map(({ normalized_role }) => normalized_role);
    expect(given.toSorted()).toEqual(names.toSorted());
  });

  it('gives the same role and lease to a repeat of the same request, at once or later', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => queue.next(ann, 'try-1')));
    expect(new Set(asked.map((one) => one?.lease_id)).size).toBe(1);
    expect((await queue.next(ann, 'try-1'))?.lease_id).toBe(asked[0]?.lease_id);
    expect((await queue.next(bob, 'try-1'))?.id).toBe(second);
    expect(await queue.next(ann, 'try-2')).toBeNull();
  });

  it('leaves out what nobody wants any more', async () => {
    await database.asPlatform((db) =>
      db.updateTable('scrape_queue').set({ candidate_count: 0 }).where('id', '=', first).execute(),
    );
    expect((await take()).id).toBe(second);
    expect(await queue.next(bob, null)).toBeNull();
  });
});

async function onlyRolesAdded(name: string): Promise<void> {
  await database.asPlatform((db) =>
    db
      .insertInto('scrape_queue')
      .values({ normalized_role: name, display_role: name, candidate_count: 1 })
      .execute(),
  );
}

describe('an upload', () => {
  it('is answered as documented', async () => {
    await take();
    const jobs = [job('1'), job('2')];
    const { status, body } = await post(`/api/scrape-queue/${first}/jobs`, { platform: 'LinkedIn', jobs });
    expect(status).toBe(202);
    expect(body).toEqual({
      success: true,
      message: 'Queued 2 jobs for processing',
      queue_id: first,
      platform: 'linkedin',
      jobs_received: 2,
      processing_queue_position: expect.any(Number),
      platforms_remaining: ALL.filter((platform) => platform !== 'linkedin'),
    });
    const stored = await role(first);
    expect(stored.platforms_status.linkedin).toBe('uploaded');
    expect(stored.total_jobs_found).toBe(2);
    const next = await upload(first, 'dice');
    expect(events).toEqual([{ name: 'scrape-queue/uploaded', data: { queue_id: first, platform: 'dice' } }]);
    expect(next.processing_queue_position).toBe(body.processing_queue_position + 1);
  });

  it('without jobs is the whole of its platform, and is told', async () => {
    await take();
    expect(await upload(first, 'dice', { jobs: [] })).toMatchObject({
      jobs_received: 0,
      processing_queue_position: 0,
    });
    expect((await role(first)).platforms_status.dice).toBe('completed');
    expect(events).toEqual([
      {
        name: 'scrape-queue/zero-jobs',
        data: { queue_id: first, role: 'java_developer', platform: 'dice' },
      },
    ]);
    await expect(upload(first, 'dice')).rejects.toMatchObject({ code: 'platform_already_uploaded' });
  });

  it('keeps every kind of row as it came', async () => {
    await take();
    const jobs = [{ title: 'a\u0000b \ud800' }, 7, null, ['x'], 'text'];
    await upload(first, 'dice', { jobs });
    const { jobs_data } = await database.asPlatform((db) =>
      db
        .selectFrom('job_processing_queue')
        .select('jobs_data')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow(),
    );
    expect(jobs_data).toEqual(jobs);
  });

  it('comes once for a platform, unless it had failed', async () => {
    await take();
    await upload(first, 'dice');
    await expect(upload(first, 'dice')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'platform_already_uploaded',
    });
    await fail(first, 'monster', false);
    await upload(first, 'monster');
    expect((await role(first)).platforms_status).toMatchObject({ dice: 'uploaded', monster: 'uploaded' });
  });

  it('counts once when it comes twice at the same time', async () => {
    await take();
    const both = await Promise.allSettled([upload(first, 'dice'), upload(first, 'dice')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await role(first)).total_jobs_found).toBe(1);
  });

  it.each([
    ['of an unknown platform', 'craigslist', 'invalid', 'platform_unknown', ann],
    [
      'of a platform that the key is not for',
      'dice',
      'forbidden',
      'platform_forbidden',
      scraper(1, ['indeed']),
    ],
    ['under the lease of somebody else', 'dice', 'conflict', 'lease_over', bob],
  ] as const)('%s is refused', async (_, platform, kind, code, who) => {
    await take();
    await expect(upload(first, platform, { who })).rejects.toMatchObject({ kind, code });
    expect((await role(first)).total_jobs_found).toBe(0);
  });

  it('needs a role that is being scraped', async () => {
    await expect(upload(first, 'dice')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'role_not_scraping',
    });
    await expect(upload(1_999_999_999, 'dice')).rejects.toMatchObject({ code: 'scrape_role_not_found' });
  });
});

describe('a lease', () => {
  it('that has run out takes nothing more, and the role goes back', async () => {
    const old = await take();
    await letPass(121);
    await expect(upload(first, 'dice')).rejects.toMatchObject({ code: 'lease_over' });
    expect(await take(bob)).toMatchObject({ id: first, retry_count: 1 });
    await expect(upload(first, 'dice')).rejects.toMatchObject({ code: 'lease_over' });
    expect((await upload(first, 'dice', { who: bob })).queue_id).toBe(first);
    expect((await role(first)).lease_id).not.toBe(old.lease_id);
  });

  it('is told from a later one of the same key', async () => {
    const { lease_id: leaseId } = await take();
    await letPass(121);
    await take();
    const late = { platform: 'dice', jobs: [job('1')], leaseId };
    await expect(queue.upload(ann, first, late)).rejects.toMatchObject({ code: 'lease_over' });
    await expect(queue.complete(ann, { id: first, leaseId })).rejects.toMatchObject({ code: 'lease_over' });
  });

  it('is not over a minute before its end', async () => {
    await take();
    await letPass(119);
    expect((await take(bob)).id).toBe(second);
    expect((await upload(first, 'dice')).jobs_received).toBe(1);
  });

  it('is not over while only we are at work', async () => {
    await take();
    await upload(first, 'dice');
    await queue.complete(ann, { id: first, ...NO_LEASE });
    await letPass(1440);
    expect((await take(bob)).id).toBe(second);
    expect((await role(first)).status).toBe('completed');
  });

  it('that runs out four times without success fails the role', async () => {
    for (const retry_count of [0, 1, 2, 3]) {
      expect(await take()).toMatchObject({ id: first, retry_count });
      await letPass(180);
    }
    expect((await take()).id).toBe(second);
    expect((await role(first)).status).toBe('failed');
    expect((await alerts()).at(-1)).toBe('scrape_role_failed');
  });

  it('raises one alert after an hour', async () => {
    const look = () => database.asPlatform((db) => stuckRoles(db, new Date()));
    await take();
    await letPass(59);
    expect(await look()).toEqual([]);
    await letPass(2);
    expect(await look()).toMatchObject([{ id: first }]);
    expect(await look()).toEqual([]);
    expect((await alerts()).at(-1)).toBe('scrape_role_stuck');
    await letPass(120);
    await take();
    await letPass(61);
    expect(await look()).toHaveLength(1);
  });
});

describe('complete', () => {
  it('answers as documented, and rotates', async () => {
    await take();
    const body = { total_jobs_found: 127, notes: 'All platforms scraped successfully' };
    const { body: answer } = await post(`/api/scrape-queue/${first}/complete`, body);
    expect(answer).toEqual({
      success: true,
      message: 'Role completed and rotated back to queue',
      queue_id: first,
      next_scrape_position: 'end of queue',
      candidates_to_match: 1,
    });
    expect(await role(first)).toMatchObject({ status: 'pending', last_scraped_at: expect.any(Date) });
    expect((await take()).id).toBe(second);
  });

  it('twice is harmless, until somebody else has the role', async () => {
    const lease = await take();
    await queue.complete(ann, { id: first, ...NO_LEASE });
    const { last_scraped_at } = await role(first);
    await queue.complete(ann, { id: first, leaseId: lease.lease_id });
    expect((await role(first)).last_scraped_at).toEqual(last_scraped_at);
    const data = { queue_id: first, normalized_role: 'java_developer' };
    expect(events).toEqual([{ name: 'scrape-queue/role-completed', data }]);
    await take();
    await take(bob);
    await expect(queue.complete(ann, { id: first, ...NO_LEASE })).rejects.toMatchObject({
      code: 'lease_over',
    });
  });

  it('waits for what is uploaded', async () => {
    await take();
    await upload(first, 'dice');
    expect(await queue.complete(ann, { id: first, ...NO_LEASE })).toEqual({
      candidates: 1,
      isRotated: false,
    });
    expect(await role(first)).toMatchObject({ status: 'completed', last_scraped_at: null });
    expect(events.map(({ name }) => name)).toEqual(['scrape-queue/uploaded']);
    await expect(upload(first, 'monster')).rejects.toMatchObject({ code: 'role_not_scraping' });
  });

  it('comes by itself when all platforms are done', async () => {
    await take();
    await fail(first, 'dice', false);
    for (const platform of ALL.filter((name) => name !== 'dice')) await upload(first, platform, { jobs: [] });
    expect(await role(first)).toMatchObject({ status: 'pending', last_scraped_at: expect.any(Date) });
    expect(events.at(-1)?.name).toBe('scrape-queue/role-completed');
  });
});

describe('fail', () => {
  it('answers as documented, and raises an alert', async () => {
    await take();
    const body = { platform: 'linkedin', error: 'IP blocked - rate limited', retry: true };
    const { body: answer } = await post(`/api/scrape-queue/${first}/fail`, body);
    expect(answer).toEqual({
      success: true,
      message: 'Failure recorded, role will retry',
      queue_id: first,
      retry_count: 1,
      will_retry: true,
    });
    expect(await role(first)).toMatchObject({ status: 'scraping', last_error: 'IP blocked - rate limited' });
    expect((await role(first)).platforms_status.linkedin).toBe('pending');
    expect((await alerts()).at(-1)).toBe('scrape_failed');
  });

  it('leaves a platform failed without retry, and tells others', async () => {
    await take();
    expect(await fail(first, 'dice', false)).toEqual({ retry_count: 0, will_retry: false });
    const data = { queue_id: first, role: 'java_developer', platform: 'dice', error: 'IP blocked' };
    expect(events).toEqual([{ name: 'scrape-queue/failed', data }]);
    expect((await role(first)).platforms_status.dice).toBe('failed');
  });

  it('fails the role after three retries, until it is requeued', async () => {
    await take();
    for (const retry_count of [1, 2, 3]) {
      expect(await fail(first, 'dice', true)).toEqual({ retry_count, will_retry: true });
    }
    expect(await fail(first, 'dice', true)).toEqual({ retry_count: 3, will_retry: false });
    expect((await role(first)).status).toBe('failed');
    expect((await take()).id).toBe(second);
    expect(await queue.next(ann, null)).toBeNull();
    const { status, body } = await post(`/api/pm-admin/scrape-queue/${first}/requeue`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: first, status: 'pending', retry_count: 0 });
    expect((await take()).id).toBe(first);
    const again = await post(`/api/pm-admin/scrape-queue/${first}/requeue`);
    expect(again).toMatchObject({ status: 409, body: { code: 'role_not_failed' } });
  });

  it('of all platforms fails the role', async () => {
    await take();
    for (const platform of ALL) await fail(first, platform, false);
    expect(await role(first)).toMatchObject({ status: 'failed', last_scraped_at: null });
    expect((await alerts()).at(-1)).toBe('scrape_role_failed');
  });

  it('cannot take back what was uploaded', async () => {
    await take();
    await upload(first, 'dice');
    await expect(fail(first, 'dice', true)).rejects.toMatchObject({ code: 'platform_already_uploaded' });
  });
});

describe('the overview', () => {
  it('counts roles and uploads', async () => {
    await take();
    await upload(first, 'dice');
    const { body } = await get('/api/scrape-queue/status');
    expect(body.queue_stats).toEqual({ total_roles: 2, pending: 1, scraping: 1, completed: 0, failed: 0 });
    expect(body.processing_queue).toEqual({ pending: 1, processing: 0, completed_today: 0, failed: 0 });
    expect(body.recent_activity).toEqual([
      {
        queue_id: first,
        role: 'java_developer',
        status: 'scraping',
        platforms_status: expect.objectContaining({ dice: 'uploaded', monster: 'pending' }),
        candidate_count: 1,
      },
    ]);
  });

  it('lists the roles in the order of their turns, by status', async () => {
    await take();
    await queue.complete(ann, { id: first, ...NO_LEASE });
    const { body } = await get('/api/pm-admin/scrape-queue?per_page=10');
    expect(body.items.map(({ id }: { id: number }) => id)).toEqual([second, first]);
    expect(body.total).toBe(2);
    expect((await get('/api/pm-admin/scrape-queue?status=failed')).body.items).toEqual([]);
  });
});
