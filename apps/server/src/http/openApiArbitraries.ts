import fc, { type Arbitrary } from 'fast-check';
import type { InjectOptions } from 'fastify';
import type { JsonSchema } from './openApiExamples.ts';
import { bodyOf, type Document, type Endpoint, headersOf, urlOf } from './openApiTesting.ts';

/** A request of an operation, and what is known of how it is answered. */
export interface FuzzCase {
  /** "fits" what the document says, is surely "refused", or is just "odd". */
  kind: 'fits' | 'refused' | 'odd';
  request: InjectOptions;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;
const MEDIA_TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=border',
  'text/plain',
  'text/csv',
  'application/octet-stream',
  'application/x-ndjson',
  'nonsense',
  '',
  'a/b;c',
];
const NUMBERS = [0, -1, 1.5, 1e21, 2 ** 31, 2 ** 53, 2 ** 63, -(2 ** 63), Number.MAX_VALUE];
const TEXTS = [
  '',
  ' ',
  'null',
  'true',
  '1e3',
  '0x10',
  '%',
  '%00',
  '\u0000',
  '\ud800',
  '../..',
  "' OR 1=1 --",
  '$1',
];
const BODIES = [
  '',
  '{',
  '[]',
  'null',
  '1',
  '"x"',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{}}}',
  '\ufeff{}',
];
const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const LARGE = `"${'x'.repeat(1024 * 1024)}"`;

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...TEXTS));
const junk = fc.oneof(text, fc.constantFrom(...NUMBERS), fc.double(), fc.bigInt().map(String));
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  junk.filter((value) => typeof value !== 'number'),
);

/**
 * Requests of an operation: as the document says, off by one thing, or with a method or type that is out of place.
 * `existing` names what the path may name, where that is not 1.
 */
export function requestsOf(
  endpoint: Endpoint,
  document: Document,
  existing: Readonly<Record<string, number | string>>,
): Arbitrary<FuzzCase> {
  const values = valuesOf(document);
  const parameters = parametersOf(endpoint, values, existing);
  const fitting = fittingRequest(endpoint, values, parameters);
  // An operation that erases has its own turn.
  const methods = METHODS.filter((method) => method !== 'DELETE' || !document.paths[endpoint.path]!.delete);
  return fc.oneof(
    { weight: 4, arbitrary: fitting.map((request): FuzzCase => ({ kind: 'fits', request })) },
    { weight: 2, arbitrary: withUnknownParameter(endpoint, fitting) },
    { weight: 4, arbitrary: withOddParameter(endpoint, fitting, parameters) },
    { weight: 3, arbitrary: withOddBody(fitting) },
    {
      weight: 1,
      arbitrary: odd(
        fitting,
        fc.constantFrom(...methods).map((method) => ({ method })),
      ),
    },
  );
}

type ValuesOf = (schema: JsonSchema) => Arbitrary<unknown>;
type Values = Record<string, unknown>;
type Change = Partial<InjectOptions>;

function odd(fitting: Arbitrary<InjectOptions>, change: Arbitrary<Change>): Arbitrary<FuzzCase> {
  return fc.tuple(fitting, change).map(([request, changed]) => ({
    kind: 'odd',
    request: { ...request, ...changed, headers: { ...request.headers, ...changed.headers } },
  }));
}

function fittingRequest(
  endpoint: Endpoint,
  values: ValuesOf,
  parameters: Arbitrary<Values>,
): Arbitrary<InjectOptions> {
  const bodies = Object.entries(endpoint.requestBody?.content ?? {});
  const body: Arbitrary<Change> =
    bodies.length === 0
      ? fc.constant({})
      : fc.oneof(
          ...bodies.map(([type, { schema, example }]) => {
            const value =
              example === undefined ? values(schema) : fc.oneof(fc.constant(example), values(schema));
            return value.map((given) => bodyOf(type, given));
          }),
        );
  return fc.tuple(parameters, body).map(([given, sent]) => ({
    method: endpoint.method as 'GET',
    url: urlOf(endpoint, given),
    ...sent,
    headers: { ...sent.headers, ...headersOf(endpoint, given) },
  }));
}

function parametersOf(
  { parameters }: Endpoint,
  values: ValuesOf,
  existing: Readonly<Record<string, number | string>>,
): Arbitrary<Values> {
  const record = Object.fromEntries(
    parameters.map(({ name, schema, in: place }) => {
      const value = values(schema);
      // Mostly what exists.
      const known = { weight: 3, arbitrary: fc.constant(existing[name] ?? 1) };
      return [name, place === 'path' ? fc.oneof(known, value) : value];
    }),
  );
  const requiredKeys = parameters.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(record, { requiredKeys, noNullPrototype: true }) as Arbitrary<Values>;
}

/** Where a route has parameters in its query, one more is refused. */
function withUnknownParameter(endpoint: Endpoint, fitting: Arbitrary<InjectOptions>): Arbitrary<FuzzCase> {
  const hasQuery = endpoint.parameters.some((parameter) => parameter.in === 'query');
  return fc.tuple(fitting, fc.stringMatching(/^[a-z]{3,8}$/), text).map(([request, name, value]) => {
    const url = `${request.url}${String(request.url).includes('?') ? '&' : '?'}x_${name}=${encoded(value)}`;
    return { kind: hasQuery ? 'refused' : 'odd', request: { ...request, url } };
  });
}

