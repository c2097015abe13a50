import { STATUS_CODES } from 'node:http';
import type { RouteOptions } from 'fastify';
import type { Scope } from '../features/sessions/principal.ts';
import type { Access, RoleAccess } from './access.ts';
import { takesKey } from './idempotency.ts';
import { ProblemDetails } from './problemDetails.ts';
import { isRateLimited } from './rateLimits.ts';

/** What an answer says: its detail, alone or with its other members. */
type Example = string | ({ detail: string } & Record<string, unknown>);

/** By status and code, an example of the answer. */
export type Problems = Readonly<Record<number, Readonly<Record<string, Example>>>>;

const ANY_ROUTE: Problems = {
  403: { origin_refused: 'This server answers to programs on its own machine only.' },
  503: { database_unavailable: 'The database does not answer at the moment; try again shortly.' },
};
const WITH_ROLES: Problems = {
  401: {
    sign_in_required: 'Sign in first: POST /api/auth/sign-in.',
    token_invalid: 'The token is unknown, expired or revoked, or its person may not come in any more.',
  },
  403: { role_forbidden: 'This is not for the role RECRUITER.' },
};
const WITH_RATE: Problems = {
  429: { rate_limited: { detail: 'Too many requests within a minute; wait a little.', retry_after: 30 } },
};
const AFTER_OWN_PASSWORD: Problems = {
  403: { password_change_required: 'Choose a password of your own first: POST /api/auth/password.' },
};
const WITHOUT_TOKENS: Problems = {
  403: { session_required: 'This is for people who sign in, not for tokens.' },
};
const ofScope = (scope: Scope): Problems => ({
  403: { scope_missing: `The token lacks the scope ${scope}.` },
});
const WITH_SCRAPER_KEY: Problems = {
  401: { scraper_key_invalid: 'The scraper key is unknown or revoked.' },
  429: { rate_limited: 'The key has made all its requests of this minute; wait 12 s.' },
};
const WITH_PARAMETERS: Problems = {
  400: {
    request_invalid: {
      detail: 'per_page must be <= 100.',
      errors: [{ field: 'per_page', message: 'must be <= 100' }],
    },
  },
};
const WITH_PATH_PARAMETERS: Problems = { 404: { route_not_found: 'There is no GET /api/job-postings/abc.' } };
const WITH_METHOD_OF_A_BODY: Problems = {
  400: { request_invalid: 'Body is not valid JSON but content-type is set to application/json.' },
  413: { request_too_large: 'Request body is too large.' },
  415: { media_type_unsupported: 'Unsupported Media Type.' },
};

const WITH_KEY: Problems = {
  409: {
    idempotency_key_in_use: 'The first request with this Idempotency-Key is still under way; ask again.',
    idempotency_outcome_unknown:
      'The first request with this Idempotency-Key broke off after it had changed something.',
    idempotency_answer_secret:
      'The request was carried out with the status 201; its answer is not kept, since what it told is told once.',
    idempotency_answer_erased:
      'The request was carried out with the status 200; its answer is not kept, since a candidate of the firm has been erased since.',
  },
  422: {
    idempotency_key_reused: 'The Idempotency-Key was used for another request; take a new one for each.',
  },
};

const NAMED = { title: 'ProblemDetails', ...ProblemDetails };

/** What of a route tells which problem details it can give. */
export type DescribedRoute = Pick<RouteOptions, 'method' | 'url' | 'schema'>;

/** The problem details that a route can give. */
export function problemsOf(route: DescribedRoute, access: Access): Problems {
  const { method, schema } = route;
  const { params, querystring, headers, problems } = schema ?? {};
  const sources = [
    ANY_ROUTE,
    ...(access === 'anyone' ? [] : refusalsOf(access)),
    ...(isRateLimited(route.url) ? [WITH_RATE] : []),
    ...(params || querystring || headers ? [WITH_PARAMETERS] : []),
    ...(params ? [WITH_PATH_PARAMETERS] : []),
    ...(method === 'GET' || method === 'HEAD' ? [] : [WITH_METHOD_OF_A_BODY]),
    ...(problems ? [problems] : []),
    ...(takesKey(route) ? [WITH_KEY] : []),
  ];
  const statuses = new Set(sources.flatMap(Object.keys).map(Number));
  return Object.fromEntries(
    [...statuses].map((status) => [status, Object.assign({}, ...sources.map((source) => source[status]))]),
  );
}

/** The same as responses of OpenAPI by status. */
export function problemResponses(route: RouteOptions, access: Access): Record<string, object> {
  const responses = Object.entries(problemsOf(route, access)).map(([status, examples]) => [
    status,
    problemResponse(Number(status), examples),
  ]);
  return Object.fromEntries(responses);
}

function refusalsOf({ roles, scope, beforeOwnPassword }: RoleAccess): Problems[] {
  const isForPeople = roles.some((role) => role !== 'SCRAPER');
  return [
    WITH_ROLES,
    ...(roles.includes('SCRAPER') ? [WITH_SCRAPER_KEY] : []),
    ...(beforeOwnPassword || !isForPeople ? [] : [AFTER_OWN_PASSWORD]),
    ...(scope === 'none' && isForPeople ? [WITHOUT_TOKENS] : []),
    ...(scope === 'none' || scope === 'any' ? [] : [ofScope(scope)]),
  ];
}

const RETRY_AFTER = {
  'retry-after': {
    description: 'Seconds until another try is worth it.',
    schema: { type: 'integer' },
    example: 1,
  },
};

const REFUSED_FOR_NOW = new Set([429, 503]);

function problemResponse(status: number, examples: Readonly<Record<string, Example>>): object {
  const title = STATUS_CODES[status]!;
  const codes = Object.keys(examples);
  const exampleOf = (code: string) => {
    const example = examples[code]!;
    const { detail, ...members } = typeof example === 'string' ? { detail: example } : example;
    return { type: 'about:blank', title, status, code, detail, ...members };
  };
  return {
    description: `${title}: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    ...(REFUSED_FOR_NOW.has(status) ? { headers: RETRY_AFTER } : {}),
    content: {
      'application/problem+json': {
        schema: { allOf: [NAMED, { type: 'object', properties: { code: { enum: codes } } }] },
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
      },
    },
  };
}
