import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type QueueConnection } from '../database/database.ts';
import { sendEvents } from './events.ts';
import { PgBossEngine } from './pgBossEngine.ts';

const WORKERS = 10;
const STOPPED_AT_ONCE = 5;
const EVENTS_A_ROUND = 20;
/** Longer than a worker may be silent, and until others have taken its runs over. */
const STOPPED_MS = 8000;
/** For a worker that goes on to try what it was about to do. */
const GOING_ON_MS = 1500;

/** Snapshots say what had been committed when an attempt began, however long the statement before it was ago. */
const TABLES = `
  CREATE TABLE writing_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY, run_id uuid, pid integer,
    snapshot pg_snapshot DEFAULT pg_current_snapshot()
  );
  CREATE TABLE writes (run_id uuid, pid integer, transaction xid8 DEFAULT pg_current_xact_id());
  CREATE TABLE refusals (run_id uuid, pid integer)`;

const STALE = `
  SELECT count(*)::int AS count FROM writes WHERE EXISTS (
    SELECT FROM writing_attempts AS own JOIN writing_attempts AS later USING (run_id)
    WHERE run_id = writes.run_id AND own.pid = writes.pid AND later.pid <> writes.pid AND later.id > own.id
      AND NOT pg_visible_in_snapshot(writes.transaction, later.snapshot)
      AND NOT EXISTS (
        SELECT FROM writing_attempts AS again
        WHERE again.run_id = writes.run_id AND again.pid = writes.pid AND again.id > later.id
      )
  )`;

export interface StaleWriters {
  /** Stops of a worker that had runs under way, which others took over before it went on. */
  stops: number;
  /** Transactions of workers that went on which were refused at their end. */
  refused: number;
  /** Those that were not, though another worker had the run: none, if all is well. */
  stale: number;
  /** Runs, and how many of them did not come to their end: none. */
  runs: number;
  unfinished: number;
}

/**
 * Stops workers (SIGSTOP) at random moments of their transactions for longer than their lease and lets them go on, so
 * many times, on an empty, migrated database; gives what they did then.
 */
export async function stopWriters(url: string, stops: number): Promise<StaleWriters> {
  const database = await openDatabase({ url, dataFolder: '' });
  const workers: ChildProcess[] = [];
  try {
    await database.queue.executeSql(TABLES);
    const tables = new PgBossEngine(database, [], { onError: () => {} });
    await tables.prepare();
    await tables.stop();
    const file = new URL('./staleWriterProcess.ts', import.meta.url).pathname;
    for (let count = 0; count < WORKERS; count++) workers.push(fork(file, [url]));
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    let done = 0;
    while (done < stops) {
      // One by one, since a worker that sees several takes them all.
      for (let sent = 0; sent < EVENTS_A_ROUND; sent++) {
        const event = { name: 'job-posting/updated' as const, data: { job_ids: [] } };
        await database.asPlatform((db) => sendEvents(db, [event]));
        await sleep(Math.random() * 150);
      }
      done += await stopSome(database.queue, workers, Math.min(STOPPED_AT_ONCE, stops - done));
    }
    return { stops: done, ...(await outcome(database.queue)) };
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await database.close();
  }
}

/** Gives how many workers were stopped whose runs others have taken over. */
async function stopSome(
  queue: QueueConnection,
  workers: readonly ChildProcess[],
  most: number,
): Promise<number> {
  const busy = await rowsOf<{ pid: number }>(
    queue,
    `SELECT pid FROM (
       SELECT DISTINCT ON (run_id) pid, run_id FROM writing_attempts ORDER BY run_id, id DESC
     ) AS attempt JOIN pgboss.job ON job.id = run_id AND state = 'active'
     GROUP BY pid ORDER BY random() LIMIT $1`,
    [most],
  );
  const pids = busy.map(({ pid }) => pid);
  const victims = workers.filter(({ pid }) => pids.includes(pid!));
  for (const victim of victims) victim.kill('SIGSTOP');
  const [begun] = await rowsOf<{ id: number }>(
    queue,
    'SELECT coalesce(max(id), 0) AS id FROM writing_attempts',
  );
  await sleep(STOPPED_MS);
  const overtaken = await rowsOf(
    queue,
    `SELECT DISTINCT own.pid FROM writing_attempts AS own JOIN writing_attempts AS later USING (run_id)
     WHERE own.pid = ANY ($1) AND own.id <= $2 AND later.id > $2 AND later.pid <> own.pid`,
    [pids, begun!.id],
  );
  for (const victim of victims) victim.kill('SIGCONT');
  await sleep(GOING_ON_MS);
  return overtaken.length;
}

async function outcome(queue: QueueConnection): Promise<Omit<StaleWriters, 'stops'>> {
  const count = async (query: string) => (await rowsOf<{ count: number }>(queue, query))[0]!.count;
  const countUnfinished = () =>
    count(`SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'writing' AND state <> 'completed'`);
  for (let waited = 0; waited < 60 && (await countUnfinished()) > 0; waited++) await sleep(1000);
  return {
    refused: await count('SELECT count(*)::int AS count FROM refusals'),
    stale: await count(STALE),
    runs: await count(`SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'writing'`),
    unfinished: await countUnfinished(),
  };
}

async function rowsOf<T>(queue: QueueConnection, query: string, values: unknown[] = []): Promise<T[]> {
  return (await queue.executeSql(query, values)).rows as T[];
}
