// The database stops, is killed and cuts connections off while the server is used. Run where tests run on PostgreSQL
// (TEST_DATABASE_URL), on a server of its own, since it is killed.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, type Program, signInTo, startProgram } from './commands/testProgram.ts';
import { ACCESS } from './http/access.ts';

const folder = mkdtempSync(join(tmpdir(), 'blacklight-restart-'));
const cluster = mkdtempSync(join(tmpdir(), 'blacklight-cluster-'));
const script = fileURLToPath(new URL('../../../.ci/postgres', import.meta.url));

async function postgres(action: 'start' | 'stop' | 'halt' | 'kill'): Promise<string> {
  const { stdout } = await promisify(execFile)(script, [action, cluster]);
  return stdout.trim();
}

/** Of requests to routes that ask the database: whoever may call them is looked up there. */
const DATABASE_ROUTES = Object.entries(ACCESS)
  .filter(([route, access]) => access !== 'anyone' || route === 'GET /health/ready')
  .map(([route]) => route.replace(/:\w+/g, '1').split(' ') as [method: string, path: string]);

/** Requests that run under load: reading, searching, writing. */
const LOAD: readonly [method: string, path: string][] = [
  ['GET', '/api/job-postings?per_page=100'],
  ['GET', '/api/job-postings/search?skills=java'],
  ['GET', '/api/candidates'],
  ['POST', '/api/job-matches/candidates/1/generate'],
  ['GET', '/health/ready'],
];

describe.runIf(process.env.TEST_DATABASE_URL !== undefined)('a server whose database', () => {
  let url: string;
  let program: Program;
  let address: string;
  let headers: Record<string, string>;

  beforeAll(async () => {
    url = await postgres('start');
    program = startProgram(folder, { DATABASE_URL: url });
    address = (await program.until(ADDRESS))[1]!;
    ({ headers } = await signInTo(address, program));
  }, 180_000);
  afterAll(async () => {
    await program.stop('SIGTERM');
    await postgres('stop');
    rmSync(folder, { recursive: true, force: true });
  });

  const call = (method: string, path: string) => fetch(`${address}${path}`, { method, headers });

  /** "200", or status and code of what was refused, with whether it says when to try again. */
  async function outcome(method: string, path: string): Promise<string> {
    const response = await call(method, path);
    const body = (await response.json()) as { code?: string };
    if (response.ok) return 'served';
    return `${response.status} ${body.code} retry-after ${response.headers.get('retry-after')}`;
  }
  const AWAY = '503 database_unavailable retry-after 1';

  /** The load is more than one person may ask for in a minute. */
  const isNoRate = (seen: string) => !seen.startsWith('429 rate_limited');

  /** Calls from `workers` sides at once until the returned function is called, which gives all that came back. */
  function load(workers: number): () => Promise<Set<string>> {
    const seen = new Set<string>();
    let isOver = false;
    const working = Array.from({ length: workers }, async (_, worker) => {
      for (let at = worker; !isOver; at++) {
        seen.add(await outcome(...LOAD[at % LOAD.length]!));
        await sleep(5);
      }
    });
    return async () => {
      isOver = true;
      await Promise.all(working);
      return seen;
    };
  }

  /** Milliseconds until a request is served. */
  async function untilServed(): Promise<number> {
    const since = performance.now();
    while ((await outcome('GET', '/api/candidates')) === AWAY) await sleep(10);
    return Math.round(performance.now() - since);
  }

  it.each([
    ['is stopped at once', 'halt'],
    ['is killed', 'kill'],
  ] as const)(
    '%s says so on every route, and serves when it is back',
    async (how, action) => {
      const end = load(8);
      await sleep(500);
      await postgres(action);
      for (const [method, path] of DATABASE_ROUTES) {
        expect([method, path, await outcome(method, path)]).toEqual([method, path, AWAY]);
      }
      expect(await outcome('GET', '/health/live')).toBe('served');
      await postgres('start');
      const waited = await untilServed();
      await sleep(500);
      expect([...(await end())].filter(isNoRate).sort()).toEqual([AWAY, 'served']);
      expect(program.isRunning()).toBe(true);
      console.log(`The database ${how}: served again ${waited} ms after it was back.`);
    },
    120_000,
  );

  it('ends its connections in the middle of queries answers those with 503 and goes on', async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const end = load(8);
    for (let round = 0; round < 20; round++) {
      await sleep(50);
      await client.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IS NOT NULL AND pid <> pg_backend_pid()',
      );
    }
    await client.end();
    const waited = await untilServed();
    expect([...(await end())].filter(isNoRate).sort()).toEqual([AWAY, 'served']);
    expect(program.isRunning()).toBe(true);
    console.log(`Connections are ended: served again ${waited} ms later.`);
  }, 60_000);
});
