import { randomBytes, randomUUID } from 'node:crypto';
import { raiseAlert } from '../features/alerts/alerts.ts';
import { allPlatforms } from '../features/scrape-queue/roleState.ts';
import { hashPassword } from '../features/sessions/sessions.ts';
import { firstPmAdmin } from '../features/users/users.ts';
import type { testServer } from '../testServer.ts';
import { sendEvents } from '../workflows/events.ts';
import { PgBossEngine } from '../workflows/pgBossEngine.ts';
import { defineWorkflow } from '../workflows/workflow.ts';

type Server = Awaited<ReturnType<typeof testServer>>;

/** Who asks in the tests: user 1. The examples sign in with these. */
const PERSON = { email: 'kim@example.com', full_name: 'Kim Colleague', role: 'TENANT_ADMIN' } as const;
const PASSWORD = 'correct horse battery';

const POSTINGS = 'job_id,platform,title,skills\nd-1001,dice,Senior Java Developer,"Java, Kafka"';
const CANDIDATE = { first_name: 'Anika', skills: ['Java', 'Kafka'], current_title: 'Java Developer' };

const ROLE = {
  normalized_role: 'java_developer',
  display_role: 'Java Developer',
  candidate_count: 1,
  location_hints: ['Dallas, TX'],
};

/** Gives a server one of everything, each of id 1. */
export async function seed(server: Server): Promise<void> {
  const { services, tenantId } = server;
  await services.users.invite(tenantId, PERSON);
  await setPassword(server);
  await server.post('/api/auth/sign-in', { email: PERSON.email, password: PASSWORD });
  await server.upload(POSTINGS);
  await services.background.idle();
  await server.addCandidate(CANDIDATE);
  await server.post('/api/job-matches/candidates/1/generate');
  await server.post('/api/applications', { match_id: 1 });
  await server.post('/api/job-matches/generate-all');
  await finishRun(server);
  await firstPmAdmin(services.database);
  await server.post('/api/pm-admin/scraper-keys', { name: 'bot' });
  await services.database.asPlatform((db) => db.insertInto('scrape_queue').values(ROLE).execute());
  await raiseOne(server);
}

/** Ends the run under way, or a new one: nobody works in the background of these tests. */
async function finishRun({ services: { runs }, tenantId }: Server): Promise<undefined> {
  await runs.work(tenantId, await runs.begin(tenantId, randomUUID()));
}

async function raiseOne({ services: { database } }: Server): Promise<void> {
  await database.asPlatform((db) =>
    raiseAlert(db, {
      kind: 'zero_jobs_scraped',
      subject: 'Java Developer',
      body: 'The scraper returned 0 jobs.',
      data: { queue_id: 1, platform: 'dice' },
    }),
  );
}

/** What is to be so before an example can succeed; gives the values of the path where they are not 1. */
const SITUATIONS: Record<string, (server: Server) => Promise<Record<string, number | string> | undefined>> = {
  'POST /api/auth/password': setPassword,
  'POST /api/auth/sign-in': setPassword,
  'DELETE /api/auth/sessions/{id}': async (server) => {
    await setPassword(server);
    await server.post('/api/auth/sign-in', { email: PERSON.email, password: PASSWORD });
    const { items } = (await server.get('/api/auth/sessions')).body;
    return { id: items[0].id };
  },
  'DELETE /api/auth/tokens/{id}': async ({ post }) => {
    const { body } = await post('/api/auth/tokens', { name: 'Not needed', scopes: ['postings:read'] });
    return { id: body.id };
  },
  'POST /api/applications': removeApplications,
  'GET /api/applications/{id}': newApplication,
  'PATCH /api/applications/{id}/status': newApplication,
  'DELETE /api/applications/{id}': newApplication,
  'POST /api/job-matches/generate-all': finishRun,
  'DELETE /api/candidates/{id}': newCandidate,
  'POST /api/candidates/{id}/approve': newCandidate,
  'POST /api/candidates/{id}/return-to-bench': async (server) => {
    const { id } = await newCandidate(server);
    await server.services.database.asTenant(server.tenantId, (db) =>
      db.updateTable('candidates').set({ status: 'assigned' }).where('id', '=', id).execute(),
    );
    return { id };
  },
  'POST /api/candidates/{id}/send-back': newCandidate,
  'POST /api/candidates/{id}/archive': newCandidate,
  'POST /api/candidates/{id}/restore': async (server) => {
    const { id } = await newCandidate(server);
    await server.post(`/api/candidates/${id}/archive`);
    return { id };
  },
  'POST /api/users': async ({ services, tenantId }) => {
    await services.database.asTenant(tenantId, (db) =>
      db.deleteFrom('users').where('email', '=', 'robin@example.com').execute(),
    );
    return undefined;
  },
  'PATCH /api/users/{id}': newUser,
  'DELETE /api/users/{id}': newUser,
  'POST /api/users/{id}/reset-password': newUser,
  'POST /api/pm-admin/tenants': async ({ services }) => {
    await services.database.asPlatform((db) =>
      db.deleteFrom('tenants').where('name', '=', 'New Bench LLC').execute(),
    );
    return undefined;
  },
  'POST /api/pm-admin/scraper-keys/{id}/rotate': newScraperKey,
  'DELETE /api/pm-admin/scraper-keys/{id}': newScraperKey,
  'POST /api/pm-admin/scrape-queue/{id}/requeue': (server) => setRole(server, 'failed'),
  'GET /api/pm-admin/scrape-uploads/{id}': failedUpload,
  'POST /api/pm-admin/scrape-uploads/{id}/redrive': failedUpload,
  'GET /api/scrape-queue/next': (server) => setRole(server, 'pending'),
  'POST /api/scrape-queue/{id}/jobs': (server) => setRole(server, 'scraping'),
  'POST /api/scrape-queue/{id}/complete': (server) => setRole(server, 'scraping'),
  'POST /api/scrape-queue/{id}/fail': (server) => setRole(server, 'scraping'),
  'POST /api/pm-admin/tenants/{id}/suspend': async ({ otherTenantId }) => ({ id: otherTenantId }),
  'POST /api/pm-admin/tenants/{id}/restore': async ({ otherTenantId }) => ({ id: otherTenantId }),
  'GET /api/pm-admin/workflow-runs/{id}': failedRun,
  'POST /api/pm-admin/workflow-runs/{id}/redrive': failedRun,
};

