import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../database/transactions.ts';
import { type PageOf, type Paging, rowsOfPage } from '../../http/paging.ts';
import type { WorkflowEngine } from '../../workflows/engine.ts';

export type RunState = 'queued' | 'running' | 'waiting' | 'completed' | 'failed';

export interface RunFilters {
  workflow?: string;
  state?: RunState;
}

export interface Run {
  id: string;
  workflow: string;
  event: { name: string; data: Record<string, unknown> } | null;
  state: RunState;
  attempts: number;
  queued_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  duration_ms: number | null;
  error: string | null;
}

type Kind = WorkflowEngine['kind'];

/** Runs as pg-boss has them, all but its own. One that is paused, between two attempts or in a sleep, is waiting. */
const PGBOSS_RUNS = sql`
  SELECT job.id, name AS workflow,
    CASE WHEN data ? 'name' THEN jsonb_build_object('name', data->'name', 'data', data->'data') END AS event,
    CASE
      WHEN job.state = 'completed' THEN 'completed'
      WHEN job.state IN ('cancelled', 'failed') THEN 'failed'
      WHEN job.state = 'active' THEN
        CASE WHEN EXISTS (SELECT FROM workflow_steps WHERE run_id = job.id AND wake_at > now())
          THEN 'waiting' ELSE 'running' END
      WHEN start_after > now() THEN 'waiting'
      ELSE 'queued'
    END AS state,
    CASE WHEN started_on IS NULL THEN 0 ELSE retry_count + 1 END AS attempts,
    created_on AS queued_at, started_on AS started_at, completed_on AS ended_at,
    CASE WHEN job.state <> 'completed' THEN (
      SELECT error FROM workflow_failures WHERE run_id = job.id ORDER BY workflow_failures.id DESC LIMIT 1
    ) END AS error,
    CASE WHEN job.state = 'completed' THEN output END AS output
  FROM pgboss.job WHERE name NOT LIKE '\\_\\_pgboss\\_\\_%'`;

/** Runs as far as Inngest has called for them: what waits there, and pauses between calls, are not seen from here. */
const INNGEST_RUNS = sql`
  SELECT run_id AS id, workflow, event, state, calls AS attempts,
    begun_at AS queued_at, begun_at AS started_at, ended_at,
    CASE WHEN state <> 'completed' THEN coalesce(run.error, (
      SELECT error FROM workflow_failures WHERE run_id = run.run_id ORDER BY workflow_failures.id DESC LIMIT 1
    )) END AS error,
    output
  FROM inngest_runs AS run`;

const RUNS: Readonly<Record<Kind, RawBuilder<unknown>>> = { pgboss: PGBOSS_RUNS, inngest: INNGEST_RUNS };

const COLUMNS = sql`
  id, workflow, event, state, attempts, queued_at, started_at, ended_at,
  CASE WHEN ended_at IS NOT NULL
    THEN round(extract(epoch FROM ended_at - queued_at) * 1000)::bigint END AS duration_ms,
  error`;

/** The newest first. */
export async function pageOfRuns(
  db: Db,
  kind: Kind,
  {
    workflow = null,
    state = null,
    ...paging
  }: Paging & { workflow?: string | null; state?: RunState | null },
): Promise<PageOf<Run>> {
  const { limit, offset } = rowsOfPage(paging);
  const matching = sql`(${RUNS[kind]}) AS run WHERE (${workflow}::text IS NULL OR workflow = ${workflow})
    AND (${state}::text IS NULL OR state = ${state})`;
  const { rows: items } = await sql<Run>`
    SELECT ${COLUMNS} FROM ${matching} ORDER BY queued_at DESC, id LIMIT ${limit} OFFSET ${offset}`.execute(
    db,
  );
  const { rows } = await sql<{ total: number }>`
    SELECT count(*)::integer AS total FROM ${matching}`.execute(db);
  return { items, ...paging, total: rows[0]!.total };
}

export async function findRun(
  db: Db,
  kind: Kind,
  id: string,
): Promise<(Run & { output: unknown }) | undefined> {
  const { rows } = await sql<Run & { output: unknown }>`
    SELECT ${COLUMNS}, output FROM (${RUNS[kind]}) AS run WHERE id = ${id}`.execute(db);
  return rows[0];
}

export interface RunStep {
  step: string;
  started_at: Date;
  ended_at: Date;
  wake_at: Date | null;
}

/** Those that are over, and a sleep from its beginning on. */
export function stepsOfRun(db: Db, id: string): Promise<RunStep[]> {
  return db
    .selectFrom('workflow_steps')
    .select(['step', 'started_at', 'ended_at', 'wake_at'])
    .where('run_id', '=', id)
    .orderBy('started_at')
    .orderBy('step')
    .execute();
}

export interface RunFailure {
  kind: 'error' | 'lost';
  error: string;
  attempt: number;
  is_counted: boolean;
  failed_at: Date;
}

export function failuresOfRun(db: Db, id: string): Promise<RunFailure[]> {
  return db
    .selectFrom('workflow_failures')
    .select(['kind', 'error', 'attempt', 'is_counted', 'failed_at'])
    .where('run_id', '=', id)
    .orderBy('id')
    .execute();
}

/** How many runs of each workflow are in each state. */
export async function countRuns(
  db: Db,
  kind: Kind,
): Promise<{ workflow: string; state: RunState; runs: number }[]> {
  const { rows } = await sql<{ workflow: string; state: RunState; runs: number }>`
    SELECT workflow, state, count(*)::integer AS runs FROM (${RUNS[kind]}) AS run GROUP BY 1, 2`.execute(db);
  return rows;
}
