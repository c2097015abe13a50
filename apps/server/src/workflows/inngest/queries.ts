import { sql } from 'kysely';
import type { Claim } from '../../database/claim.ts';
import type { Db } from '../../database/transactions.ts';
import type { EventName, WorkflowEvent } from '../events.ts';

export interface SentEvent {
  id: number;
  /** By which Inngest knows it when it comes again. */
  uid: string;
  sent_at: Date;
  event: WorkflowEvent;
}

/** Takes the oldest events that nobody else is sending, for so long. */
export async function takeEventsToSend(
  db: Db,
  { limit, forMs }: { limit: number; forMs: number },
): Promise<SentEvent[]> {
  const { rows } = await sql<Omit<SentEvent, 'event'> & { name: EventName; data: never }>`
    UPDATE workflow_events SET taken_until = now() + ${forMs} * interval '1 ms' WHERE id IN (
      SELECT id FROM workflow_events WHERE taken_until IS NULL OR taken_until <= now()
      ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING id, uid, sent_at, name, data`.execute(db);
  return rows
    .sort((one, other) => one.id - other.id)
    .map(({ name, data, ...row }) => ({ ...row, event: { name, data } as WorkflowEvent }));
}

/** Forgets events that Inngest has. */
export async function deleteEvents(db: Db, ids: readonly number[]): Promise<void> {
  await db.deleteFrom('workflow_events').where('id', 'in', ids).execute();
}

export async function hasEvents(db: Db): Promise<boolean> {
  return (await db.selectFrom('workflow_events').select('id').limit(1).execute()).length > 0;
}

export interface Called {
  run_id: string;
  inngest_id: string;
  workflow: string;
  key: string;
  event: WorkflowEvent | null;
  state: 'queued' | 'running';
}

/** Gives the run to a call of Inngest's, away from earlier ones; waits for what these are committing. */
export async function claimRun(
  db: Db,
  { run_id, inngest_id, workflow, key, event, state }: Called,
): Promise<Claim> {
  const { rows } = await sql<{ calls: number }>`
    INSERT INTO inngest_runs AS run (run_id, inngest_id, workflow, key, event, state)
    VALUES (${run_id}, ${inngest_id}, ${workflow}, ${key}, ${event && JSON.stringify(event)}, ${state})
    ON CONFLICT (run_id) DO UPDATE SET calls = run.calls + 1, called_at = clock_timestamp()
    RETURNING calls`.execute(db);
  return { workflow, run_id, attempt: rows[0]!.calls };
}

/** A step of the run that is over; undefined for one that is not. */
export async function storedStep(
  db: Db,
  { run_id, step }: { run_id: string; step: string },
): Promise<{ output: unknown } | undefined> {
  return db
    .selectFrom('workflow_steps')
    .select('output')
    .where('run_id', '=', run_id)
    .where('step', '=', step)
    .executeTakeFirst();
}

export async function insertStep(
  db: Db,
  step: { run_id: string; step: string; output: string | null; started_at: Date },
): Promise<void> {
  await db
    .insertInto('workflow_steps')
    .values({ ...step, wake_at: null })
    .execute();
}

/** With an output it is completed; nothing changes for one that is over. */
export async function completeRun(db: Db, runId: string, output: unknown): Promise<void> {
  const json = output === undefined ? null : JSON.stringify(output);
  await sql`
    UPDATE inngest_runs SET state = 'completed', output = ${json}::jsonb, ended_at = clock_timestamp()
    WHERE run_id = ${runId} AND ended_at IS NULL`.execute(db);
}

/** Notes that a run has failed, be it one that never came to be called for; gives whether that is new. */
export async function failRun(db: Db, run: Omit<Called, 'state'>, error: string): Promise<boolean> {
  const { run_id, inngest_id, workflow, key, event } = run;
  const { rows } = await sql`
    INSERT INTO inngest_runs AS run (run_id, inngest_id, workflow, key, event, state, error, calls, ended_at)
    VALUES (${run_id}, ${inngest_id}, ${workflow}, ${key}, ${event && JSON.stringify(event)}, 'failed', ${error}, 0,
      clock_timestamp())
    ON CONFLICT (run_id) DO UPDATE SET state = 'failed', error = ${error}, ended_at = clock_timestamp()
    WHERE run.ended_at IS NULL
    RETURNING 1`.execute(db);
  return rows.length > 0;
}

/** Notes that a run was cancelled in Inngest; nothing for a run that is none of ours, or is over. */
export async function cancelRun(db: Db, runId: string): Promise<void> {
  await sql`
    UPDATE inngest_runs SET state = 'failed', error = 'It was cancelled in Inngest.', ended_at = clock_timestamp()
    WHERE run_id = ${runId} AND ended_at IS NULL`.execute(db);
}

export interface OtherRun {
  run_id: string;
  state: 'queued' | 'running';
  is_older: boolean;
}

/**
 * The other runs of the same workflow and key that are not over, with nobody else asking at the same time. One that
 * Inngest has not called for since `silentHours` is none: it was deleted there.
 */
export async function otherRuns(
  db: Db,
  { run_id, silentHours }: { run_id: string; silentHours: number },
): Promise<OtherRun[]> {
  await sql`
    SELECT pg_advisory_xact_lock(hashtextextended(workflow || ' ' || key, 29))
    FROM inngest_runs WHERE run_id = ${run_id}`.execute(db);
  const { rows } = await sql<OtherRun>`
    SELECT other.run_id, other.state,
      (other.begun_at, other.run_id) < (own.begun_at, own.run_id) AS is_older
    FROM inngest_runs AS own JOIN inngest_runs AS other USING (workflow, key)
    WHERE own.run_id = ${run_id} AND other.run_id <> own.run_id AND other.ended_at IS NULL
      AND other.called_at > now() - make_interval(hours => ${silentHours})
    ORDER BY other.begun_at, other.run_id`.execute(db);
  return rows;
}

export async function beginWork(db: Db, runId: string): Promise<void> {
  await sql`UPDATE inngest_runs SET state = 'running' WHERE run_id = ${runId} AND state = 'queued'`.execute(
    db,
  );
}

/** Deletes runs that ended so many days ago, and the steps and failures of runs that are gone; gives their numbers. */
export async function deleteOldInngestRuns(db: Db): Promise<{ steps: number; failures: number }> {
  await sql`DELETE FROM inngest_runs WHERE coalesce(ended_at, called_at) < now() - interval '7 days'`.execute(
    db,
  );
  const { rows } = await sql<{ steps: number; failures: number }>`
    WITH steps AS (
      DELETE FROM workflow_steps AS old
      WHERE NOT EXISTS (SELECT FROM inngest_runs WHERE run_id = old.run_id) RETURNING 1
    ), failures AS (
      DELETE FROM workflow_failures AS old
      WHERE NOT EXISTS (SELECT FROM inngest_runs WHERE run_id = old.run_id) RETURNING 1
    )
    SELECT (SELECT count(*)::integer FROM steps) AS steps, (SELECT count(*)::integer FROM failures) AS failures`.execute(
    db,
  );
  return rows[0]!;
}
