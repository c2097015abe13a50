import type { ClientBase } from 'pg';
import { appliedMigrations } from '../database/migrate.ts';
import { EXTENSIONS, ROLES } from '../database/prepareServer.ts';

/** What a database says of itself; looking changes nothing in it. */
export interface DatabaseState {
  version: { number: number; name: string };
  /** How far its clock is from this machine's at least, in milliseconds. */
  clocksApart: number;
  knowsTimeZones: boolean;
  /** Those that are missing: not installed on the server, or not made in the database yet. */
  extensions: { notOnServer: string[]; notMade: string[] };
  rights: { mayCreateTables: boolean; mayCreateRoles: boolean; mayCreateExtensions: boolean };
  roles: { missing: string[]; notGranted: string[]; unsafe: string[] };
  /** Null where Blacklight has never been started. */
  migrations: string[] | null;
  /** Tables of tenants that do not force row security. */
  openTables: string[];
}

/** Asks a database for its state, as its user sees it. */
export async function databaseState(client: ClientBase): Promise<DatabaseState> {
  const before = Date.now();
  const { rows } = await client.query<{ number: number; name: string; at: string; zones: boolean }>(`
    SELECT current_setting('server_version_num')::integer AS number, current_setting('server_version') AS name,
      (extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS at,
      EXISTS (SELECT FROM pg_timezone_names WHERE name = 'America/New_York') AS zones`);
  const after = Date.now();
  const { number, name, at, zones } = rows[0]!;
  return {
    version: { number, name },
    clocksApart: Math.max(0, before - Number(at), Number(at) - after),
    knowsTimeZones: zones,
    extensions: await extensionsOf(client),
    rights: await rightsOf(client),
    roles: await rolesOf(client),
    migrations: await appliedMigrations(client),
    openTables: await openTablesOf(client),
  };
}

async function extensionsOf(client: ClientBase): Promise<DatabaseState['extensions']> {
  const { rows } = await client.query<{ name: string; isMade: boolean }>(
    `SELECT name, installed_version IS NOT NULL AS "isMade" FROM pg_available_extensions WHERE name = ANY ($1)`,
    [EXTENSIONS.map(({ name }) => name)],
  );
  const found = new Map(rows.map(({ name, isMade }) => [name, isMade]));
  const names = EXTENSIONS.map(({ name }) => name as string);
  return {
    notOnServer: names.filter((name) => !found.has(name)),
    notMade: names.filter((name) => found.get(name) === false),
  };
}

async function rightsOf(client: ClientBase): Promise<DatabaseState['rights']> {
  const { rows } = await client.query<DatabaseState['rights']>(`
    SELECT has_schema_privilege('public', 'CREATE') AS "mayCreateTables",
      rolsuper OR rolcreaterole AS "mayCreateRoles",
      rolsuper OR has_database_privilege(current_database(), 'CREATE') AS "mayCreateExtensions"
    FROM pg_roles WHERE rolname = current_user`);
  return rows[0]!;
}

async function rolesOf(client: ClientBase): Promise<DatabaseState['roles']> {
  const { rows } = await client.query<{ name: string; isGranted: boolean; isUnsafe: boolean }>(
    `SELECT rolname AS name, pg_has_role(oid, 'MEMBER') AS "isGranted",
       rolsuper OR rolbypassrls OR rolcanlogin AS "isUnsafe"
     FROM pg_roles WHERE rolname = ANY ($1) ORDER BY rolname`,
    [Object.values(ROLES)],
  );
  const found = new Set(rows.map(({ name }) => name));
  return {
    missing: Object.values(ROLES).filter((name) => !found.has(name)),
    notGranted: rows.filter(({ isGranted }) => !isGranted).map(({ name }) => name),
    unsafe: rows.filter(({ isUnsafe }) => isUnsafe).map(({ name }) => name),
  };
}

async function openTablesOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE attname = 'tenant_id' AND relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
      AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`);
  return rows.map(({ name }) => name);
}
