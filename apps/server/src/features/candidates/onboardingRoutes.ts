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

const TO_THE_BENCH = {
  approve: {
    summary: 'Approve a candidate',
    description: 'From review to work: all postings are ranked for the candidate at once.',
    move: 'approve',
  },
  'return-to-bench': {
    summary: 'Take a candidate back to the bench',
    description: 'After an assignment: all postings are ranked for the candidate anew.',
    move: 'returnToBench',
  },
} as const;

const WITHOUT_MATCHING = {
  archive: {
    summary: 'Archive a candidate',
    description: 'An archived candidate is not matched any more. Nothing is lost.',
  },
  restore: {
    summary: 'Restore a candidate',
    description: 'Takes an archived candidate back to where it was.',
  },
} as const;

/** `/api/candidates/:id/approve`, `return-to-bench`, `send-back`, `archive` and `restore`. */
export function onboardingRoutes(app: App, onboarding: Onboarding): void {
  for (const [name, { move, ...said }] of Object.entries(TO_THE_BENCH)) {
    app.post(
      `/api/candidates/:id/${name}`,
      {
        schema: {
          ...said,
          answer: 'The candidate, and what its matching gave.',
          problems: PROBLEMS,
          params: ById,
          response: { 200: Approved },
        },
      },
      ({ tenantId, params }) => onboarding[move](tenantId, params.id),
    );
  }

  for (const move of ['archive', 'restore'] as const) {
    app.post(
      `/api/candidates/:id/${move}`,
      {
        schema: {
          ...WITHOUT_MATCHING[move],
          answer: 'The candidate.',
          problems: PROBLEMS,
          params: ById,
          response: { 200: CandidateView },
        },
      },
      ({ tenantId, params }) => onboarding[move](tenantId, params.id),
    );
  }

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
}
