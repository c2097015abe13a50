import { sql } from 'kysely';
import { readPage } from '../../../database/page.ts';
import type { Row } from '../../../database/schema.ts';
import type { Db } from '../../../database/transactions.ts';
import type { PageOf, Paging } from '../../../http/paging.ts';
import { LOOKING_FOR_WORK } from '../../candidates/candidates.ts';

const COLUMNS = [
  'id',
  'run_status',
  'total',
  'done',
  'failed',
  'matches',
  'error',
  'started_at',
  'completed_at',
] as const;

export type MatchRun = Pick<Row<'match_runs'>, (typeof COLUMNS)[number]>;

export interface RunCounts {
  done: number;
  failed: number;
  matches: number;
}

/** Starts a run over the candidates who look for work; undefined while the tenant has another one. */
export async function insertRun(db: Db, tenantId: number): Promise<MatchRun | undefined> {
  const { rows } = await sql<MatchRun>`
    insert into match_runs (tenant_id, total)
    select ${tenantId}, count(*) from candidates where status = any(${LOOKING_FOR_WORK}::text[])
    on conflict (tenant_id) where run_status = 'IN_PROGRESS' do nothing
    returning ${sql.join(COLUMNS.map((column) => sql.ref(column)))}
  `.execute(db);
  return rows[0];
}

/** Notes which workflow's run works on it, unless another one does already. */
export async function takeRun(db: Db, id: number, workflowRun: string): Promise<void> {
  await db
    .updateTable('match_runs')
    .set({ workflow_run: workflowRun })
    .where('id', '=', id)
    .where('workflow_run', 'is', null)
    .execute();
}

/** Ends, over all tenants, the runs that a workflow's run has left. */
export async function failRunsOf(db: Db, workflowRun: string, error: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('match_runs')
    .set({ run_status: 'FAILED', error, completed_at: sql<Date>`now()` })
    .where('workflow_run', '=', workflowRun)
    .where('run_status', '=', 'IN_PROGRESS')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Lets a run whose work is taken up again after it has FAILED go on, unless the tenant has another one by now. */
export async function resumeRun(db: Db, id: number): Promise<void> {
  await db
    .updateTable('match_runs')
    .set({ run_status: 'IN_PROGRESS', error: null, completed_at: null })
    .where('id', '=', id)
    .where('run_status', '=', 'FAILED')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('match_runs as other').select('other.id').where('other.run_status', '=', 'IN_PROGRESS'),
        ),
      ),
    )
    .execute();
}

/** Says how far a run is. */
export async function updateRun(db: Db, id: number, { done, failed, matches }: RunCounts): Promise<void> {
  await db
    .updateTable('match_runs')
    .set({ done, failed, matches, total: sql`greatest(total, ${done})` })
    .where('id', '=', id)
    .where('run_status', '<>', 'COMPLETED')
    .execute();
}

/** With an error it has FAILED; one that is COMPLETED stays so. */
export async function endRun(db: Db, id: number, error: string | null): Promise<void> {
  await db
    .updateTable('match_runs')
    .set({
      run_status: error === null ? 'COMPLETED' : 'FAILED',
      error,
      completed_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .where('run_status', '<>', 'COMPLETED')
    .execute();
}

export function findRun(db: Db, id: number): Promise<MatchRun | undefined> {
  return db.selectFrom('match_runs').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The run under way; undefined when it has just ended. */
export function currentRun(db: Db): Promise<MatchRun | undefined> {
  return db
    .selectFrom('match_runs')
    .select(COLUMNS)
    .where('run_status', '=', 'IN_PROGRESS')
    .executeTakeFirst();
}

/** The newest first. */
export async function pageOfRuns(db: Db, paging: Paging): Promise<PageOf<MatchRun>> {
  const query = db.selectFrom('match_runs');
  return readPage(query, query.select(COLUMNS).orderBy('id', 'desc'), paging);
}
