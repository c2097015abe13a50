import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { ETAG, IfMatch, isExpectedBy, OUTDATED, tagged } from '../../http/etag.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, locationOf, Nullable, Timestamp } from '../../http/wire.ts';
import { JobStatus } from '../postings/schemas.ts';
import type { Applications } from './applications.ts';

const Status = Type.Enum(['APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER', 'ACCEPTED', 'REJECTED']);
const Via = Type.Enum(['PLATFORM', 'DIRECT', 'REFERRAL']);
const Id = ById.properties.id;
const text = (example: string) => Type.String({ examples: [example] });
const Text = (example: string) => Nullable(text(example));

const Application = Type.Object(
  {
    id: Type.Integer(),
    candidate_id: Type.Integer(),
    job_posting_id: Type.Integer(),
    match_id: Nullable(Type.Integer({ description: 'That it came of; null when that is gone.' })),
    application_status: Status,
    applied_via: Via,
    applied_at: Timestamp,
    updated_at: Timestamp,
    first_name: text('Priya'),
    last_name: text('Venkataraman'),
    match_score: Nullable(Type.Number({ minimum: 0, maximum: 100, examples: [92.5] })),
    platform: text('dice'),
    title: text('Senior Java Developer'),
    company: Text('Larkmoor Labs'),
    location: Text('Dallas, TX'),
    job_url: Text('https://jobs.example.com/d-1001'),
    job_status: JobStatus,
  },
  { title: 'Application', description: 'A candidate who was submitted to a job.' },
);

const Change = Type.Object(
  {
    from_status: Nullable(Status),
    to_status: Status,
    reason: Nullable(Type.String()),
    changed_at: Timestamp,
  },
  {
    examples: [
      { from_status: null, to_status: 'APPLIED', reason: null, changed_at: '2026-08-25T14:30:00.000Z' },
    ],
  },
);

const Detail = Type.Interface(
  [Application],
  { history: Type.Array(Change, { description: 'Every status that it has had, the first one first.' }) },
  { title: 'ApplicationDetail' },
);

const NOT_FOUND = { application_not_found: 'There is no such application.' };

/** `/api/applications`. */
export function applicationRoutes(app: App, applications: Applications): void {
  app.post(
    '/api/applications',
    {
      schema: {
        summary: 'Submit a candidate to a job',
        description:
          'Name their match: by `match_id`, or by `candidate_id` and `job_posting_id`. It becomes APPLIED.',
        answer: 'The application.',
        answerHeaders: locationOf('/api/applications/1'),
        problems: {
          404: { match_not_found: 'There is no such match.' },
          409: {
            application_exists: {
              detail: 'This candidate has been submitted to this job already.',
              application_id: 1,
            },
          },
          422: {
            match_not_named: 'Name the match: either "match_id", or "candidate_id" and "job_posting_id".',
          },
        },
        body: Type.Object(
          {
            match_id: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
            candidate_id: Type.Optional(Id),
            job_posting_id: Type.Optional(Id),
            applied_via: Type.Enum([...Via.enum], { default: 'PLATFORM' }),
          },
          { additionalProperties: false, examples: [{ match_id: 1, applied_via: 'PLATFORM' }] },
        ),
        response: { 201: Detail },
      },
    },
    async ({ tenantId, body }, reply) => {
      const made = await applications.create(tenantId, body);
      return reply.status(201).header('location', `/api/applications/${made.id}`).send(made);
    },
  );

  app.get(
    '/api/applications',
    {
      schema: {
        summary: 'List applications, the newest first',
        answer: 'A page of applications.',
        querystring: Type.Interface([Paging], {
          candidate_id: Type.Optional(Id),
          status: Type.Optional(Status),
        }),
        response: { 200: Page(Application) },
      },
    },
    ({ tenantId, query: { page, per_page, ...filters } }) =>
      applications.list(tenantId, filters, { page, per_page }),
  );

  app.get(
    '/api/applications/:id',
    {
      schema: {
        summary: 'Show an application and its history',
        answer: 'The application.',
        answerHeaders: ETAG,
        problems: { 404: NOT_FOUND },
        params: ById,
        response: { 200: Detail },
      },
    },
    async ({ tenantId, params }, reply) => {
      const application = await applications.get(tenantId, params.id);
      return tagged(reply, application.history.length).send(application);
    },
  );

  app.delete(
    '/api/applications/:id',
    {
      schema: {
        summary: 'Take back an application made by mistake',
        description:
          'While it is APPLIED. Its match is SHORTLISTED again if it ever was, else VIEWED. One that has come to nothing is moved to REJECTED instead.',
        answer: 'It is as if it had never been made.',
        problems: {
          404: NOT_FOUND,
          409: { application_moved_on: 'The application is INTERVIEWING; it cannot be taken back any more.' },
        },
        params: ById,
        response: { 204: Type.Null() },
      },
    },
    async ({ tenantId, params }, reply) => {
      await applications.takeBack(tenantId, params.id);
      return reply.status(204).send(null);
    },
  );

  app.patch(
    '/api/applications/:id/status',
    {
      schema: {
        summary: 'Say what became of an application',
        description:
          'It goes forward, past a stage if need be, and from anywhere but ACCEPTED to REJECTED, which may have a reason. From REJECTED it goes back one step. ACCEPTED makes the candidate `assigned`.',
        answer: 'The application as it is now.',
        answerHeaders: ETAG,
        problems: {
          404: NOT_FOUND,
          409: {
            application_status_illegal: {
              detail: 'An application that is OFFER can go to ACCEPTED, REJECTED.',
              legal: ['ACCEPTED', 'REJECTED'],
            },
          },
          412: OUTDATED,
          422: { reason_misplaced: 'Only REJECTED has a reason.' },
        },
        headers: IfMatch,
        params: ById,
        body: Type.Object(
          { status: Status, reason: Type.Optional(Type.String({ maxLength: 500, pattern: '\\S' })) },
          { additionalProperties: false, examples: [{ status: 'INTERVIEWING' }] },
        ),
        response: { 200: Detail },
      },
    },
    async ({ tenantId, params, body, headers }, reply) => {
      const isExpected = isExpectedBy(headers['if-match']);
      const application = await applications.setStatus(tenantId, params.id, body, isExpected);
      return tagged(reply, application.history.length).send(application);
    },
  );
}
