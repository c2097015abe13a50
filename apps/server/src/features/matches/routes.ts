import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { ETAG, IfMatch, isExpectedBy, OUTDATED, tagged } from '../../http/etag.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, Day, Nullable, Timestamp } from '../../http/wire.ts';
import { EMPLOYMENT_TYPES } from '../candidates/candidate.ts';
import { JobStatus, PostingSource } from '../postings/schemas.ts';
import { type Matches, type MatchView as MatchRow, stateOf } from './matches.ts';

const Status = Type.Enum(['SUGGESTED', 'VIEWED', 'APPLIED', 'REJECTED', 'SHORTLISTED']);
const Score = Type.Number({ minimum: 0, maximum: 100, examples: [92.5] });
const text = (example: string) => Type.String({ examples: [example] });
const Text = (example: string) => Nullable(text(example));
const Money = (example: number) =>
  Nullable(Type.Integer({ examples: [example], description: 'USD a year.' }));
const Texts = (example: string) => Type.Array(text(example));

const MatchView = Type.Object(
  {
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
    matched_skills: Texts('Java'),
    missing_skills: Texts('Kubernetes'),
    match_reasons: Texts('Has 3 of 4 required skills'),
    status: Status,
    algorithm: Type.Enum(['five_factor', 'layered']),
    weights: Type.Unsafe<MatchRow['weights']>(
      Type.Record(Type.String(), Type.Number(), {
        examples: [{ skills: 0.4, experience: 0.25, location: 0.15, salary: 0.1, semantic: 0.1 }],
      }),
    ),
    matched_at: Timestamp,
    suggested_at: Timestamp,
    updated_at: Timestamp,
    platform: text('dice'),
    title: text('Senior Java Developer'),
    company: Text('Larkmoor Labs'),
    location: Text('Dallas, TX'),
    is_remote: Type.Boolean(),
    workplace: Text('onsite'),
    salary_range: Text('$140,000 - $160,000'),
    salary_min: Money(140_000),
    salary_max: Money(160_000),
    employment_types: Type.Array(Type.Enum(EMPLOYMENT_TYPES)),
    posted_date: Nullable(Day),
    job_url: Text('https://jobs.example.com/d-1001'),
    job_status: JobStatus,
    other_sources: Type.Array(PostingSource),
  },
  { title: 'Match', description: 'A posting that suits a candidate, and by how much.' },
);

const Explanation = Type.Object(
  {
    summary: text('An excellent match'),
    strengths: Texts('Has 3 of 4 required skills'),
    gaps: Texts('Kubernetes is missing'),
    recommendations: Texts('Submit today'),
    factors: Type.Array(
      Type.Object({
        factor: text('skills'),
        score: Score,
        weight: Type.Number({ examples: [0.4] }),
        points: Type.Number({ examples: [37] }),
      }),
    ),
  },
  { title: 'Explanation', description: 'Why a match has its score.' },
);

const GenerateResult = Type.Object(
  {
    candidate_id: Type.Integer(),
    matches_generated: Type.Integer(),
    recommended: Type.Integer(),
    best_score: Nullable(Score),
    jobs_considered: Type.Integer(),
  },
  { title: 'GenerateResult', description: 'What a new ranking of all postings gave.' },
);

/** `/api/job-matches`. */
export function matchRoutes(app: App, matches: Matches): void {
  app.post(
    '/api/job-matches/candidates/:id/generate',
    {
      schema: {
        summary: 'Rank all postings for a candidate',
        description: 'Keeps the best of them. The status that a recruiter gave a match survives.',
        problems: { 404: { candidate_not_found: 'There is no such candidate.' } },
        params: ById,
        response: { 200: GenerateResult },
      },
    },
    (request) => matches.generate(request.tenantId, request.params.id),
  );

  app.get(
    '/api/job-matches/candidates/:id',
    {
      schema: {
        summary: 'List the matches of a candidate, the best first',
        answer: 'A page of matches.',
        problems: { 404: { candidate_not_found: 'There is no such candidate.' } },
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
        summary: 'Explain a match',
        description:
          'A suggestion that is explained counts as VIEWED, unless it is fetched ahead of being shown.',
        answer: 'The match and why it has its score.',
        answerHeaders: ETAG,
        problems: { 404: { match_not_found: 'There is no such match.' } },
        params: Type.Interface([ById], {
          matchId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
        }),
        querystring: Type.Object({
          ahead: Type.Boolean({ default: false, description: 'Nobody is looking at it yet.' }),
        }),
        response: {
          200: Type.Interface([MatchView], { explanation: Explanation }, { title: 'ExplainedMatch' }),
        },
      },
    },
    async ({ tenantId, params, query }, reply) => {
      const match = await matches.get(tenantId, params.id, params.matchId, { isAhead: query.ahead });
      return tagged(reply, stateOf(match)).send(match);
    },
  );

  app.patch(
    '/api/job-matches/:id/status',
    {
      schema: {
        summary: 'Say what became of a match',
        answer: 'The match as it is now.',
        answerHeaders: ETAG,
        problems: {
          404: { match_not_found: 'There is no such match.' },
          412: OUTDATED,
          422: { reason_misplaced: 'Only REJECTED has a reason.' },
        },
        headers: IfMatch,
        params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
        body: Type.Object(
          {
            status: Status,
            reason: Type.Optional(
              Type.String({ maxLength: 500, pattern: '\\S', examples: ['The rate is too low'] }),
            ),
          },
          { additionalProperties: false, examples: [{ status: 'REJECTED', reason: 'The rate is too low' }] },
        ),
        response: { 200: MatchView },
      },
    },
    async ({ tenantId, params, body, headers }, reply) => {
      const isExpected = isExpectedBy(headers['if-match']);
      const match = await matches.setStatus(tenantId, params.id, body, isExpected);
      return tagged(reply, stateOf(match)).send(match);
    },
  );
}
