import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createServer } from '../../main.ts';
import { testServer } from '../../testServer.ts';
import { firstPmAdmin } from '../users/users.ts';
import { ScraperKeys } from './scraperKeys.ts';

const { app, services, log, get, post } = await testServer();
const { database, scraperKeys } = services;
await firstPmAdmin(database);

let made = 0;
const create = (more: { platforms?: string[]; requests_per_minute?: number } = {}) =>
  scraperKeys.create({
    name: `bot-${++made}`,
    platforms: more.platforms ?? null,
    requests_per_minute: more.requests_per_minute ?? 60,
    created_by: null,
  });
const viewOf = async (id: number) =>
  (await scraperKeys.list({ page: 1, per_page: 100 })).items.find((key) => key.id === id)!;
const alertsAbout = async (id: number) => {
  const query = (db: Parameters<Parameters<typeof database.asPlatform>[0]>[0]) =>
    db.selectFrom('alerts').select('kind').where('subject', '=', `scraper key ${id}`).execute();
  return (await database.asPlatform(query)).map(({ kind }) => kind);
};
const usesOf = (key: { api_key: string }, count: number) =>
  Promise.all(
    Array.from({ length: count }, () =>
      scraperKeys.admit(key.api_key).then(
        () => 'admitted',
        ({ code }) => code as string,
      ),
    ),
  );
/** As if everything that the key has done were that much longer ago. */
const letPass = (id: number, interval: string) =>
  database.asPlatform((db) =>
    sql`update scraper_api_keys set
      recent_requests = array(select at - ${interval}::interval from unnest(recent_requests) as at),
      expires_at = expires_at - ${interval}::interval, refused_at = refused_at - ${interval}::interval
      where id = ${id}`.execute(db),
  );

describe('/api/pm-admin/scraper-keys', () => {
  it('tells a key once, and keeps only its hash', async () => {
    const { status, body } = await post('/api/pm-admin/scraper-keys', { name: 'backup-scraper' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'backup-scraper',
      key_prefix: 'sk_live_',
      last_four: body.api_key.slice(-4),
      message: "Save this key - it won't be shown again",
      requests_per_minute: 60,
      platforms: null,
      total_requests: 0,
      last_used_at: null,
    });
    // 32 characters of 6 bits each.
    expect(body.api_key).toMatch(/^sk_live_[\w-]{32}$/);
    const list = await get('/api/pm-admin/scraper-keys');
    expect(list.body.keys[0]).toMatchObject({ id: body.id, is_active: true });
    expect(JSON.stringify(list.body)).not.toContain(body.api_key);
    const { key_hash } = await database.asPlatform((db) =>
      db
        .selectFrom('scraper_api_keys')
        .select('key_hash')
        .where('id', '=', body.id)
        .executeTakeFirstOrThrow(),
    );
    expect(key_hash).toBe(createHash('sha256').update(body.api_key).digest('hex'));
  });

  it('knows the platforms, however they are written', async () => {
    const key = { name: 'dice-only', platforms: ['Dice', 'LinkedIn', 'dice'] };
    expect((await post('/api/pm-admin/scraper-keys', key)).body.platforms).toEqual(['dice', 'linkedin']);
    const unknown = await post('/api/pm-admin/scraper-keys', { name: 'x', platforms: ['craigslist'] });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'platform_unknown' } });
  });

  it('revokes, also twice, and knows no other ids', async () => {
    const { id } = await create();
    const revoke = (key: number) =>
      app.inject({
        method: 'DELETE',
        url: `/api/pm-admin/scraper-keys/${key}`,
        headers: { host: 'localhost:3000' },
      });
    for (const _ of [1, 2]) {
      expect((await revoke(id)).json()).toEqual({ success: true, message: 'API key revoked' });
    }
    expect(await viewOf(id)).toMatchObject({ is_active: false, revoked_at: expect.any(Date) });
    expect((await revoke(1_999_999_999)).json().code).toBe('scraper_key_not_found');
  });
});

