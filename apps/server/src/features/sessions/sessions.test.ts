import { describe, expect, it } from 'vitest';
import { createServer } from '../../main.ts';
import { testServer } from '../../testServer.ts';
import { hashPassword, isPassword, randomPassword } from './passwords.ts';

const { services, tenantId, otherTenantId, log } = await testServer();
const { database } = services;
const app = createServer(services, { log });

const PASSWORD = 'correct horse battery';
const password_hash = await hashPassword(PASSWORD);

let people = 0;
/** A new colleague of a firm. */
async function person(facts: { tenant?: number; email?: string; hash?: string | null } = {}) {
  const { tenant = tenantId, email = `Person-${++people}@Example.com`, hash = password_hash } = facts;
  const { id } = await database.asTenant(tenant, (db) =>
    db
      .insertInto('users')
      .values({ tenant_id: tenant, email, full_name: 'Robin Person', role: 'RECRUITER', password_hash: hash })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return { id, tenant, email };
}

async function call(method: 'GET' | 'POST' | 'DELETE', url: string, cookie?: string, body?: object) {
  const response = await app.inject({
    method,
    url,
    headers: { host: 'localhost:3000', ...(cookie === undefined ? {} : { cookie }) },
    ...(body === undefined ? {} : { payload: body }),
  });
  const text = response.body;
  return {
    status: response.statusCode,
    body: text === '' ? null : JSON.parse(text),
    headers: response.headers,
  };
}

const signIn = (email: string, password = PASSWORD) =>
  call('POST', '/api/auth/sign-in', undefined, { email, password });

/** The cookie of a new session. */
async function cookieOf(email: string, password = PASSWORD): Promise<string> {
  const { status, headers } = await signIn(email, password);
  expect(status).toBe(200);
  return String(headers['set-cookie']).split(';')[0]!;
}

describe('passwords', () => {
  it('belong to their own hash only, and no two hashes are alike', async () => {
    expect(await isPassword(PASSWORD, password_hash)).toBe(true);
    expect(await isPassword('correct horse batter', password_hash)).toBe(false);
    expect(await isPassword(PASSWORD, null)).toBe(false);
    expect(await hashPassword(PASSWORD)).not.toBe(password_hash);
    expect(password_hash).not.toContain('horse');
  });

  it('to be told once are long and all different', () => {
    const passwords = new Set(Array.from({ length: 200 }, randomPassword));
    expect(passwords.size).toBe(200);
    expect([...passwords].every((password) => /^[a-z0-9_]{16}$/.test(password))).toBe(true);
  });
});

describe('signing in', () => {
  it('sets a cookie that scripts cannot read and other sites do not send, and tells who it is', async () => {
    const { id, email } = await person();
    const { status, body, headers } = await signIn(email.toUpperCase());
    expect([status, body]).toEqual([
      200,
      {
        id,
        email,
        full_name: 'Robin Person',
        role: 'RECRUITER',
        tenant_id: tenantId,
        password_change_required: false,
      },
    ]);
    expect(headers['set-cookie']).toMatch(
      /^blacklight_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('answers an unknown address, a wrong password and an account without one alike', async () => {
    const [known, invited] = [await person(), await person({ hash: null })];
    const answers = [
      await signIn(known.email, 'wrong'),
      await signIn('nobody@example.com'),
      await signIn(invited.email),
    ].map(({ status, body }) => JSON.stringify([status, body]));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('sign_in_failed');
  });

  it('takes who works for two firms to the one whose password it is', async () => {
    const other = 'another long password';
    const { email } = await person();
    await person({ tenant: otherTenantId, email, hash: await hashPassword(other) });
    expect((await signIn(email)).body.tenant_id).toBe(tenantId);
    expect((await signIn(email, other)).body.tenant_id).toBe(otherTenantId);
  });

  it('refuses the eleventh try, also with the right password and also when all come at once', async () => {
    const { email } = await person();
    const tries = await Promise.all(Array.from({ length: 30 }, () => signIn(email, 'wrong')));
    expect(tries.map(({ status }) => status).sort()).toEqual([
      ...new Array(10).fill(401),
      ...new Array(20).fill(429),
    ]);
    const { status, body, headers } = await signIn(email);
    expect([status, body.code, headers['retry-after']]).toEqual([429, 'too_many_sign_ins', '900']);
  });

  it('forgets the tries of who gets in', async () => {
    const { email } = await person();
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 5; i++) await signIn(email, 'wrong');
      expect((await signIn(email)).status).toBe(200);
    }
  });

  it.each([
    { email: 'a@b.c' },
    { email: 'no address', password: 'x' },
    { email: 'a@b.c', password: '', x: 1 },
  ])('refuses %j', async (body) => {
    expect((await call('POST', '/api/auth/sign-in', undefined, body)).status).toBe(400);
  });
});

describe('a session', () => {
  it('is needed for everything else', async () => {
    for (const url of [
      '/api/auth/me',
      '/api/job-postings',
      '/api/jobs/batches',
      '/api/job-matches/candidates/1',
    ]) {
      for (const cookie of [undefined, 'blacklight_session=x', `blacklight_session=${'A'.repeat(43)}`]) {
        expect(await call('GET', url, cookie)).toMatchObject({
          status: 401,
          body: { code: 'sign_in_required' },
        });
      }
    }
  });

  it('opens what its role may and nothing more', async () => {
    const cookie = await cookieOf((await person()).email);
    expect((await call('GET', '/api/job-postings', cookie)).status).toBe(200);
    expect(await call('GET', '/api/jobs/batches', cookie)).toMatchObject({
      status: 403,
      body: { code: 'role_forbidden' },
    });
  });

  it('is over at once when signed out, and another one goes on', async () => {
    const { email } = await person();
    const [first, second] = [await cookieOf(email), await cookieOf(email)];
    expect((await call('POST', '/api/auth/sign-out', first)).status).toBe(204);
    expect((await call('GET', '/api/auth/me', first)).status).toBe(401);
    expect((await call('GET', '/api/auth/me', second)).status).toBe(200);
  });

  it('can be seen and ended by its own person only', async () => {
    const [mine, other] = [await person(), await person()];
    const [here, there, foreign] = [
      await cookieOf(mine.email),
      await cookieOf(mine.email),
      await cookieOf(other.email),
    ];
    const { body } = await call('GET', '/api/auth/sessions', here);
    expect(body.items.map(({ is_current }: { is_current: boolean }) => is_current).sort()).toEqual([
      false,
      true,
    ]);
    const { id } = body.items.find(({ is_current }: { is_current: boolean }) => !is_current);
    const [unknown, notMine] = [
      await call('DELETE', '/api/auth/sessions/999999', foreign),
      await call('DELETE', `/api/auth/sessions/${id}`, foreign),
    ];
    expect([notMine.status, notMine.body]).toEqual([unknown.status, unknown.body]);
    expect(unknown.status).toBe(404);
    expect((await call('DELETE', `/api/auth/sessions/${id}`, here)).status).toBe(204);
    expect((await call('GET', '/api/auth/me', there)).status).toBe(401);
  });

  it('ends when its person is switched off or the firm suspended', async () => {
    const mine = await person({ tenant: otherTenantId });
    const cookie = await cookieOf(mine.email);
    const suspend = (status: 'ACTIVE' | 'SUSPENDED') =>
      database.asPlatform((db) =>
        db.updateTable('tenants').set({ status }).where('id', '=', otherTenantId).execute(),
      );
    await suspend('SUSPENDED');
    expect((await call('GET', '/api/auth/me', cookie)).status).toBe(401);
    expect((await signIn(mine.email)).status).toBe(401);
    await suspend('ACTIVE');
    expect((await call('GET', '/api/auth/me', cookie)).status).toBe(200);
    await database.asTenant(otherTenantId, (db) =>
      db.updateTable('users').set({ is_active: false }).where('id', '=', mine.id).execute(),
    );
    expect((await call('GET', '/api/auth/me', cookie)).status).toBe(401);
  });

  it.each([
    ['unused for 12 hours', { last_used_at: new Date(Date.now() - 12.1 * 3_600_000) }],
    ['a week old', { created_at: new Date(Date.now() - 7.1 * 24 * 3_600_000) }],
  ])('is over when %s', async (_, change) => {
    const { id, email } = await person();
    const cookie = await cookieOf(email);
    await database.asSignIn((db) =>
      db
        .updateTable('user_sessions')
        .set(change as { last_used_at: Date })
        .where('user_id', '=', id)
        .execute(),
    );
    expect((await call('GET', '/api/auth/me', cookie)).status).toBe(401);
  });

  it('is kept as a hash', async () => {
    const { id, email } = await person();
    const token = (await cookieOf(email)).split('=')[1]!;
    const stored = await database.asSignIn((db) =>
      db.selectFrom('user_sessions').selectAll().where('user_id', '=', id).execute(),
    );
    expect(stored).toHaveLength(1);
    expect(
      JSON.stringify(stored.map((row) => ({ ...row, token_hash: row.token_hash.toString('latin1') }))),
    ).not.toContain(token);
    expect(stored[0]!.token_hash).toHaveLength(32);
  });
});

describe('changing the password', () => {
  it('asks for the current one, ends the other sessions, and counts from then on', async () => {
    const { email } = await person();
    const [here, there] = [await cookieOf(email), await cookieOf(email)];
    const change = (current_password: string, new_password: string) =>
      call('POST', '/api/auth/password', here, { current_password, new_password });
    expect(await change('wrong', 'a new long password')).toMatchObject({
      status: 422,
      body: { code: 'password_wrong' },
    });
    expect((await change(PASSWORD, 'short')).status).toBe(400);
    expect((await change(PASSWORD, 'a new long password')).status).toBe(204);
    expect((await call('GET', '/api/auth/me', here)).status).toBe(200);
    expect((await call('GET', '/api/auth/me', there)).status).toBe(401);
    expect((await signIn(email)).status).toBe(401);
    expect((await signIn(email, 'a new long password')).status).toBe(200);
  });
});

describe('a one-time password', () => {
  const invite = (email: string) =>
    services.users.invite(tenantId, { email, full_name: 'Kim New', role: 'TENANT_ADMIN' });

  it('opens nothing but what it takes to choose an own one, and everything then', async () => {
    const { email, one_time_password } = await invite('new@example.com');
    const signedIn = await signIn(email, one_time_password);
    expect(signedIn.body.password_change_required).toBe(true);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
    const me = async () => (await call('GET', '/api/auth/me', cookie)).body.password_change_required;
    expect(await me()).toBe(true);
    for (const url of ['/api/candidates', '/api/users', '/api/auth/tokens', '/api/auth/sessions']) {
      expect(await call('GET', url, cookie)).toMatchObject({
        status: 403,
        body: { code: 'password_change_required' },
      });
    }
    const change = (new_password: string) =>
      call('POST', '/api/auth/password', cookie, { current_password: one_time_password, new_password });
    expect(await change(one_time_password)).toMatchObject({
      status: 422,
      body: { code: 'password_unchanged' },
    });
    expect((await change(PASSWORD)).status).toBe(204);
    expect(await me()).toBe(false);
    expect((await call('GET', '/api/candidates', cookie)).status).toBe(200);
    expect((await signIn(email)).body.password_change_required).toBe(false);
    expect((await signIn(email, one_time_password)).status).toBe(401);
  });

  it('can be left by signing out', async () => {
    const { email, one_time_password } = await invite('leaving@example.com');
    const cookie = await cookieOf(email, one_time_password);
    expect((await call('POST', '/api/auth/sign-out', cookie)).status).toBe(204);
  });

  it('is good for 72 hours, of which its answer tells the end', async () => {
    const { id, email, one_time_password, one_time_password_expires_at } = await invite('late@example.com');
    const hours = (one_time_password_expires_at.getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.9);
    expect(hours).toBeLessThanOrEqual(72);
    await database.asSignIn((db) =>
      db.updateTable('users').set({ password_expires_at: new Date() }).where('id', '=', id).execute(),
    );
    expect(await signIn(email, one_time_password)).toMatchObject({
      status: 401,
      body: { code: 'one_time_password_expired' },
    });
    expect((await signIn(email, 'wrong')).body.code).toBe('sign_in_failed');
  });
});
