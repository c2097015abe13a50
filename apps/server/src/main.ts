import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { Background } from './background.ts';
import { today } from './clock.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './database/database.ts';
import { DatabaseSetupError } from './database/errors.ts';
import { demoAdministrator } from './demo/index.ts';
import { seedDemo } from './demo/seed.ts';
import { Alerts } from './features/alerts/alerts.ts';
import { smtpMailer } from './features/alerts/mailing/smtp.ts';
import { alertRoutes } from './features/alerts/routes.ts';
import { alertWorkflows } from './features/alerts/workflows.ts';
import { Applications } from './features/applications/applications.ts';
import { applicationRoutes } from './features/applications/routes.ts';
import { auditRoutes } from './features/audit/routes.ts';
import { candidateRoutes } from './features/candidates/routes.ts';
import { Embeddings } from './features/embeddings/embeddings.ts';
import { Ratings } from './features/feedback/ratings.ts';
import { feedbackRoutes } from './features/feedback/routes.ts';
import { Idempotency } from './features/idempotency/idempotency.ts';
import { Imports } from './features/imports/imports.ts';
import { importRoutes } from './features/imports/routes.ts';
import { Exclusions } from './features/matches/exclusions.ts';
import { FitFinder } from './features/matches/fits/fits.ts';
import { fitRoutes } from './features/matches/fits/routes.ts';
import { Jobs } from './features/matches/jobs.ts';
import { Matches } from './features/matches/matches.ts';
import { Previews } from './features/matches/preview/preview.ts';
import { previewRoutes } from './features/matches/preview/routes.ts';
import { Bench } from './features/matches/rematching/bench.ts';
import { NewJobs } from './features/matches/rematching/newJobs.ts';
import { RoleMatches } from './features/matches/roles/roleMatches.ts';
import { matchRoutes } from './features/matches/routes.ts';
import { matchRunRoutes } from './features/matches/runs/routes.ts';
import { MatchRuns } from './features/matches/runs/runs.ts';
import { matchWorkflows } from './features/matches/workflows.ts';
import { Postings } from './features/postings/postings.ts';
import { postingRoutes } from './features/postings/routes.ts';
import { postingWorkflows } from './features/postings/workflows.ts';
import { Preferences } from './features/preferences/preferences.ts';
import { preferenceRoutes } from './features/preferences/routes.ts';
import { type ProcessingResult, processNextBatch } from './features/scrape-queue/processing/processing.ts';
import { uploadRoutes } from './features/scrape-queue/processing/routes.ts';
import { scrapeQueueRoutes } from './features/scrape-queue/routes.ts';
import { ScrapeQueue } from './features/scrape-queue/scrapeQueue.ts';
import { scrapeWorkflows } from './features/scrape-queue/workflows.ts';
import { byScraperKey, scraperKeyRoutes } from './features/scraper-keys/routes.ts';
import { ScraperKeys } from './features/scraper-keys/scraperKeys.ts';
import { bySession, sessionRoutes } from './features/sessions/routes.ts';
import { randomPassword, Sessions } from './features/sessions/sessions.ts';
import { statisticsRoutes } from './features/statistics/routes.ts';
import { Statistics } from './features/statistics/statistics.ts';
import { tenantRoutes } from './features/tenants/routes.ts';
import { activateTenant, firstTenant, type Tenant, Tenants } from './features/tenants/tenants.ts';
import { todayRoutes } from './features/today/routes.ts';
import { Today } from './features/today/today.ts';
import { byToken, tokenRoutes } from './features/tokens/routes.ts';
import { Tokens } from './features/tokens/tokens.ts';
import { userRoutes } from './features/users/routes.ts';
import { firstPmAdmin, type NewAccount, Users } from './features/users/users.ts';
import { workflowRunRoutes } from './features/workflow-runs/routes.ts';
import { WorkflowRuns } from './features/workflow-runs/workflowRuns.ts';
import { accessOf } from './http/access.ts';
import { type Authenticate, createApp } from './http/app.ts';
import { healthRoutes } from './http/health.ts';
import { heedIdempotencyKeys } from './http/idempotency.ts';
import { metricsRoute } from './http/metrics.ts';
import { type Portal, readPortal, servePortal } from './http/portal.ts';
import { RATE_LIMITS, type RateLimits } from './http/rateLimits.ts';
import { listenOnLoopback } from './http/serverAddress.ts';
import { StartError } from './startError.ts';
import { cleaningWorkflow } from './workflows/cleaning.ts';
import type { WorkflowEngine } from './workflows/engine.ts';
import { sendEvents } from './workflows/events.ts';
import { deleteOldInngestRuns } from './workflows/inngest/queries.ts';
import { inngestRoute } from './workflows/inngest/route.ts';
import { PgBossEngine } from './workflows/pgBossEngine.ts';
import { deleteOfGoneRuns } from './workflows/queries.ts';
import type { Workflow } from './workflows/workflow.ts';

