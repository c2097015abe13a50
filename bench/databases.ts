// The database that a benchmark measures on: an empty one of its own, gone afterwards.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../apps/server/src/database/database.ts';
import { copyDatabase, dropDatabase } from '../apps/server/src/database/serverDatabases.ts';

export interface BenchDatabase {
  database: Database;
  /** Address of the database; null for the embedded one. */
  url: string | null;
  /** For the heading of the results. */
  description: string;
  close(): Promise<void>;
}

const POSTGRES_SCRIPT = new URL('../.ci/postgres', import.meta.url).pathname;

/**
 * A migrated database on the server of BENCH_DATABASE_URL or TEST_DATABASE_URL, else on a PostgreSQL started for
 * the purpose where one is installed, else the embedded one.
 */
export async function benchDatabase(): Promise<BenchDatabase> {
  const given = process.env.BENCH_DATABASE_URL ?? process.env.TEST_DATABASE_URL;
  if (given !== undefined) return onServer(given, async () => {});
  const folder = mkdtempSync(join(tmpdir(), 'blacklight-bench-'));
  const stop = () => {
    runPostgresScript('stop', folder);
    rmSync(folder, { recursive: true, force: true });
  };
  const started = runPostgresScript('start', folder);
  if (started === null) {
    stop();
    return embedded();
  }
  return onServer(started, async () => stop()).catch((error) => {
    stop();
    throw error;
  });
}

/** What the script printed; null where it fails, which is where PostgreSQL is not installed. */
function runPostgresScript(action: 'start' | 'stop', folder: string): string | null {
  try {
    return execFileSync(POSTGRES_SCRIPT, [action, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

async function onServer(server: string, stop: () => Promise<void>): Promise<BenchDatabase> {
  const name = `blacklight_bench_${process.pid}`;
  const url = await copyDatabase(server, { name, template: 'template0' });
  const database = await openDatabase({ url, dataFolder: '' });
  return {
    database,
    url,
    description: await describe(url),
    async close() {
      await database.close();
      await dropDatabase(server, name);
      await stop();
    },
  };
}

async function describe(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ version: string; fsync: string }>(
    "SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync",
  );
  await client.end();
  return `PostgreSQL ${rows[0]!.version} at ${new URL(url).host}, fsync ${rows[0]!.fsync}`;
}

async function embedded(): Promise<BenchDatabase> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'blacklight-bench-'));
  const database = await openDatabase({ url: null, dataFolder });
  return {
    database,
    url: null,
    description: 'the embedded database (no PostgreSQL is installed: .ci/postgres install)',
    async close() {
      await database.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
