import { Type } from 'typebox';
import type { Database } from '../../database/database.ts';
import type { App } from '../../http/app.ts';
import { ETAG, IfMatch, isExpectedBy, OUTDATED, tagged } from '../../http/etag.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, locationOf } from '../../http/wire.ts';
import type { Matches } from '../matches/matches.ts';
import { activityRoute } from './activity/routes.ts';
import { WORK_AUTHORIZATIONS } from './candidate.ts';
import { Candidates } from './candidates.ts';
import { CandidateChanges } from './fields.ts';
import { SORTS } from './list/list.ts';
import { Onboarding } from './onboarding.ts';
import { onboardingRoutes } from './onboardingRoutes.ts';
import { resumeRoute } from './resume/routes.ts';
import {
  CandidateStatus,
  CandidateView,
  EMAIL_TAKEN,
  INVALID,
  NewCandidateBody,
  NOT_FOUND,
} from './schemas.ts';
import { transferRoutes } from './transfer/routes.ts';

const shortText = (example: string, description: string) =>
  Type.String({ minLength: 1, maxLength: 200, examples: [example], description });

const Filters = Type.Interface([Paging], {
  status: Type.Optional(CandidateStatus),
  q: Type.Optional(shortText('java', 'Words of name, title, skills or e-mail; all occur.')),
  skill: Type.Optional(shortText('Java,AWS', 'Skills in any spelling; all are had.')),
  location: Type.Optional(shortText('Dallas, TX', 'Where they live or would like to work.')),
  work_authorization: Type.Optional(Type.Enum(WORK_AUTHORIZATIONS)),
  sort: Type.Enum(SORTS, { default: '-created_at', description: 'With "-" from the greatest.' }),
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
  app.get(
    '/api/candidates',
    {
      schema: {
        summary: 'List the candidates of the firm',
        answer: 'A page of candidates.',
        querystring: Filters,
        response: { 200: Page(CandidateView) },
      },
    },
    ({ tenantId, query: { page, per_page, ...query } }) =>
      candidates.list(tenantId, query, { page, per_page }),
  );

  app.post(
    '/api/candidates',
    {
      schema: {
        summary: 'Add a candidate, to be reviewed',
        answer: 'The candidate.',
        answerHeaders: { ...locationOf('/api/candidates/1'), ...ETAG },
        problems: { 409: EMAIL_TAKEN, 422: INVALID },
        body: NewCandidateBody,
        response: { 201: CandidateView },
      },
    },
    async ({ tenantId, body }, reply) => {
      const candidate = await candidates.create(tenantId, body);
      return tagged(reply, candidate.version)
        .status(201)
        .header('location', `/api/candidates/${candidate.id}`)
        .send(candidate);
    },
  );

  app.get(
    '/api/candidates/:id',
    {
      schema: {
        summary: 'Show a candidate',
        answer: 'The candidate.',
        answerHeaders: ETAG,
        problems: NOT_FOUND,
        params: ById,
        response: { 200: CandidateView },
      },
    },
    async ({ tenantId, params }, reply) => {
      const candidate = await candidates.get(tenantId, params.id);
      return tagged(reply, candidate.version).send(candidate);
    },
  );

  app.patch(
    '/api/candidates/:id',
    {
      schema: {
        summary: 'Change what is sent of a candidate',
        description: 'What is left out stays. With `If-Match` only if nobody has changed it since.',
        answer: 'The candidate as it is now.',
        answerHeaders: ETAG,
        problems: { ...NOT_FOUND, 409: EMAIL_TAKEN, 412: OUTDATED, 422: INVALID },
        params: ById,
        headers: IfMatch,
        body: CandidateChanges,
        response: { 200: CandidateView },
      },
    },
    async ({ tenantId, params, body, headers }, reply) => {
      const isExpected = isExpectedBy(headers['if-match']);
      const candidate = await candidates.change(tenantId, params.id, body, isExpected);
      return tagged(reply, candidate.version).send(candidate);
    },
  );

  app.delete(
    '/api/candidates/:id',
    {
      schema: {
        summary: 'Erase a candidate',
        description: 'For good, with matches, applications and all else that refers to it.',
        answer: 'It is erased.',
        problems: NOT_FOUND,
        params: ById,
        response: { 204: Type.Null() },
      },
    },
    async ({ tenantId, params }, reply) => {
      await candidates.erase(tenantId, params.id);
      return reply.status(204).send(null);
    },
  );

  onboardingRoutes(app, new Onboarding(database, matches));
  transferRoutes(app, { database, onChanged });
  resumeRoute(app);
  activityRoute(app, database);
}
