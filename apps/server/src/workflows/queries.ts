import { sql } from 'kysely';
import type { Claim } from '../database/claim.ts';
import type { Db } from '../database/transactions.ts';
import type { EventName, WorkflowEvent } from './events.ts';

/** Takes the oldest events that nobody else is taking. */
export async function takeEvents(db: Db, limit: number): Promise<{ id: number; event: WorkflowEvent }[]> {
  const { rows } = await sql<{ id: number; name: EventName; data: never }>`
    DELETE FROM workflow_events WHERE id IN (
      SELECT id FROM workflow_events ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING id, name, data`.execute(db);
  return rows
    .sort((one, other) => one.id - other.id)
    .map(({ id, name, data }) => ({ id, event: { name, data } as WorkflowEvent }));
}

export interface Waiting {
  /** Whether events wait to be taken, or schedules are due. */
  events: boolean;
  ticks: boolean;
  /** Which of the workflows have runs that could begin. */
  workflows: string[];
}

export async function whatWaits(db: Db, workflows: readonly string[]): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    SELECT EXISTS (SELECT FROM workflow_events) AS events,
      EXISTS (SELECT FROM workflow_schedules WHERE next_at <= now()) AS ticks,
      ARRAY(
        SELECT name FROM unnest(${workflows}::text[]) AS name
        WHERE EXISTS (
          SELECT FROM pgboss.job
          WHERE job.name = name.name AND state < 'active' AND NOT blocked AND start_after <= now()
        )
      ) AS workflows`.execute(db);
  return rows[0]!;
}

export interface Schedule {
  workflow: string;
  cron: string;
  time_zone: string;
  next_at: Date;
}

/** Keeps these schedules and no others. One that is there already keeps its time, unless its time zone is another. */
export async function keepSchedules(db: Db, schedules: readonly Schedule[]): Promise<void> {
  const keys = schedules.map(({ workflow, cron }) => `${workflow} ${cron}`);
  await sql`DELETE FROM workflow_schedules WHERE workflow || ' ' || cron <> ALL (${keys}::text[])`.execute(
    db,
  );
  if (schedules.length === 0) return;
  await db
    .insertInto('workflow_schedules')
    .values(schedules)
    .onConflict((conflict) =>
      conflict
        .columns(['workflow', 'cron'])
        .doUpdateSet((row) => ({
          time_zone: row.ref('excluded.time_zone'),
          next_at: row.ref('excluded.next_at'),
        }))
        .whereRef('workflow_schedules.time_zone', '<>', 'excluded.time_zone'),
    )
    .execute();
}

/** Those of these workflows that nobody else is taking, with the time of the database. */
export async function dueSchedules(
  db: Db,
  workflows: readonly string[],
): Promise<(Schedule & { now: Date })[]> {
  const { rows } = await sql<Schedule & { now: Date }>`
    SELECT workflow, cron, time_zone, next_at, now() AS now FROM workflow_schedules
    WHERE next_at <= now() AND workflow = ANY (${workflows}::text[]) FOR UPDATE SKIP LOCKED`.execute(db);
  return rows;
}

export async function moveSchedule(db: Db, { workflow, cron }: Schedule, nextAt: Date): Promise<void> {
  await db
    .updateTable('workflow_schedules')
    .set({ next_at: nextAt })
    .where('workflow', '=', workflow)
    .where('cron', '=', cron)
    .execute();
}

/** Claims whose workers have not been heard of for so long; they stay locked to the end of the transaction. */
export async function silentClaims(db: Db, workflows: readonly string[], silentMs: number): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    SELECT name AS workflow, id AS run_id, retry_count AS attempt FROM pgboss.job
    WHERE name = ANY (${workflows}::text[]) AND state = 'active'
      AND heartbeat_on < now() - ${silentMs} * interval '1 ms'
    LIMIT 100 FOR UPDATE SKIP LOCKED`.execute(db);
  return rows;
}

/** Locks a run to the end of the transaction. @throws an error with the code CLAIM_LOST */
export async function assertClaim(db: Db, { run_id, workflow, attempt }: Claim): Promise<void> {
  await sql`SELECT assert_workflow_claim(${run_id}, ${workflow}, ${attempt})`.execute(db);
}

