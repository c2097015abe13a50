// Short runs of workflows by two worker processes, beside the bare queue: two processes that take the same jobs by
// pg-boss's own work() and do nothing. Everything is sent before the workers start; the time is from the first run's
// beginning to the last one's end, by the database's clock. Argument: how many runs, by default 20000.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { openDatabase } from '../apps/server/src/database/database.ts';
import { sendEvents } from '../apps/server/src/workflows/events.ts';
import { PgBossEngine } from '../apps/server/src/workflows/pgBossEngine.ts';
import { defineWorkflow } from '../apps/server/src/workflows/workflow.ts';
import { benchDatabase } from './databases.ts';
import { printTable } from './table.ts';

const WORKERS = 2;
const BATCH = 1000;
const KINDS = ['bare', 'empty', 'step'] as const;
type Kind = (typeof KINDS)[number];

const [first, url, kind] = process.argv.slice(2);
if (first === 'worker') await work(url!, kind as Kind);
else await measureAll(Number(first ?? 20_000));

async function measureAll(runs: number): Promise<void> {
  const bench = await benchDatabase();
  try {
    if (bench.url === null) throw new Error('Two processes need a PostgreSQL: .ci/postgres install');
    console.log(`${runs.toLocaleString('en')} runs by ${WORKERS} workers on ${bench.description}`);
    const boss = await bareQueue(bench.url);
    const rates: Record<Kind, number> = { bare: 0, empty: 0, step: 0 };
    for (const kind of KINDS) {
      if (kind === 'bare') await insertJobs(boss, runs);
      else await sendMany(bench.database, kind, runs);
      rates[kind] = await measure(bench.url, kind, runs);
    }
    await boss.stop();
    printTable(
      ['', 'runs per second', 'of the baseline'],
      [
        ['baseline: pg-boss work() of jobs that are queued already', perSecond(rates.bare), ''],
        ['runs without a step, from the event on', perSecond(rates.empty), share(rates.empty / rates.bare)],
        ['runs of one stored step, from the event on', perSecond(rates.step), share(rates.step / rates.bare)],
      ],
    );
  } finally {
    await bench.close();
  }
}

function perSecond(rate: number): string {
  return Math.round(rate).toLocaleString('en');
}

function share(value: number): string {
  return `${Math.round(value * 100)} %`;
}

/** Runs per second of workers that find everything waiting. */
async function measure(url: string, kind: Kind, runs: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const workers = Array.from({ length: WORKERS }, () =>
    fork(import.meta.filename, ['worker', url, kind], { execArgv: process.execArgv }),
  );
  const failed = Promise.race(
    workers.map((worker) => once(worker, 'exit').then(() => Promise.reject(new Error('A worker ended.')))),
  );
  const rate = async () => {
    for (;;) {
      const { rows } = await client.query<{ done: number; seconds: number }>(
        `SELECT count(*)::int AS done, extract(epoch FROM max(completed_on) - min(started_on))::float AS seconds
         FROM pgboss.job WHERE name = $1 AND state = 'completed'`,
        [kind],
      );
      if (rows[0]!.done === runs) return runs / rows[0]!.seconds;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  try {
    return await Promise.race([rate(), failed]);
  } finally {
    failed.catch(() => {});
    for (const worker of workers) worker.kill('SIGKILL');
    await client.end();
  }
}

async function insertJobs(boss: PgBoss, count: number): Promise<void> {
  await boss.createQueue('bare');
  for (let sent = 0; sent < count; sent += BATCH) {
    const jobs = Array.from({ length: Math.min(BATCH, count - sent) }, () => ({ data: { job_ids: [1] } }));
    await boss.insert('bare', jobs);
  }
}

async function sendMany(
  database: Awaited<ReturnType<typeof openDatabase>>,
  kind: Kind,
  count: number,
): Promise<void> {
  const name = kind === 'empty' ? 'job/created' : 'job-posting/updated';
  for (let sent = 0; sent < count; sent += BATCH) {
    const events = Array.from({ length: Math.min(BATCH, count - sent) }, () => ({
      name,
      data: { job_ids: [1] },
    }));
    await database.asPlatform((db) => sendEvents(db, events as Parameters<typeof sendEvents>[1]));
  }
}

async function work(url: string, kind: Kind): Promise<void> {
  process.on('disconnect', () => process.exit());
  if (kind === 'bare') {
    const boss = await bareQueue(url);
    await boss.work('bare', { batchSize: 50, burstWhenBatchFull: true }, async () => {});
    return;
  }
  const database = await openDatabase({ url, dataFolder: '' });
  const workflows = [
    defineWorkflow({ id: 'empty', trigger: { event: 'job/created' } }, async () => {}),
    defineWorkflow({ id: 'step', trigger: { event: 'job-posting/updated' } }, ({ event, step }) =>
      step.run('count', async () => ({ jobs: event!.data.job_ids.length })),
    ),
  ];
  await new PgBossEngine(database, workflows, { onError: console.error }).start();
}

async function bareQueue(connectionString: string): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false, registerInstance: false });
  boss.on('error', console.error);
  await boss.start();
  return boss;
}
