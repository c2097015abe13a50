// Durable work under fire: workers on one PostgreSQL are killed (kill -9) or stopped beyond their lease (SIGSTOP) at
// random moments; afterwards every run must have come to the end it comes to undisturbed, and nothing may have been
// written by a worker that had lost its run. `npm run chaos:engine 100`: so many kills. Ends with 1 when something is wrong.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase } from '../../apps/server/src/database/database.ts';
import { sendEvents } from '../../apps/server/src/workflows/events.ts';
import { PgBossEngine } from '../../apps/server/src/workflows/pgBossEngine.ts';
import { defineWorkflow } from '../../apps/server/src/workflows/workflow.ts';
import { benchDatabase } from '../databases.ts';

const WORKERS = 3;
const EVENTS_A_ROUND = 8;
/** Longer than a worker may be silent. */
const STOPPED_MS = 8000;
const MOST_GAP_SECONDS = 10;

const TABLES = `
  CREATE TABLE chaos_attempts (run_id uuid, pid integer, begun_at timestamptz DEFAULT clock_timestamp());
  CREATE TABLE chaos_writes (
    run_id uuid, step text, value float8, pid integer, written_at timestamptz DEFAULT clock_timestamp()
  )`;

const CHECKS: Record<string, string> = {
  'runs that did not complete': `
    SELECT count(*) FROM pgboss.job WHERE name IN ('outer', 'inner') AND state <> 'completed'`,
  'events that were not taken': 'SELECT count(*) FROM workflow_events',
  'runs without just their own writes': `
    SELECT count(*) FROM pgboss.job WHERE name IN ('outer', 'inner') AND
      (SELECT array_agg(DISTINCT step ORDER BY step) FROM chaos_writes WHERE run_id = job.id)
      IS DISTINCT FROM CASE name WHEN 'outer' THEN '{first,second}'::text[] ELSE '{first}' END`,
  'second steps that were given another value than the first step is stored with': `
    SELECT count(*) FROM chaos_writes JOIN workflow_steps USING (run_id)
    WHERE chaos_writes.step = 'second' AND workflow_steps.step = 'first' AND output->0 <> to_jsonb(value)`,
  'writes of a worker after another one had begun the run': `
    SELECT count(*) FROM chaos_writes AS w WHERE EXISTS (
      SELECT FROM chaos_attempts AS own JOIN chaos_attempts AS later USING (run_id)
      WHERE run_id = w.run_id AND own.pid = w.pid AND later.pid <> w.pid
        AND later.begun_at > own.begun_at AND later.begun_at < w.written_at
        AND NOT EXISTS (
          SELECT FROM chaos_attempts AS again
          WHERE again.run_id = w.run_id AND again.pid = w.pid
            AND again.begun_at > later.begun_at AND again.begun_at < w.written_at
        ))`,
};

const [first, url] = process.argv.slice(2);
if (first === 'worker') await work(url!);
else process.exitCode = await attack(Number(first ?? 100));

async function attack(kills: number): Promise<number> {
  const bench = await benchDatabase();
  const client = new pg.Client({ connectionString: bench.url ?? undefined });
  const workers: ChildProcess[] = [];
  try {
    if (bench.url === null) throw new Error('Several processes need a PostgreSQL: .ci/postgres install');
    const start = async () => {
      const worker = fork(import.meta.filename, ['worker', bench.url!]);
      workers.push(worker);
      await once(worker, 'message');
    };
    await client.connect();
    await client.query(TABLES);
    const tables = new PgBossEngine(bench.database, [], { onError: console.error });
    await tables.prepare();
    await tables.stop();
    await Promise.all(Array.from({ length: WORKERS }, start));
    const killedAt = new Map<number, number>();
    let sent = 0;
    let stops = 0;
    for (let kill = 0; kill < kills; kill++) {
      const ids = Array.from({ length: EVENTS_A_ROUND }, () => ++sent);
      await bench.database.asPlatform((db) =>
        sendEvents(
          db,
          ids.map((id) => ({ name: 'job-posting/updated', data: { job_ids: [id] } })),
        ),
      );
      await sleep(Math.random() * 500);
      const pid = await busyWorker(client, workers);
      const [victim] = workers.splice(
        workers.findIndex((worker) => worker.pid === pid),
        1,
      );
      if (kill % 10 === 9) {
        stops++;
        victim!.kill('SIGSTOP');
        await sleep(STOPPED_MS);
        victim!.kill('SIGCONT');
        await sleep(1000);
      }
      killedAt.set(victim!.pid!, Date.now());
      victim!.kill('SIGKILL');
      await start();
    }
    await settled(client, sent);
    return await report(client, { kills, stops, sent, killedAt });
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await client.end();
    await bench.close();
  }
}

