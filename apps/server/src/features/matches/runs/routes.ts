import { Type } from 'typebox';
import type { App } from '../../../http/app.ts';
import { Page, Paging } from '../../../http/paging.ts';
import { ById, Nullable, Timestamp } from '../../../http/wire.ts';
import type { MatchRuns } from './runs.ts';

const Run = Type.Object({
  id: Type.Integer(),
  run_status: Type.Enum(['IN_PROGRESS', 'COMPLETED', 'FAILED']),
  total: Type.Integer(),
  done: Type.Integer(),
  failed: Type.Integer(),
  matches: Type.Integer(),
  error: Nullable(Type.String()),
  started_at: Timestamp,
  completed_at: Nullable(Timestamp),
});

/** `/api/job-matches/generate-all` and `/api/job-matches/runs`. A server that closes breaks off its runs. */
export function matchRunRoutes(app: App, runs: MatchRuns): void {
  app.addHook('preClose', async () => runs.stop());

  app.post(
    '/api/job-matches/generate-all',
    { schema: { response: { 202: Run } } },
    async ({ tenantId }, reply) => {
      const run = await runs.start(tenantId);
      return reply.status(202).header('location', `/api/job-matches/runs/${run.id}`).send(run);
    },
  );

  app.get(
    '/api/job-matches/runs',
    { schema: { querystring: Paging, response: { 200: Page(Run) } } },
    ({ tenantId, query }) => runs.list(tenantId, query),
  );

  app.get(
    '/api/job-matches/runs/:id',
    { schema: { params: ById, response: { 200: Run } } },
    ({ tenantId, params }) => runs.get(tenantId, params.id),
  );
}
