import type { ClientBase } from 'pg';
import { appliedMigrations } from '../migrate.ts';
import { digestsLine, END_LINE, headerLine, type TableDigest, TableWriter, writeArchive } from './archive.ts';
import { BackupError } from './errors.ts';
import { allowReadingAll } from './readAll.ts';
import { rowsOf, sequencesOf, tablesOf, VALUE_SETTINGS } from './tables.ts';

/**
 * Writes all that the database holds at one moment to a file; others may go on using it meanwhile. Gives what was
 * written of each table.
 * @throws {BackupError} `file_exists`, `file_unreadable`, `nothing_to_back_up`.
 */
export async function backUp(client: ClientBase, path: string): Promise<TableDigest[]> {
  const migrations = await appliedMigrations(client);
  if (migrations === null) {
    throw new BackupError('nothing_to_back_up', 'Blacklight has never been started on this database.');
  }
  const beforeReading = await allowReadingAll(client);
  const digests: TableDigest[] = [];
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query(VALUE_SETTINGS);
    await writeArchive(path, archiveOf(client, beforeReading, digests));
  } finally {
    await client.query('ROLLBACK').catch(() => {}); // It has only read; a lost connection has been told.
  }
  return digests;
}

async function* archiveOf(
  client: ClientBase,
  beforeReading: Awaited<ReturnType<typeof allowReadingAll>>,
  digests: TableDigest[],
): AsyncGenerator<string> {
  const { rows } = await client.query<{ postgres: string }>(
    `SELECT current_setting('server_version') AS postgres`,
  );
  const tables = await tablesOf(client);
  yield headerLine({
    created_at: new Date().toISOString(),
    postgres: rows[0]!.postgres,
    migrations: (await appliedMigrations(client)) ?? [],
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    sequences: await sequencesOf(client, tables),
  });
  for (const table of tables) {
    const writer = new TableWriter(table.name);
    await client.query(beforeReading(table));
    for await (const rows of rowsOf(client, table)) yield writer.add(rows);
    await client.query('RESET ROLE');
    yield END_LINE;
    digests.push(writer.end());
  }
  yield digestsLine(digests);
}
