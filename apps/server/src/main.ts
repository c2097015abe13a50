import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { Background } from './background.ts';
import { today } from './clock.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './database/database.ts';
import { seedDemo } from './demo/seed.ts';
import { Embeddings } from './features/embeddings/embeddings.ts';
import { Imports } from './features/imports/imports.ts';
import { importRoutes } from './features/imports/routes.ts';
import { Jobs } from './features/matches/jobs.ts';
import { Matches } from './features/matches/matches.ts';
import { matchRoutes } from './features/matches/routes.ts';
import { Postings } from './features/postings/postings.ts';
import { postingRoutes } from './features/postings/routes.ts';
import { activateTenant, firstTenant, type Tenant } from './features/tenants/tenants.ts';
import { createApp } from './http/app.ts';
import { LOOPBACK } from './http/serverAddress.ts';

export interface Services {
  database: Database;
  embeddings: Embeddings;
  imports: Imports;
  postings: Postings;
  jobs: Jobs;
  matches: Matches;
  /** Makes missing vectors and keeps the index of jobs up to date after an import. */
  background: Background;
  close(): Promise<void>;
}

/** Wires the rules together on one database. */
export async function openServices(
  database: Database,
  config: Config,
  log: FastifyBaseLogger,
): Promise<Services> {
  const embeddings = await Embeddings.open(database, config.embedding);
  const postings = new Postings(database, { today });
  const jobs = new Jobs(postings);
  const matches = new Matches(
    { database, embeddings, postings, jobs },
    { minScore: config.matchMinScore, limit: config.matchLimit },
  );
  const background = new Background(
    async () => {
      await embeddings.catchUp();
      await jobs.catchUp();
    },
    (error) => log.error(error),
  );
  const imports = new Imports(database, { today, onStored: () => background.wake() });
  if (database.isEmbedded) await imports.failInterrupted();
  const close = async () => {
    await background.idle();
    await imports.close();
    await database.close();
  };
  return { database, embeddings, imports, postings, jobs, matches, background, close };
}

/** The API over these services. */
export function createServer(
  { imports, postings, matches }: Services,
  { log, tenantId }: { log: FastifyBaseLogger; tenantId: number },
) {
  const app = createApp({ log, tenantId });
  importRoutes(app, imports);
  postingRoutes(app, postings);
  matchRoutes(app, matches);
  return app;
}

export interface RunningServer {
  /** http://127.0.0.1:3000 */
  address: string;
  services: Services;
  tenant: Tenant;
  /** Whether this start has seeded the demo firm. */
  isFirstStart: boolean;
  close(): Promise<void>;
}

/** Opens the database, seeds the demo firm where there is none, and serves the API on loopback. */
export async function startServer(
  config: Config,
  { log, onProgress }: { log: FastifyBaseLogger; onProgress: (doing: string) => void },
): Promise<RunningServer> {
  onProgress('Opening the database');
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder });
  let close = () => database.close();
  try {
    const services = await openServices(database, config, log);
    close = services.close;
    const existing = await database.asPlatform(firstTenant);
    const tenant = existing ?? (await seed(services, onProgress));
    const app = createServer(services, { log, tenantId: tenant.id });
    close = () => app.close().then(services.close);
    await app.listen({ host: LOOPBACK, port: config.port });
    services.background.wake();
    const { port } = app.server.address() as AddressInfo;
    const address = `http://${LOOPBACK}:${port}`;
    return { address, services, tenant, isFirstStart: existing === undefined, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function seed(services: Services, onProgress: (doing: string) => void): Promise<Tenant> {
  const { database, imports, embeddings, matches, background } = services;
  onProgress('Taking in the demo postings');
  const tenant = await seedDemo(database, imports, today());
  onProgress('Learning from the postings');
  await background.idle();
  await embeddings.catchUp();
  onProgress('Matching the bench');
  for await (const _ of matches.generateAll(tenant.id));
  await database.asPlatform((db) => activateTenant(db, tenant.id));
  return tenant;
}
