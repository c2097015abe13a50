import { STATUS_CODES } from 'node:http';
import type { RouteOptions } from 'fastify';
import type { Access } from './access.ts';
import { ProblemDetails } from './problemDetails.ts';

/** By status and code, what the answer says. */
export type Problems = Readonly<Record<number, Readonly<Record<string, string>>>>;

const ANY_ROUTE: Problems = {
  403: { origin_refused: 'This server answers to programs on its own machine only.' },
  503: { database_unavailable: 'The database does not answer at the moment; try again shortly.' },
};
const SIGNED_IN: Problems = {
  401: { sign_in_required: 'Sign in first: POST /api/auth/sign-in.' },
  403: { role_forbidden: 'This is not for the role RECRUITER.' },
};
const WITH_PARAMETERS: Problems = { 400: { request_invalid: 'per_page must be <= 100.' } };
const WITH_PATH_PARAMETERS: Problems = { 404: { route_not_found: 'There is no GET /api/job-postings/abc.' } };
const WITH_METHOD_OF_A_BODY: Problems = {
  400: { request_invalid: 'Body is not valid JSON but content-type is set to application/json.' },
  413: { request_too_large: 'Request body is too large.' },
  415: { media_type_unsupported: 'Unsupported Media Type.' },
};

const NAMED = { title: 'ProblemDetails', ...ProblemDetails };

/** The problem details that a route can give, as responses of OpenAPI by status. */
export function problemResponses(route: RouteOptions, access: Access): Record<string, object> {
  const { params, querystring, problems, summary } = route.schema ?? {};
  const sources = [
    ANY_ROUTE,
    ...(access === 'anyone' ? [] : [SIGNED_IN]),
    ...(params || querystring ? [WITH_PARAMETERS] : []),
    ...(params ? [WITH_PATH_PARAMETERS] : []),
    ...(route.method === 'GET' ? [] : [WITH_METHOD_OF_A_BODY]),
    ...(problems ? [problems] : []),
  ];
  const statuses = new Set(sources.flatMap(Object.keys).map(Number));
  const responses = [...statuses].map((status) => {
    const details = Object.assign({}, ...sources.map((source) => source[status]));
    return [status, problemResponse(status, details, { isComplete: summary !== undefined })];
  });
  return { ...Object.fromEntries(responses), ...(summary ? {} : { '4XX': ANY_REFUSAL }) };
}

/** Of a route that does not describe itself. */
const ANY_REFUSAL = {
  description: 'Refused; the code tells why.',
  content: { 'application/problem+json': { schema: NAMED } },
};

const RETRY_AFTER = {
  'retry-after': { description: 'Seconds until another try is worth it.', schema: { type: 'integer' } },
};

function problemResponse(
  status: number,
  details: Record<string, string>,
  { isComplete }: { isComplete: boolean },
): object {
  const title = STATUS_CODES[status]!;
  const codes = Object.keys(details);
  const exampleOf = (code: string) => ({ type: 'about:blank', title, status, code, detail: details[code] });
  return {
    description: `${title}: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    ...(status === 503 ? { headers: RETRY_AFTER } : {}),
    content: {
      'application/problem+json': {
        schema: isComplete
          ? { allOf: [NAMED, { type: 'object', properties: { code: { enum: codes } } }] }
          : NAMED,
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
      },
    },
  };
}
