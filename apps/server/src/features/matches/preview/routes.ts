import { Type } from 'typebox';
import type { App } from '../../../http/app.ts';
import { ById, Nullable } from '../../../http/wire.ts';
import { WEIGHTS_INVALID, Weights } from '../../preferences/schemas.ts';
import { Explanation, MatchedPosting, Score, Scores, Status } from '../schemas.ts';
import type { Previews } from './preview.ts';

const Previewed = Type.Interface(
  [Scores, MatchedPosting],
  {
    job_posting_id: Type.Integer(),
    match_id: Nullable(Type.Integer({ description: 'Of the stored match; null for one that is not.' })),
    status: Nullable(Status),
    previous_score: Nullable(Score),
    explanation: Explanation,
  },
  { title: 'PreviewedMatch', description: 'A match as it would be.' },
);

const Preview = Type.Object(
  { weights: Weights, jobs_considered: Type.Integer(), items: Type.Array(Previewed) },
  { title: 'MatchPreview', description: 'A list of matches as it would be.' },
);

const Assumption = Type.Object(
  {
    weights: Type.Optional(Weights),
    add_skills: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }), { maxItems: 20 }),
    ),
  },
  { additionalProperties: false, examples: [{ add_skills: ['Kubernetes'] }] },
);

/** `/api/job-matches/candidates/:id/preview`. */
export function previewRoutes(app: App, previews: Previews): void {
  app.post(
    '/api/job-matches/candidates/:id/preview',
    {
      schema: {
        summary: 'Ask what the matches of a candidate would be',
        description:
          'Ranks all postings under other weights, or with skills that the candidate does not have yet, and stores nothing. What is left out stays as it is.',
        answer: 'The list as matching would make it, the best first.',
        problems: {
          404: { candidate_not_found: 'There is no such candidate.' },
          422: WEIGHTS_INVALID,
        },
        params: ById,
        body: Assumption,
        response: { 200: Preview },
      },
    },
    ({ tenantId, params, body }) => previews.of(tenantId, params.id, body),
  );
}
