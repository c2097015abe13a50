import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { ETAG, IfMatch, isExpectedBy, OUTDATED, tagged } from '../../http/etag.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, Nullable } from '../../http/wire.ts';
import { type Matches, stateOf } from './matches.ts';
import { Explanation, MatchView, Score, Status } from './schemas.ts';

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
