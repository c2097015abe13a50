import { describe, expect, it } from 'vitest';
import { matchServer, PYTHON_PERSON } from '../features/matches/testMatches.ts';
import type { Person } from '../features/sessions/principal.ts';
import { createServer } from '../main.ts';
import { TEST_PERSON, UNLIMITED } from '../testServer.ts';
import { ACCESS, type RoleAccess } from './access.ts';

const { services, log, tenantId, otherTenantId, addCandidate } = await matchServer();
const UNKNOWN = 1_999_999_999;
const person = { ...TEST_PERSON, id: UNKNOWN, session_id: UNKNOWN };
const app = createServer(services, {
  log,
  rateLimits: UNLIMITED,
  authenticate: async ({ headers }) => ({
    ...person,
    role: headers['x-role'] as Exclude<Person['role'], 'PM_ADMIN'>,
    tenant_id: tenantId,
  }),
});

/** What the other firm has, by the first word of the path. */
const foreign = await (async () => {
  const candidate = await addCandidate(PYTHON_PERSON, otherTenantId);
  await services.matches.generate(otherTenantId, candidate);
  const page = { page: 1, per_page: 1 };
  const match = (await services.matches.list(otherTenantId, candidate, {}, page)).items[0]!.id;
  const application = await services.applications.create(otherTenantId, {
    match_id: match,
    applied_via: 'PLATFORM',
  });
  const run = await services.runs.start(otherTenantId);
  const user = await services.users.invite(otherTenantId, {
    email: 'foreign@example.com',
    full_name: 'Foreign Colleague',
    role: 'RECRUITER',
  });
  return { candidate, match, application: application.id, run: run.id, user: user.id };
})();

/** The route's path with the foreign ids, or with ids that nobody has. */
function pathOf(route: string, ids: 'foreign' | 'unknown'): string {
  const of = (id: number) => String(ids === 'foreign' ? id : UNKNOWN);
  return route
    .replace('/:matchId', `/${of(foreign.match)}`)
    .replace(/\/(candidates|applications|users|runs)\/:id/, (_, what: string) => {
      const kind = what.slice(0, -1) as 'candidate' | 'application' | 'user' | 'run';
      return `/${what}/${of(foreign[kind])}`;
    })
    .replace('/job-matches/:id', `/job-matches/${of(foreign.match)}`);
}

/** Bodies that would be carried out if the id were the own firm's. */
const BODIES: Record<string, object> = {
  'PATCH /api/candidates/:id': { first_name: 'Taken over' },
  'POST /api/job-matches/candidates/:id/preview': {},
  'POST /api/candidates/:id/send-back': { reason: 'No resume' },
  'PATCH /api/users/:id': { full_name: 'Taken over' },
  'PATCH /api/job-matches/:id/status': { status: 'SHORTLISTED' },
  'PUT /api/job-matches/:id/feedback': { recruiter_rating: 1 },
  'PATCH /api/applications/:id/status': { status: 'SCREENING' },
};

const ROUTES = Object.entries(ACCESS).filter(
  (entry): entry is [string, RoleAccess] =>
    /\/:/.test(entry[0]) &&
    !/\/(?:auth|pm-admin|job-postings|jobs)\//.test(entry[0]) &&
    entry[1] !== 'anyone' &&
    entry[1].roles.includes('TENANT_ADMIN'),
);

describe("another firm's ids", () => {
  for (const [route, access] of ROUTES) {
    it(`are unknown to ${route}`, async () => {
      const [method, path] = route.split(' ') as ['GET', string];
      for (const role of ['TENANT_ADMIN', 'RECRUITER'] as const) {
        const ask = async (ids: 'foreign' | 'unknown') => {
          const { statusCode, body } = await app.inject({
            method,
            url: pathOf(path, ids),
            headers: { host: 'localhost:3000', 'x-role': role },
            ...(BODIES[route] ? { payload: BODIES[route] } : {}),
          });
          return { statusCode, body };
        };
        const answer = await ask('foreign');
        expect(answer).toEqual(await ask('unknown'));
        expect(answer.statusCode).toBe(access.roles.includes(role) ? 404 : 403);
        expect(answer.body).not.toContain('route_not_found');
      }
    });
  }

  it('were asked for on every route that names something of a firm', () => {
    expect(ROUTES.length).toBeGreaterThan(15);
    for (const [route] of ROUTES) expect(pathOf(route, 'foreign')).not.toContain(':');
  });
});
