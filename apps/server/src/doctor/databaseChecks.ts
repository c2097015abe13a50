// What is checked of a database that has been opened.
import { migrationNames } from '../database/migrate.ts';
import { EXTENSIONS, OLDEST_SERVER } from '../database/prepareServer.ts';
import { type Check, fail, ok, warn } from './check.ts';
import type { DatabaseState } from './queries.ts';

/** How far the clocks may differ. Sessions, leases and days of postings are read off both. */
const CLOCKS_DIFFER_MS = 2_000;
const CLOCKS_FAR_APART_MS = 60_000;

const version: Check<DatabaseState> = {
  name: 'PostgreSQL',
  run({ version: { number, name } }) {
    if (number >= OLDEST_SERVER.version) return ok(`version ${name}`);
    return fail(`version ${name}; ${OLDEST_SERVER.name} or newer is needed`, 'Upgrade the database server.');
  },
};

const extensions: Check<DatabaseState> = {
  name: 'extensions',
  run({ extensions: { notOnServer, notMade }, rights }) {
    const missing = EXTENSIONS.filter(({ name }) => notOnServer.includes(name));
    if (missing.length > 0) {
      return fail(
        `the database server lacks ${missing.map(({ name }) => name).join(', ')}`,
        `Install ${missing.map(({ hint }) => hint).join(' and ')} on it.`,
      );
    }
    if (notMade.length === 0) return ok(EXTENSIONS.map(({ name }) => name).join(', '));
    if (rights.mayCreateExtensions) return ok(`${notMade.join(', ')}: made by the next start`);
    return fail(
      `${notMade.join(', ')} are not in this database, and this user may not make them`,
      `Let an administrator run, in this database: ${notMade.map((name) => `CREATE EXTENSION ${name};`).join(' ')}`,
    );
  },
};

const rights: Check<DatabaseState> = {
  name: 'rights',
  run({ rights: { mayCreateTables } }) {
    if (mayCreateTables) return ok('this user may make tables');
    return fail(
      'this user may not make tables',
      'Let an administrator run, in this database: GRANT CREATE, USAGE ON SCHEMA public TO the user of DATABASE_URL;',
    );
  },
};

const roles: Check<DatabaseState> = {
  name: 'roles',
  run({ roles: { missing, notGranted, unsafe }, rights: { mayCreateRoles } }) {
    if (unsafe.length > 0) {
      return fail(
        `${unsafe.join(', ')} can get round row security or sign in`,
        `Let an administrator run: ${unsafe.map((role) => `ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS NOLOGIN;`).join(' ')}`,
      );
    }
    const lacking = [...missing, ...notGranted];
    if (lacking.length === 0) return ok('all there, none can get round row security');
    if (mayCreateRoles && notGranted.length === 0) return ok(`${lacking.join(', ')}: made by the next start`);
    const statements = [
      ...missing.map((role) => `CREATE ROLE ${role} NOLOGIN;`),
      `GRANT ${lacking.join(', ')} TO the user of DATABASE_URL;`,
    ];
    return fail(
      `this user lacks the roles ${lacking.join(', ')}`,
      `Let an administrator run: ${statements.join(' ')}`,
    );
  },
};

const migrations: Check<DatabaseState> = {
  name: 'migrations',
  run({ migrations: applied }) {
    if (applied === null) return ok('none yet: the first start makes the tables');
    const known = migrationNames();
    const unknown = applied.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
      return fail(
        `a newer Blacklight has used this database (${unknown.join(', ')})`,
        'Install that version or a later one.',
      );
    }
    const waiting = known.filter((name) => !applied.includes(name));
    if (waiting.length === 0) return ok(`all ${known.length} are in`);
    return warn(`${waiting.join(', ')} are waiting`, 'The next start runs them; take a backup before it.');
  },
};

const rowSecurity: Check<DatabaseState> = {
  name: 'row security',
  run({ migrations, openTables }) {
    if (migrations === null) return null;
    if (openTables.length === 0) return ok('forced in every table of the firms');
    return fail(
      `not forced in ${openTables.join(', ')}: a firm may see what is another one's`,
      `Let the owner run: ${openTables.map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`).join(' ')}`,
    );
  },
};

const clock: Check<DatabaseState> = {
  name: 'clock',
  run({ clocksApart: apart }) {
    const mend = 'Let both machines follow a time server (NTP).';
    const found = `this machine and the database are ${(apart / 1000).toFixed(0)} s apart`;
    if (apart > CLOCKS_FAR_APART_MS) return fail(found, mend);
    return apart > CLOCKS_DIFFER_MS ? warn(found, mend) : ok('agrees with that of the database');
  },
};

const timeZones: Check<DatabaseState> = {
  name: 'time zones',
  run({ knowsTimeZones }) {
    if (knowsTimeZones) return ok('the database knows them');
    return fail('the database does not know America/New_York', 'Install the package tzdata on its server.');
  },
};

export const DATABASE_CHECKS: readonly Check<DatabaseState>[] = [
  version,
  extensions,
  rights,
  roles,
  migrations,
  rowSecurity,
  clock,
  timeZones,
];
