import type { FastifySchema, RouteOptions } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { KEPT_HOURS } from '../features/idempotency/idempotency.ts';
import type { Role } from '../features/sessions/principal.ts';
import { type Access, accessOf, SCRAPER_KEY_HEADER } from './access.ts';
import type { App } from './app.ts';
import { serveDocs } from './openApiDocs.ts';
import { exampleOf, type JsonSchema } from './openApiExamples.ts';
import { type Problems, problemResponses } from './openApiProblems.ts';
import { nameSchemas } from './openApiSchemas.ts';
import { TAGS } from './openApiTags.ts';

declare module 'fastify' {
  interface FastifySchema {
    summary?: string;
    description?: string;
    /** What the answer of success is. */
    answer?: string;
    /** Of a route that writes its answer of success itself: the media types it gives, beside the JSON of `response`. */
    answers?: Readonly<Record<string, TSchema>>;
    /** The headers that every answer of success has. */
    answerHeaders?: Readonly<Record<string, TSchema>>;
    /** What the route itself refuses; what any route may answer is added. */
    problems?: Problems;
    /** Of a route that reads its body itself: the media types it takes. */
    bodies?: Readonly<Record<string, TSchema>>;
  }
}

const ABOUT = `Postings of the job boards come in; ranked matches for the consultants of a firm come out.

**Begin** with \`POST /api/auth/sign-in\`. It sets a cookie; send it along with every other request. Programs send a token
of their person instead, as \`Authorization: Bearer …\`: \`POST /api/auth/tokens\` makes one. It does what its scopes and
the role of its person both allow; the scope that an operation needs stands with it. Scrapers send their
key as \`${SCRAPER_KEY_HEADER}\`.

**Refusals** are problem details (RFC 9457, \`application/problem+json\`) with a stable \`code\`:

- 400 \`request_invalid\` names every field at fault in \`errors\`, a query parameter that is unknown included.
- 404 \`route_not_found\`: there is no such path.
- 405 \`method_not_allowed\`: the path does not have the method; \`Allow\` names those it has.
- 408 \`request_timeout\` and 431 \`headers_too_large\`: it came in too slowly, or with too many headers.
- 429 \`rate_limited\`: there were too many requests within a minute.
- 429 and 503 say in \`Retry-After\` in how many seconds to try again.
- 500 \`internal_error\`: what the server did not foresee.

**Sent again**: a request that changes something may have an \`Idempotency-Key\`. Sent again with the same key within
${KEPT_HOURS} hours, it is not carried out again and is answered the same, with \`Idempotency-Replayed: true\`.

**Times** are ISO 8601 in UTC. **Lists** come in pages of at most 100 items. \`HEAD\` answers wherever \`GET\`
does, but for the next role to scrape.`;

/** What is described: the API, and what tells how the server is. */
const DESCRIBED = /^\/(?:api\/(?!inngest$)|health\/)/;
const SESSION = 'session';
const TOKEN = 'token';
const SCRAPER_KEY = 'scraper_key';

/** Serves `/openapi.json`, made from the schemas of the routes, and `/docs/` to browse it. */
export function describeApi(app: App): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD' && DESCRIBED.test(route.url)) routes.push(route);
  });
  let text: string | undefined;
  app.get('/openapi.json', (_request, reply) => {
    text ??= JSON.stringify(documentOf(routes));
    return reply.type('application/json; charset=utf-8').send(text);
  });
  serveDocs(app);
}

function documentOf(routes: readonly RouteOptions[]): object {
  const paths: Record<string, Record<string, object>> = {};
  // Within a group they stand as they were added.
  const inOrder = routes.toSorted((a, b) => placeOf(a) - placeOf(b));
  for (const route of inOrder) {
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [String(route.method).toLowerCase()]: operationOf(route) };
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Blacklight',
      version: '0.1.0',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.values(TAGS),
    paths,
    components: {
      securitySchemes: {
        [SESSION]: {
          type: 'apiKey',
          in: 'cookie',
          name: 'blacklight_session',
          description: 'Set by signing in.',
        },
        [TOKEN]: {
          type: 'http',
          scheme: 'bearer',
          description: 'Of POST /api/auth/tokens. Where there is one, the cookie does not count.',
        },
        [SCRAPER_KEY]: { type: 'apiKey', in: 'header', name: SCRAPER_KEY_HEADER },
      },
    },
  };
  return nameSchemas(document);
}

