import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { InjectOptions } from 'fastify';
import { testServer } from '../testServer.ts';
import type { JsonSchema } from './openApiExamples.ts';
import { seed } from './openApiSituations.ts';

export interface Media {
  schema: JsonSchema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

export interface Parameter extends Media {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
}

export interface Response {
  description: string;
  headers?: Record<string, Media>;
  content?: Record<string, Media>;
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary?: string;
  description?: string;
  parameters: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Response>;
}

/** An operation with where it is: GET, "/api/candidates/{id}". */
export interface Endpoint extends Operation {
  method: string;
  path: string;
}

export interface Document {
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> };
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** A server with one of everything, each of id 1, and its description. */
export async function describedServer() {
  const server = await testServer();
  // So that a failure is shown with its reason, which no answer tells.
  server.app.addHook('onError', async (_request, reply, { stack = '' }) => {
    reply.header('x-error', stack.replace(/[^ -~]+/g, ' ').slice(0, 600));
  });
  const send = async (request: InjectOptions): Promise<Answer> => {
    const headers = { host: 'localhost:3000', ...request.headers };
    const { statusCode, headers: answered, body } = await server.app.inject({ ...request, headers });
    return { status: statusCode, headers: answered, text: body };
  };
  const document: Document = JSON.parse((await send({ url: '/openapi.json' })).text);
  const endpoints: Endpoint[] = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      // The same key for different requests is refused, which has tests of its own.
      parameters: operation.parameters.filter(({ name }) => name !== 'Idempotency-Key'),
      method: method.toUpperCase(),
      path,
    })),
  );
  await seed(server);
  return { server, send, document, endpoints, validator: validatorOf(document) };
}

/** Tells what is wrong with a value by a schema of the document; null when nothing is. */
function validatorOf({ components }: Document): (schema: JsonSchema, value: unknown) => string | null {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', components });
  const absolute = (schema: object) => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'));
  const compiled = new Map<JsonSchema, ReturnType<typeof ajv.compile>>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile(absolute(schema));
    compiled.set(schema, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
}

/** Headers that tell something, so that an operation declares them. */
const TELLING = ['allow', 'content-disposition', 'etag', 'location', 'retry-after', 'set-cookie'];

/** What an answer has that its operation does not declare; null when it is as declared. */
export function mismatchOf(
  { status, headers, text }: Answer,
  { responses }: Pick<Operation, 'responses'>,
  validator: ReturnType<typeof validatorOf>,
): string | null {
  const declared = responses[status];
  if (declared === undefined) return `The status ${status} is not declared.`;
  const undeclared = TELLING.find((name) => name in headers && !(name in (declared.headers ?? {})));
  if (undeclared) return `The header ${undeclared} of ${status} is not declared.`;
  for (const [name, { schema }] of Object.entries(declared.headers ?? {})) {
    const value = schema.type === 'integer' ? Number(headers[name]) : [headers[name]].flat()[0];
    const fault = validator(schema, value);
    if (fault) return `The header ${name} of ${status}: ${fault}`;
  }
  if (declared.content === undefined) return text === '' ? null : `The status ${status} has a body.`;
  const type = String(headers['content-type']).split(';')[0]!;
  const media = declared.content[type];
  if (media === undefined) return `The type ${type} of ${status} is not declared.`;
  return type.endsWith('json') ? validator(media.schema, JSON.parse(text)) : null;
}

/** The path and query with these values of parameters. */
export function urlOf({ path, parameters }: Endpoint, values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  let url = path;
  for (const [name, value] of Object.entries(values)) {
    const place = parameters.find((parameter) => parameter.name === name)?.in;
    if (place === 'path') url = url.replace(`{${name}}`, () => encodeURIComponent(String(value)));
    if (place === 'query') query.set(name, String(value));
  }
  return query.size === 0 ? url : `${url}?${query}`;
}

/** The headers with these values of parameters. */
export function headersOf({ parameters }: Endpoint, values: Record<string, unknown>): Record<string, string> {
  const given = parameters.filter((parameter) => parameter.in === 'header' && parameter.name in values);
  return Object.fromEntries(given.map(({ name }) => [name, String(values[name])]));
}

/** A body as bytes of its media type. */
export function bodyOf(type: string, value: unknown): Pick<InjectOptions, 'payload' | 'headers'> {
  if (type === 'application/json')
    return { payload: JSON.stringify(value), headers: { 'content-type': type } };
  if (type !== 'multipart/form-data') return { payload: String(value), headers: { 'content-type': type } };
  const parts = Object.entries(value as Record<string, string>).map(([name, text]) => {
    const file = name === 'file' ? '; filename="file.csv"' : '';
    return `--border\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`;
  });
  return {
    payload: `${parts.join('')}--border--\r\n`,
    headers: { 'content-type': `${type}; boundary=border` },
  };
}
