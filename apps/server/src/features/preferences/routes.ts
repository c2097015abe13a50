import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { ETAG, IfMatch, isExpectedBy, OUTDATED, tagged } from '../../http/etag.ts';
import { Nullable, Timestamp } from '../../http/wire.ts';
import type { Preferences } from './preferences.ts';
import { WEIGHTS_INVALID, Weights } from './schemas.ts';

const MatchWeights = Type.Object(
  {
    weights: Weights,
    defaults: Weights,
    is_default: Type.Boolean(),
    updated_at: Nullable(Timestamp),
  },
  { title: 'MatchWeightsInForce' },
);

/** What is left out asks for nothing. */
const Texts = (maxItems: number, example: string, description: string) =>
  Type.Array(Type.String({ maxLength: 255, pattern: '\\S' }), {
    maxItems,
    default: [],
    examples: [[example]],
    description,
  });

const preferenceFields = {
  preferred_platforms: Texts(20, 'dice', 'No job of other boards is offered.'),
  blocked_companies: Texts(1000, 'Initech', 'No job of theirs is offered, in whatever spelling.'),
  required_remote: Type.Boolean({ default: false, description: 'Only remote jobs are offered.' }),
  target_locations: Texts(200, 'Dallas, TX', 'Where the firm looks first; excludes nothing.'),
  excluded_locations: Texts(200, 'New York', 'No job that is only there is offered.'),
  min_salary_floor: Type.Unsafe<number | null>({
    type: ['integer', 'null'],
    minimum: 0,
    maximum: 10_000_000,
    default: null,
    examples: [80_000],
    description: 'USD a year. No job that is known to pay less is offered.',
  }),
  target_industries: Texts(200, 'Banking', 'Where the firm looks first; excludes nothing.'),
  target_job_titles: Texts(200, 'Java Developer', 'What the firm looks for first; excludes nothing.'),
};

const JobPreferences = Type.Object(preferenceFields, {
  additionalProperties: false,
  title: 'JobPreferences',
  description: 'What the firm wants of jobs. What is left out or empty asks for nothing.',
});
const JobPreferencesView = Type.Object(
  { ...preferenceFields, updated_at: Nullable(Timestamp) },
  { title: 'JobPreferencesInForce' },
);

const PREFERENCES_INVALID = {
  job_preferences_invalid: {
    detail: 'excluded_locations.0 is no place that is known here.',
    errors: [{ field: 'excluded_locations.0', message: 'is no place that is known here' }],
  },
};

/** `/api/settings`. */
export function preferenceRoutes(app: App, preferences: Preferences): void {
  app.get(
    '/api/settings/match-weights',
    {
      schema: {
        summary: 'Show how much each factor counts',
        answer: 'The weights in use, and the defaults.',
        answerHeaders: ETAG,
        response: { 200: MatchWeights },
      },
    },
    async ({ tenantId }, reply) => {
      const weights = await preferences.weights(tenantId);
      return tagged(reply, weights).send(weights);
    },
  );

  app.put(
    '/api/settings/match-weights',
    {
      schema: {
        summary: 'Say how much each factor counts',
        description: 'Percentages, shares of one or points: only their proportion counts.',
        answer: 'The weights, which add up to 1.',
        answerHeaders: ETAG,
        problems: { 412: OUTDATED, 422: WEIGHTS_INVALID },
        headers: IfMatch,
        body: Weights,
        response: { 200: MatchWeights },
      },
    },
    async ({ tenantId, body, headers }, reply) => {
      const isExpected = isExpectedBy(headers['if-match']);
      const weights = await preferences.setWeights(tenantId, body, isExpected);
      return tagged(reply, weights).send(weights);
    },
  );

  app.delete(
    '/api/settings/match-weights',
    {
      schema: {
        summary: 'Return to the default weights',
        answer: 'The weights in use, which are the defaults.',
        answerHeaders: ETAG,
        problems: { 412: OUTDATED },
        headers: IfMatch,
        response: { 200: MatchWeights },
      },
    },
    async ({ tenantId, headers }, reply) => {
      const weights = await preferences.resetWeights(tenantId, isExpectedBy(headers['if-match']));
      return tagged(reply, weights).send(weights);
    },
  );

  app.get(
    '/api/settings/job-preferences',
    {
      schema: {
        summary: 'Show which jobs the firm wants',
        answer: 'The preferences in use.',
        answerHeaders: ETAG,
        response: { 200: JobPreferencesView },
      },
    },
    async ({ tenantId }, reply) => {
      const wanted = await preferences.jobPreferences(tenantId);
      return tagged(reply, wanted).send(wanted);
    },
  );

  app.put(
    '/api/settings/job-preferences',
    {
      schema: {
        summary: 'Say which jobs the firm wants',
        description: 'Replaces all preferences.',
        answer: 'The preferences in use.',
        answerHeaders: ETAG,
        problems: { 412: OUTDATED, 422: PREFERENCES_INVALID },
        headers: IfMatch,
        body: JobPreferences,
        response: { 200: JobPreferencesView },
      },
    },
    async ({ tenantId, body, headers }, reply) => {
      const isExpected = isExpectedBy(headers['if-match']);
      const wanted = await preferences.setJobPreferences(tenantId, body, isExpected);
      return tagged(reply, wanted).send(wanted);
    },
  );
}
