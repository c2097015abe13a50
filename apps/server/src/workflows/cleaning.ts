import type { Database } from '../database/database.ts';
import type { Db } from '../database/transactions.ts';
import { deleteOldJobsData } from '../features/scrape-queue/processing/processing.ts';
import { defineWorkflow, type Workflow } from './workflow.ts';

interface Parts {
  database: Database;
  timeZone: string;
  /** Deletes what is kept of runs that are gone; gives the number of steps and failures. */
  deleteOldRuns: (db: Db) => Promise<{ steps: number; failures: number }>;
}

/** Deletes what queues keep of work that is long over: pg-boss its runs by itself, this the rest (decisions.md 43). */
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
      return { uploads, ...ofRuns };
    },
  );
}
