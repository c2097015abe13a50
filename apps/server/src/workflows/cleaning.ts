import type { Database } from '../database/database.ts';
import type { Db } from '../database/transactions.ts';
import { deleteExpiredOfAll } from '../features/idempotency/idempotency.ts';
import { deleteOldJobsData } from '../features/scrape-queue/processing/processing.ts';
import { defineWorkflow, type Workflow } from './workflow.ts';

interface Parts {
  database: Database;
  timeZone: string;
  /** Deletes what is kept of runs that are gone; gives the number of steps and failures. */
  deleteOldRuns: (db: Db) => Promise<{ steps: number; failures: number }>;
}

/**
 * Deletes what is kept of work that is long over (decisions.md 43; pg-boss deletes its runs by itself) and of requests
 * that will not be repeated any more.
 */
export function cleaningWorkflow({ database, timeZone, deleteOldRuns }: Parts): Workflow {
  return defineWorkflow(
    {
      id: 'clean-queue-data',
      trigger: { cron: '0 4 * * *', timeZone },
      oneAtATime: { isCoalesced: true },
    },
    async ({ step }) => {
      const uploads = await step.run('delete-jobs-data', () => database.asPlatform(deleteOldJobsData));
      const ofRuns = await step.run('delete-steps', () => database.asQueue(deleteOldRuns));
      const keys = await step.run('delete-idempotency-keys', () =>
        database.acrossTenants(deleteExpiredOfAll),
      );
      return { uploads, ...ofRuns, keys };
    },
  );
}
