import { Type } from 'typebox';
import type { App } from '../../../http/app.ts';
import { Page, Paging } from '../../../http/paging.ts';
import { ById, locationOf, Nullable, Timestamp } from '../../../http/wire.ts';
import type { MatchRuns } from './runs.ts';

const Run = Type.Object(
  {
    id: Type.Integer(),
    run_status: Type.Enum(['IN_PROGRESS', 'COMPLETED', 'FAILED']),
    total: Type.Integer({ examples: [40], description: 'Candidates who look for work.' }),
    done: Type.Integer({ examples: [10], description: 'Of the total, those that failed included.' }),
    failed: Type.Integer({ examples: [0] }),
    matches: Type.Integer({ examples: [480], description: 'That were found so far.' }),
    error: Nullable(Type.String({ description: 'Why it FAILED.' })),
    started_at: Timestamp,
    completed_at: Nullable(Timestamp),
  },
  {
    title: 'MatchRun',
    description: 'A matching of the whole bench, and how far it is.',
    examples: [
      {
        id: 1,
        run_status: 'IN_PROGRESS',
        total: 40,
        done: 10,
        failed: 0,
        matches: 480,
        error: null,
        started_at: '2026-08-25T14:30:00.000Z',
        completed_at: null,
      },
    ],
  },
);

/** `/api/job-matches/generate-all` and `/api/job-matches/runs`. */
export function matchRunRoutes(app: App, runs: MatchRuns): void {
  app.post(
    '/api/job-matches/generate-all',
    {
      schema: {
        summary: 'Rank all postings for every candidate who looks for work',
        description: 'Begins and does not wait for the end: ask for the run to see how far it is.',
        answer: 'The run, which has begun.',
        answerHeaders: locationOf('/api/job-matches/runs/1'),
        problems: {
          409: { match_run_in_progress: { detail: 'All candidates are being matched already.', run_id: 1 } },
        },
        response: { 202: Run },
      },
    },
    async ({ tenantId }, reply) => {
      const run = await runs.start(tenantId);
      return reply.status(202).header('location', `/api/job-matches/runs/${run.id}`).send(run);
    },
  );

  app.get(
    '/api/job-matches/runs',
    {
      schema: {
        summary: 'List the runs, the newest first',
        answer: 'A page of runs.',
        querystring: Paging,
        response: { 200: Page(Run) },
      },
    },
    ({ tenantId, query }) => runs.list(tenantId, query),
  );

  app.get(
    '/api/job-matches/runs/:id',
    {
      schema: {
        summary: 'Show how far a run is',
        answer: 'The run.',
        problems: { 404: { match_run_not_found: 'There is no such match run.' } },
        params: ById,
        response: { 200: Run },
      },
    },
    ({ tenantId, params }) => runs.get(tenantId, params.id),
  );
}
