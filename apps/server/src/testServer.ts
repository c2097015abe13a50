import pino from 'pino';
import { afterAll, expect } from 'vitest';
import { readConfig } from './config.ts';
import { testDatabase } from './database/testDatabase.ts';
import type { CandidateProfile } from './features/candidates/candidate.ts';
import { candidateFacts, EMPTY_PROFILE } from './features/candidates/candidate.ts';
import { insertCandidate } from './features/candidates/candidates.ts';
import { activateTenant, insertTenant } from './features/tenants/tenants.ts';
import { accessOf } from './http/access.ts';
import type { Authenticate } from './http/app.ts';
import { problemsOf } from './http/openApiProblems.ts';
import type { RateLimits } from './http/rateLimits.ts';
import { createServer, openServices } from './main.ts';

/** Somebody who has signed in; with the role and tenant_id of a principal. */
export const TEST_PERSON = {
  id: 1,
  email: 'somebody@example.com',
  full_name: 'Somebody',
  password_change_required: false,
  session_id: 1,
  token: null,
};

/** Requests come from who may make them: a scraper, the platform's administrator, or else a firm's. */
function byPath(tenantId: number): Authenticate {
  return async ({ url }) => {
    if (url.startsWith('/api/scrape-queue/')) {
      return { role: 'SCRAPER', tenant_id: null, id: 1, scraper_id: 1, platforms: null };
    }
    return /^\/api\/(?:jobs|pm-admin)\//.test(url)
      ? { ...TEST_PERSON, role: 'PM_ADMIN', tenant_id: null }
      : { ...TEST_PERSON, role: 'TENANT_ADMIN', tenant_id: tenantId };
  };
}

/** Collects what routes refuse in the tests of a file with a code that the document does not give them. */
function undeclaredProblems(app: ReturnType<typeof createServer>): Set<string> {
  const undeclared = new Set<string>();
  app.addHook('onSend', async ({ routeOptions: { method, url, schema } }, reply, payload) => {
    if (!String(reply.getHeader('content-type')).includes('problem+json')) return;
    const { status, code } = JSON.parse(payload as string) as { status: number; code: string };
    if (status === 500 || method === undefined || url === undefined) return;
    const declared = problemsOf({ method, url, schema: schema ?? {} }, accessOf(String(method), url)!);
    if (!declared[status]?.[code]) undeclared.add(`${method} ${url}: ${status} ${code}`);
  });
  return undeclared;
}

/** Where the same person asks thousands of times. */
export const UNLIMITED: RateLimits = { person: Number.MAX_SAFE_INTEGER, address: Number.MAX_SAFE_INTEGER };

/**
 * A server of its own for the calling test file, on an empty database with two tenants; requests are injected. Nobody
 * works on events unless it has a worker.
 */
export async function testServer({ hasWorker = false }: { hasWorker?: boolean } = {}) {
  const database = await testDatabase();
  const log = pino({ level: 'silent' });
  const services = await openServices(
    database,
    readConfig({ PROCESSING_QUEUE_DELAY_SECONDS: '0', MATCH_TENANT_PAUSE_SECONDS: '0' }),
    log,
  );
  const tenantIds = await database.asPlatform(async (db) => {
    const tenants = [await insertTenant(db, 'Firm A'), await insertTenant(db, 'Firm B')];
    for (const { id } of tenants) await activateTenant(db, id);
    return tenants.map(({ id }) => id);
  });
  const [tenantId, otherTenantId] = tenantIds as [number, number];
  const app = createServer(services, {
    log,
    authenticate: byPath(tenantId),
    rateLimits: UNLIMITED,
  });
  const undeclared = undeclaredProblems(app);
  if (hasWorker) await services.workflows.start();
  afterAll(async () => {
    await app.close();
    if (hasWorker) await services.workflows.stop();
    await services.background.idle();
    await services.imports.close();
    expect([...undeclared]).toEqual([]);
  });

  async function call(method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) {
    const headers = { host: 'localhost:3000' };
    const response = await app.inject({
      method,
      url,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: response.statusCode, body: response.json() };
  }

  return {
    app,
    log,
    services,
    tenantId,
    otherTenantId,
    get: (url: string) => call('GET', url),
    post: (url: string, body?: object) => call('POST', url, body),
    patch: (url: string, body: object) => call('PATCH', url, body),

    /** Uploads a file's bytes as the body. */
    async upload(payload: string | Buffer, query = '') {
      const headers = { host: 'localhost:3000', 'content-type': 'application/octet-stream' };
      const response = await app.inject({
        method: 'POST',
        url: `/api/jobs/import${query}`,
        headers,
        payload,
      });
      return { status: response.statusCode, body: response.json() };
    },

    /** Gives the id of a new candidate. */
    addCandidate(facts: Partial<CandidateProfile>, tenant: number = tenantId) {
      const profile = { ...EMPTY_PROFILE, ...facts };
      return database.asTenant(tenant, (db) =>
        insertCandidate(db, tenant, {
          profile,
          facts: candidateFacts(profile, { id: 0, embedding: null }),
          roles: [],
          willing_to_relocate: null,
          availability_date: null,
          target_hourly_rate: null,
          status: 'onboarded',
        }),
      );
    },
  };
}