export interface Services {
  database: Database;
  embeddings: Embeddings;
  imports: Imports;
  postings: Postings;
  jobs: Jobs;
  matches: Matches;
  previews: Previews;
  fits: FitFinder;
  runs: MatchRuns;
  preferences: Preferences;
  today: Today;
  statistics: Statistics;
  applications: Applications;
  ratings: Ratings;
  sessions: Sessions;
  tokens: Tokens;
  users: Users;
  tenants: Tenants;
  alerts: Alerts;
  scraperKeys: ScraperKeys;
  scrapeQueue: ScrapeQueue;
  /** Processes the next upload of scraped jobs, if it is time for one. */
  processNextBatch: () => Promise<ProcessingResult>;
  /** Makes missing vectors and keeps the index of jobs up to date after an import. */
  background: Background;
  /** Work that is durable; done by the processes that start it. */
  workflows: WorkflowEngine;
  close(): Promise<void>;
}

/** How long requests, and then work in the background, may go on when the server is told to stop. */
const CLOSING_GRACE_MS = 1000;

/** Wires the rules together on one database. */
export async function openServices(
  database: Database,
  config: Config,
  log: FastifyBaseLogger,
): Promise<Services> {
  const embeddings = await Embeddings.open(database, config.embedding);
  const expiry = { today, expirationDays: config.jobExpirationDays };
  const postings = new Postings(database, expiry);
  const jobs = new Jobs(postings);
  const exclusions = new Exclusions(jobs);
  const matchSettings = { minScore: config.matchMinScore, limit: config.matchLimit };
  const matches = new Matches({ database, embeddings, postings, jobs, exclusions }, matchSettings);
  let isClosing = false;
  const background = new Background(
    async () => {
      if (isClosing) return;
      await embeddings.catchUp();
      await jobs.catchUp();
      if (config.vectorIndex !== 'none') await database.ensureVectorIndex({ method: config.vectorIndex });
    },
    (error) => {
      if (!isClosing) log.error(error);
    },
  );
  const imports = new Imports(database, { today, onStored: () => background.wake() });
  const onError = (error: unknown) => log.error(error);
  const runs = new MatchRuns({ database, matches }, { onError });
  const bench = new Bench(database);
  const newJobs = new NewJobs({ database, jobs, matches, exclusions, bench }, matchSettings);
  const previews = new Previews({ database, embeddings, jobs, exclusions }, matchSettings);
  const fits = new FitFinder({ database, postings, jobs, bench, exclusions }, matchSettings);
  const roleMatches = new RoleMatches({ database, jobs, exclusions, today }, matchSettings);
  const embed = () => {
    background.wake();
    return background.idle();
  };
  const processing = { database, imports, onEvents: sendEvents, onStored: () => background.wake() };
  const processNext = () => processNextBatch({ ...processing, delaySeconds: config.processingDelaySeconds });
  const { timeZone } = config;
  const workflows = await engineOf(
    database,
    [
      ...matchWorkflows(
        { database, matches, newJobs, roleMatches, runs, embed },
        { timeZone, tenantPauseMs: config.matchTenantPauseSeconds * 1000 },
      ),
      cleaningWorkflow({
        database,
        timeZone,
        deleteOldRuns: config.inngest === null ? deleteOfGoneRuns : deleteOldInngestRuns,
      }),
      ...scrapeWorkflows({ database, processNextBatch: processNext }),
      ...postingWorkflows(database, { timeZone, ...expiry }),
      ...alertWorkflows({ database, mailer: config.alertMail && smtpMailer(config.alertMail) }),
    ],
    { settings: config.inngest, onError },
  );
  if (database.isEmbedded) await imports.failInterrupted();
  const close = async () => {
    isClosing = true;
    await workflows.stop();
    // What is cut off, the next start makes up for: its vectors and index are found to be missing.
    await Promise.race([background.idle(), sleep(CLOSING_GRACE_MS, undefined, { ref: false })]);
    await imports.close();
    await database.close();
  };
  const preferences = new Preferences(database);
  const applications = new Applications(database);
  const ratings = new Ratings(database);
  const sessions = new Sessions(database);
  const tokens = new Tokens(database);
  const users = new Users(database, sessions);
  const tenants = new Tenants(database, users);
  const alerts = new Alerts(database);
  const scraperKeys = new ScraperKeys(database);
  const scrapeQueue = new ScrapeQueue(database, {
    leaseMinutes: config.scrapeLeaseMinutes,
    onEvents: sendEvents,
  });
  return {
    database,
    embeddings,
    imports,
    postings,
    jobs,
    matches,
    previews,
    fits,
    runs,
    preferences,
    today: new Today({ database, jobs, exclusions, today }),
    statistics: new Statistics(database, { today }),
    applications,
    ratings,
    sessions,
    tokens,
    users,
    tenants,
    alerts,
    scraperKeys,
    scrapeQueue,
    processNextBatch: processNext,
    background,
    workflows,
    close,
  };
}

