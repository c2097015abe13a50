import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { configFromProcess } from '../config.ts';
import { checkBackup, restore } from '../database/backup/restore.ts';
import { withConnection } from '../database/connection.ts';
import { count } from './terminal.ts';
import { CommandFailure, onlyWord, readArguments, UsageError } from './usage.ts';

export const RESTORE_USAGE = `blacklight restore FILE [--replace]

Puts a backup into an empty database, embedded or on a server, and brings it up to date: all of it or, when anything
is wrong, nothing. Stop servers that use the database first.

  --replace    delete what the database holds; asks before
  --yes        do not ask`;

/** `blacklight restore`; gives the exit code. */
export async function restoreBackup(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    replace: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
  });
  const path = resolve(onlyWord(positionals, 'a file'));
  const { databaseUrl: url, dataFolder } = configFromProcess();
  const header = await checkBackup(path);
  if (values.replace && !values.yes) await confirm(url === null ? dataFolder : nameOf(url));
  const { tables, migrated } = await withConnection({ url, dataFolder }, (client) =>
    restore(client, path, { isReplacing: values.replace }),
  );
  for (const { name, rows } of tables)
    if (rows > 0) console.log(`  ${name.padEnd(28)} ${count(rows, 'row')}`);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Restored ${count(rows, 'row')} as of ${header.created_at}; all compared with the backup.`);
  if (migrated.length > 0) console.log(`Brought up to date: ${migrated.join(', ')}`);
  return 0;
}

async function confirm(database: string): Promise<void> {
  if (!process.stdin.isTTY) throw new UsageError('Add --yes to replace a database without being asked.');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`Delete all that ${database} holds? Type "replace": `);
  lines.close();
  if (answer.trim() !== 'replace') throw new CommandFailure('Nothing has been changed.');
}

/** host/database, without the password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
