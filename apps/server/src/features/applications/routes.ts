import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, Nullable, Timestamp } from '../../http/wire.ts';
import { JobStatus } from '../postings/schemas.ts';
import type { Applications } from './applications.ts';

const Status = Type.Enum(['APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER', 'ACCEPTED', 'REJECTED']);
const Via = Type.Enum(['PLATFORM', 'DIRECT', 'REFERRAL']);
const Id = ById.properties.id;
const Text = Nullable(Type.String());

const Application = Type.Object({
  id: Type.Integer(),
  candidate_id: Type.Integer(),
  job_posting_id: Type.Integer(),
  match_id: Nullable(Type.Integer()),
  application_status: Status,
  applied_via: Via,
  applied_at: Timestamp,
  updated_at: Timestamp,
  first_name: Type.String(),
  last_name: Type.String(),
  match_score: Nullable(Type.Number({ minimum: 0, maximum: 100 })),
  platform: Type.String(),
  title: Type.String(),
  company: Text,
  location: Text,
  job_url: Text,
  job_status: JobStatus,
});

const Detail = Type.Interface([Application], {
  history: Type.Array(
    Type.Object({
      from_status: Nullable(Status),
      to_status: Status,
      reason: Text,
      changed_at: Timestamp,
    }),
  ),
});

/** `/api/applications`. */
export function applicationRoutes(app: App, applications: Applications): void {
  app.post(
    '/api/applications',
    {
      schema: {
        body: Type.Object(
          {
            match_id: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
            candidate_id: Type.Optional(Id),
            job_posting_id: Type.Optional(Id),
            applied_via: Type.Enum([...Via.enum], { default: 'PLATFORM' }),
          },
          { additionalProperties: false },
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
    { schema: { params: ById, response: { 200: Detail } } },
    ({ tenantId, params }) => applications.get(tenantId, params.id),
  );

  app.patch(
    '/api/applications/:id/status',
    {
      schema: {
        params: ById,
        body: Type.Object(
          { status: Status, reason: Type.Optional(Type.String({ maxLength: 500, pattern: '\\S' })) },
          { additionalProperties: false },
        ),
        response: { 200: Detail },
      },
    },
    ({ tenantId, params, body }) => applications.setStatus(tenantId, params.id, body),
  );
}