describe('a key', () => {
  it('says who a bot is, and counts', async () => {
    const key = await create({ platforms: ['dice'] });
    expect(await scraperKeys.admit(key.api_key)).toEqual({
      role: 'SCRAPER',
      tenant_id: null,
      id: key.id,
      scraper_id: key.id,
      platforms: ['dice'],
    });
    expect(await viewOf(key.id)).toMatchObject({ total_requests: 1, last_used_at: expect.any(Date) });
  });

  it.each(['', 'sk_live_', `sk_live_${'x'.repeat(32)}`])('that nobody made is refused: "%s"', async (key) => {
    await expect(scraperKeys.admit(key)).rejects.toMatchObject({
      kind: 'unauthenticated',
      code: 'scraper_key_invalid',
    });
  });

  it('that is revoked is refused, and raises an alert a minute', async () => {
    const key = await create();
    await scraperKeys.revoke(key.id);
    expect(await usesOf(key, 3)).toEqual(new Array(3).fill('scraper_key_invalid'));
    expect(await alertsAbout(key.id)).toEqual(['scraper_key_used_after_end']);
    await letPass(key.id, '61 seconds');
    await usesOf(key, 1);
    expect(await alertsAbout(key.id)).toHaveLength(2);
    expect(await viewOf(key.id)).toMatchObject({ total_requests: 0 });
  });

  it('is good beside the one that replaces it, until the chosen time is over', async () => {
    const old = await create({ platforms: ['dice'], requests_per_minute: 7 });
    const { status, body: key } = await post(`/api/pm-admin/scraper-keys/${old.id}/rotate`, {
      overlap_minutes: 60,
    });
    expect(status).toBe(201);
    expect(key).toMatchObject({ name: old.name, platforms: ['dice'], requests_per_minute: 7 });
    const both = [await scraperKeys.admit(old.api_key), await scraperKeys.admit(key.api_key)];
    expect(both.map(({ scraper_id }) => scraper_id)).toEqual([old.id, old.id]);
    await letPass(old.id, '61 minutes');
    await expect(scraperKeys.admit(old.api_key)).rejects.toMatchObject({ code: 'scraper_key_invalid' });
    expect(await alertsAbout(old.id)).toHaveLength(1);
    expect(await scraperKeys.admit(key.api_key)).toMatchObject({ scraper_id: old.id });
    const again = await post(`/api/pm-admin/scraper-keys/${old.id}/rotate`, { overlap_minutes: 1 });
    expect(again).toMatchObject({ status: 409, body: { code: 'scraper_key_ended' } });
    const third = await scraperKeys.rotate(key.id, { overlap_minutes: 0, created_by: null });
    expect(await scraperKeys.admit(third.api_key)).toMatchObject({ scraper_id: old.id });
    await expect(scraperKeys.admit(key.api_key)).rejects.toMatchObject({ code: 'scraper_key_invalid' });
  });
});

describe('requests_per_minute', () => {
  it('admits exactly that many at a time, over all processes', async () => {
    const key = await create({ requests_per_minute: 5 });
    const otherProcess = new ScraperKeys(database);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 ? scraperKeys : otherProcess).admit(key.api_key).then(
          () => 'admitted',
          ({ code }) => code as string,
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'admitted')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'rate_limited')).toHaveLength(15);
    expect(await viewOf(key.id)).toMatchObject({ total_requests: 5 });
  });

  it('slides: a request is admitted when the one that many before is a minute old', async () => {
    const key = await create({ requests_per_minute: 3 });
    await usesOf(key, 1);
    await letPass(key.id, '50 seconds');
    expect(await usesOf(key, 2)).toEqual(['admitted', 'admitted']);
    await expect(scraperKeys.admit(key.api_key)).rejects.toMatchObject({
      kind: 'too_many',
      details: { retry_after: expect.toSatisfy((seconds: number) => seconds >= 1 && seconds <= 10) },
    });
    await letPass(key.id, '11 seconds');
    expect((await usesOf(key, 3)).sort()).toEqual(['admitted', 'rate_limited', 'rate_limited']);
    await letPass(key.id, '60 seconds');
    expect((await usesOf(key, 4)).sort()).toEqual(['admitted', 'admitted', 'admitted', 'rate_limited']);
  });
});

describe('over HTTP', () => {
  const server = createServer(services, { log });
  const ask = (url: string, key: string) =>
    server.inject({ url, headers: { host: 'localhost:3000', 'x-scraper-api-key': key } });

  it('opens nothing that is for people', async () => {
    const { api_key } = await create();
    const answer = await ask('/api/pm-admin/scraper-keys', api_key);
    expect(answer.statusCode).toBe(403);
    expect(answer.json().code).toBe('role_forbidden');
  });
});
