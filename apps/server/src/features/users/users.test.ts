import { describe, expect, it } from 'vitest';
import { testServer } from '../../testServer.ts';

const { app, services, otherTenantId, get, post, patch } = await testServer();
const { sessions } = services;
const ORIGIN = { user_agent: null, ip_address: null };

let invited = 0;
async function invite(role: 'TENANT_ADMIN' | 'RECRUITER' = 'RECRUITER') {
  const email = `colleague-${++invited}@example.com`;
  const { status, body } = await post('/api/users', { email, full_name: 'Kim Colleague', role });
  expect(status).toBe(201);
  return body as { id: number; email: string; one_time_password: string };
}

async function remove(id: number) {
  const headers = { host: 'localhost:3000' };
  const { statusCode, body } = await app.inject({ method: 'DELETE', url: `/api/users/${id}`, headers });
  return { status: statusCode, body: body === '' ? null : JSON.parse(body) };
}

const signIn = (email: string, password: string) => sessions.signIn({ email, password }, ORIGIN);

describe('/api/users', () => {
  it('invites a colleague with a password that is told once and works', async () => {
    const { id, email, one_time_password } = await invite();
    const { principal } = await signIn(email, one_time_password);
    expect(principal).toMatchObject({ id, email, role: 'RECRUITER' });
    const { body } = await get('/api/users?per_page=100');
    expect(body.items.find((user: { id: number }) => user.id === id)).toMatchObject({
      email,
      is_active: true,
    });
    expect(JSON.stringify(body)).not.toMatch(/password|scrypt/);
  });

  it('has an address once in a firm, however it is written', async () => {
    const { email } = await invite();
    const again = { email: email.toUpperCase(), full_name: 'Somebody Else', role: 'RECRUITER' };
    expect(await post('/api/users', again)).toMatchObject({ status: 409, body: { code: 'email_taken' } });
    const elsewhere = await services.users.invite(otherTenantId, { ...again, role: 'RECRUITER' });
    expect(elsewhere.email).toBe(email.toUpperCase());
  });

  it.each([
    { email: 'no address', full_name: 'A', role: 'RECRUITER' },
    { email: 'a@example.com', full_name: ' ', role: 'RECRUITER' },
    { email: 'a@example.com', full_name: 'A', role: 'PM_ADMIN' },
    { email: 'a@example.com', full_name: 'A', role: 'RECRUITER', password_hash: 'x' },
  ])('refuses %j', async (body) => {
    expect(await post('/api/users', body)).toMatchObject({ status: 400, body: { code: 'request_invalid' } });
  });

  it('signs out who is switched off, gets another role or a new password', async () => {
    for (const change of [{ is_active: false }, { role: 'TENANT_ADMIN' }, null]) {
      const { id, email, one_time_password } = await invite();
      const { token } = await signIn(email, one_time_password);
      expect(await sessions.principalOf(token)).toBeDefined();
      const { status, body } = change
        ? await patch(`/api/users/${id}`, change)
        : await post(`/api/users/${id}/reset-password`);
      expect(status).toBe(200);
      expect(await sessions.principalOf(token)).toBeUndefined();
      if (change) continue;
      await expect(signIn(email, one_time_password)).rejects.toMatchObject({ code: 'sign_in_failed' });
      expect(await signIn(email, body.one_time_password)).toBeDefined();
    }
  });

  it('keeps one administrator, also when two go at the same time', async () => {
    const administrators = [await invite('TENANT_ADMIN'), await invite('TENANT_ADMIN')];
    const { body } = await get('/api/users?per_page=100');
    for (const { id, role } of body.items) {
      if (role === 'TENANT_ADMIN' && administrators.every((admin) => admin.id !== id)) await remove(id);
    }
    const answers = await Promise.all([
      patch(`/api/users/${administrators[0]!.id}`, { role: 'RECRUITER' }),
      remove(administrators[1]!.id),
    ]);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.code).toBe('last_administrator');
  });

  it("answers for another firm's people as for nobody", async () => {
    const foreign = await services.users.invite(otherTenantId, {
      email: 'foreign@example.com',
      full_name: 'Foreign Colleague',
      role: 'RECRUITER',
    });
    const unknown = 2_000_000_000;
    const asked = (id: number) =>
      Promise.all([
        patch(`/api/users/${id}`, { full_name: 'Changed' }),
        post(`/api/users/${id}/reset-password`),
        remove(id),
      ]);
    const answers = await asked(foreign.id);
    expect(answers).toEqual(await asked(unknown));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const { body } = await get('/api/users?per_page=100');
    expect(JSON.stringify(body)).not.toContain('foreign@example.com');
  });
});
