import { readdirSync, readFileSync } from 'node:fs';
import type { ClientBase } from 'pg';
import { DatabaseSetupError } from './errors.ts';
import { INSUFFICIENT_PRIVILEGE, prepareServer } from './prepareServer.ts';

/** An arbitrary number that only migrations lock. */
const MIGRATION_LOCK = 6_014_927_305;

const FOLDER = new URL('./migrations/', import.meta.url);

/**
 * Brings the tables up to date: runs the files of migrations/ that have not run yet, by name, in one
 * transaction. Processes that start together wait for each other.
 * @throws {DatabaseSetupError} when the server or the user lacks something.
 */
export async function migrate(client: ClientBase): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await prepareServer(client);
    await runMissing(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}); // The first error is the one to report.
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new DatabaseSetupError(
      'database_rights_missing',
      `The tables cannot be made: ${(error as Error).message}. The database user must own the database, or have been given: GRANT CREATE, USAGE ON SCHEMA public.`,
      { cause: error },
    );
  }
}

async function runMissing(client: ClientBase): Promise<void> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migrations');
  const applied = new Set(rows.map(({ name }) => name));
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
  for (const name of files.sort()) {
    if (applied.has(name)) continue;
    await client.query(readFileSync(new URL(name, FOLDER), 'utf8'));
    await client.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
  }
}
