import { sql } from 'kysely';
import type { Db } from './transactions.ts';

/** The mark of who has not read anything yet. */
export const FROM_THE_START = '0';
/** Rows that are read at a time. */
const PAGE = 2000;

/** Rows that these transactions and later ones have written, by id. */
export interface ChangesQuery {
  since: string;
  after: number;
  limit: number;
}

interface Followed<T> {
  inTransaction: <R>(work: (db: Db) => Promise<R>) => Promise<R>;
  read: (db: Db, query: ChangesQuery) => Promise<T[]>;
  apply: (rows: T[]) => void;
}

/**
 * Calls `apply` with every row that was written since the mark of an earlier call, in pages; gives the mark for the next
 * call. A row may come again, none is left out (docs/decisions/0005).
 */
export async function followChanges<T extends { id: number; revision: string }>(
  since: string,
  { inTransaction, read, apply }: Followed<T>,
): Promise<string> {
  const ended = BigInt(await inTransaction(oldestRunning));
  let newest = BigInt(since);
  for (let after = 0; ; ) {
    const rows = await inTransaction((db) => read(db, { since, after, limit: PAGE }));
    apply(rows);
    for (const { revision } of rows) {
      const next = BigInt(revision) + 1n;
      if (next > newest) newest = next;
    }
    if (rows.length < PAGE) return String(newest < ended ? newest : ended);
    after = rows.at(-1)!.id;
  }
}

/** Every transaction before this one has ended. */
async function oldestRunning(db: Db): Promise<string> {
  const { rows } = await sql<{ xmin: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as xmin
  `.execute(db);
  return rows[0]!.xmin;
}
