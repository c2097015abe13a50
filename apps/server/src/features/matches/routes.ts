import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, Day, Nullable, Timestamp } from '../../http/wire.ts';
import { JobStatus, PostingSource } from '../postings/schemas.ts';
import type { Matches, MatchView as MatchRow } from './matches.ts';

const Status = Type.Enum(['SUGGESTED', 'VIEWED', 'APPLIED', 'REJECTED', 'SHORTLISTED']);
const Score = Type.Number({ minimum: 0, maximum: 100 });
const Text = Nullable(Type.String());

const MatchView = Type.Object({
  id: Type.Integer(),
  candidate_id: Type.Integer(),
  job_posting_id: Type.Integer(),
  match_score: Score,
  grade: Type.Enum(['A+', 'A', 'B', 'C', 'D', 'F']),
  is_recommended: Type.Boolean(),
  skill_match_score: Score,
  experience_match_score: Nullable(Score),
  location_match_score: Score,
  salary_match_score: Score,
  semantic_similarity: Score,
  recency_score: Nullable(Score),
  matched_skills: Type.Array(Type.String()),
  missing_skills: Type.Array(Type.String()),
  match_reasons: Type.Array(Type.String()),
  status: Status,
  algorithm: Type.Enum(['five_factor', 'layered']),
  weights: Type.Unsafe<MatchRow['weights']>(Type.Record(Type.String(), Type.Number())),
  matched_at: Timestamp,
  updated_at: Timestamp,
  platform: Type.String(),
  title: Type.String(),
  company: Text,
  location: Text,
  is_remote: Type.Boolean(),
  salary_range: Text,
  posted_date: Nullable(Day),
  job_url: Text,
  job_status: JobStatus,
  other_sources: Type.Array(PostingSource),
});

const Explanation = Type.Object({
  summary: Type.String(),
  strengths: Type.Array(Type.String()),
  gaps: Type.Array(Type.String()),
  recommendations: Type.Array(Type.String()),
  factors: Type.Array(
    Type.Object({ factor: Type.String(), score: Score, weight: Type.Number(), points: Type.Number() }),
  ),
});

const GenerateResult = Type.Object({
  candidate_id: Type.Integer(),
  matches_generated: Type.Integer(),
  recommended: Type.Integer(),
  best_score: Nullable(Score),
  jobs_considered: Type.Integer(),
});

/** `/api/job-matches`. */
export function matchRoutes(app: App, matches: Matches): void {
  app.post(
    '/api/job-matches/candidates/:id/generate',
    { schema: { params: ById, response: { 200: GenerateResult } } },
    (request) => matches.generate(request.tenantId, request.params.id),
  );

  app.get(
    '/api/job-matches/candidates/:id',
    {
      schema: {
        params: ById,
        querystring: Type.Interface([Paging], {
          status: Type.Optional(Status),
          min_score: Type.Optional(Score),
          is_recommended: Type.Optional(Type.Boolean()),
        }),
        response: { 200: Page(MatchView) },
      },
    },
    ({ tenantId, params, query: { page, per_page, ...filters } }) =>
      matches.list(tenantId, params.id, filters, { page, per_page }),
  );

  app.get(
    '/api/job-matches/candidates/:id/matches/:matchId',
    {
      schema: {
        params: Type.Interface([ById], {
          matchId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
        }),
        response: { 200: Type.Interface([MatchView], { explanation: Explanation }) },
      },
    },
    ({ tenantId, params }) => matches.get(tenantId, params.id, params.matchId),
  );

  app.patch(
    '/api/job-matches/:id/status',
    {
      schema: {
        params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
        body: Type.Object(
          { status: Status, reason: Type.Optional(Type.String({ maxLength: 500, pattern: '\\S' })) },
          { additionalProperties: false },
        ),
        response: { 200: MatchView },
      },
    },
    ({ tenantId, params, body }) => matches.setStatus(tenantId, params.id, body),
  );
}
