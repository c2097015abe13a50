import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Nullable, Timestamp } from '../../http/wire.ts';
import type { Ratings } from './ratings.ts';

const ByMatch = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) });

/** Not `Nullable`, which would make the number 0 of a null before it looks at it. */
const Rating = Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 1, maximum: 5 });
const Seconds = Nullable(Type.Integer());

const Feedback = Type.Object({
  match_id: Type.Integer(),
  was_viewed: Type.Boolean(),
  was_shortlisted: Type.Boolean(),
  was_applied: Type.Boolean(),
  was_interviewed: Type.Boolean(),
  was_hired: Type.Boolean(),
  was_rejected: Type.Boolean(),
  recruiter_rating: Rating,
  candidate_rating: Rating,
  rejection_reason: Nullable(Type.String()),
  time_to_view_seconds: Seconds,
  time_to_action_seconds: Seconds,
  updated_at: Nullable(Timestamp),
});

/** `/api/job-matches/:id/feedback`. */
export function feedbackRoutes(app: App, ratings: Ratings): void {
  app.get(
    '/api/job-matches/:id/feedback',
    { schema: { params: ByMatch, response: { 200: Feedback } } },
    ({ tenantId, params }) => ratings.get(tenantId, params.id),
  );

  app.put(
    '/api/job-matches/:id/feedback',
    {
      schema: {
        params: ByMatch,
        body: Type.Object(
          { recruiter_rating: Type.Optional(Rating), candidate_rating: Type.Optional(Rating) },
          { additionalProperties: false, minProperties: 1 },
        ),
        response: { 200: Feedback },
      },
    },
    ({ tenantId, params, body }) => ratings.rate(tenantId, params.id, body),
  );
}