/** Inngest's SDK is loaded only where it is used. */
async function engineOf(
  database: Database,
  workflows: readonly Workflow[],
  { settings, onError }: { settings: Config['inngest']; onError: (error: unknown) => void },
): Promise<WorkflowEngine> {
  if (settings === null) return new PgBossEngine(database, workflows, { onError });
  const { InngestEngine } = await import('./workflows/inngest/inngestEngine.ts');
  return new InngestEngine(database, workflows, { settings, onError });
}

interface ServerOptions {
  log: FastifyBaseLogger;
  authenticate?: Authenticate;
  rateLimits?: RateLimits;
  portal?: Portal | null;
  now?: () => Date;
}

/** The API over these services, and the portal where it is given. */
export function createServer(
  {
    database,
    background,
    imports,
    postings,
    jobs,
    matches,
    previews,
    fits,
    runs,
    today,
    statistics,
    applications,
    ratings,
    preferences,
    sessions,
    tokens,
    users,
    tenants,
    alerts,
    scraperKeys,
    scrapeQueue,
    workflows,
  }: Services,
  {
    log,
    authenticate = byScraperKey(scraperKeys, byToken(tokens, bySession(sessions))),
    rateLimits = RATE_LIMITS,
    portal = null,
    now = () => new Date(),
  }: ServerOptions,
) {
  const app = createApp({ log, authenticate, accessTo: accessOf, rateLimits });
  heedIdempotencyKeys(app, new Idempotency(database, { now }));
  metricsRoute(app, () => ({
    pool: database.connections(),
    index: { postings: jobs.size, bytes: jobs.index.bytes },
    importedRows: imports.rows,
    matchesGenerated: matches.generated,
  }));
  healthRoutes(app, { checkDatabase: () => database.ping() });
  sessionRoutes(app, sessions);
  tokenRoutes(app, tokens);
  userRoutes(app, users);
  tenantRoutes(app, tenants);
  alertRoutes(app, alerts);
  scraperKeyRoutes(app, scraperKeys);
  scrapeQueueRoutes(app, scrapeQueue);
  uploadRoutes(app, database);
  auditRoutes(app, database);
  importRoutes(app, imports);
  postingRoutes(app, postings);
  matchRoutes(app, matches);
  previewRoutes(app, previews);
  fitRoutes(app, fits);
  matchRunRoutes(app, runs);
  todayRoutes(app, today);
  statisticsRoutes(app, statistics);
  candidateRoutes(app, { database, matches, background });
  feedbackRoutes(app, ratings);
  applicationRoutes(app, applications);
  preferenceRoutes(app, preferences);
  workflowRunRoutes(app, new WorkflowRuns(database, workflows));
  if (portal !== null) servePortal(app, portal);
  return app;
}

