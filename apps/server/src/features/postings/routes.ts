import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById } from '../../http/wire.ts';
import type { Postings } from './postings.ts';
import { GivenStatus, JobStatus, PostingDetail, PostingStatistics, PostingSummary } from './schemas.ts';

const shortText = (example: string, description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 200, examples: [example], description }));

const Filters = Type.Interface([Paging], {
  platform: shortText('dice', 'The board.'),
  status: Type.Enum([...JobStatus.enum], { default: 'ACTIVE' }),
  is_remote: Type.Optional(Type.Boolean()),
  skills: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 500,
      examples: ['java,kafka'],
      description: 'Comma-separated, in any spelling; postings that ask for most of them come first.',
    }),
  ),
  q: shortText('java developer', 'Words of the title, company, skills or keywords; all of them.'),
  location: shortText('Dallas, TX', 'A place in any spelling, or "Remote".'),
  salary_min: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 10_000_000, examples: [120_000], description: 'USD a year.' }),
  ),
  experience: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 70, examples: [6], description: 'Years that a candidate has.' }),
  ),
  posted_since: Type.Optional(Type.String({ format: 'date', formatMinimum: '0001-01-01' })),
  role: shortText('Java Developer', 'A role in any spelling.'),
});

/** `/api/job-postings`, `/api/jobs/stats` and `/api/pm-admin/job-postings`. */
export function postingRoutes(app: App, postings: Postings): void {
  app.get(
    '/api/job-postings',
    {
      schema: {
        summary: 'List postings, the newest first',
        answer: 'A page of postings.',
        querystring: Filters,
        response: { 200: Page(PostingSummary) },
      },
    },
    ({ query: { page, per_page, ...query } }) => postings.list(query, { page, per_page }),
  );

  app.get(
    '/api/job-postings/search',
    {
      schema: {
        summary: 'Search postings by skills or words',
        description: 'As the list, but "skills" or "q" has to be given.',
        answer: 'A page of postings.',
        problems: { 422: { search_empty: 'Name what to search for: "skills", "q" or both.' } },
        querystring: Filters,
        response: { 200: Page(PostingSummary) },
      },
    },
    ({ query: { page, per_page, ...query } }) => postings.search(query, { page, per_page }),
  );

  app.get(
    '/api/job-postings/stats',
    {
      schema: {
        summary: 'Count the postings',
        answer: 'The counts.',
        response: { 200: PostingStatistics },
      },
    },
    () => postings.statistics(),
  );

  app.get(
    '/api/jobs/stats',
    {
      schema: {
        summary: 'Count the postings (for PM_ADMIN)',
        answer: 'The counts.',
        response: { 200: PostingStatistics },
      },
    },
    () => postings.statistics(),
  );

  app.get(
    '/api/job-postings/:id',
    {
      schema: {
        summary: 'Show a posting',
        answer: 'The posting, with what was understood of it and from which words.',
        problems: { 404: { job_posting_not_found: 'There is no such job posting.' } },
        params: ById,
        response: { 200: PostingDetail },
      },
    },
    (request) => postings.get(request.params.id),
  );

  app.patch(
    '/api/pm-admin/job-postings/:id',
    {
      schema: {
        summary: 'Say what became of a posting',
        description:
          'A posting that is filled or closed leaves the suggestions of everybody at once; the same job on another board takes its place. What imports bring of it later does not open it again; `ACTIVE` does.',
        answer: 'The posting as it is now.',
        problems: {
          404: { job_posting_not_found: 'There is no such job posting.' },
          409: {
            job_posting_expired: 'The posting has expired; it opens when an import brings it again.',
            job_posting_too_old:
              'The posting is listed since 2026-07-20, and postings end after 30 days: it would expire at once.',
          },
        },
        params: ById,
        body: Type.Object({ status: GivenStatus }, { additionalProperties: false }),
        response: { 200: PostingDetail },
      },
    },
    ({ params, body }) => postings.setStatus(params.id, body.status),
  );
}
