import type { Database } from '../database/database.ts';
import { deleteOldJobsData } from '../features/scrape-queue/processing/processing.ts';
import { deleteOfGoneRuns } from './queries.ts';
import { defineWorkflow, type Workflow } from './workflow.ts';

/** Deletes what queues keep of work that is long over: pg-boss its runs by itself, this the rest (decisions.md 43). */
export function cleaningWorkflow({ database, timeZone }: { database: Database; timeZone: string }): Workflow {
  return defineWorkflow(
    {
      id: 'clean-queue-data',
      trigger: { cron: '0 4 * * *', timeZone },
      oneAtATime: { isCoalesced: true },
    },
    async ({ step }) => {
      const uploads = await step.run('delete-jobs-data', () => database.asPlatform(deleteOldJobsData));
      const ofRuns = await step.run('delete-steps', () => database.asQueue(deleteOfGoneRuns));
      return { uploads, ...ofRuns };
    },
  );
}
