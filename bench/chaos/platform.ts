// The whole platform under fire: web processes and workers on one PostgreSQL are killed (kill -9) while two scrapers
// upload what the boards have, uploads are processed and candidates are matched; at every tenth kill the database is
// stopped at once instead, which no process may end by. Afterwards the database must hold what an undisturbed run of
// the same turns leaves. Argument: how many kills, by default 100. Ends with 1 when something is wrong.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { readConfig } from '../../apps/server/src/config.ts';
import { openDatabase } from '../../apps/server/src/database/database.ts';
import { copyDatabase } from '../../apps/server/src/database/serverDatabases.ts';
import { activateTenant, insertTenant } from '../../apps/server/src/features/tenants/tenants.ts';
import { createServer, openServices, startServer } from '../../apps/server/src/main.ts';
import { runBot, type Source } from '../../packages/client/src/bot/index.ts';
import { ask, differences, faultsOf, isSettled, traceRotations } from './state.ts';
import { boards, candidates, MATCH_LIMIT, postingsBefore, type Turns } from './world.ts';

const POSTGRES = new URL('../../.ci/postgres', import.meta.url).pathname;
const PROGRAM = new URL('../../apps/server/bin/blacklight.js', import.meta.url).pathname;
const PROCESSES = ['web', 'all', 'worker', 'worker'] as const;
const MOST_PAUSE_MS = 1200;
const SETTLING_SECONDS = 180;
const DAY = new Date().toISOString().slice(0, 10);
const SETTINGS = {
  JOB_MATCH_LIMIT: String(MATCH_LIMIT),
  JOB_MATCH_MIN_SCORE: '75',
  PROCESSING_QUEUE_DELAY_SECONDS: '0',
  TIME_ZONE: 'UTC',
  LOG_LEVEL: 'silent',
};

const kills = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'blacklight-chaos-'));
const databaseFolder = mkdtempSync(join(tmpdir(), 'blacklight-chaos-postgres-'));
const postgres = (action: 'start' | 'stop' | 'halt') =>
  execFileSync(POSTGRES, [action, databaseFolder], { encoding: 'utf8' }).trim();

/** One process of the platform, which is started again when it is killed. */
class Member {
  readonly role: string;
  readonly port: number;
  readonly #url: string;
  #child: ChildProcess | null = null;
  isReady = false;
  /** How often it has ended without having been killed. */
  exits = 0;