/** The process of a worker that has a run under way, since a kill of another one proves nothing. */
async function busyWorker(client: pg.Client, workers: readonly ChildProcess[]): Promise<number> {
  const pids = workers.map(({ pid }) => pid);
  for (const started = Date.now(); Date.now() - started < 60_000; ) {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM (
         SELECT DISTINCT ON (run_id) pid, run_id FROM chaos_attempts ORDER BY run_id, begun_at DESC
       ) AS attempt JOIN pgboss.job ON id = run_id AND state = 'active'
       WHERE pid = ANY ($1) ORDER BY random() LIMIT 1`,
      [pids],
    );
    if (rows[0] !== undefined) return rows[0].pid;
    await sleep(10);
  }
  throw new Error('No worker has begun a run for a minute.');
}

/** Waits until there are all runs and none could go on, or a minute. */
async function settled(client: pg.Client, sent: number): Promise<void> {
  for (let waited = 0; waited < 60; waited++) {
    const { rows } = await client.query<{ done: number }>(
      `SELECT count(*)::int AS done FROM pgboss.job WHERE name IN ('outer', 'inner') AND state = 'completed'`,
    );
    if (rows[0]!.done === 2 * sent) return;
    await sleep(1000);
  }
}

interface Attack {
  kills: number;
  stops: number;
  sent: number;
  killedAt: ReadonlyMap<number, number>;
}

async function report(client: pg.Client, { kills, stops, sent, killedAt }: Attack): Promise<number> {
  const faults: string[] = [];
  const { rows: runs } = await client.query<{ name: string; runs: number }>(
    `SELECT name, count(*)::int AS runs FROM pgboss.job WHERE name IN ('outer', 'inner') GROUP BY 1`,
  );
  for (const name of ['outer', 'inner']) {
    const count = runs.find((row) => row.name === name)?.runs ?? 0;
    if (count !== sent) faults.push(`${count} runs of ${name} instead of ${sent}`);
  }
  for (const [what, query] of Object.entries(CHECKS)) {
    const count = Number((await client.query(query)).rows[0].count);
    if (count > 0) faults.push(`${count} ${what}`);
  }
  const gaps = await gapsOf(client, killedAt);
  const most = gaps.at(-1) ?? 0;
  console.log(`${kills} kills, ${stops} after a stop beyond the lease; ${2 * sent} runs.`);
  if (gaps.length === 0) faults.push('no run of a dead worker went on: the attack missed');
  else {
    const median = gaps[Math.floor(gaps.length / 2)]!;
    console.log(
      `${gaps.length} runs of dead workers went on after ${median.toFixed(1)} s (median), at most ${most.toFixed(1)} s.`,
    );
  }
  if (most > MOST_GAP_SECONDS) faults.push(`a run waited ${most.toFixed(1)} s for another worker`);
  for (const fault of faults) console.error(`WRONG: ${fault}`);
  if (faults.length === 0) console.log('Nothing lost, nothing doubled, nothing stale.');
  return faults.length === 0 ? 0 : 1;
}

/** Seconds from the kill of a worker to the next beginning of each of its runs, in ascending order. */
async function gapsOf(client: pg.Client, killedAt: Attack['killedAt']): Promise<number[]> {
  const { rows } = await client.query<{ pid: number; next_at: Date }>(
    `SELECT pid, next_at FROM (
       SELECT run_id, pid, begun_at, lead(begun_at) OVER runs AS next_at, lead(pid) OVER runs AS next_pid
       FROM chaos_attempts WINDOW runs AS (PARTITION BY run_id ORDER BY begun_at)
     ) AS attempts
     -- Where the next worker died before it said that it had begun, there were two waits.
     WHERE next_pid <> pid AND 1 = (
       SELECT count(*) FROM workflow_failures AS lost
       WHERE lost.run_id = attempts.run_id AND kind = 'lost' AND failed_at BETWEEN begun_at AND next_at
     )`,
  );
  return rows
    .map(({ pid, next_at }) => (next_at.getTime() - (killedAt.get(pid) ?? Number.NaN)) / 1000)
    .filter((gap) => gap > 0)
    .sort((one, other) => one - other);
}

async function work(url: string): Promise<void> {
  process.on('disconnect', () => process.exit());
  const database = await openDatabase({ url, dataFolder: '' });
  const { pid } = process;
  const note = (sql: string, values: unknown[]) => database.queue.executeSql(sql, values);
  const begin = (runId: string) =>
    note('INSERT INTO chaos_attempts (run_id, pid) VALUES ($1, $2)', [runId, pid]);
  const write = (runId: string, step: string, value: number) =>
    database.asQueue(async (db) => {
      const row = { run_id: runId, step, value, pid };
      await db
        .insertInto('chaos_writes' as never)
        .values(row as never)
        .execute();
    });
  const outer = defineWorkflow(
    { id: 'outer', trigger: { event: 'job-posting/updated' } },
    async ({ event, step, runId }) => {
      await begin(runId);
      const value = await step.run('first', async () => {
        const chosen = Math.random();
        await sleep(Math.random() * 300);
        await write(runId, 'first', chosen);
        return chosen;
      });
      await step.sleep('nap', 300);
      await step.run('second', () => write(runId, 'second', value));
      await step.sendEvent('tell', { name: 'job/created', data: event!.data });
    },
  );
  const inner = defineWorkflow(
    { id: 'inner', trigger: { event: 'job/created' } },
    async ({ step, runId }) => {
      await begin(runId);
      await step.run('first', () => write(runId, 'first', 0));
    },
  );
  await new PgBossEngine(database, [outer, inner], { onError: () => {} }).start();
  process.send!('working');
}
