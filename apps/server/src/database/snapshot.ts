import { sql } from 'kysely';
import type { Db } from './transactions.ts';

/** Every transaction before this one has ended: what follows changes asks for it next time (docs/decisions/0005). */
export async function snapshot(db: Db): Promise<string> {
  const { rows } = await sql<{ xmin: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as xmin
  `.execute(db);
  return rows[0]!.xmin;
}
