import type { Database } from '../../database/database.ts';
import { defineWorkflow, type Workflow } from '../../workflows/workflow.ts';
import type { ProcessingResult } from './processing/processing.ts';
import { watchQueue } from './watchdog.ts';

/** Looks for an upload in one run. Inngest allows a run 1,000 steps, and the next tick goes on. */
const MOST_LOOKS = 450;

/** What happens to uploads and roles without a scraper asking (system.md phase 2, "Inngest Workflows"). */
export function scrapeWorkflows({
  database,
  processNextBatch,
}: {
  database: Database;
  processNextBatch: () => Promise<ProcessingResult>;
}): Workflow[] {
  return [
    defineWorkflow(
      {
        id: 'process-job-queue',
        // The tick is for what an event of a process that died has left.
        trigger: [{ event: 'scrape-queue/uploaded' }, { cron: '* * * * *' }],
        oneAtATime: { isCoalesced: true },
      },
      async ({ step }) => {
        let processed = 0;
        for (let look = 0; look < MOST_LOOKS; look++) {
          const result = await step.run('process-next-batch', processNextBatch);
          if (result.outcome === 'empty') break;
          if (result.outcome === 'completed') processed++;
          if (result.outcome === 'wait') await step.sleep('delay', result.ms);
        }
        return { processed };
      },
    ),
    defineWorkflow(
      { id: 'scrape-queue-watchdog', trigger: { cron: '*/5 * * * *' }, oneAtATime: { isCoalesced: true } },
      () => database.asPlatform((db) => watchQueue(db, new Date())),
    ),
  ];
}
