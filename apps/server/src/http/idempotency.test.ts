import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { underReceipt } from '../database/receipt.ts';
import { Candidates } from '../features/candidates/candidates.ts';
import { Idempotency } from '../features/idempotency/idempotency.ts';
import { createServer } from '../main.ts';
import { TEST_PERSON, testServer } from '../testServer.ts';
import { describedServer } from './openApiTesting.ts';

const { services, log, tenantId, otherTenantId } = await testServer();
const { database } = services;
const HOUR_MS = 3_600_000;
let time = Date.parse('2026-11-01T12:00:00Z');
const later = (ms: number) => {
  time += ms;
};
const now = () => new Date(time);

/** "x-who: 7@2" is person 7 of firm 2; firm 0 is the platform. */
const app = createServer(services, {
  log,
  now,
  authenticate: async ({ headers }) => {
    const [id, tenant] = String(headers['x-who']).split('@').map(Number) as [number, number];
    const person = { ...TEST_PERSON, id };
    return tenant === 0
      ? { ...person, role: 'PM_ADMIN', tenant_id: null }
      : { ...person, role: 'TENANT_ADMIN', tenant_id: tenant };
  },
});
let failures = 0;
app.addHook('preHandler', async () => {
  if (failures > 0 && failures-- > 0) throw new Error('Something broke.');
});
afterAll(() => app.close());

const ME = `1@${tenantId}`;
const ADMIN = '1@0';

interface Sending {
  key?: string;
  who?: string;
  body?: object | string;
  type?: string;
}

