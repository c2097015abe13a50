import { Type } from 'typebox';
import type { App } from '../../../http/app.ts';
import { Page, Paging } from '../../../http/paging.ts';
import { ById, Day, Nullable } from '../../../http/wire.ts';
import { Scores, Status } from '../schemas.ts';
import type { FitFinder } from './fits.ts';

const Text = (example: string) => Nullable(Type.String({ examples: [example] }));

const Fit = Type.Interface(
  [Scores],
  {
    candidate_id: Type.Integer(),
    first_name: Text('Priya'),
    last_name: Text('Example'),
    current_title: Text('Senior Java Developer'),
    work_authorization: Text('H1B'),
    availability_date: Nullable(Day),
    match_id: Nullable(Type.Integer({ description: 'Of the stored match; null where there is none.' })),
    match_status: Nullable(Status),
  },
  { title: 'FittingCandidate', description: 'A candidate whom a posting suits, and by how much.' },
);

/** `/api/job-postings/:id/candidates`. */
export function fitRoutes(app: App, fits: FitFinder): void {
  app.get(
    '/api/job-postings/:id/candidates',
    {
      schema: {
        summary: 'List the candidates whom a posting suits, the best first',
        description:
          'Scores all who look for work as they are now. A candidate may suit a posting that is not in the own list, which has room for the best postings only.',
        answer:
          'A page of candidates; `is_excluded` where the job preferences keep the posting out of all lists.',
        problems: { 404: { job_posting_not_found: 'There is no such job posting.' } },
        params: ById,
        querystring: Paging,
        response: {
          200: Type.Interface([Page(Fit)], { is_excluded: Type.Boolean() }, { title: 'FittingCandidates' }),
        },
      },
    },
    ({ tenantId, params, query }) => fits.of(tenantId, params.id, query),
  );
}
