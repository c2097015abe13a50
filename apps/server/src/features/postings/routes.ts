import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById } from '../../http/wire.ts';
import type { Postings } from './postings.ts';
import { JobStatus, PostingDetail, PostingStatistics, PostingSummary } from './schemas.ts';

const shortText = Type.String({ minLength: 1, maxLength: 200 });

const Filters = Type.Interface([Paging], {
  platform: Type.Optional(shortText),
  status: Type.Enum([...JobStatus.enum], { default: 'ACTIVE' }),
  is_remote: Type.Optional(Type.Boolean()),
  skills: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  q: Type.Optional(shortText),
  location: Type.Optional(shortText),
  salary_min: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  experience: Type.Optional(Type.Integer({ minimum: 0, maximum: 70 })),
  posted_since: Type.Optional(Type.String({ format: 'date', formatMinimum: '0001-01-01' })),
  role: Type.Optional(shortText),
});

/** `/api/job-postings` and `/api/jobs/stats`. */
export function postingRoutes(app: App, postings: Postings): void {
  app.get(
    '/api/job-postings',
    { schema: { querystring: Filters, response: { 200: Page(PostingSummary) } } },
    ({ query: { page, per_page, ...query } }) => postings.list(query, { page, per_page }),
  );

  app.get(
    '/api/job-postings/search',
    { schema: { querystring: Filters, response: { 200: Page(PostingSummary) } } },
    ({ query: { page, per_page, ...query } }) => postings.search(query, { page, per_page }),
  );

  app.get('/api/job-postings/stats', { schema: { response: { 200: PostingStatistics } } }, () =>
    postings.statistics(),
  );

  app.get('/api/jobs/stats', { schema: { response: { 200: PostingStatistics } } }, () =>
    postings.statistics(),
  );

  app.get(
    '/api/job-postings/:id',
    { schema: { params: ById, response: { 200: PostingDetail } } },
    (request) => postings.get(request.params.id),
  );
}
