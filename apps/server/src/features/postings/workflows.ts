import type { Database } from '../../database/database.ts';
import { defineWorkflow, type Workflow } from '../../workflows/workflow.ts';
import { type Expiry, expireOldJobs } from './expiry/expiry.ts';

/** What ends postings (system.md "expire-old-jobs"). */
export function postingWorkflows(
  database: Database,
  { timeZone, today, expirationDays }: { timeZone: string } & Expiry,
): Workflow[] {
  return [
    defineWorkflow(
      { id: 'expire-old-jobs', trigger: { cron: '0 3 * * *', timeZone }, oneAtATime: { isCoalesced: true } },
      async ({ step }) => {
        const jobs_expired = await step.run('expire-jobs', () =>
          expireOldJobs(database, { today: today(), days: expirationDays }),
        );
        return { jobs_expired };
      },
    ),
  ];
}
