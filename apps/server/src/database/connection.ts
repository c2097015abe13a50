import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from './embedded.ts';
import { DatabaseSetupError } from './errors.ts';

export interface DatabaseOptions {
  /** Address of a PostgreSQL ≥ 15 with pgvector; null for the embedded one. */
  url: string | null;
  /** Where the embedded database keeps its files. */
  dataFolder: string;
}

/** How long whoever needs a connection waits for a busy or absent server. */
export const CONNECT_TIMEOUT_MS = 10_000;

/** Whether the folder has held an embedded database. */
export function hasEmbedded(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'postgres'));
}

/**
 * Runs `work` on one connection as the database's own user, bound by no tenant, and leaves the tables as they are.
 * @throws {DatabaseSetupError} `database_unreachable`, `data_folder_in_use`.
 */
export async function withConnection<T>(
  { url, dataFolder }: DatabaseOptions,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  if (url !== null) {
    return onClient({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS }, work);
  }
  const embedded = await startEmbedded(dataFolder);
  try {
    return await onClient(embedded.connection, work);
  } finally {
    await embedded.stop();
  }
}

/** @throws {DatabaseSetupError} `database_unreachable`. */
export async function onClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config);
  // What breaks shows at the query that runs; without a listener the event would end the process.
  client.on('error', () => {});
  await connect(client);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const address = `${client.host}:${client.port}/${client.database}`;
    throw new DatabaseSetupError(
      'database_unreachable',
      `Cannot connect to the database at ${address}: ${(error as Error).message}`,
      { cause: error },
    );
  }
}
