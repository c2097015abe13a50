// How long answers take while 50 clients ask at once. Arguments: seconds of each measurement, postings, candidates and
// applications, by default 5 100000 10000 50000. Needs a PostgreSQL; clients, server and database share the machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import pg from 'pg';
import pino from 'pino';
import { Pool } from 'undici';
import { readConfig } from '../apps/server/src/config.ts';
import { openServices } from '../apps/server/src/main.ts';
import { benchDatabase } from './databases.ts';
import { type Client, fillDatabase } from './latencyData.ts';
import { type Ask, type Latencies, measure } from './latencyLoad.ts';
import { REQUESTS } from './latencyRequests.ts';
import { printTable } from './table.ts';

const CLIENTS = 50;
/** Requests a second of each paced client: a person who clicks as fast as they can. */
const PACE = 4;
/** As many connections as the server has. */
const CONNECTIONS = 10;
const BYTES_OF_A_PAGE = 25_000;

const [seconds = 5, postings = 100_000, candidates = 10_000, applications = 50_000] = process.argv
  .slice(2)
  .map(Number);

const bench = await benchDatabase();
try {
  if (bench.url === null) {
    console.log(
      'Skipped: there is no PostgreSQL. Set TEST_DATABASE_URL, or install one: .ci/postgres install',
    );
  } else {
    console.log(`On ${bench.description}; clients, server and database share the machine.`);
    const services = await openServices(bench.database, readConfig({}), pino({ level: 'silent' }));
    const clients = await fillDatabase(services, bench.url, { postings, candidates, applications });
    await services.imports.close();
    await measureAll(bench.url, clients);
  }
} finally {
  await bench.close();
}

/** Half of the clients are of the large firm, the others of one small firm each. */
async function measureAll(url: string, firms: readonly Client[]): Promise<void> {
  const [large, ...small] = firms;
  const clients = Array.from({ length: CLIENTS }, (_, i) =>
    i % 2 === 0 ? large! : small[((i - 1) / 2) % small.length]!,
  );
  const { server, addresses } = await startServer(url);
  process.once('exit', () => server.kill());
  const api = new Pool(addresses.api, { connections: CLIENTS });
  const bare = new Pool(addresses.bare, { connections: CLIENTS });
  const database = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const get = async (pool: Pool, path: string, token = '') => {
    const { statusCode, body } = await pool.request({
      path,
      method: 'GET',
      headers: { cookie: `blacklight_session=${token}` },
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${text}`);
  };

  const row = async (name: string, asked: number | null, ask: Ask) => {
    const atOnce = await measure(ask, { clients: CLIENTS, seconds, pace: null });
    const onTime = await measure(ask, { clients: CLIENTS, seconds, pace: PACE });
    return [name, asked ?? '', ...cells(atOnce), ...cells(onTime)];
  };
  const rows = [await row('bare Fastify, a constant', null, () => get(bare, '/constant'))];
  for (const { name, asked, path, sql, values } of REQUESTS) {
    rows.push(
      await row(name, asked, (i, turn) => get(api, path(clients[i]!, turn), clients[i]!.token)),
      await row('  bare SELECT', null, (i, turn) => database.query(sql, values(clients[i]!, turn))),
    );
  }
  console.log();
  printTable(['', 'asked p99', ...columns('at once'), ...columns(`${PACE}/s each`)], rows);
  await Promise.all([api.close(), bare.close(), database.end()]);
  server.kill();
  await once(server, 'exit');
}

function columns(load: string): string[] {
  return [`${load}: a second`, 'p50 ms', 'p99 ms', 'most'];
}

function cells({ perSecond, p50, p99, most }: Latencies): (string | number)[] {
  return [Math.round(perSecond), ...[p50, p99, most].map((ms) => ms.toFixed(1))];
}

async function startServer(
  url: string,
): Promise<{ server: ChildProcess; addresses: { api: string; bare: string } }> {
  const script = new URL('latencyServer.ts', import.meta.url).pathname;
  const server = spawn(process.execPath, [script, url, `${BYTES_OF_A_PAGE}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(server.stdout!), 'line');
  return { server, addresses: JSON.parse(line as string) };
}
