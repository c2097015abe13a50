import type { ClientBase } from 'pg';
import { createRole } from '../prepareServer.ts';
import { quoted, type Table, tablesOf } from './tables.ts';

const ROLE = 'blacklight_backup';

/**
 * Lets this user read the rows of all tenants. Row security binds the owner of the tables, too, and would silently
 * leave rows out; so there is a role that may read everything and nothing else. To be called outside of a
 * transaction; gives what a transaction is to set before it reads a table.
 * @throws {DatabaseSetupError} `database_rights_missing`.
 */
export async function allowReadingAll(client: ClientBase): Promise<(table: Table) => string> {
  const { rows } = await client.query<{ isFree: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS "isFree" FROM pg_roles WHERE rolname = current_user',
  );
  // Should row security leave anything out nevertheless, reading fails.
  if (rows[0]!.isFree) return () => 'SET LOCAL row_security = off';
  const forced = (await tablesOf(client)).filter(({ isForced }) => isForced);
  const { rows: open } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid
     WHERE polname = $1 AND relnamespace = 'public'::regnamespace`,
    [ROLE],
  );
  const readable = new Set(open.map(({ name }) => name));
  await createRole(client, ROLE);
  for (const { name } of forced) {
    if (readable.has(name)) continue;
    await client.query(`
      BEGIN;
      GRANT SELECT ON public.${quoted(name)} TO ${ROLE};
      CREATE POLICY ${ROLE} ON public.${quoted(name)} FOR SELECT TO ${ROLE} USING (true);
      COMMIT`);
  }
  return ({ isForced }) => (isForced ? `SET LOCAL ROLE ${ROLE}` : 'RESET ROLE');
}
