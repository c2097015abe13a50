import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createServer } from '../../main.ts';
import { testServer } from '../../testServer.ts';
import { SCOPES } from '../sessions/sessions.ts';
import { firstPmAdmin } from '../users/users.ts';

const { services, tenantId, otherTenantId, log } = await testServer();
const { database, users, sessions } = services;
const app = createServer(services, { log });

const PASSWORD = 'correct horse battery';
const NOWHERE = { user_agent: null, ip_address: null };

async function call(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  url: string,
  by: { cookie?: string; token?: string },
  payload?: object,
) {
  const response = await app.inject({
    method,
    url,
    headers: {
      host: 'localhost:3000',
      ...(by.cookie === undefined ? {} : { cookie: by.cookie }),
      ...(by.token === undefined ? {} : { authorization: `Bearer ${by.token}` }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const { statusCode: status, body, headers } = response;
  return { status, headers, body: body === '' ? null : JSON.parse(body) };
}

let people = 0;
/** A colleague who has signed in. */
async function person({
  tenant = tenantId,
  role = 'TENANT_ADMIN',
}: {
  tenant?: number;
  role?: 'TENANT_ADMIN' | 'RECRUITER';
} = {}) {
  const email = `person-${++people}@example.com`;
  const { id } = await users.add(tenant, { email, full_name: 'Robin Person', role }, PASSWORD);
  const { token } = await sessions.signIn({ email, password: PASSWORD }, NOWHERE);
  return { id, email, cookie: `blacklight_session=${token}` };
}

async function tokenOf(cookie: string, wish: object = {}) {
  const whole = { name: 'Nightly import', scopes: SCOPES, ...wish };
  const { status, body } = await call('POST', '/api/auth/tokens', { cookie }, whole);
  expect(status).toBe(201);
  return body as { id: number; token: string; last_four: string; expires_at: string | null };
}

const stored = () =>
  database.asSignIn((db) => db.selectFrom('user_tokens').selectAll().orderBy('id').execute());

/** What a token opens that is good for everything. */
const refusal = async (token: string) => (await call('GET', '/api/candidates', { token })).body.code;

describe('a token', () => {
  it('is told once, is long, says what it is, and is kept as a hash', async () => {
    const { cookie } = await person();
    const { token, id, last_four } = await tokenOf(cookie, { scopes: ['candidates:read'] });
    // 43 characters of 6 bits.
    expect(token).toMatch(/^bl_[\w-]{43}$/);
    expect(last_four).toBe(token.slice(-4));
    const list = await call('GET', '/api/auth/tokens', { cookie });
    expect(list.body.items).toEqual([
      {
        id,
        name: 'Nightly import',
        last_four,
        scopes: ['candidates:read'],
        created_at: expect.any(String),
        last_used_at: null,
        expires_at: null,
      },
    ]);
    const row = (await stored()).at(-1)!;
    expect(row.token_hash).toHaveLength(32);
    expect(JSON.stringify({ ...row, token_hash: row.token_hash.toString('latin1') })).not.toContain(token);
  });

  it('does what its scopes allow and nothing more', async () => {
    const { cookie, id } = await person();
    const { token } = await tokenOf(cookie, { scopes: ['candidates:read'] });
    expect((await call('GET', '/api/candidates', { token })).status).toBe(200);
    expect((await call('GET', '/api/auth/me', { token })).body).toMatchObject({ id, tenant_id: tenantId });
    expect(await call('POST', '/api/candidates', { token }, { first_name: 'Uma' })).toMatchObject({
      status: 403,
      body: { code: 'scope_missing', detail: 'The token lacks the scope candidates:write.' },
    });
    for (const [method, url] of [
      ['GET', '/api/auth/tokens'],
      ['POST', '/api/auth/password'],
      ['GET', '/api/auth/sessions'],
      ['POST', '/api/users'],
    ] as const) {
      const { token } = await tokenOf(cookie);
      expect(await call(method, url, { token })).toMatchObject({
        status: 403,
        body: { code: 'session_required' },
      });
    }
  });

  it("never does more than its person's role, from the next request on", async () => {
    const { cookie, id } = await person();
    const { token } = await tokenOf(cookie);
    const ask = () => call('GET', '/api/audit-log', { token });
    expect((await ask()).status).toBe(200);
    await users.change(tenantId, id, { role: 'RECRUITER' }, () => true);
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'role_forbidden' } });
  });

  it('counts before a cookie, and a wrong one is refused beside a good cookie', async () => {
    const [mine, other] = [await person(), await person()];
    const { token } = await tokenOf(mine.cookie);
    const both = await call('GET', '/api/auth/me', { token, cookie: other.cookie });
    expect(both.body.id).toBe(mine.id);
    for (const wrong of ['', 'x', `bl_${'A'.repeat(43)}`, `${token}A`, mine.cookie.split('=')[1]!]) {
      const { status, body, headers } = await call('GET', '/api/auth/me', { ...mine, token: wrong });
      expect([status, body.code]).toEqual([401, 'token_invalid']);
      expect(headers['www-authenticate']).toBe('Bearer');
    }
  });

  it('is seen and revoked by its own person only', async () => {
    const [mine, colleague, foreign] = [
      await person(),
      await person(),
      await person({ tenant: otherTenantId }),
    ];
    const { id, token } = await tokenOf(mine.cookie);
    for (const { cookie } of [colleague, foreign]) {
      expect((await call('GET', '/api/auth/tokens', { cookie })).body.items).toEqual([]);
      const answers = [
        await call('DELETE', `/api/auth/tokens/${id}`, { cookie }),
        await call('DELETE', '/api/auth/tokens/1999999999', { cookie }),
      ].map(({ status, body }) => ({ status, body }));
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]).toMatchObject({ status: 404, body: { code: 'token_not_found' } });
    }
    expect(await refusal(token)).toBeUndefined();
    expect((await call('DELETE', `/api/auth/tokens/${id}`, mine)).status).toBe(204);
    expect(await refusal(token)).toBe('token_invalid');
  });

  it('dies with its person, and rests while the person or the firm is switched off', async () => {
    const { cookie, id } = await person({ tenant: otherTenantId });
    const { token } = await tokenOf(cookie);
    await services.tenants.setStatus(otherTenantId, 'SUSPENDED');
    expect(await refusal(token)).toBe('token_invalid');
    await services.tenants.setStatus(otherTenantId, 'ACTIVE');
    expect(await refusal(token)).toBeUndefined();
    await person({ tenant: otherTenantId });
    await users.change(otherTenantId, id, { is_active: false }, () => true);
    expect(await refusal(token)).toBe('token_invalid');
    await users.change(otherTenantId, id, { is_active: true }, () => true);
    expect(await refusal(token)).toBeUndefined();
    await users.resetPassword(otherTenantId, id);
    expect(await refusal(token)).toBe('password_change_required');
    await users.remove(otherTenantId, id);
    expect(await refusal(token)).toBe('token_invalid');
  });

  it('expires when it was to', async () => {
    const { cookie } = await person();
    const { token, id, expires_at } = await tokenOf(cookie, { expires_in_days: 30 });
    const days = (Date.parse(expires_at!) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThanOrEqual(30.1);
    expect(await refusal(token)).toBeUndefined();
    await asOwner(sql`update user_tokens set expires_at = now() where id = ${id}`);
    expect(await refusal(token)).toBe('token_invalid');
  });

  it('notes its use at most once a minute', async () => {
    const { cookie } = await person();
    const { token, id } = await tokenOf(cookie);
    const lastUse = async () => (await stored()).find((row) => row.id === id)!.last_used_at;
    await Promise.all(Array.from({ length: 5 }, () => refusal(token)));
    const first = await lastUse();
    expect(first).toBeInstanceOf(Date);
    await refusal(token);
    expect(await lastUse()).toEqual(first);
    const before = new Date(Date.now() - 61_000);
    await asOwner(sql`update user_tokens set last_used_at = ${before} where id = ${id}`);
    await refusal(token);
    expect((await lastUse())!.getTime()).toBeGreaterThan(before.getTime());
  });

  it("is of the platform's administrator for the platform", async () => {
    const { email, password } = (await firstPmAdmin(database))!;
    const signedIn = await sessions.signIn({ email, password }, NOWHERE);
    await sessions.changePassword(signedIn.principal, { current: password, next: PASSWORD });
    const cookie = `blacklight_session=${signedIn.token}`;
    const { token, id } = await tokenOf(cookie, { scopes: ['postings:read'] });
    expect((await call('GET', '/api/jobs/batches', { token })).status).toBe(200);
    expect((await call('GET', '/api/pm-admin/tenants', { token })).body.code).toBe('scope_missing');
    expect((await call('GET', '/api/candidates', { token })).body.code).toBe('role_forbidden');
    expect((await call('GET', '/api/auth/tokens', { cookie })).body.items).toMatchObject([{ id }]);
    expect((await call('DELETE', `/api/auth/tokens/${id}`, { cookie })).status).toBe(204);
    expect((await call('GET', '/api/jobs/batches', { token })).body.code).toBe('token_invalid');
  });

  it('stands in the audit log: that it was made, what it did, that it was revoked', async () => {
    const { cookie, id: user } = await person();
    const { token, id } = await tokenOf(cookie);
    const candidate = await call('POST', '/api/candidates', { token }, { first_name: 'Uma' });
    await call('DELETE', `/api/auth/tokens/${id}`, { cookie });
    const { body } = await call('GET', `/api/audit-log?actor=USER%20${user}`, { cookie });
    const entries = body.items.map(({ actor, action, subject, subject_id }: Record<string, unknown>) => [
      actor,
      action,
      subject,
      subject_id,
    ]);
    expect(entries).toEqual([
      [`USER ${user}`, 'DELETE', 'user_tokens', id],
      [`USER ${user} token ${id}`, 'INSERT', 'candidates', candidate.body.id],
      [`USER ${user}`, 'INSERT', 'user_tokens', id],
    ]);
    expect(body.items[2].data.after).toMatchObject({ name: 'Nightly import', scopes: [...SCOPES] });
    expect(JSON.stringify(body)).not.toMatch(/token_hash|last_used_at/);
  });

  it("is not read by a firm's role", async () => {
    const reading = database.asTenant(tenantId, (db) => db.selectFrom('user_tokens').select('id').execute());
    await expect(reading).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    { name: ' ' },
    { scopes: [] },
    { scopes: ['everything'] },
    { scopes: ['admin:read', 'admin:read'] },
    { expires_in_days: 0 },
    { user_id: 1 },
  ])('is not made with %j', async (wrong) => {
    const { cookie } = await person();
    const wish = { name: 'X', scopes: ['admin:read'], ...wrong };
    expect((await call('POST', '/api/auth/tokens', { cookie }, wish)).status).toBe(400);
  });

  it('is one of at most fifty', async () => {
    const { cookie } = await person();
    for (let i = 0; i < 50; i++) await tokenOf(cookie);
    const wish = { name: 'One more', scopes: ['admin:read'] };
    expect(await call('POST', '/api/auth/tokens', { cookie }, wish)).toMatchObject({
      status: 409,
      body: { code: 'too_many_tokens' },
    });
  });
});

function asOwner(statement: ReturnType<typeof sql>): Promise<unknown> {
  return database.asSignIn(async (db) => {
    await sql`reset role; alter table user_tokens no force row level security`.execute(db);
    await statement.execute(db);
    await sql`alter table user_tokens force row level security`.execute(db);
  });
}
