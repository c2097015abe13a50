import { expect, it } from 'vitest';
import type { JsonSchema } from './openApiExamples.ts';
import { describedServer } from './openApiTesting.ts';

const { document, endpoints, send } = await describedServer();

/** Formats whose texts are short by themselves. */
const SHORT_FORMATS = new Set(['date', 'date-time', 'uuid']);

/** Files are read as they come, row by row and with limits of their own (badInput.test.ts, transfer.test.ts). */
const TAKES_FILES = /\/import$/;

/** What may be sent in any size within a schema, each by where it stands. */
function unlimited(schema: JsonSchema, at: string): string[] {
  if (schema.$ref !== undefined) {
    return unlimited(document.components.schemas[schema.$ref.split('/').at(-1)!]!, at);
  }
  const faults: string[] = [];
  const types = new Set([schema.type].flat());
  const isOneOf = schema.enum !== undefined || schema.const !== undefined;
  if (types.has('string') && !isOneOf && schema.maxLength === undefined) {
    if (!SHORT_FORMATS.has(schema.format ?? '')) faults.push(`${at}: no maxLength`);
  }
  if (types.has('integer') || types.has('number')) {
    if (schema.maximum === undefined || schema.minimum === undefined)
      faults.push(`${at}: no minimum or maximum`);
  }
  if (types.has('array') && schema.maxItems === undefined) faults.push(`${at}: no maxItems`);
  if (
    types.has('object') &&
    schema.patternProperties === undefined &&
    schema.additionalProperties !== false
  ) {
    faults.push(`${at}: any further properties`);
  }
  if (schema.patternProperties !== undefined && schema.maxProperties === undefined) {
    faults.push(`${at}: no maxProperties`);
  }
  const parts: [string, JsonSchema][] = [
    ...Object.entries(schema.properties ?? {}).map(
      ([name, part]) => [`${at}.${name}`, part] as [string, JsonSchema],
    ),
    ...Object.values(schema.patternProperties ?? {}).map((part) => [`${at}.*`, part] as [string, JsonSchema]),
    ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].map((part) => [at, part] as [string, JsonSchema]),
    ...(schema.items ? [[`${at}[]`, schema.items] as [string, JsonSchema]] : []),
  ];
  return [...faults, ...parts.flatMap(([where, part]) => unlimited(part, where))];
}

it('limits the size of everything that can be sent', () => {
  const faults = endpoints.flatMap(({ method, path, parameters, requestBody }) => [
    ...parameters.flatMap(({ name, schema }) => unlimited(schema, `${method} ${path} ${name}`)),
    ...Object.entries(TAKES_FILES.test(path) ? {} : (requestBody?.content ?? {})).flatMap(
      ([type, { schema }]) => unlimited(schema, `${method} ${path} ${type}`),
    ),
  ]);
  expect(faults).toEqual([]);
});

/** Many postings at a time, up to 20 MB. */
const UPLOAD = '/api/scrape-queue/{id}/jobs';

it('reads no body that is larger than a megabyte', async () => {
  const payload = JSON.stringify({ first_name: 'x'.repeat(1024 * 1024) });
  for (const { method, path, requestBody } of endpoints) {
    if (requestBody === undefined || TAKES_FILES.test(path) || path === UPLOAD) continue;
    const url = path.replace(/\{\w+\}/g, '1');
    const headers = { 'content-type': 'application/json' };
    expect(await send({ method: method as 'POST', url, headers, payload })).toMatchObject({ status: 413 });
  }
});
