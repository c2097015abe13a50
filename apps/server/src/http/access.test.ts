import { describe, expect, it } from 'vitest';
import { type Role, SCOPES, type Scope } from '../features/sessions/principal.ts';
import { createServer } from '../main.ts';
import { TEST_PERSON, testServer, UNLIMITED } from '../testServer.ts';
import { ACCESS } from './access.ts';

const { services, tenantId, log } = await testServer();

/** Who asks: with a session, with a token of these scopes, or with a one-time password. */
interface Caller {
  role: Role;
  scopes?: readonly Scope[];
  password_change_required?: boolean;
}

const app = createServer(services, {
  log,
  rateLimits: UNLIMITED,
  authenticate: async ({ headers }) => {
    if (headers['x-caller'] === undefined) return undefined;
    const {
      role,
      scopes,
      password_change_required = false,
    }: Caller = JSON.parse(String(headers['x-caller']));
    if (role === 'SCRAPER') return { role, tenant_id: null, id: 1, scraper_id: 1, platforms: null };
    const token = scopes === undefined ? null : { id: 1, scopes };
    const person = { ...TEST_PERSON, token, password_change_required };
    return role === 'PM_ADMIN'
      ? { ...person, role, tenant_id: null }
      : { ...person, role, tenant_id: tenantId };
  },
});

/** The code of the answer; "ok" for one without. */
async function codeOf(route: string, caller: Caller | null): Promise<string> {
  const [method, path] = route.split(' ') as ['GET' | 'POST', string];
  const response = await app.inject({
    method,
    url: path
      .replace('/workflow-runs/:id', '/workflow-runs/00000000-0000-4000-8000-000000000000')
      .replace(/:\w+/g, '1999999999'),
    headers: {
      host: 'localhost:3000',
      ...(caller === null ? {} : { 'x-caller': JSON.stringify(caller) }),
    },
  });
  if (response.statusCode < 400) return 'ok';
  return (response.json() as { code: string }).code;
}

const ROLES = ['PM_ADMIN', 'TENANT_ADMIN', 'RECRUITER'] as const;
/** What is said before the route is asked. */
const REFUSED =
  /^(?:sign_in_required|role_forbidden|scope_missing|session_required|password_change_required|route_not_found)$/;

describe('who may call what', () => {
  for (const [route, access] of Object.entries(ACCESS)) {
    if (access === 'anyone') {
      it(`${route}: anyone`, async () => {
        expect(await codeOf(route, null)).not.toBe('sign_in_required');
      });
      continue;
    }
    const { roles, scope, beforeOwnPassword } = access;
    it(`${route}: ${roles}`, async () => {
      expect(await codeOf(route, null)).toBe('sign_in_required');
      for (const role of [...ROLES, 'SCRAPER'] as const) {
        const code = await codeOf(route, { role });
        if (roles.includes(role)) expect(code).not.toMatch(REFUSED);
        else expect(code).toBe('role_forbidden');
      }
    });

    it(`${route}: ${scope === 'none' ? 'no token' : `a token for ${scope}`}`, async () => {
      for (const role of ROLES) {
        for (const granted of SCOPES) {
          const code = await codeOf(route, { role, scopes: [granted] });
          if (!roles.includes(role)) expect(code).toBe('role_forbidden');
          else if (scope === 'none') expect(code).toBe('session_required');
          else if (scope !== 'any' && scope !== granted) expect(code).toBe('scope_missing');
          else expect(code).not.toMatch(REFUSED);
        }
        const code = await codeOf(route, { role, scopes: SCOPES });
        if (roles.includes(role) && scope !== 'none') expect(code).not.toMatch(REFUSED);
      }
    });

    it(`${route}: ${beforeOwnPassword ? 'also' : 'not'} with a one-time password`, async () => {
      const role = ROLES.find((role) => roles.includes(role));
      if (role === undefined) return;
      const code = await codeOf(route, { role, password_change_required: true });
      if (beforeOwnPassword) expect(code).not.toMatch(REFUSED);
      else expect(code).toBe('password_change_required');
    });
  }

  it('says of what does not exist that it does not, to anybody', async () => {
    expect(await codeOf('GET /api/nothing', null)).toBe('route_not_found');
  });

  it('lets no token at what manages passwords, sessions, tokens, keys and people', () => {
    const managing = Object.entries(ACCESS).filter(
      ([route]) =>
        /password|sessions|tokens|scraper-keys/.test(route) ||
        /^(?:POST|PATCH|DELETE) \/api\/users/.test(route) ||
        route === 'POST /api/pm-admin/tenants',
    );
    expect(managing.length).toBeGreaterThan(13);
    for (const [, access] of managing) expect(access).toMatchObject({ scope: 'none' });
  });
});