/** Brings a server to where the example of an operation succeeds; gives what the path is to name. */
export async function prepare(server: Server, operation: string): Promise<Record<string, number | string>> {
  return (await SITUATIONS[operation]?.(server)) ?? {};
}

/** The person can sign in by it, whatever was done before. */
async function setPassword({ services, tenantId }: Server): Promise<undefined> {
  const password_hash = await hashPassword(PASSWORD);
  await services.database.asTenant(tenantId, (db) =>
    db
      .updateTable('users')
      .set({ password_hash, password_expires_at: null, is_active: true })
      .where('email', '=', PERSON.email)
      .execute(),
  );
  await services.database.asSignIn((db) => db.deleteFrom('failed_sign_ins').execute());
}

async function removeApplications({ services, tenantId }: Server): Promise<undefined> {
  await services.database.asTenant(tenantId, (db) => db.deleteFrom('job_applications').execute());
}

async function newApplication(server: Server): Promise<{ id: number }> {
  await removeApplications(server);
  const { body } = await server.post('/api/applications', { match_id: 1 });
  return { id: body.id };
}

async function newCandidate({ post }: Server): Promise<{ id: number }> {
  const { body } = await post('/api/candidates', { first_name: 'Priya' });
  return { id: body.id };
}

async function newUser({ services, tenantId }: Server): Promise<{ id: number }> {
  const email = `${randomBytes(6).toString('hex')}@example.com`;
  return services.users.invite(tenantId, { email, full_name: 'Robin Recruiter', role: 'RECRUITER' });
}

async function newScraperKey({ post }: Server): Promise<{ id: number }> {
  const { body } = await post('/api/pm-admin/scraper-keys', { name: 'bot' });
  return { id: body.id };
}

/** Under the lease that the examples name. */
async function setRole({ services }: Server, status: 'pending' | 'scraping' | 'failed'): Promise<undefined> {
  const lease = {
    lease_id: '0c9f5d0e-6a43-4b57-9c1f-1f9f0c6a2b11',
    lease_scraper_id: 1,
    lease_expires_at: new Date(Date.now() + 3_600_000),
    scrape_started_at: new Date(),
  };
  const role = { status, platforms_status: JSON.stringify(allPlatforms('pending')), ...lease };
  await services.database.asPlatform((db) =>
    db.updateTable('scrape_queue').set(role).where('id', '=', 1).execute(),
  );
}

async function failedUpload({ services: { database } }: Server): Promise<{ id: number }> {
  const { id } = await database.asPlatform((db) =>
    db
      .insertInto('job_processing_queue')
      .values({ scrape_queue_id: 1, platform: 'dice', status: 'failed', jobs_count: 0, jobs_data: '[]' })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  return { id };
}

/** A run that is dead; otherwise nobody works in the background of these tests. */
async function failedRun({ services: { database } }: Server): Promise<{ id: string }> {
  const id = Promise.withResolvers<string>();
  const failing = defineWorkflow(
    { id: 'example', trigger: { event: 'job/created' }, retries: 0 },
    async ({ runId }) => {
      id.resolve(runId);
      throw new Error('The board is down.');
    },
  );
  const engine = new PgBossEngine(database, [failing], { onError: () => {} });
  await engine.start();
  await database.asPlatform((db) => sendEvents(db, [{ name: 'job/created', data: { job_ids: [1] } }]));
  await engine.idle();
  await engine.stop();
  return { id: await id.promise };
}
