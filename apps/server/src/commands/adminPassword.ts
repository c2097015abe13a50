import { configFromProcess } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { resetPmAdminPassword } from '../features/users/users.ts';
import { CommandFailure, readArguments, UsageError } from './usage.ts';

export const ADMIN_PASSWORD_USAGE = `blacklight admin-password [--email ADDRESS]

Gives the platform's administrator a new one-time password and shows it this once; the old one and all sessions end.
"blacklight password" then takes one of their own. Opens the database itself: stop a server that uses the embedded one
first.

  --email ADDRESS    which administrator (default: admin@localhost)`;

/** `blacklight admin-password`; gives the exit code. */
export async function adminPassword(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    email: { type: 'string', default: 'admin@localhost' },
  });
  if (positionals.length > 0) {
    throw new UsageError(`What is "${positionals[0]}"? See blacklight admin-password --help.`);
  }
  const { databaseUrl: url, dataFolder } = configFromProcess();
  const database = await openDatabase({ url, dataFolder });
  try {
    const password = await resetPmAdminPassword(database, values.email);
    if (password === null) throw new CommandFailure(`There is no administrator ${values.email}.`);
    console.log(password);
    return 0;
  } finally {
    await database.close();
  }
}
