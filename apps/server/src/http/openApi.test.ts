import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from './openApiExamples.ts';
import { bodyOf, describedServer, type Endpoint, type Media, mismatchOf, urlOf } from './openApiTesting.ts';

const { server, send, document, endpoints, validator } = await describedServer();
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const described = endpoints.filter(({ summary }) => summary !== undefined);
const named = (list: Endpoint[]) => list.map((endpoint) => [nameOf(endpoint), endpoint] as const);

/** The routes as the router has them, from its drawing of them. */
function routesOfServer(): string[] {
  const drawing = server.app.printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const [, indent, segment, methods] = /^(.*[├└]── )(\S*)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (indent === undefined) return [];
    const depth = indent.length / 4 - 1;
    above.splice(depth, Number.POSITIVE_INFINITY, segment!);
    const path = above.join('').replace(/:(\w+)/g, '{$1}');
    return (methods ?? '')
      .split(', ')
      .filter(Boolean)
      .map((method) => `${method} ${path}`);
  });
}

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(
      structuredClone(document as object as Record<string, unknown>),
    );
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('has every route of the API and nothing else', () => {
    const routes = routesOfServer().filter((route) => /^(?!HEAD)\w+ \/api\//.test(route));
    expect(endpoints.map(nameOf).sort()).toEqual(routes.sort());
    expect(routes.length).toBeGreaterThan(12);
  });

  it('names every operation once', () => {
    const ids = endpoints.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    '/api/jobs/import',
    '/api/jobs/batches',
    '/api/jobs/batches/{id}',
    '/api/jobs/stats',
    '/api/job-postings',
    '/api/job-postings/search',
    '/api/job-postings/stats',
    '/api/job-postings/{id}',
    '/api/job-matches/candidates/{id}/generate',
    '/api/job-matches/candidates/{id}',
    '/api/job-matches/candidates/{id}/matches/{matchId}',
    '/api/job-matches/{id}/status',
  ])('says what is to be known of %s', (path) => {
    for (const operation of Object.values(document.paths[path]!)) {
      expect(operation.summary).toBeTruthy();
      for (const media of mediaOf(operation)) expect(examplesOf(media)).not.toEqual([]);
    }
  });

  it.each(named(endpoints))('has only examples that are valid: %s', (_, endpoint) => {
    for (const media of mediaOf(endpoint)) {
      for (const example of examplesOf(media)) expect(validator(media.schema, example)).toBeNull();
    }
    for (const example of nestedExamples(document.components.schemas)) {
      expect(validator(example.schema, example.value)).toBeNull();
    }
  });
});

describe('the examples, sent to the server', () => {
  for (const [name, endpoint] of named(described)) {
    const success = Object.keys(endpoint.responses).find((status) => status.startsWith('2'));
    const bodies = Object.entries(endpoint.requestBody?.content ?? { none: null });
    for (const isWithOptional of [false, true]) {
      it.each(bodies)(
        `${name} ${isWithOptional ? 'with' : 'without'} what is optional, body %s`,
        async (type, media) => {
          const given = endpoint.parameters.filter((parameter) => parameter.required || isWithOptional);
          const needsWords = endpoint.path === '/api/job-postings/search' && !isWithOptional;
          const values = Object.fromEntries(given.map(({ name, example }) => [name, example]));
          const url = urlOf(endpoint, needsWords ? { ...values, q: 'java' } : values);
          const method = endpoint.method as 'GET';
          const answer = await send({ method, url, ...(media ? bodyOf(type, media.example) : {}) });
          expect(answer).toMatchObject({ status: Number(success) });
          expect(mismatchOf(answer, endpoint, validator)).toBeNull();
        },
      );
    }
  }
});

function mediaOf({
  parameters,
  requestBody,
  responses,
}: Omit<Endpoint, 'method' | 'path'> | Endpoint): Media[] {
  const answers = Object.values(responses).flatMap(({ content }) => Object.values(content ?? {}));
  return [...parameters, ...Object.values(requestBody?.content ?? {}), ...answers];
}

function examplesOf({ example, examples }: Media): unknown[] {
  return [
    ...(example === undefined ? [] : [example]),
    ...Object.values(examples ?? {}).map(({ value }) => value),
  ];
}

function nestedExamples(value: unknown): { schema: JsonSchema; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { examples } = value as JsonSchema;
  const own = Array.isArray(examples) ? examples.map((value_) => ({ schema: value, value: value_ })) : [];
  return [...own, ...Object.values(value).flatMap(nestedExamples)];
}
