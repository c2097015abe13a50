import { describe, expect, it } from 'vitest';
import type { Role } from '../features/sessions/principal.ts';
import { createServer } from '../main.ts';
import { testServer } from '../testServer.ts';
import { ACCESS } from './access.ts';

const { services, tenantId, log } = await testServer();
const person = { id: 1, session_id: 1, email: 'somebody@example.com', full_name: 'Somebody' };
const app = createServer(services, {
  log,
  authenticate: async ({ headers }) => {
    const role = headers['x-role'] as Role | undefined;
    if (role === undefined) return undefined;
    if (role === 'SCRAPER') return { role, tenant_id: null, id: 1, scraper_id: 1, platforms: null };
    return role === 'PM_ADMIN'
      ? { ...person, role, tenant_id: null }
      : { ...person, role, tenant_id: tenantId };
  },
});

/** The code of the answer; "ok" for one without. */
async function codeOf(route: string, role: Role | null): Promise<string> {
  const [method, path] = route.split(' ') as ['GET' | 'POST', string];
  const response = await app.inject({
    method,
    url: path.replace(/:\w+/g, '1999999999'),
    headers: { host: 'localhost:3000', ...(role === null ? {} : { 'x-role': role }) },
  });
  if (response.statusCode < 400) return 'ok';
  return (response.json() as { code: string }).code;
}

describe('who may call what', () => {
  for (const [route, access] of Object.entries(ACCESS)) {
    it(`${route}: ${access}`, async () => {
      const code = await codeOf(route, null);
      if (access === 'anyone') return expect(code).not.toBe('sign_in_required');
      expect(code).toBe('sign_in_required');
      for (const role of ['PM_ADMIN', 'TENANT_ADMIN', 'RECRUITER', 'SCRAPER'] as const) {
        const code = await codeOf(route, role);
        if (access.includes(role)) expect(code).not.toMatch(/^(?:role_forbidden|route_not_found)$/);
        else expect(code).toBe('role_forbidden');
      }
    });
  }

  it('says of what does not exist that it does not, to anybody', async () => {
    expect(await codeOf('GET /api/nothing', null)).toBe('route_not_found');
  });
});