function withOddParameter(
  endpoint: Endpoint,
  fitting: Arbitrary<InjectOptions>,
  others: Arbitrary<Values>,
): Arbitrary<FuzzCase> {
  const { parameters } = endpoint;
  if (parameters.length === 0) return odd(fitting, fc.constant({}));
  return fc
    .tuple(fitting, others, fc.nat(parameters.length - 1), junk, fc.boolean())
    .map(([request, given, index, value, isRepeated]) => {
      const { name, in: place } = parameters[index]!;
      // A path of dots is taken apart before it gets to the server.
      const sent = place === 'path' && /^\.*$/.test(String(value)) ? 'x' : value;
      const values = { ...given, [name]: wellFormed(sent) };
      const url = urlOf(endpoint, values);
      const headers = { ...request.headers, ...headersOf(endpoint, values) };
      const repeated = place === 'query' && isRepeated ? `&${name}=${encoded(value)}` : '';
      return { kind: 'odd', request: { ...request, url: url + repeated, headers } };
    });
}

function withOddBody(fitting: Arbitrary<InjectOptions>): Arbitrary<FuzzCase> {
  const payload = fc.oneof(
    { weight: 20, arbitrary: json.map((value) => JSON.stringify(value) ?? '') },
    { weight: 10, arbitrary: fc.constantFrom(...BODIES) },
    { weight: 5, arbitrary: text },
    { weight: 1, arbitrary: fc.constantFrom(DEEP, LARGE) },
  );
  const isGiven = { weight: 2, arbitrary: fc.constant('application/json') };
  const type = fc.oneof(isGiven, fc.constantFrom(...MEDIA_TYPES));
  return odd(
    fitting,
    fc
      .tuple(payload, type)
      .map(([sent, contentType]) => ({ payload: sent, headers: { 'content-type': contentType } })),
  );
}

/** Makes values that a schema of the document allows. */
function valuesOf({ components }: Document): ValuesOf {
  const values: ValuesOf = (schema) => {
    if (schema.$ref) return values(components.schemas[schema.$ref.split('/').at(-1)!]!);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map(values));
    return fc.oneof(...[schema.type ?? 'object'].flat().map((type) => valuesOfType(type, schema, values)));
  };
  return values;
}

function valuesOfType(type: string, schema: JsonSchema, values: ValuesOf): Arbitrary<unknown> {
  const { minimum = -1e6, maximum = 1e6, items = {} } = schema;
  const { minItems = 0, maxItems = 5, uniqueItems } = schema;
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: minimum, max: maximum });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true }).map((value) => value + 0);
    case 'array':
      return (uniqueItems ? fc.uniqueArray : fc.array)(values(items), {
        minLength: minItems,
        maxLength: Math.max(minItems, Math.min(maxItems, 5)),
      });
    case 'string':
      return stringsOf(schema);
    default:
      return objectsOf(schema, values);
  }
}

function objectsOf(
  { properties, patternProperties, required = [], minProperties = 0 }: JsonSchema,
  values: ValuesOf,
): Arbitrary<unknown> {
  const [anyName] = Object.values(patternProperties ?? {});
  if (anyName) return mapsOf(fc.string({ minLength: 1, maxLength: 20 }), values(anyName)).filter(isReadable);
  if (!properties) return mapsOf(fc.string(), fc.jsonValue({ maxDepth: 1 })).filter(isReadable);
  const record = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, values(part)]));
  const requiredKeys = required.filter((name) => !('default' in properties[name]!));
  return fc
    .record(record, { requiredKeys, noNullPrototype: true })
    .filter((value) => Object.keys(value).length >= minProperties);
}

function stringsOf({
  format,
  pattern,
  minLength = 0,
  maxLength = 60,
  examples,
}: JsonSchema): Arbitrary<string> {
  if (format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (format === 'date-time')
    return fc
      .date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (format === 'uuid') return fc.uuid();
  if (pattern)
    return fc
      .stringMatching(new RegExp(pattern, 'u'))
      .filter((value) => value.length >= minLength && value.length <= maxLength && isStorable(value));
  const any = fc
    .string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) })
    .filter((value) => value.length <= maxLength && isStorable(value));
  return examples ? fc.oneof(any, fc.constantFrom(...(examples as string[]))) : any;
}

const mapsOf = (name: Arbitrary<string>, value: Arbitrary<unknown>) =>
  fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true });

/** The reader of JSON refuses these names at any depth, which a schema does not say. */
const isReadable = (value: unknown) => !/"(?:__proto__|prototype)"/.test(JSON.stringify(value));

/** No text of the database has U+0000 in it, which a schema does not say. */
const isStorable = (value: string) => !value.includes('\u0000') && value.isWellFormed();

const wellFormed = (value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);
const encoded = (value: unknown) => encodeURIComponent(String(wellFormed(value)));
