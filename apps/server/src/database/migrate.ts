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
    await lockMigrations(client);
    await prepareServer(client);
    await runMigrations(client, migrationNames());
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

/** Keeps whoever wants to migrate waiting until the transaction ends. */
export async function lockMigrations(client: ClientBase): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
}

/** All that this version knows, in their order. */
export function migrationNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}

/** Runs those of `names` that have not run yet, in their order, in the transaction that is open. */
export async function runMigrations(client: ClientBase, names: readonly string[]): Promise<void> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  );
  const applied = new Set((await appliedMigrations(client)) ?? []);
  for (const name of names) {
    if (applied.has(name)) continue;
    await client.query(readFileSync(new URL(name, FOLDER), 'utf8'));
    await client.query('INSERT INTO schema_migrations (name) VALUES ($1)', [name]);
  }
}

/** Null where the database has no table of them: Blacklight has never been in it. */
export async function appliedMigrations(client: ClientBase): Promise<string[] | null> {
  const { rows } = await client.query<{ exists: boolean }>(
    "SELECT to_regclass('public.schema_migrations') IS NOT NULL AS exists",
  );
  if (!rows[0]!.exists) return null;
  const applied = await client.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY name');
  return applied.rows.map(({ name }) => name);
}
