import type { ClientBase } from 'pg';
import { DatabaseSetupError } from './errors.ts';

export const OLDEST_SERVER = { version: 150_000, name: 'PostgreSQL 15' };

/** What migrations rely on, and the Debian package that has it. */
export const EXTENSIONS = [
  {
    name: 'vector',
    hint: 'pgvector (https://github.com/pgvector/pgvector, the package postgresql-NN-pgvector)',
  },
  { name: 'pg_trgm', hint: 'pg_trgm (the package postgresql-contrib)' },
] as const;

/**
 * The roles that transactions run as; what each may do is in migrations/0005_row_security.sql, 0009_sessions.sql,
 * 0013_audit.sql, 0017_tokens.sql and 0021_scrape_queue.sql.
 */
export const ROLES = {
  platform: 'blacklight_platform',
  tenant: 'blacklight_tenant',
  matching: 'blacklight_matching',
  signIn: 'blacklight_sign_in',
  audit: 'blacklight_audit',
} as const;

/**
 * Makes what migrations rely on and cannot carry with them: extensions, and roles, which belong to the whole
 * server and may be there already.
 * @throws {DatabaseSetupError} that says what to install, or what an administrator is to run.
 */
export async function prepareServer(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: number; server: string }>(
    `SELECT current_setting('server_version_num')::integer AS version,
            current_setting('server_version') AS server`,
  );
  const { version, server } = rows[0]!;
  if (version < OLDEST_SERVER.version) {
    throw new DatabaseSetupError(
      'database_too_old',
      `The database is PostgreSQL ${server}; ${OLDEST_SERVER.name} or newer is needed.`,
    );
  }
  for (const { name, hint } of EXTENSIONS) await createExtension(client, name, hint);
  for (const role of Object.values(ROLES)) await createRole(client, role);
}

async function createExtension(client: ClientBase, name: string, hint: string): Promise<void> {
  const { rows } = await client.query<{ installed_version: string | null }>(
    'SELECT installed_version FROM pg_available_extensions WHERE name = $1',
    [name],
  );
  if (rows[0] === undefined) {
    throw new DatabaseSetupError(
      'database_extension_missing',
      `The database server lacks the extension ${name}. Install ${hint} on it.`,
    );
  }
  if (rows[0].installed_version !== null) return;
  const statement = `CREATE EXTENSION ${name}`;
  await runOrSay(client, statement, `${statement};`);
}

/** Makes a role that cannot sign in, where it is missing, and lets this user act as it. */
export async function createRole(client: ClientBase, role: string): Promise<void> {
  const { rows } = await client.query<{ exists: boolean; usable: boolean; user: string }>(
    `SELECT count(*) > 0 AS exists, coalesce(bool_or(pg_has_role(oid, 'MEMBER')), false) AS usable,
            quote_ident(current_user) AS user
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  const { exists, usable, user } = rows[0]!;
  if (usable) return;
  const statements = [...(exists ? [] : [`CREATE ROLE ${role} NOLOGIN`]), `GRANT ${role} TO ${user}`];
  const remedy = statements.map((statement) => `${statement};`).join(' ');
  for (const statement of statements) await runOrSay(client, statement, remedy);
}

async function runOrSay(client: ClientBase, statement: string, remedy: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new DatabaseSetupError(
      'database_rights_missing',
      `This database user may not run "${statement}". Let an administrator run, in this database: ${remedy}`,
      { cause: error },
    );
  }
}

/** SQLSTATE (PostgreSQL documentation, appendix A). */
export const INSUFFICIENT_PRIVILEGE = '42501';