export interface RunningServer {
  /** http://127.0.0.1:3000; null for a worker. */
  address: string | null;
  services: Services;
  tenant: Tenant;
  /** Whether this start has seeded the demo firm. */
  isFirstStart: boolean;
  /** False where the portal has not been built. */
  hasPortal: boolean;
  /** Accounts that this start has made. */
  newAccounts: NewAccount[];
  close(): Promise<void>;
}

/** What a process does of the work: answer requests, what happens without one, or both. */
export type ProcessRole = 'web' | 'worker' | 'all';

interface Starting {
  role: ProcessRole;
  log: FastifyBaseLogger;
  onProgress: (doing: string) => void;
  /** Gives the start up and closes what is open. */
  signal: AbortSignal;
}

/**
 * Opens the database, seeds the demo firm where there is none (one process does, others wait), and serves the API on
 * loopback.
 *
 * @throws DatabaseSetupError, StartError, or the reason of the signal.
 */
export async function startServer(
  config: Config,
  { role, log, onProgress, signal }: Starting,
): Promise<RunningServer> {
  onProgress('Opening the database');
  const database = await openConfigured(config);
  let close = () => database.close();
  try {
    signal.throwIfAborted();
    const services = await openServices(database, config, log);
    close = services.close;
    const { tenant, newAccounts, isFirstStart } = await database.alone(async () => {
      const existing = await database.asPlatform(firstTenant);
      const { tenant, account } = existing
        ? { tenant: existing, account: null }
        : await unlessAborted(signal, () => seed(services, onProgress));
      const newAccounts = [await firstPmAdmin(database), account].filter((made) => made !== null);
      return { tenant, newAccounts, isFirstStart: existing === undefined };
    });
    const portal = readPortal();
    const app = createServer(services, { log, portal });
    const { answer } = services.workflows;
    if (answer !== null) inngestRoute(app, answer);
    close = () => closeRequests(app).then(services.close);
    const address = role === 'worker' ? null : await listenOnLoopback(app, config.port);
    if (role !== 'web') await services.workflows.start();
    services.background.wake();
    return {
      address,
      services,
      tenant,
      isFirstStart,
      hasPortal: portal !== null,
      newAccounts,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Lets requests come to their end, but none of them keep the server. */
async function closeRequests(app: ReturnType<typeof createServer>): Promise<void> {
  const cutOff = setTimeout(() => app.server.closeAllConnections(), CLOSING_GRACE_MS);
  await app.close();
  clearTimeout(cutOff);
}

async function openConfigured({ databaseUrl: url, dataFolder }: Config): Promise<Database> {
  try {
    return await openDatabase({ url, dataFolder });
  } catch (error) {
    if (url !== null || error instanceof DatabaseSetupError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The embedded database in ${dataFolder} cannot be opened: ${reason}. Set BLACKLIGHT_DATA to another folder, or restore this one.`,
      { cause: error },
    );
  }
}

interface Seeded {
  tenant: Tenant;
  account: NewAccount;
}

async function seed(
  { database, imports, matches, users, background }: Services,
  onProgress: Starting['onProgress'],
): Promise<Seeded> {
  onProgress('Taking in the demo postings');
  const tenant = await seedDemo(database, imports, today());
  onProgress('Learning from the postings');
  background.wake();
  await background.idle();
  onProgress('Matching the bench');
  for await (const _ of matches.generateAll(tenant.id));
  const password = randomPassword();
  const { email } = await users.add(tenant.id, demoAdministrator, password);
  await database.asPlatform((db) => activateTenant(db, tenant.id));
  return { tenant, account: { email, password, isOneTime: false } };
}

/** @throws the reason of the signal as soon as it is given; the work is left to itself then. */
async function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work(), aborted]);
}
