import type { ClientBase } from 'pg';

/** A table, and the columns whose values a backup holds. */
export interface TableRows {
  name: string;
  columns: string[];
}

/** Where a column's sequence stands. */
export interface Sequence {
  table: string;
  column: string;
  /** As text: it may pass 2⁵³. */
  last_value: string;
  is_called: boolean;
}

/** A table as the catalogue has it. */
export interface Table extends TableRows {
  /** The types of the columns, in SQL. */
  types: string[];
  /** What its rows are put in order by, in SQL. */
  order: string;
  isForced: boolean;
}

/**
 * Every table of the application but the list of migrations, from the catalogue, so that a new one is in without
 * anybody thinking of it. Left out of its columns are those that the database computes, and numbers of transactions,
 * which mean nothing on another server.
 *
 * The schema of the job queue is not the application's: its jobs are work under way, and what was done after the
 * backup would be done again (docs/decisions/0012).
 */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT relname AS name, relforcerowsecurity AS "isForced",
      array_agg(attname::text ORDER BY attname COLLATE "C") AS columns,
      array_agg(format_type(atttypid, atttypmod) ORDER BY attname COLLATE "C") AS types,
      coalesce((
        SELECT string_agg(quote_ident(key.attname) || CASE WHEN key.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END,
                          ', ' ORDER BY place)
        FROM pg_index CROSS JOIN unnest(indkey::smallint[]) WITH ORDINALITY AS keys (attnum, place)
        JOIN pg_attribute key ON key.attrelid = indrelid AND key.attnum = keys.attnum
        WHERE indrelid = pg_class.oid AND indisprimary
      ), quote_ident(relname) || '::text COLLATE "C"') AS order
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
    WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace
      AND relname <> 'schema_migrations' AND attgenerated = '' AND atttypid <> 'xid8'::regtype
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
    GROUP BY pg_class.oid, relname, relforcerowsecurity ORDER BY relname COLLATE "C"`);
  return rows;
}

/** The sequences that give columns their values. */
export async function sequencesOf(client: ClientBase, tables: readonly TableRows[]): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence & { sequence: string }>(
    `SELECT relname AS table, attname AS column, objid::regclass::text AS sequence
     FROM pg_depend JOIN pg_class ON pg_class.oid = refobjid
     JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
     WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND deptype IN ('i', 'a')
       AND relnamespace = 'public'::regnamespace AND relname = ANY ($1)
       AND EXISTS (SELECT FROM pg_sequence WHERE seqrelid = objid)
     ORDER BY relname COLLATE "C", attname COLLATE "C"`,
    [tables.map(({ name }) => name)],
  );
  const sequences: Sequence[] = [];
  for (const { table, column, sequence } of rows) {
    const state = await client.query<Pick<Sequence, 'last_value' | 'is_called'>>(
      `SELECT last_value::text, is_called FROM ${sequence}`,
    );
    sequences.push({ table, column, ...state.rows[0]! });
  }
  return sequences;
}

/** The settings under which values are written and read, whatever those of the server are; for a transaction. */
export const VALUE_SETTINGS = `
  SET LOCAL datestyle = 'ISO, YMD';
  SET LOCAL intervalstyle = 'iso_8601';
  SET LOCAL timezone = 'UTC';
  SET LOCAL bytea_output = 'hex';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL statement_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0`;

/** What is read at a time, in characters, and the most rows. */
const BATCH_SIZE = 1 << 20;
const MOST_ROWS = 1000;

/**
 * All rows of a table as the database writes them, in the order of its primary key. Reads by a cursor, since the
 * socket of the embedded database does not carry COPY, and as many rows at a time as make about a megabyte.
 */
export async function* rowsOf(
  client: ClientBase,
  { name, columns, order }: Table,
): AsyncGenerator<(string | null)[][]> {
  const list = columns.map(quoted).join(', ');
  await client.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ${list} FROM public.${quoted(name)} ORDER BY ${order}`,
  );
  let size = 1;
  while (true) {
    const { rows } = await client.query<(string | null)[]>({
      text: `FETCH ${size} FROM backup_rows`,
      rowMode: 'array',
      types: { getTypeParser: () => (value: string) => value } as never,
    });
    if (rows.length > 0) yield rows;
    if (rows.length < size) break;
    const length = rows.reduce(
      (sum, row) => sum + row.reduce((all, value) => all + (value?.length ?? 0), 1),
      0,
    );
    size = Math.max(1, Math.min(MOST_ROWS, 2 * size, Math.floor((size * BATCH_SIZE) / length)));
  }
  await client.query('CLOSE backup_rows');
}

/** A name in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
