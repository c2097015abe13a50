import type { FastifySchema, RouteOptions } from 'fastify';
import type { TSchema } from 'typebox';
import { accessOf } from './access.ts';
import type { App } from './app.ts';
import { serveDocs } from './openApiDocs.ts';
import { exampleOf, type JsonSchema } from './openApiExamples.ts';
import { type Problems, problemResponses } from './openApiProblems.ts';
import { nameSchemas } from './openApiSchemas.ts';

declare module 'fastify' {
  interface FastifySchema {
    summary?: string;
    description?: string;
    /** What the answer of success is. */
    answer?: string;
    /** What the route itself refuses; what any route may answer is added. */
    problems?: Problems;
    /** Of a route that reads its body itself: the media types it takes. */
    bodies?: Readonly<Record<string, TSchema>>;
  }
}

const ABOUT = `Postings of the job boards come in; ranked matches for the consultants of a firm come out.

Every refusal is a problem detail (RFC 9457, \`application/problem+json\`) with a stable \`code\`. A path that does not
exist answers 404 \`route_not_found\`; a path asked with a method it does not have answers 405 \`method_not_allowed\`
and names those it has in \`Allow\`. \`HEAD\` answers wherever \`GET\` does. An unknown query parameter is refused with
400 \`request_invalid\`, which names every field at fault in \`errors\`. Times are ISO 8601 in UTC. Lists come in pages
of at most 100 items.`;

/** Under the path of the API the first word is a noun: the routes of one noun stand together. */
const NOUN = /^\/api\/([^/]+)/;
const SIGNED_IN = 'session';

/** Serves `/openapi.json`, made from the schemas of all routes under `/api`, and `/docs/` to browse it. */
export function describeApi(app: App): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD' && NOUN.test(route.url)) routes.push(route);
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
  const inOrder = routes.toSorted((a, b) => (a.url < b.url ? -1 : 1));
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
    tags: [...new Set(inOrder.map(nounOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { [SIGNED_IN]: { type: 'apiKey', in: 'cookie', name: 'blacklight_session' } },
    },
  };
  return nameSchemas(document);
}

function operationOf(route: RouteOptions): object {
  const { summary, description, params, querystring, body, bodies, ...rest } = route.schema ?? {};
  const media = bodies ?? (body ? { 'application/json': body as TSchema } : undefined);
  const access = accessOf(String(route.method), route.url) ?? [];
  return {
    operationId: operationIdOf(route),
    tags: [nounOf(route)],
    ...(summary ? { summary } : {}),
    ...(description ? { description } : {}),
    security: access === 'anyone' ? [] : [{ [SIGNED_IN]: [] }],
    parameters: [...parametersIn('path', params), ...parametersIn('query', querystring)],
    ...(media ? { requestBody: { required: true, content: mapValues(media, mediaOf) } } : {}),
    responses: { ...successResponses(rest), ...problemResponses(route, access) },
  };
}

function successResponses({ response, answer }: FastifySchema): Record<string, object> {
  if (response === undefined) return { '2XX': { description: 'Done.', content: { '*/*': {} } } };
  return mapValues(response as Record<string, TSchema>, (schema) => ({
    description: answer ?? (schema as { description?: string }).description ?? 'Done.',
    ...((schema as JsonSchema).type === 'null' ? {} : { content: { 'application/json': mediaOf(schema) } }),
  }));
}

function parametersIn(place: 'path' | 'query', schema: unknown): object[] {
  const { properties = {}, required = [] } = (schema ?? {}) as JsonSchema;
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...type } = property as { description?: string };
    return {
      name,
      in: place,
      // Fastify fills a default in before it asks for what is required; whoever calls may leave it out.
      required: required.includes(name) && !('default' in type),
      ...(description ? { description } : {}),
      ...mediaOf(type as TSchema),
    };
  });
}

function mediaOf(schema: TSchema): object {
  const example = exampleOf(schema);
  return { schema, ...(example === undefined ? {} : { example }) };
}

/** GET /api/candidates/:id → getCandidatesById. */
function operationIdOf({ method, url }: RouteOptions): string {
  const words = url
    .slice('/api/'.length)
    .replace(/:(\w)/g, (_, first: string) => `by-${first}`)
    .split(/[/-]/);
  return String(method).toLowerCase() + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
}

function nounOf({ url }: RouteOptions): string {
  return NOUN.exec(url)![1]!.replaceAll('-', ' ');
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