  constructor(role: string, { port, url }: { port: number; url: string }) {
    this.role = role;
    this.port = port;
    this.#url = url;
    this.start();
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  start(): void {
    const env = { PATH: process.env.PATH, PORT: String(this.port), DATABASE_URL: this.#url, ...SETTINGS };
    const child = spawn(process.execPath, [PROGRAM, 'start', '--role', this.role], { cwd: folder, env });
    this.#child = child;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('stop it with')) this.isReady = true;
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('exit', (code, signal) => {
      if (child !== this.#child) return;
      this.exits++;
      console.error(`A process has ended (${code ?? signal}): ${said.slice(-500)}`);
      this.start();
    });
  }

  /** Resolves when it is gone; it is started again unless it is the end. */
  async kill({ isEnd = false } = {}): Promise<void> {
    const child = this.#child!;
    this.#child = null;
    this.isReady = false;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (!isEnd) this.start();
  }
}

/** An empty database becomes a platform with firms, benches and postings; gives a scraper's key. */
async function prepare(url: string): Promise<string> {
  const database = await openDatabase({ url, dataFolder: '' });
  const services = await openServices(database, readConfig(SETTINGS), pino({ level: 'silent' }));
  try {
    const tenants = await database.asPlatform(async (db) => {
      const made = [await insertTenant(db, 'Firm A'), await insertTenant(db, 'Firm B')];
      for (const { id } of made) await activateTenant(db, id);
      return made.map(({ id }) => id);
    });
    const app = createServer(services, {
      log: pino({ level: 'silent' }),
      authenticate: async ({ url, headers }) => ({
        id: 1,
        email: 'somebody@example.com',
        full_name: 'Somebody',
        password_change_required: false,
        session_id: 1,
        token: null,
        ...(url.startsWith('/api/candidates')
          ? { role: 'TENANT_ADMIN' as const, tenant_id: Number(headers['x-tenant']) }
          : { role: 'PM_ADMIN' as const, tenant_id: null }),
      }),
    });
    const post = async (path: string, body: object, tenant = 0) => {
      const headers = { host: 'localhost', 'x-tenant': String(tenant) };
      const response = await app.inject({ method: 'POST', url: path, payload: body, headers });
      if (response.statusCode >= 300) throw new Error(`${path}: ${response.payload}`);
      return response.json();
    };
    await post('/api/jobs/import?platform=dice', postingsBefore(DAY));
    await services.background.idle();
    for (const tenant of tenants) {
      for (const candidate of candidates()) {
        const { id } = await post('/api/candidates', candidate, tenant);
        await post(`/api/candidates/${id}/approve`, {}, tenant);
      }
    }
    const key = { name: 'Scrapers of the boards', platforms: null, requests_per_minute: 10_000 };
    const { api_key } = await services.scraperKeys.create({ ...key, created_by: null });
    await app.close();
    return api_key;
  } finally {
    await services.close();
  }
}

/** A scraper that goes on until it is told to end, after the role at hand. */
async function scrape(
  server: string,
  { key, source, name, until }: { key: string; source: Source; name: string; until: () => boolean },
): Promise<void> {
  while (!until()) {
    const wait = (ms: number, signal: AbortSignal) => sleep(Math.min(ms, 200), undefined, { signal });
    const stateFile = join(folder, `${name}.json`);
    await runBot({ server, key, source, stateFile, isOnce: true, wait });
    await sleep(50);
  }
}

async function freePort(): Promise<number> {
  const socket = createSocket().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as { port: number };
  socket.close();
  return port;
}

async function settle(url: string): Promise<boolean> {
  for (let waited = 0; waited < SETTLING_SECONDS; waited++) {
    if (await isSettled(url)) return true;
    await sleep(1000);
  }
  return false;
}

/** Kills until it has done so often enough; gives how often the database was stopped. */
async function attack(members: readonly Member[]): Promise<number> {
  let stops = 0;
  for (let kill = 1; kill <= kills; kill++) {
    await sleep(Math.random() * MOST_PAUSE_MS);
    while (members.filter(({ isReady }) => isReady).length < 2) await sleep(20);
    if (kill % 10 === 0) {
      stops++;
      // Who starts without a database says so and ends.
      while (!members.every(({ isReady }) => isReady)) await sleep(20);
      postgres('halt');
      await sleep(Math.random() * 1000);
      postgres('start');
    } else {
      // Those that are still starting are killed, too, now and then.
      const victims = Math.random() < 0.1 ? members : members.filter(({ isReady }) => isReady);
      await victims[Math.floor(Math.random() * victims.length)]!.kill();
    }
    if (kill % 50 === 0) console.log(`${kill} of ${kills}`);
  }
  return stops;
}

/** The same turns again, on a copy of the database as it was before, with nobody disturbing. */
async function runUndisturbed(url: string, { key, most }: { key: string; most: Turns }): Promise<void> {
  const log = pino({ level: 'silent' });
  const server = await startServer(readConfig({ ...SETTINGS, PORT: '0', DATABASE_URL: url }), {
    role: 'all',
    log,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
  const turns: Turns = new Map();
  const isOver = () => [...most].every(([role, count]) => turns.get(role) === count);
  const source = boards(turns, { day: DAY, most });
  await scrape(server.address!, { key, source, name: 'undisturbed', until: isOver });
  await settle(url);
  await server.close();
}

async function run(): Promise<string[]> {
  const server = postgres('start');
  const url = await copyDatabase(server, { name: 'disturbed', template: 'template0' });
  // That server need not keep what it has committed; this one has to.
  await ask(server, 'ALTER DATABASE disturbed SET synchronous_commit = on');
  const key = await prepare(url);
  const undisturbed = await copyDatabase(server, { name: 'undisturbed', template: 'disturbed' });
  await traceRotations(url);
  const members: Member[] = [];
  for (const role of PROCESSES) members.push(new Member(role, { port: await freePort(), url }));
  const turns: Turns = new Map();
  const source = boards(turns, { day: DAY });
  let isOver = false;
  const scrapers = members
    .slice(0, 2)
    .map(({ address }, at) => scrape(address, { key, source, name: `scraper-${at}`, until: () => isOver }));
  const startedAt = Date.now();
  const stops = await attack(members);
  isOver = true;
  await Promise.all(scrapers);
  const hasSettled = await settle(url);
  for (const member of members) await member.kill({ isEnd: true });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`${kills - stops} processes killed and the database stopped ${stops} times in ${seconds} s.`);
  const exits = members.reduce((sum, member) => sum + member.exits, 0);
  await runUndisturbed(undisturbed, { key, most: turns });
  return [
    ...(hasSettled ? [] : ['work was left after minutes of quiet']),
    ...(exits > 0 ? [`${exits} processes ended by themselves`] : []),
    ...(await faultsOf(url, turns)),
    ...(await differences(url, undisturbed)),
  ];
}

try {
  const faults = await run();
  for (const fault of faults) console.error(`WRONG: ${fault}`);
  if (faults.length === 0) console.log('Nothing lost, nothing doubled, and the same as undisturbed.');
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  postgres('stop');
  for (const made of [folder, databaseFolder]) rmSync(made, { recursive: true, force: true });
}
process.exit();
