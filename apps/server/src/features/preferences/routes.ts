import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Nullable, Timestamp } from '../../http/wire.ts';
import type { Preferences } from './preferences.ts';

/** Percentages, shares of one or points: only their proportion counts. */
const Share = Type.Number({ minimum: 0, maximum: 1_000_000 });

const Weights = Type.Object(
  { skills: Share, experience: Share, location: Share, salary: Share, semantic: Share },
  { additionalProperties: false },
);

const MatchWeights = Type.Object({
  weights: Weights,
  defaults: Weights,
  is_default: Type.Boolean(),
  updated_at: Nullable(Timestamp),
});

/** What is left out asks for nothing. */
const Texts = (maxItems: number) =>
  Type.Array(Type.String({ maxLength: 255, pattern: '\\S' }), { maxItems, default: [] });

const preferenceFields = {
  preferred_platforms: Texts(20),
  blocked_companies: Texts(1000),
  required_remote: Type.Boolean({ default: false }),
  target_locations: Texts(200),
  excluded_locations: Texts(200),
  /** Annual USD. */
  min_salary_floor: Type.Unsafe<number | null>({
    type: ['integer', 'null'],
    minimum: 0,
    maximum: 10_000_000,
    default: null,
  }),
  target_industries: Texts(200),
  target_job_titles: Texts(200),
};

const JobPreferences = Type.Object(preferenceFields, { additionalProperties: false });
const JobPreferencesView = Type.Object({ ...preferenceFields, updated_at: Nullable(Timestamp) });

/** `/api/settings`. */
export function preferenceRoutes(app: App, preferences: Preferences): void {
  app.get(
    '/api/settings/match-weights',
    {
      schema: {
        summary: 'The factor weights of a firm',
        answer: 'The weights in use, and the defaults.',
        response: { 200: MatchWeights },
      },
    },
    ({ tenantId }) => preferences.weights(tenantId),
  );

  app.put(
    '/api/settings/match-weights',
    { schema: { body: Weights, response: { 200: MatchWeights } } },
    ({ tenantId, body }) => preferences.setWeights(tenantId, body),
  );

  app.delete('/api/settings/match-weights', { schema: { response: { 200: MatchWeights } } }, ({ tenantId }) =>
    preferences.resetWeights(tenantId),
  );

  app.get(
    '/api/settings/job-preferences',
    { schema: { response: { 200: JobPreferencesView } } },
    ({ tenantId }) => preferences.jobPreferences(tenantId),
  );

  app.put(
    '/api/settings/job-preferences',
    { schema: { body: JobPreferences, response: { 200: JobPreferencesView } } },
    ({ tenantId, body }) => preferences.setJobPreferences(tenantId, body),
  );
}
