import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { Nullable, Timestamp } from '../../http/wire.ts';
import type { WorkflowRuns } from './workflowRuns.ts';

const RUN_ID = '0195fa2e-6f4b-4b1c-9d55-2f1c6a7e8b90';

const State = Type.Enum(['queued', 'running', 'waiting', 'completed', 'failed'], {
  description: 'A run is waiting between two attempts and in a sleep. One that failed is not tried again.',
});
const Count = Type.Integer({ examples: [0] });
const WorkflowView = Type.Object(
  {
    id: Type.String({ examples: ['nightly-match-refresh'] }),
    triggers: Type.Array(
      Type.Union([
        Type.Object({
          cron: Type.String({ examples: ['0 2 * * *'] }),
          time_zone: Type.String({ examples: ['America/New_York'] }),
          next: Type.Array(Timestamp, { description: 'Its next ticks.' }),
        }),
        Type.Object({ event: Type.String({ examples: ['job/created'] }) }),
      ]),
    ),
    runs: Type.Object(
      { queued: Count, running: Count, waiting: Count, completed: Count, failed: Count },
      { description: 'How many runs are in each state.' },
    ),
  },
  { title: 'Workflow', description: 'Something that is done without anybody asking for it.' },
);

const fields = {
  id: Type.String({ format: 'uuid', examples: [RUN_ID] }),
  workflow: Type.String({ examples: ['generate-candidate-matches'] }),
  event: Nullable(
    Type.Object(
      {
        name: Type.String({ examples: ['job-match/generate-candidate'] }),
        data: Type.Record(Type.String(), Type.Unknown(), {
          examples: [{ candidate_id: 17, tenant_id: 1, trigger: 'profile_update' }],
        }),
      },
      { description: 'What started it; null for the tick of a cron.' },
    ),
  ),
  state: State,
  attempts: Type.Integer({
    examples: [1],
    description: 'How often it was begun; with Inngest, how often it was called for.',
  }),
  queued_at: Timestamp,
  started_at: Nullable(Timestamp),
  ended_at: Nullable(Timestamp),
  duration_ms: Nullable(
    Type.Integer({ examples: [840], description: 'From being queued to the end, pauses included.' }),
  ),
  error: Nullable(
    Type.String({
      examples: ['The board is down.'],
      description: 'Of the last failure, until it completes.',
    }),
  ),
};
const RunView = Type.Object(fields, { title: 'WorkflowRun' });
const RunDetailsView = Type.Object(
  {
    ...fields,
    output: Type.Unknown({
      examples: [{ jobs_expired: 12 }],
      description: 'What it gave; null for nothing.',
    }),
    steps: Type.Array(
      Type.Object({
        step: Type.String({ examples: ['generate-matches'] }),
        started_at: Timestamp,
        ended_at: Timestamp,
        wake_at: Nullable(
          Type.Unsafe<Date>(
            Type.String({ format: 'date-time', description: 'When the sleep ends, if it is one.' }),
          ),
        ),
      }),
      { description: 'What is over and never done again.' },
    ),
    failures: Type.Array(
      Type.Object({
        kind: Type.Enum(['error', 'lost'], { description: '`lost`: the worker died.' }),
        error: Type.String({ examples: ['The board is down.'] }),
        attempt: Type.Integer(),
        is_counted: Type.Boolean({
          description: 'Against the retries until a step is over; not those of before a redrive.',
        }),
        failed_at: Timestamp,
      }),
    ),
  },
  { title: 'WorkflowRunDetails' },
);
const ByRunId = Type.Object({
  id: Type.String({ format: 'uuid', examples: [RUN_ID], description: 'The id, as lists give it.' }),
});
const NOT_FOUND = { workflow_run_not_found: 'There is no such workflow run.' };

/** `/api/pm-admin/workflows` and `/api/pm-admin/workflow-runs`. */
export function workflowRunRoutes(app: App, runs: WorkflowRuns): void {
  app.get(
    '/api/pm-admin/workflows',
    {
      schema: {
        summary: 'List what runs in the background',
        answer: 'Every workflow, with its next ticks and counts of its runs.',
        response: { 200: Type.Object({ items: Type.Array(WorkflowView) }) },
      },
    },
    async () => ({ items: await runs.workflows() }),
  );

  app.get(
    '/api/pm-admin/workflow-runs',
    {
      schema: {
        summary: 'List the runs of workflows',
        description:
          'Runs are kept for 7 days after their end. Where Inngest runs workflows, a run is here once Inngest has called for it; what it keeps waiting, and pauses, are seen there only.',
        answer: 'A page of runs, the newest first.',
        querystring: Type.Interface([Paging], {
          workflow: Type.Optional(Type.String({ maxLength: 100, examples: ['nightly-match-refresh'] })),
          state: Type.Optional(State),
        }),
        response: { 200: Page(RunView) },
      },
    },
    ({ query: { page, per_page, ...filters } }) => runs.list(filters, { page, per_page }),
  );

  app.get(
    '/api/pm-admin/workflow-runs/:id',
    {
      schema: {
        summary: 'Show a run with its steps and failures',
        answer: 'The run.',
        problems: { 404: NOT_FOUND },
        params: ByRunId,
        response: { 200: RunDetailsView },
      },
    },
    ({ params }) => runs.get(params.id),
  );

  app.post(
    '/api/pm-admin/workflow-runs/:id/redrive',
    {
      schema: {
        summary: 'Try a failed run again',
        description: 'It goes on after the last step that is over, and has all its retries again.',
        answer: 'The run, which is queued.',
        problems: {
          404: NOT_FOUND,
          409: {
            workflow_run_not_failed: 'Only a run that has failed can be tried again; this one is completed.',
            workflow_run_superseded:
              'Another run about the same waits already and will do what is left of this one.',
            workflow_run_in_inngest: 'Inngest has this run: try it again there.',
          },
        },
        params: ByRunId,
        response: { 200: RunDetailsView },
      },
    },
    ({ params }) => runs.redrive(params.id),
  );
}