/** Says of runs that they are alive; gives the ids of those whose claims hold. */
export async function touchRuns(db: Db, claims: readonly Claim[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    UPDATE pgboss.job SET heartbeat_on = now()
    FROM unnest(
      ${claims.map(({ workflow }) => workflow)}::text[], ${claims.map(({ run_id }) => run_id)}::uuid[],
      ${claims.map(({ attempt }) => attempt)}::integer[]
    ) AS claim (workflow, run_id, attempt)
    WHERE name = workflow AND id = run_id AND state = 'active' AND retry_count = attempt
    RETURNING id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export interface FinishedRun {
  claim: Claim;
  /** What the run gave; undefined for nothing. */
  output: unknown;
}

/** Completes the runs whose claims hold, each with its output. */
export async function completeRuns(db: Db, runs: readonly FinishedRun[]): Promise<void> {
  const output = runs.map((run) => (run.output === undefined ? null : JSON.stringify(run.output)));
  await sql`
    UPDATE pgboss.job SET state = 'completed', completed_on = now(), output = run.output::jsonb
    FROM unnest(
      ${runs.map(({ claim }) => claim.workflow)}::text[], ${runs.map(({ claim }) => claim.run_id)}::uuid[],
      ${runs.map(({ claim }) => claim.attempt)}::integer[], ${output}::text[]
    ) AS run (workflow, run_id, attempt, output)
    WHERE name = workflow AND id = run_id AND state = 'active' AND retry_count = attempt`.execute(db);
}

/** A run of the same key that waits, where only one may. */
export async function supersedingRun(db: Db, { run_id, workflow }: Claim): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT waiting.id FROM pgboss.job AS own JOIN pgboss.job AS waiting USING (name)
    WHERE own.name = ${workflow} AND own.id = ${run_id} AND own.policy = 'stately'
      AND waiting.state = 'created'
      AND coalesce(waiting.singleton_key, '') = coalesce(own.singleton_key, '')`.execute(db);
  return rows[0]?.id;
}

/** Puts a run that is under way back into the queue. */
export async function releaseRun(db: Db, { run_id, workflow }: Claim): Promise<void> {
  await sql`
    UPDATE pgboss.job SET state = 'created', start_after = now()
    WHERE name = ${workflow} AND id = ${run_id} AND state = 'active'`.execute(db);
}

/** Puts a run that is dead back into the queue; false for one that is not dead. */
export async function reviveRun(db: Db, runId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE pgboss.job SET state = 'created', start_after = now(), completed_on = NULL
    WHERE id = ${runId} AND state IN ('failed', 'cancelled')`.execute(db);
  return numAffectedRows === 1n;
}

/** Forgives a run its failures: its retries begin anew. */
export async function countAnew(db: Db, runId: string): Promise<void> {
  await db
    .updateTable('workflow_failures')
    .set({ is_counted: false })
    .where('run_id', '=', runId)
    .where('is_counted', '=', true)
    .execute();
}

export interface StoredStep {
  run_id: string;
  step: string;
  output: unknown;
  wake_at: Date | null;
}

export async function stepsOf(db: Db, runIds: readonly string[]): Promise<StoredStep[]> {
  const { rows } = await sql<StoredStep>`
    SELECT run_id, step, output, wake_at FROM workflow_steps WHERE run_id = ANY (${runIds}::uuid[])`.execute(
    db,
  );
  return rows;
}

export interface NewStep extends Omit<StoredStep, 'output'> {
  workflow: string;
  attempt: number;
  output: string | null;
  started_at: Date;
}

/** Stores the steps whose claims hold, and gives their places in the list. */
export async function storeSteps(db: Db, steps: readonly NewStep[]): Promise<Set<number>> {
  const { rows } = await sql<{ place: number }>`
    WITH incoming AS (
      SELECT * FROM unnest(
        ${steps.map((step) => step.workflow)}::text[], ${steps.map((step) => step.run_id)}::uuid[],
        ${steps.map((step) => step.attempt)}::integer[], ${steps.map((step) => step.step)}::text[],
        ${steps.map((step) => step.output)}::text[], ${steps.map((step) => step.wake_at?.toISOString())}::timestamptz[],
        ${steps.map((step) => step.started_at.toISOString())}::timestamptz[]
      ) WITH ORDINALITY AS step (workflow, run_id, attempt, step, output, wake_at, started_at, place)
    ), held AS (
      SELECT incoming.* FROM incoming
      JOIN pgboss.job ON name = workflow AND job.id = run_id AND state = 'active' AND retry_count = attempt
    ), stored AS (
      INSERT INTO workflow_steps (run_id, step, output, wake_at, started_at)
      SELECT run_id, step, output::jsonb, wake_at, started_at FROM held
    )
    SELECT place::integer - 1 AS place FROM held`.execute(db);
  return new Set(rows.map(({ place }) => place));
}

export async function insertFailure(
  db: Db,
  { run_id, attempt }: Claim,
  failure: { kind: 'error' | 'lost'; error: string },
): Promise<void> {
  await db
    .insertInto('workflow_failures')
    .values({ run_id, attempt, ...failure })
    .execute();
}

/** Errors of a run that count, and how often its worker died, both since a step of it was last over. */
export async function failuresOf(db: Db, runId: string): Promise<{ errors: number; losses: number }> {
  const { rows } = await sql<{ errors: number; losses: number }>`
    SELECT count(*) FILTER (WHERE kind = 'error')::integer AS errors,
      count(*) FILTER (WHERE kind = 'lost')::integer AS losses
    FROM workflow_failures WHERE run_id = ${runId} AND is_counted AND failed_at > coalesce(
      (SELECT max(ended_at) FROM workflow_steps WHERE run_id = ${runId}), '-infinity'
    )`.execute(db);
  return rows[0]!;
}

/** Deletes what is kept of runs that pg-boss has deleted since; gives the number of steps and failures. */
export async function deleteOfGoneRuns(db: Db): Promise<{ steps: number; failures: number }> {
  const { rows } = await sql<{ steps: number; failures: number }>`
    WITH steps AS (
      DELETE FROM workflow_steps AS old WHERE NOT EXISTS (SELECT FROM pgboss.job WHERE id = old.run_id) RETURNING 1
    ), failures AS (
      DELETE FROM workflow_failures AS old WHERE NOT EXISTS (SELECT FROM pgboss.job WHERE id = old.run_id) RETURNING 1
    )
    SELECT (SELECT count(*)::integer FROM steps) AS steps, (SELECT count(*)::integer FROM failures) AS failures`.execute(
    db,
  );
  return rows[0]!;
}
