import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { Database } from '../../database/database.ts';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { sendProblem } from '../../http/problemDetails.ts';
import { ById } from '../../http/wire.ts';
import type { Matches } from '../matches/matches.ts';
import { WORK_AUTHORIZATIONS } from './candidate.ts';
import { type Candidate, Candidates, LostUpdateError } from './candidates.ts';
import { etagOf, versionTest } from './etag.ts';
import { SORTS } from './list/list.ts';
import { Onboarding } from './onboarding.ts';
import { onboardingRoutes } from './onboardingRoutes.ts';
import { resumeRoute } from './resume/routes.ts';
import { CandidateChanges, CandidateStatus, CandidateView, NewCandidateBody } from './schemas.ts';
import { transferRoutes } from './transfer/routes.ts';

const shortText = Type.String({ minLength: 1, maxLength: 200 });

const Filters = Type.Interface([Paging], {
  status: Type.Optional(CandidateStatus),
  q: Type.Optional(shortText),
  skill: Type.Optional(shortText),
  location: Type.Optional(shortText),
  work_authorization: Type.Optional(Type.Enum(WORK_AUTHORIZATIONS)),
  sort: Type.Enum(SORTS, { default: '-created_at' }),
});

interface Parts {
  database: Database;
  matches: Matches;
  /** Makes the vectors of new and changed candidates. */
  background: { wake(): void };
}

/** `/api/candidates`. */
export function candidateRoutes(app: App, { database, matches, background }: Parts): void {
  const onChanged = () => background.wake();
  const candidates = new Candidates(database, { onChanged });
  onboardingRoutes(app, new Onboarding(database, matches));
  transferRoutes(app, { database, onChanged });
  resumeRoute(app);

  app.get(
    '/api/candidates',
    { schema: { querystring: Filters, response: { 200: Page(CandidateView) } } },
    ({ tenantId, query: { page, per_page, ...query } }) =>
      candidates.list(tenantId, query, { page, per_page }),
  );

  app.post(
    '/api/candidates',
    { schema: { body: NewCandidateBody, response: { 201: CandidateView } } },
    async ({ tenantId, body }, reply) => {
      const candidate = await candidates.create(tenantId, body);
      return tagged(reply, candidate)
        .status(201)
        .header('location', `/api/candidates/${candidate.id}`)
        .send(candidate);
    },
  );

  app.get(
    '/api/candidates/:id',
    { schema: { params: ById, response: { 200: CandidateView } } },
    async ({ tenantId, params }, reply) => {
      const candidate = await candidates.get(tenantId, params.id);
      return tagged(reply, candidate).send(candidate);
    },
  );

  app.patch(
    '/api/candidates/:id',
    { schema: { params: ById, body: CandidateChanges, response: { 200: CandidateView } } },
    async ({ tenantId, params, body, headers }, reply) => {
      try {
        const isExpected = versionTest(headers['if-match']);
        const candidate = await candidates.change(tenantId, params.id, body, isExpected);
        return tagged(reply, candidate).send(candidate);
      } catch (error) {
        if (!(error instanceof LostUpdateError)) throw error;
        const detail = 'The candidate has been changed since it was read; read it again.';
        return sendProblem(reply, { status: 412, code: 'version_outdated', detail });
      }
    },
  );

  app.delete('/api/candidates/:id', { schema: { params: ById } }, async ({ tenantId, params }, reply) => {
    await candidates.erase(tenantId, params.id);
    return reply.status(204).send();
  });
}

function tagged<R extends FastifyReply>(reply: R, { version }: Candidate): R {
  reply.header('etag', etagOf(version));
  return reply;
}
