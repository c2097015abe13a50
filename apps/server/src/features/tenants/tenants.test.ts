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

  it('knows no other', async () => {
    expect(await post('/api/pm-admin/tenants/2000000000/suspend')).toMatchObject({ status: 404 });
  });
});