function operationOf(route: RouteOptions): object {
  const { summary, description, params, querystring, headers, body, bodies, ...rest } = route.schema ?? {};
  const media = bodies ?? (body ? { 'application/json': body as TSchema } : undefined);
  const access = accessOf(String(route.method), route.url)!;
  const about = [description, aboutTokens(access)].filter(Boolean).join(' ');
  return {
    operationId: operationIdOf(route),
    tags: [TAGS[nounOf(route)]?.name ?? nounOf(route)],
    ...(summary ? { summary } : {}),
    ...(about ? { description: about } : {}),
    security: securityOf(access),
    parameters: [
      ...parametersIn('path', params),
      ...parametersIn('query', querystring),
      ...parametersIn('header', headers),
    ],
    ...(media ? { requestBody: { required: true, content: mapValues(media, mediaOf) } } : {}),
    responses: { ...successResponses(rest), ...problemResponses(route, access) },
  };
}

function securityOf(access: Access): object[] {
  if (access === 'anyone') return [];
  const { roles, scope } = access;
  return [
    ...(forPeople(roles) ? [{ [SESSION]: [] }] : []),
    ...(scope === 'none' ? [] : [{ [TOKEN]: scope === 'any' ? [] : [scope] }]),
    ...(roles.includes('SCRAPER') ? [{ [SCRAPER_KEY]: [] }] : []),
  ];
}

const forPeople = (roles: readonly Role[]) => roles.some((role) => role !== 'SCRAPER');

function aboutTokens(access: Access): string {
  if (access === 'anyone' || !forPeople(access.roles)) return '';
  if (access.scope === 'none') return 'Not for tokens.';
  return access.scope === 'any' ? 'For any token.' : `Scope of a token: \`${access.scope}\`.`;
}

function successResponses({
  response,
  answer,
  answers,
  answerHeaders,
}: FastifySchema): Record<string, object> {
  const schemas = (response ?? { 200: Type.Null() }) as Record<string, TSchema>;
  return mapValues(schemas, (schema) => {
    const json = (schema as JsonSchema).type === 'null' ? {} : { 'application/json': mediaOf(schema) };
    const content = { ...json, ...mapValues(answers ?? {}, mediaOf) };
    return {
      description: answer ?? (schema as { description?: string }).description ?? 'Done.',
      ...(answerHeaders ? { headers: mapValues(answerHeaders, headerOf) } : {}),
      ...(Object.keys(content).length === 0 ? {} : { content }),
    };
  });
}

function parametersIn(place: 'path' | 'query' | 'header', schema: unknown): object[] {
  const { properties = {}, required = [] } = (schema ?? {}) as JsonSchema;
  return Object.entries(properties).map(([name, property]) => {
    return {
      name: place === 'header' ? name.replace(/\b[a-z]/g, (first) => first.toUpperCase()) : name,
      in: place,
      // Fastify fills a default in before it asks for what is required; whoever calls may leave it out.
      required: required.includes(name) && !('default' in property),
      ...headerOf(property as TSchema),
    };
  });
}

function headerOf({ description, ...schema }: TSchema & { description?: string }): object {
  return { ...(description ? { description } : {}), ...mediaOf(schema as TSchema) };
}

function mediaOf(schema: TSchema): object {
  const example = exampleOf(schema);
  return { schema, ...(example === undefined ? {} : { example }) };
}

/** GET /api/candidates/:id → getCandidatesById. */
function operationIdOf({ method, url }: RouteOptions): string {
  const words = url
    .replace(/^\/(?:api\/)?/, '')
    .replace(/:(\w)/g, (_, first: string) => `by-${first}`)
    .split(/[/-]/);
  return String(method).toLowerCase() + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
}

/** Under the path of the API the first word is a noun: the routes of one noun stand together. */
function nounOf({ url }: RouteOptions): string {
  return /^\/(?:api\/)?([^/]+)/.exec(url)![1]!;
}

function placeOf(route: RouteOptions): number {
  return Object.keys(TAGS).indexOf(nounOf(route));
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
