import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { ById, Nullable } from '../../http/wire.ts';
import type { Onboarding } from './onboarding.ts';
import { CandidateView, NOT_FOUND } from './schemas.ts';

const PROBLEMS = {
  ...NOT_FOUND,
  409: {
    candidate_status_conflict: {
      detail: 'The candidate is inactive; this can be done when it is pending_review.',
      candidate_status: 'inactive',
      allowed: ['pending_review'],
    },
  },
};

const Approved = Type.Object({
  candidate: CandidateView,
  matches: Type.Object({
    candidate_id: Type.Integer(),
    matches_generated: Type.Integer(),
    recommended: Type.Integer(),
    best_score: Nullable(Type.Number({ examples: [92.5] })),
    jobs_considered: Type.Integer(),
  }),
});

const Reason = Type.Object(
  {
    reason: Type.String({
      minLength: 1,
      maxLength: 2000,
      pattern: '\\S',
      examples: ['The visa is missing.'],
    }),
  },
  { additionalProperties: false },
);

/** `/api/candidates/:id/approve`, `send-back`, `archive` and `restore`. */
export function onboardingRoutes(app: App, onboarding: Onboarding): void {
  app.post(
    '/api/candidates/:id/approve',
    {
      schema: {
        summary: 'Approve a candidate',
        description: 'From review to work: all postings are ranked for the candidate at once.',
        answer: 'The candidate, and what its matching gave.',
        problems: PROBLEMS,
        params: ById,
        response: { 200: Approved },
      },
    },
    ({ tenantId, params }) => onboarding.approve(tenantId, params.id),
  );

  app.post(
    '/api/candidates/:id/send-back',
    {
      schema: {
        summary: 'Send a candidate back',
        description: 'Keeps a candidate in review, with what is to be mended first.',
        answer: 'The candidate.',
        problems: PROBLEMS,
        params: ById,
        body: Reason,
        response: { 200: CandidateView },
      },
    },
    ({ tenantId, params, body }) => onboarding.sendBack(tenantId, params.id, body.reason.trim()),
  );

  app.post(
    '/api/candidates/:id/archive',
    {
      schema: {
        summary: 'Archive a candidate',
        description: 'An archived candidate is not matched any more. Nothing is lost.',
        answer: 'The candidate.',
        problems: PROBLEMS,
        params: ById,
        response: { 200: CandidateView },
      },
    },
    ({ tenantId, params }) => onboarding.archive(tenantId, params.id),
  );

  app.post(
    '/api/candidates/:id/restore',
    {
      schema: {
        summary: 'Restore a candidate',
        description: 'Takes an archived candidate back to where it was.',
        answer: 'The candidate.',
        problems: PROBLEMS,
        params: ById,
        response: { 200: CandidateView },
      },
    },
    ({ tenantId, params }) => onboarding.restore(tenantId, params.id),
  );
}
