import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { ETAG, IfMatch, isExpectedBy, OUTDATED, tagged } from '../../http/etag.ts';
import { Nullable, Timestamp } from '../../http/wire.ts';
import type { Ratings } from './ratings.ts';

const ByMatch = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) });

/** Not `Nullable`, which would make the number 0 of a null before it looks at it. */
const Rating = Type.Unsafe<number | null>({
  type: ['integer', 'null'],
  minimum: 1,
  maximum: 5,
  examples: [4],
  description: '5 is the best; null takes a rating back.',
});
const Seconds = Nullable(Type.Integer({ examples: [3600], description: 'Since the match was found.' }));
const NOT_FOUND = { 404: { match_not_found: 'There is no such match.' } };

const Happened = (isSo: boolean) => Type.Boolean({ examples: [isSo] });

const Feedback = Type.Object(
  {
    match_id: Type.Integer(),
    was_viewed: Happened(true),
    was_shortlisted: Happened(true),
    was_applied: Happened(true),
    was_interviewed: Happened(false),
    was_hired: Happened(false),
    was_rejected: Happened(true),
    recruiter_rating: Rating,
    candidate_rating: Rating,
    rejection_reason: Nullable(Type.String({ examples: ['The rate is too low'] })),
    time_to_view_seconds: Seconds,
    time_to_action_seconds: Seconds,
    updated_at: Nullable(Timestamp),
  },
  { title: 'Feedback', description: 'What came of a match, and what people think of it.' },
);

/** `/api/job-matches/:id/feedback`. */
export function feedbackRoutes(app: App, ratings: Ratings): void {
  app.get(
    '/api/job-matches/:id/feedback',
    {
      schema: {
        summary: 'Show what came of a match',
        answerHeaders: ETAG,
        answer: 'The feedback; of a match that nobody has touched, that nothing has happened.',
        problems: NOT_FOUND,
        params: ByMatch,
        response: { 200: Feedback },
      },
    },
    async ({ tenantId, params }, reply) => {
      const feedback = await ratings.get(tenantId, params.id);
      return tagged(reply, feedback).send(feedback);
    },
  );

  app.put(
    '/api/job-matches/:id/feedback',
    {
      schema: {
        summary: 'Rate a match',
        description: 'A rating that is left out stays as it is. Whoever rates a match has viewed it.',
        answer: 'The feedback as it is now.',
        answerHeaders: ETAG,
        problems: { ...NOT_FOUND, 412: OUTDATED },
        headers: IfMatch,
        params: ByMatch,
        body: Type.Object(
          { recruiter_rating: Type.Optional(Rating), candidate_rating: Type.Optional(Rating) },
          { additionalProperties: false, minProperties: 1 },
        ),
        response: { 200: Feedback },
      },
    },
    async ({ tenantId, params, body, headers }, reply) => {
      const isExpected = isExpectedBy(headers['if-match']);
      const feedback = await ratings.rate(tenantId, params.id, body, isExpected);
      return tagged(reply, feedback).send(feedback);
    },
  );
}
