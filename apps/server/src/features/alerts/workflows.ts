import type { Database } from '../../database/database.ts';
import { defineWorkflow, type Workflow } from '../../workflows/workflow.ts';
import { raiseAlert } from './alerts.ts';
import { mailAlerts } from './mailing/mailAlerts.ts';
import type { Mailer } from './mailing/smtp.ts';

/** What raises alerts of events, and mails alerts where there is a mailer (system.md "Monitoring & Alerts"). */
export function alertWorkflows({
  database,
  mailer,
}: {
  database: Database;
  mailer: Mailer | null;
}): Workflow[] {
  const raising = [alertZeroJobs(database), alertFailedWorkflow(database)];
  return mailer === null ? raising : [...raising, mailing(database, mailer)];
}

function alertZeroJobs(database: Database): Workflow {
  return defineWorkflow(
    { id: 'alert-zero-jobs-scraped', trigger: { event: 'scrape-queue/zero-jobs' } },
    async ({ event, step, runId }) => {
      const { role, platform, queue_id } = event!.data;
      await step.run('send-alert', () => {
        const alert = {
          kind: 'zero_jobs_scraped',
          subject: role,
          body: zeroJobsBody({ role, platform, queue_id, time: new Date() }),
          data: { queue_id, role, platform },
        };
        return database.asPlatform((db) => raiseAlert(db, alert, { raisedBy: runId }));
      });
      return { alert_sent: true };
    },
  );
}

function zeroJobsBody(zero: { role: string; platform: string; queue_id: number; time: Date }): string {
  return `Role: ${zero.role}
Platform: ${zero.platform}
Queue ID: ${zero.queue_id}
Time: ${zero.time.toISOString()}

The scraper returned 0 jobs. This may indicate:
- Platform blocked our scraper
- Role has very few listings
- Scraper configuration issue

The role will remain in the queue for retry.`;
}

function alertFailedWorkflow(database: Database): Workflow {
  return defineWorkflow(
    { id: 'alert-workflow-failed', trigger: { event: 'workflow/failed' } },
    async ({ event, runId }) => {
      const { workflow, run_id, error } = event!.data;
      const alert = {
        kind: 'workflow_failed',
        subject: workflow,
        body: `A run of the workflow ${workflow} has failed after all its tries and is over: ${error}\n\nRun: ${run_id}`,
        data: { workflow, run_id, error },
      };
      await database.asPlatform((db) => raiseAlert(db, alert, { raisedBy: runId }));
    },
  );
}

/** The minute gathers what comes together, and limits how fast mails can follow each other. */
function mailing(database: Database, mailer: Mailer): Workflow {
  return defineWorkflow(
    { id: 'mail-alerts', trigger: { cron: '* * * * *' }, oneAtATime: { isCoalesced: true } },
    () => mailAlerts(database, mailer),
  );
}
