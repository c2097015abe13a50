import { describe, expect, it } from 'vitest';
import { testServer } from '../../testServer.ts';

const { services, get, post } = await testServer();
const { sessions } = services;

const firm = (name: string) =>
  post('/api/pm-admin/tenants', {
    name,
    administrator: { email: 'boss@example.com', full_name: 'Robin Boss' },
  });

describe('/api/pm-admin/tenants', () => {
  it('makes a firm whose administrator can sign in', async () => {
    const { status, body } = await firm('New Firm');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'New Firm',
      status: 'ACTIVE',
      administrator: { role: 'TENANT_ADMIN' },
    });
    const { email, one_time_password: password } = body.administrator;
    const origin = { user_agent: null, ip_address: null };
    const { principal } = await sessions.signIn({ email, password }, origin);
    expect(principal).toMatchObject({ tenant_id: body.id, role: 'TENANT_ADMIN' });
    const list = await get('/api/pm-admin/tenants?per_page=100');
    expect(list.body.items.map(({ name }: { name: string }) => name)).toContain('New Firm');
  });

  it('has a name once, and makes nobody for a name that is taken', async () => {
    await firm('Taken');
    expect(await firm('Taken')).toMatchObject({ status: 409, body: { code: 'tenant_name_taken' } });
  });

  it('suspends a firm at once and restores it with all sessions', async () => {
    const { body } = await firm('Suspended');
    const { email, one_time_password: password } = body.administrator;
    const origin = { user_agent: null, ip_address: null };
    const { token } = await sessions.signIn({ email, password }, origin);
    expect((await post(`/api/pm-admin/tenants/${body.id}/suspend`)).body.status).toBe('SUSPENDED');
    expect(await sessions.principalOf(token)).toBeUndefined();
    expect((await post(`/api/pm-admin/tenants/${body.id}/restore`)).body.status).toBe('ACTIVE');
    expect(await sessions.principalOf(token)).toMatchObject({ tenant_id: body.id });
  });

  it('gives an administrator who cannot come in a new password, and nobody else', async () => {
    const { body } = await firm('Locked Out');
    const { email, one_time_password: old } = body.administrator;
    const colleague = await services.users.invite(body.id, {
      email: 'recruiter@example.com',
      full_name: 'Kim Recruiter',
      role: 'RECRUITER',
    });
    const path = `/api/pm-admin/tenants/${body.id}/reset-administrator-password`;
    const reset = await post(path, { email: email.toUpperCase() });
    expect(reset).toMatchObject({ status: 200, body: { email } });
    const origin = { user_agent: null, ip_address: null };
    await expect(sessions.signIn({ email, password: old }, origin)).rejects.toThrow();
    const password = reset.body.one_time_password;
    expect((await sessions.signIn({ email, password }, origin)).principal.tenant_id).toBe(body.id);
    expect(await post(path, { email: colleague.email })).toMatchObject({
      status: 404,
      body: { code: 'user_not_found' },
    });
  });

  it('knows no other', async () => {
    expect(await post('/api/pm-admin/tenants/2000000000/suspend')).toMatchObject({ status: 404 });
  });
});
