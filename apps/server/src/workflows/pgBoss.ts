import { fromKysely, PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import type { Db } from '../database/transactions.ts';
import type { Workflow } from './workflow.ts';

/**
 * pg-boss counts every attempt, also those that only ended because a worker died; which failures count is kept in
 * workflow_failures.
 */
const MOST_ATTEMPTS = 10_000;
const LONGEST_RETRY_PAUSE_SECONDS = 60;
const LONGEST_RUN_SECONDS = 12 * 60 * 60;
/** How long runs that are over can be looked at. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;

/** The queue of runs, its tables brought up to date. `isWorker` keeps them: statistics, old jobs. */
export async function openQueue(
  database: Database,
  { isWorker, onError }: { isWorker: boolean; onError: (error: unknown) => void },
): Promise<PgBoss> {
  const boss = new PgBoss({
    db: database.queue,
    backend: database.isEmbedded ? 'pglite' : 'postgres',
    supervise: isWorker,
    // Its schedules go wrong when the clock changes (docs/decisions/0016).
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', onError);
  await boss.start();
  return boss;
}

/** Makes or changes the queue of a workflow. */
export async function prepareWorkflow(boss: PgBoss, { id, oneAtATime }: Workflow): Promise<void> {
  const options = {
    retryLimit: MOST_ATTEMPTS,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: LONGEST_RETRY_PAUSE_SECONDS,
    expireInSeconds: LONGEST_RUN_SECONDS,
    deleteAfterSeconds: KEPT_SECONDS,
  };
  if ((await boss.getQueue(id)) === null)
    await boss.createQueue(id, { policy: policyOf(oneAtATime), ...options });
  else await boss.updateQueue(id, options);
}

function policyOf(oneAtATime: Workflow['oneAtATime']): string {
  if (oneAtATime === undefined) return 'standard';
  return oneAtATime.isCoalesced ? 'stately' : 'singleton';
}

/** Lets pg-boss take part in a transaction. */
export const inTransaction = (db: Db) => ({ db: fromKysely(db) });