async function send(method: string, url: string, { key, who = ME, body, type }: Sending = {}) {
  const { statusCode, headers, payload } = await app.inject({
    method: method as 'POST',
    url,
    headers: {
      host: 'localhost:3000',
      'x-who': who,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  const isJson = /json/.test(String(headers['content-type']));
  return { status: statusCode, headers, text: payload, body: isJson ? JSON.parse(payload) : null };
}

const CANDIDATES = '/api/candidates';
const create = (key: string, first_name: string, who = ME) =>
  send('POST', CANDIDATES, { key, who, body: { first_name } });
const total = async (q: string, who = ME) =>
  (await send('GET', `${CANDIDATES}?q=${q}`, { who })).body.total as number;

const keysOf = (tenant: number) =>
  tenant === 0
    ? database.asPlatform((db) => db.selectFrom('idempotency_keys').selectAll().execute())
    : database.asTenant(tenant, (db) => db.selectFrom('idempotency_keys').selectAll().execute());

describe('a request with an Idempotency-Key', () => {
  it('is carried out once and answered the same to the byte', async () => {
    const key = randomUUID();
    const first = await create(key, 'Onceling');
    expect([first.status, first.headers['idempotency-replayed']]).toEqual([201, undefined]);
    const again = await create(key, 'Onceling');
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect([again.status, again.text]).toEqual([201, first.text]);
    for (const name of ['content-type', 'location', 'etag']) {
      expect(again.headers[name]).toBe(first.headers[name]);
      expect(first.headers[name]).toBeTruthy();
    }
    expect(await total('Onceling')).toBe(1);
  });

  it('has one effect however many come at the same time', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 100 }, () => create(key, 'Hundredling')));
    expect(await total('Hundredling')).toBe(1);
    const given = answers.filter(({ status }) => status === 201);
    expect(new Set(given.map(({ text }) => text)).size).toBe(1);
    expect(given.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    for (const { status, body, headers } of answers) {
      if (status === 201) continue;
      expect([status, body.code, headers['retry-after']]).toEqual([409, 'idempotency_key_in_use', '1']);
    }
  });

  it.each([
    ['body', 'PATCH', '/full', { full_name: 'Another' }],
    ['path', 'PATCH', '/other', { full_name: 'Kim' }],
    ['method', 'DELETE', '/full', undefined],
  ])('is refused with the key of one with another %s', async (_, method, path, body) => {
    const key = randomUUID();
    const ids: Record<string, number> = { '/full': 1_000_001, '/other': 1_000_002 };
    const url = (to: string) => `/api/users/${ids[to]}`;
    const first = await send('PATCH', url('/full'), { key, body: { full_name: 'Kim' } });
    expect(first.body.code).toBe('user_not_found');
    const other = await send(method, url(path), { key, ...(body ? { body } : {}) });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('is another one of another person, of another firm, and of the platform', async () => {
    const key = randomUUID();
    for (const who of [ME, `2@${tenantId}`, `1@${otherTenantId}`]) {
      expect((await create(key, 'Sharedling', who)).headers['idempotency-replayed']).toBeUndefined();
    }
    expect([await total('Sharedling'), await total('Sharedling', `1@${otherTenantId}`)]).toEqual([2, 1]);
    const suspended = await send('POST', '/api/pm-admin/tenants/999/suspend', { key, who: ADMIN });
    expect([suspended.status, suspended.headers['idempotency-replayed']]).toEqual([404, undefined]);
    const again = await send('POST', '/api/pm-admin/tenants/999/suspend', { key, who: ADMIN });
    expect([again.text, again.headers['idempotency-replayed']]).toEqual([suspended.text, 'true']);
  });

  it('gets a refusal again, though it would be carried out now', async () => {
    const key = randomUUID();
    const body = { first_name: 'Mel', email: 'mel@example.com' };
    const holder = await send('POST', CANDIDATES, { body });
    const first = await send('POST', CANDIDATES, { key, body });
    expect([first.status, first.body.code]).toEqual([409, 'email_taken']);
    await send('PATCH', `${CANDIDATES}/${holder.body.id}`, { body: { email: null } });
    const again = await send('POST', CANDIDATES, { key, body });
    expect([again.status, again.text, again.headers['content-type']]).toEqual([
      409,
      first.text,
      first.headers['content-type'],
    ]);
  });

  it('is carried out after it failed', async () => {
    const key = randomUUID();
    failures = 1;
    expect((await create(key, 'Failling')).status).toBe(500);
    const { status, headers } = await create(key, 'Failling');
    expect([status, headers['idempotency-replayed']]).toEqual([201, undefined]);
    expect(await total('Failling')).toBe(1);
  });

  it('is forgotten after 72 hours, and new keys clear the old ones away', async () => {
    const key = randomUUID();
    await create(key, 'Oldling');
    later(72 * HOUR_MS - 1);
    expect((await create(key, 'Oldling')).headers['idempotency-replayed']).toBe('true');
    later(1);
    expect((await create(key, 'Oldling')).headers['idempotency-replayed']).toBeUndefined();
    expect(await total('Oldling')).toBe(2);
    later(73 * HOUR_MS);
    for (const { expires_at } of await keysOf(tenantId)) expect(expires_at.getTime()).toBeLessThan(time);
    for (let i = 0; i < 3; i++) await create(randomUUID(), 'Newling');
    for (const { expires_at } of await keysOf(tenantId)) expect(expires_at.getTime()).toBeGreaterThan(time);
  });

  it('without a body is answered without one again', async () => {
    const { body } = await send('POST', CANDIDATES, { body: { first_name: 'Goner' } });
    const key = randomUUID();
    for (const replayed of [undefined, 'true']) {
      const { status, text, headers } = await send('DELETE', `${CANDIDATES}/${body.id}`, { key });
      expect([status, text, headers['idempotency-replayed']]).toEqual([204, '', replayed]);
    }
  });

  it.each(['', 'two words', 'x'.repeat(256), 'schlüssel'])('is refused with the key "%s"', async (key) => {
    expect((await create(key, 'Keyling')).body.code).toBe('request_invalid');
  });

  it('is carried out each time where it changes nothing', async () => {
    const key = randomUUID();
    const body = { resume_text: 'Priya Venkataraman' };
    for (let i = 0; i < 2; i++) {
      const { status, headers } = await send('POST', `${CANDIDATES}/parse-resume`, { key, body });
      expect([status, headers['idempotency-replayed']]).toEqual([200, undefined]);
    }
  });
});

describe('what is kept', () => {
  it('tells no secret', async () => {
    const key = randomUUID();
    const body = { email: 'secret@example.com', full_name: 'Kim Colleague', role: 'RECRUITER' };
    const first = await send('POST', '/api/users', { key, body });
    expect(first.status).toBe(201);
    const again = await send('POST', '/api/users', { key, body });
    expect([again.status, again.body.code, again.body.answered_status]).toEqual([
      409,
      'idempotency_answer_secret',
      201,
    ]);
    for (const row of await keysOf(tenantId)) {
      expect(String(row.body)).not.toContain(first.body.one_time_password);
      expect(row.key_hash.toString('latin1')).not.toContain(key);
    }
  });

  it('is gone with an erased candidate, also of a request that was under way', async () => {
    const key = randomUUID();
    const { body } = await create(key, 'Erasedling');
    const other = await create(randomUUID(), 'Stayling', `1@${otherTenantId}`);
    const idempotency = new Idempotency(database, { now });
    const underWay = await begun(idempotency, randomUUID());
    await send('DELETE', `${CANDIDATES}/${body.id}`);
    const answer = { status: 200, headers: {}, body: Buffer.from('Erasedling') };
    await idempotency.finish(underWay, answer, Buffer.alloc(32), { isSecret: false });
    for (const row of await keysOf(tenantId)) expect(row.body).toBeNull();
    expect((await keysOf(otherTenantId)).some((row) => String(row.body) === other.text)).toBe(true);
    const again = await create(key, 'Erasedling');
    expect([again.status, again.body.code]).toEqual([409, 'idempotency_answer_erased']);
    expect(await total('Erasedling')).toBe(0);
  });
});

async function begun(idempotency: Idempotency, key: string) {
  const owner = { tenant_id: tenantId, principal: 'USER 1', key };
  const receipt = await idempotency.begin(owner, { fingerprint: null, read: async () => Buffer.alloc(32) });
  if (!('claim' in receipt)) throw new Error('It was answered already.');
  return receipt;
}

describe('a process that is killed', () => {
  const idempotency = new Idempotency(database, { now });
  const candidates = new Candidates(database, { onChanged: () => {} });
  const made = (first_name: string) => candidates.create(tenantId, { first_name });

  it('before it changed anything leaves the key to the next one, a minute later', async () => {
    const key = randomUUID();
    await begun(idempotency, key);
    later(59_000);
    expect((await create(key, 'Killedling')).body.code).toBe('idempotency_key_in_use');
    later(1000);
    expect((await create(key, 'Killedling')).status).toBe(201);
    expect(await total('Killedling')).toBe(1);
  }, 20_000);

  it('between its change and its answer lets nobody change it again, and says so', async () => {
    const key = randomUUID();
    const receipt = await begun(idempotency, key);
    await underReceipt(receipt, () => made('Halfling'));
    later(61_000);
    const again = await create(key, 'Halfling');
    expect([again.status, again.body.code]).toEqual([409, 'idempotency_outcome_unknown']);
    expect(await total('Halfling')).toBe(1);
  });

  it('and was only held up changes nothing once another one has taken over', async () => {
    const key = randomUUID();
    const receipt = await begun(idempotency, key);
    later(61_000);
    expect((await create(key, 'Slowling')).status).toBe(201);
    await expect(underReceipt(receipt, () => made('Slowling'))).rejects.toMatchObject({ code: 'BL002' });
    expect(await total('Slowling')).toBe(1);
  });

  it('is found out also where several roles of the database are used', async () => {
    const key = randomUUID();
    const receipt = await begun(idempotency, key);
    await underReceipt(receipt, () =>
      database.asSignIn((db) => db.selectFrom('tenants').select('id').execute()),
    );
    const ofKey = async () => (await keysOf(tenantId)).find(({ claim }) => claim === receipt.claim)!;
    expect((await ofKey()).has_effect).toBe(false);
    const hash = Buffer.from(key);
    await underReceipt(receipt, () =>
      database.asSignIn((db) => db.insertInto('failed_sign_ins').values({ subject_hash: hash }).execute()),
    );
    expect((await ofKey()).has_effect).toBe(true);
  });
});

describe('an upload', () => {
  const IMPORT = `${CANDIDATES}/import`;
  const file = (name: string) => `first_name,last_name\n${name},Upload\n`;
  const form = (boundary: string, text: string) => ({
    type: `multipart/form-data; boundary=${boundary}`,
    body: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="c.csv"\r\n\r\n${text}\r\n--${boundary}--\r\n`,
  });

  it.each([
    ['as the body', () => ({ type: 'text/csv', body: file('Bodyling') }), 'Bodyling'],
    ['in a form whose boundary changes', () => form(randomUUID(), file('Formling')), 'Formling'],
  ])('%s is taken in once', async (_, upload, name) => {
    const key = randomUUID();
    const first = await send('POST', IMPORT, { key, ...upload() });
    expect([first.status, first.body.created]).toEqual([200, 1]);
    const again = await send('POST', IMPORT, { key, ...upload() });
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await total(name)).toBe(1);
    const other = await send('POST', IMPORT, {
      key,
      ...upload(),
      body: String(upload().body).replace('ling', 'long'),
    });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('is compared also where a boundary is cut in two on its way', async () => {
    const address = await listening();
    const key = randomUUID();
    const post = async (boundary: string, cut: number) => {
      const { type, body } = form(boundary, file('Cutling'));
      const bytes = Buffer.from(body);
      const parts = [bytes.subarray(0, cut), bytes.subarray(cut)];
      const stream = new ReadableStream({
        async pull(controller) {
          const part = parts.shift();
          if (part === undefined) return controller.close();
          controller.enqueue(part);
          await new Promise((resolve) => setTimeout(resolve, 20));
        },
      });
      return fetch(`${address}${IMPORT}`, {
        method: 'POST',
        headers: { 'content-type': type, 'idempotency-key': key, 'x-who': ME },
        body: stream,
        duplex: 'half',
      } as RequestInit);
    };
    const first = await post('aaaabbbb', 5);
    const text = await first.text();
    expect(first.status).toBe(200);
    for (const cut of [1, 3, 9, 60, 140]) {
      const again = await post('ccccdddd', cut);
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
      expect(await again.text()).toBe(text);
    }
    expect(await total('Cutling')).toBe(1);
  });

  it('that is refused before its end leaves the key free', async () => {
    const address = await listening();
    const key = randomUUID();
    const post = (body: string | ReadableStream) =>
      fetch(`${address}/api/jobs/import?platform=dice`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', 'idempotency-key': key, 'x-who': ADMIN },
        body,
        duplex: 'half',
      } as RequestInit);
    const endless = new ReadableStream({
      pull: async (controller) => {
        controller.enqueue(Buffer.from('<!doctype html><html><body>'.padEnd(1000, ' ')));
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    });
    const refused = await post(endless);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      422,
      'file_is_html',
    ]);
    const row = { job_id: 'free', title: 'Welder', company: 'Larkmoor Labs', description: 'Weld.' };
    const { job_id, title, company, description } = row;
    const good = await post(
      `job_id,title,company,description\n${job_id},${title},${company},${description}\n`,
    );
    expect([good.status, good.headers.get('idempotency-replayed')]).toEqual([201, null]);
  });

  async function listening(): Promise<string> {
    if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
    return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  }
});

it('is in the description of every route that changes something for somebody', async () => {
  const { document } = await describedServer();
  const keyed = (path: string, method: string) =>
    document.paths[path]![method]!.parameters.some(({ name }) => name === 'Idempotency-Key');
  for (const [path, operations] of Object.entries(document.paths)) {
    // It heeds the key by itself: a repeat gives the role that is still held.
    if (path === '/api/scrape-queue/next') continue;
    for (const [method, { responses }] of Object.entries(operations)) {
      const isExpected = method !== 'get' && !/\/(?:sign-in|sign-out|parse-resume)$/.test(path);
      expect([path, method, keyed(path, method)]).toEqual([path, method, isExpected]);
      if (isExpected) expect(JSON.stringify(responses[422])).toContain('idempotency_key_reused');
    }
  }
});
