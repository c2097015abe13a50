import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { ById, Nullable } from '../../http/wire.ts';
import type { Onboarding } from './onboarding.ts';
import { CandidateView } from './schemas.ts';

const Approved = Type.Object({
  candidate: CandidateView,
  matches: Type.Object({
    candidate_id: Type.Integer(),
    matches_generated: Type.Integer(),
    recommended: Type.Integer(),
    best_score: Nullable(Type.Number()),
    jobs_considered: Type.Integer(),
  }),
});

const Reason = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }) },
  { additionalProperties: false },
);

/** `/api/candidates/:id/approve`, `send-back`, `archive` and `restore`. */
export function onboardingRoutes(app: App, onboarding: Onboarding): void {
  app.post(
    '/api/candidates/:id/approve',
    { schema: { params: ById, response: { 200: Approved } } },
    ({ tenantId, params }) => onboarding.approve(tenantId, params.id),
  );

  app.post(
    '/api/candidates/:id/send-back',
    { schema: { params: ById, body: Reason, response: { 200: CandidateView } } },
    ({ tenantId, params, body }) => onboarding.sendBack(tenantId, params.id, body.reason.trim()),
  );

  app.post(
    '/api/candidates/:id/archive',
    { schema: { params: ById, response: { 200: CandidateView } } },
    ({ tenantId, params }) => onboarding.archive(tenantId, params.id),
  );

  app.post(
    '/api/candidates/:id/restore',
    { schema: { params: ById, response: { 200: CandidateView } } },
    ({ tenantId, params }) => onboarding.restore(tenantId, params.id),
  );
}
