import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from './openApiExamples.ts';
import { prepare } from './openApiSituations.ts';
import {
  bodyOf,
  describedServer,
  type Endpoint,
  headersOf,
  type Media,
  mismatchOf,
  urlOf,
} from './openApiTesting.ts';

const { server, send, document, endpoints, validator } = await describedServer();
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const named = endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const);

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
    const routes = routesOfServer().filter((route) => /^(?!HEAD)\w+ \/(?:api|health)\//.test(route));
    expect(endpoints.map(nameOf).sort()).toEqual(routes.sort());
    expect(routes.length).toBeGreaterThan(12);
  });

  it('names every operation once', () => {
    const ids = endpoints.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what every group of operations is about', () => {
    const names = document.tags.map(({ name }) => name);
    for (const { tags } of endpoints) expect(names).toContain(tags[0]);
    for (const { name, description } of document.tags) {
      expect(description).toMatch(/\.$/);
      expect(endpoints.some(({ tags }) => tags.includes(name))).toBe(true);
    }
  });

  it.each(named)('says what is to be known of %s', (_, endpoint) => {
    expect(endpoint.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(endpoint.description ?? '.').toMatch(/\.$/);
    for (const { description } of Object.values(endpoint.responses)) {
      expect(description).toMatch(/./);
      expect(description).not.toBe('Done.');
    }
    for (const media of mediaOf(endpoint)) expect(examplesOf(media)).not.toEqual([]);
  });

  it.each(named)('has only examples that are valid: %s', (_, endpoint) => {
    for (const media of mediaOf(endpoint)) {
      for (const example of examplesOf(media)) expect(validator(media.schema, example)).toBeNull();
    }
  });

  it('has only examples of fields that are valid', () => {
    for (const { schema, value } of nestedExamples(document.components.schemas)) {
      expect(validator(schema, value)).toBeNull();
    }
  });
});

describe('the examples, sent to the server', () => {
  for (const [name, endpoint] of named) {
    const success = Object.keys(endpoint.responses).find((status) => status.startsWith('2'));
    const bodies = Object.entries(endpoint.requestBody?.content ?? { none: null });
    for (const isWithOptional of [false, true]) {
      it.each(bodies)(
        `${name} ${isWithOptional ? 'with' : 'without'} what is optional, body %s`,
        async (type, media) => {
          const given = endpoint.parameters.filter((parameter) => parameter.required || isWithOptional);
          const needsWords = endpoint.path === '/api/job-postings/search' && !isWithOptional;
          const values = {
            ...Object.fromEntries(given.map(({ name, example }) => [name, example])),
            ...(needsWords ? { q: 'java' } : {}),
            ...(await prepare(server, name)),
          };
          const { headers, payload } = media ? bodyOf(type, media.example) : {};
          const answer = await send({
            method: endpoint.method as 'GET',
            url: urlOf(endpoint, values),
            headers: { ...headers, ...headersOf(endpoint, values) },
            ...(payload === undefined ? {} : { payload }),
          });
          expect(answer).toMatchObject({ status: Number(success) });
          expect(mismatchOf(answer, endpoint, validator)).toBeNull();
        },
      );
    }
  }
});

/** All that stands for something sent or answered. */
function mediaOf({ parameters, requestBody, responses }: Endpoint): Media[] {
  const answers = Object.values(responses).flatMap(({ headers, content }) => [
    ...Object.values(headers ?? {}),
    ...Object.values(content ?? {}),
  ]);
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
