import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from './testDatabase.ts';
import type { Db } from './transactions.ts';

const database = await testDatabase();

/**
 * What is wrong with the tables that belong to tenants: those with a tenant_id, and any that refers to one.
 * References to global tables are right to be plain.
 */
async function isolationFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    WITH tenant_columns AS (
      SELECT attrelid AS id, attnum, attnotnull FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      WHERE attname = 'tenant_id' AND relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
    )
    SELECT id::regclass || ': tenant_id may be null' AS fault FROM tenant_columns WHERE NOT attnotnull
    UNION ALL
    SELECT id::regclass || ': row security is not forced' FROM tenant_columns JOIN pg_class ON oid = id
    WHERE NOT (relrowsecurity AND relforcerowsecurity)
    UNION ALL
    SELECT id::regclass || ': no policy keeps tenants to their own rows' FROM tenant_columns
    WHERE NOT EXISTS (
      SELECT FROM pg_policy WHERE polrelid = id AND polroles = ARRAY['blacklight_tenant'::regrole::oid]
        AND pg_get_expr(polqual, polrelid) = '(tenant_id = (current_setting(''app.tenant_id''::text))::integer)'
        AND pg_get_expr(polwithcheck, polrelid) = pg_get_expr(polqual, polrelid)
    )
    UNION ALL
    SELECT polrelid::regclass || ': tenants have a second policy, ' || polname FROM pg_policy
    JOIN tenant_columns ON id = polrelid
    WHERE polname <> 'own_rows' AND polroles && ARRAY['blacklight_tenant'::regrole::oid, 0::oid]
    UNION ALL
    SELECT conrelid::regclass || ': ' || conname || ' refers to another tenant table without tenant_id'
    FROM pg_constraint JOIN tenant_columns target ON target.id = confrelid
    LEFT JOIN tenant_columns source ON source.id = conrelid
    WHERE contype = 'f' AND NOT coalesce(source.attnum = ANY (conkey) AND target.attnum = ANY (confkey), false)
    UNION ALL
    SELECT indrelid::regclass || ': unique ' || indexrelid::regclass || ' is not per tenant'
    FROM pg_index JOIN tenant_columns ON id = indrelid
    WHERE indisunique AND NOT attnum = ANY (indkey)`.execute(db);
  return rows.map(({ fault }) => fault).sort();
}

/** Runs as the owner of the tables, and undoes what was done. */
function asOwner<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const undo = new Error('undo');
  let result: T;
  return database
    .asPlatform(async (db) => {
      await sql`RESET ROLE`.execute(db);
      result = await work(db);
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
      return result;
    });
}

it('isolates the tenants in every table', async () => {
  expect(await database.asPlatform(isolationFaults)).toEqual([]);
});

it('would find a tenant table that isolates nothing', async () => {
  const faults = await asOwner(async (db) => {
    await sql`
      CREATE TABLE notes (
        id integer PRIMARY KEY, tenant_id integer,
        candidate_id integer UNIQUE, candidate_tenant integer,
        FOREIGN KEY (candidate_tenant, candidate_id) REFERENCES candidates (tenant_id, id)
      );
      CREATE POLICY everything ON candidates FOR SELECT TO blacklight_tenant USING (true);
    `.execute(db);
    return isolationFaults(db);
  });
  expect(faults).toEqual([
    'candidates: tenants have a second policy, everything',
    'notes: no policy keeps tenants to their own rows',
    'notes: notes_candidate_tenant_candidate_id_fkey refers to another tenant table without tenant_id',
    'notes: row security is not forced',
    'notes: tenant_id may be null',
    'notes: unique notes_candidate_id_key is not per tenant',
    'notes: unique notes_pkey is not per tenant',
  ]);
});

it('gives the roles no way round row security', async () => {
  const { rows } = await database.asPlatform((db) =>
    sql`SELECT rolname FROM pg_roles WHERE rolname LIKE 'blacklight_%'
        AND (rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole)`.execute(db),
  );
  expect(rows).toEqual([]);
});

it('has the tables and columns that schema.ts names', async () => {
  const { rows } = await database.asPlatform((db) =>
    sql<{ name: string; columns: string[] }>`
      SELECT relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
      FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'schema_migrations'
      GROUP BY relname ORDER BY relname`.execute(db),
  );
  const actual = Object.fromEntries(rows.map(({ name, columns }) => [name, columns.sort()]));
  expect(actual).toEqual(tablesOfSchemaFile());
});

/** Table → its columns, as the interfaces of schema.ts list them. */
function tablesOfSchemaFile(): Record<string, string[]> {
  const file = readFileSync(new URL('./schema.ts', import.meta.url), 'utf8');
  const interfaces = new Map(
    Array.from(file.matchAll(/^(?:export )?interface (\w+) \{\n([\s\S]*?)^\}/gm), ([, name, body]) => [
      name!,
      body!,
    ]),
  );
  const fields = (body: string) =>
    Array.from(body.matchAll(/^ {2}(\w+): (.+);$/gm), ([, name, type]) => ({ name: name!, type: type! }));
  return Object.fromEntries(
    fields(interfaces.get('Schema')!).map(({ name, type }) => [
      name,
      fields(interfaces.get(type)!)
        .map((column) => column.name)
        .sort(),
    ]),
  );
}
