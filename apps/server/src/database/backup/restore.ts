import type { ClientBase } from 'pg';
import { lockMigrations, migrationNames, runMigrations } from '../migrate.ts';
import { prepareServer } from '../prepareServer.ts';
import { type Archive, type ArchiveHeader, readArchive, type TableDigest, TableWriter } from './archive.ts';
import { BackupError } from './errors.ts';
import { quoted, rowsOf, type Table, tablesOf, VALUE_SETTINGS } from './tables.ts';

/**
 * Reads a file to its end, so that whatever is wrong with it shows before a database is opened.
 * @throws {BackupError} `file_unreadable`, `not_a_backup`, `backup_damaged`, `backup_too_new`.
 */
export async function checkBackup(path: string): Promise<ArchiveHeader> {
  const { header, batches } = await readArchive(path);
  while (!(await batches.next()).done);
  const known = new Set(migrationNames());
  const unknown = header.migrations.filter((name) => !known.has(name));
  if (unknown.length === 0) return header;
  throw new BackupError(
    'backup_too_new',
    `${path} was made by a newer Blacklight (${unknown.join(', ')}). Restore it with that version or a later one.`,
  );
}

export interface Restored {
  tables: TableDigest[];
  /** Migrations that are newer than the backup and have been run on it. */
  migrated: string[];
}

/**
 * Makes the database what it was when the backup, which has been checked, was taken, and brings it up to date: all of
 * it or nothing.
 *
 * @param isReplacing whether what the database holds may be deleted.
 * @throws {BackupError} `database_in_use`, `database_not_empty`, or that the file is not what it seemed.
 */
export async function restore(
  client: ClientBase,
  path: string,
  { isReplacing }: { isReplacing: boolean },
): Promise<Restored> {
  const archive = await readArchive(path);
  await client.query('BEGIN');
  try {
    await lockMigrations(client);
    await refuseOthers(client);
    await prepareServer(client);
    if (!isReplacing) await refuseRows(client);
    await dropEverything(client);
    await runMigrations(client, archive.header.migrations);
    await client.query(VALUE_SETTINGS);
    const tables = await load(client, archive, path);
    const known = new Set(archive.header.migrations);
    const migrated = migrationNames().filter((name) => !known.has(name));
    await runMigrations(client, migrated);
    await client.query('ANALYZE');
    await client.query('COMMIT');
    return { tables, migrated };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}); // The first error is the one to report.
    throw error;
  } finally {
    await archive.batches.return([]);
  }
}

async function refuseOthers(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ others: number }>(`
    SELECT count(*)::integer AS others FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND coalesce(backend_type, 'client backend') = 'client backend'`);
  const { others } = rows[0]!;
  if (others === 0) return;
  throw new BackupError(
    'database_in_use',
    `The database is in use by ${others} other connections. Stop Blacklight and whatever else is connected first.`,
  );
}

async function refuseRows(client: ClientBase): Promise<void> {
  const filled = await filledTables(client);
  if (filled.length === 0) return;
  // Some have rows from the beginning: those that a migration writes.
  await dropEverything(client);
  await runMigrations(client, migrationNames());
  const filledAtFirst = await filledTables(client);
  const used = filled.filter((name) => !filledAtFirst.includes(name));
  if (used.length === 0) return;
  throw new BackupError(
    'database_not_empty',
    `The database holds something already (${used.join(', ')}). Restore into an empty one, or add --replace to delete all that is in this one.`,
  );
}

/** By their size, since row security may hide the rows. */
async function filledTables(client: ClientBase): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of await tablesOf(client)) {
    const { rows } = await client.query<{ isFilled: boolean }>(
      `SELECT pg_relation_size($1) > 0 AS "isFilled"`,
      [`public.${quoted(name)}`],
    );
    if (rows[0]!.isFilled) filled.push(name);
  }
  return filled;
}

/** Tables, functions and the job queue, whose jobs are about what is deleted; extensions stay. */
async function dropEverything(client: ClientBase): Promise<void> {
  await client.query('DROP SCHEMA IF EXISTS pgboss CASCADE');
  const { rows } = await client.query<{ statement: string }>(`
    SELECT format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) AS statement FROM pg_class
    WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
    UNION ALL
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure) FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')`);
  for (const { statement } of rows) await client.query(statement);
}

async function load(client: ClientBase, { header, batches }: Archive, path: string): Promise<TableDigest[]> {
  const tables = await tablesOf(client);
  const byName = new Map(tables.map((table) => [table.name, table]));
  if (
    JSON.stringify(header.tables) !== JSON.stringify(tables.map(({ name, columns }) => ({ name, columns })))
  ) {
    throw new BackupError('backup_damaged', `${path} does not have the tables that its migrations make.`);
  }
  const foreignKeys = await dropForeignKeys(client);
  // Its triggers would tell the audit log of people who have changed nothing.
  for (const { name } of tables) {
    await client.query(
      `ALTER TABLE public.${quoted(name)} DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY`,
    );
  }
  // What migrations have written is in the backup, too.
  await client.query(`TRUNCATE ${tables.map(({ name }) => `public.${quoted(name)}`).join(', ')}`);
  let next = await batches.next();
  for (; !next.done; next = await batches.next()) {
    await insert(client, byName.get(next.value.table.name)!, next.value.rows);
  }
  await setSequences(client, header);
  await compare(client, tables, next.value, path);
  for (const statement of foreignKeys) await client.query(statement);
  for (const { name, isForced } of tables) {
    const force = isForced ? ', FORCE ROW LEVEL SECURITY' : '';
    await client.query(`ALTER TABLE public.${quoted(name)} ENABLE TRIGGER USER${force}`);
  }
  return next.value;
}

/** So that rows may come in any order. Gives the statements that make them, and check them, again. */
async function dropForeignKeys(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ remove: string; make: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS remove,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
    FROM pg_constraint
    WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace ORDER BY conname`);
  for (const { remove } of rows) await client.query(remove);
  return rows.map(({ make }) => make);
}

async function insert(
  client: ClientBase,
  { name, columns, types }: Table,
  rows: readonly (string | null)[][],
): Promise<void> {
  const names = columns.map(quoted).join(', ');
  const values = columns.map((column, at) => `texts.${quoted(column)}::${types[at]}`).join(', ');
  const arrays = columns.map((_, at) => `$${at + 1}::text[]`).join(', ');
  await client.query(
    `INSERT INTO public.${quoted(name)} (${names}) OVERRIDING SYSTEM VALUE
     SELECT ${values} FROM unnest(${arrays}) AS texts (${names})`,
    columns.map((_, at) => rows.map((row) => row[at])),
  );
}

async function setSequences(client: ClientBase, { sequences }: ArchiveHeader): Promise<void> {
  for (const { table, column, last_value, is_called } of sequences) {
    await client.query('SELECT setval(pg_get_serial_sequence($1, $2), $3, $4)', [
      `public.${quoted(table)}`,
      column,
      last_value,
      is_called,
    ]);
  }
}

/** Reads back what has been stored. */
async function compare(
  client: ClientBase,
  tables: readonly Table[],
  digests: readonly TableDigest[],
  path: string,
): Promise<void> {
  for (const [at, table] of tables.entries()) {
    const writer = new TableWriter(table.name);
    for await (const rows of rowsOf(client, table)) writer.add(rows);
    const [stored, expected] = [writer.end(), digests[at]!];
    if (stored.rows === expected.rows && stored.sha256 === expected.sha256) continue;
    throw new BackupError(
      'backup_damaged',
      `${table.name} is not stored as ${path} has it (${stored.rows} rows of ${expected.rows}).`,
    );
  }
}
