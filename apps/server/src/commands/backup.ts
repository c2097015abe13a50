import { resolve } from 'node:path';
import { configFromProcess } from '../config.ts';
import { backUp } from '../database/backup/backUp.ts';
import { hasEmbedded, withConnection } from '../database/connection.ts';
import { count } from './terminal.ts';
import { CommandFailure, onlyWord, readArguments } from './usage.ts';

export const BACKUP_USAGE = `blacklight backup FILE

Writes everything that the database holds to a new file, which only you may read: it has personal data and the
hashes of passwords in it. A PostgreSQL server is backed up while it is used; stop a server that uses the embedded
database first. "blacklight restore" puts it back, into the same or the other kind of database.`;

/** `blacklight backup`; gives the exit code. */
export async function backup(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {});
  const path = resolve(onlyWord(positionals, 'a file'));
  const { databaseUrl: url, dataFolder } = configFromProcess();
  if (url === null && !hasEmbedded(dataFolder)) {
    throw new CommandFailure(`There is no database in ${dataFolder}. Set BLACKLIGHT_DATA or DATABASE_URL.`);
  }
  const tables = await withConnection({ url, dataFolder }, (client) => backUp(client, path));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${path}: ${count(rows, 'row')} of ${count(tables.length, 'table')}`);
  return 0;
}
