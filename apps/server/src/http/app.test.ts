import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pino from 'pino';
import { Type } from 'typebox';
import { afterAll, describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { TEST_PERSON } from '../testServer.ts';
import { createApp } from './app.ts';
import { LOOPBACK } from './serverAddress.ts';
import { ById } from './wire.ts';

const logged: { level: number; err?: { message: string } }[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => logged.push(JSON.parse(line)) });
const app = createApp({
  log,
  accessTo: () => ({ roles: ['RECRUITER'], scope: 'any' }),
  authenticate: async () => ({ ...TEST_PERSON, role: 'RECRUITER', tenant_id: 7 }),
});
afterAll(() => app.close());

const thrown: Record<string, Error> = {
  conflict: new DomainError('conflict', 'lease_lost', 'The lease is over.', { lease: 3 }),
  bug: new Error('a secret of the program'),
  shutdown: Object.assign(new Error('terminating connection'), { code: '57P01' }),
  refused: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  broken: new Error('Connection terminated unexpectedly'),
  busy: new Error('timeout exceeded when trying to connect'),
  cut: new Error('Client has encountered a connection error and is not queryable'),
};
app.get('/things/:id', { schema: { params: ById } }, ({ tenantId }) => ({ tenantId }));
app.get('/things', { schema: { querystring: Type.Object({ page: Type.Optional(Type.Integer()) }) } }, () => ({
  ok: true,
}));
app.get('/fails/:how', ({ params }) => {
  throw thrown[(params as { how: string }).how];
});
const Thing = Type.Object(
  {
    name: Type.String({ maxLength: 5 }),
    status: Type.Enum(['NEW', 'OLD']),
    tags: Type.Optional(Type.Array(Type.Object({ id: Type.Integer() }))),
  },
  { additionalProperties: false },
);
app.patch('/things/:id', { schema: { params: ById, body: Thing } }, ({ body }) => body);

type Headers = Record<string, string>;

async function call(
  method: 'GET' | 'PATCH' | 'POST' | 'DELETE',
  url: string,
  headers: Headers = {},
  payload?: string,
) {
  const response = await app.inject({
    method,
    url,
    headers: { host: 'localhost:3000', ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}
const patch = (payload: string, type = 'application/json') =>
  call('PATCH', '/things/1', { 'content-type': type }, payload);

describe('problem details', () => {
  it('have the members of RFC 9457, a code, and what the error carries', async () => {
    const { status, headers, body } = await call('GET', '/fails/conflict');
    expect(status).toBe(409);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'lease_lost',
      detail: 'The lease is over.',
      lease: 3,
    });
  });

  it('show nothing of an unforeseen error, which is logged', async () => {
    const { status, body } = await call('GET', '/fails/bug');
    expect(status).toBe(500);
    expect(body.code).toBe('internal_error');
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(logged.at(-1)?.err?.message).toBe('a secret of the program');
  });

  it.each(['shutdown', 'refused', 'broken', 'busy', 'cut'])(
    'ask to try again when the database is away (%s)',
    async (how) => {
      const { status, headers, body } = await call('GET', `/fails/${how}`);
      expect([status, body.code, headers['retry-after']]).toEqual([503, 'database_unavailable', '1']);
    },
  );

  it('name every field at fault', async () => {
    const { status, body } = await patch('{"name": "too long", "tags": [{"id": "x"}], "extra": 1}');
    expect([status, body.code]).toEqual([400, 'request_invalid']);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { field: 'status', message: 'is missing' },
        { field: 'extra', message: 'is not a field here' },
        { field: 'name', message: 'must NOT have more than 5 characters' },
        { field: 'tags.0.id', message: 'must be integer' },
      ]),
    );
    expect(body.detail).toContain('status is missing.');
  });

  it('tell the values that a field can have', async () => {
    const { body } = await patch('{"name": "a", "status": "new"}');
    expect(body.errors).toEqual([{ field: 'status', message: 'must be one of NEW, OLD' }]);
  });

  it.each([
    ['malformed JSON', '{"name"', 400, 'request_invalid'],
    ['nothing', '', 400, 'request_invalid'],
    ['JSON that is no object', '"NEW"', 400, 'request_invalid'],
    ['a way into the prototype', '{"__proto__": {"status": "NEW"}}', 400, 'request_invalid'],
    ['more than a megabyte', `"${'x'.repeat(1024 * 1024)}"`, 413, 'request_too_large'],
  ])('refuse %s', async (_, payload, status, code) => {
    expect(await patch(payload)).toMatchObject({ status, body: { status, code } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'refuse a body of type %s',
    async (type) => {
      expect(await patch('{"name":"a","status":"NEW"}', type)).toMatchObject({
        status: 415,
        body: { code: 'media_type_unsupported' },
      });
    },
  );

  it('answer 404 for a path that does not exist or that is no address', async () => {
    for (const url of ['/nothing', '/', '/things/', '/things/1/2']) {
      expect(await call('GET', url)).toMatchObject({ status: 404, body: { code: 'route_not_found' } });
    }
    expect(await call('GET', '/things/%zz')).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
      body: { code: 'request_invalid' },
    });
  });

  it.each(['abc', '0', '1.5', '2147483648', '1e999', '-Infinity'])('answer 404 for the id %s', async (id) => {
    expect(await call('GET', `/things/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'route_not_found' },
    });
  });

  it('answer 405 and the methods for a path that has others', async () => {
    const { status, headers, body } = await call('DELETE', '/things/1');
    expect([status, body.code, headers.allow]).toEqual([405, 'method_not_allowed', 'GET, HEAD, PATCH']);
  });

  it('tell a number beyond all numbers', async () => {
    const { status, body } = await call('GET', '/things?page=1e999');
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ field: 'page', message: 'is too large' }]);
  });

  it('tell an unknown parameter', async () => {
    const { status, body } = await call('GET', '/things?pag=2');
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ field: 'pag', message: 'is not a field here' }]);
  });
});

/** All that comes back over a connection of its own. */
async function answerTo(sent: string): Promise<string> {
  if (!app.server.listening) await app.listen({ host: LOOPBACK, port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return text(connect(port, LOOPBACK).end(sent));
}

describe('what is no request', () => {
  it.each([
    ['no HTTP', 'nonsense\r\n\r\n', 400, 'request_invalid'],
    ['large headers', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
  ])('is a problem detail too: %s', async (_, sent, status, code) => {
    const [head, body] = (await answerTo(sent)).split('\r\n\r\n') as [string, string];
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status, code });
  });
});

describe('who may call', () => {
  it('refuses a request that names no host', async () => {
    const answer = await answerTo('GET /things/1 HTTP/1.0\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it.each([
    [{ host: 'localhost:3000' }],
    [{ host: '127.0.0.1:3000' }],
    [{ host: 'LOCALHOST' }],
    [{ host: 'localhost:3000', origin: 'http://localhost:3000' }],
  ])('answers %j, for its tenant', async (headers: Headers) => {
    expect(await call('GET', '/things/1', headers)).toMatchObject({ status: 200, body: { tenantId: 7 } });
  });

  it.each([
    [{ host: 'evil.example' }],
    [{ host: 'localhost.evil.example:3000' }],
    [{ host: '127.0.0.1.nip.example' }],
    [{ host: 'localhost:3000', origin: 'http://evil.example' }],
    [{ host: 'localhost:3000', origin: 'http://localhost:4000' }],
    [{ host: 'localhost:3000', origin: 'https://localhost:3000' }],
    [{ host: 'localhost:3000', origin: 'null' }],
    [{ host: 'localhost:3000', 'x-forwarded-host': 'localhost', origin: 'http://evil.example' }],
  ])('refuses %j, also where there is no such path', async (headers: Headers) => {
    for (const url of ['/things/1', '/nothing']) {
      expect(await call('GET', url, headers)).toMatchObject({
        status: 403,
        body: { code: 'origin_refused' },
      });
    }
  });
});

it('serves no route of which nobody has said who may call it', async () => {
  const accessTo = (_: string, route: string) => (route === '/undeclared' ? undefined : 'anyone');
  const strict = createApp({ log, authenticate: async () => undefined, accessTo });
  expect(() => strict.get('/undeclared', () => 'secret')).toThrow('Nobody has said who may GET /undeclared.');
  await strict.close();
});

it.each([
  { name: 7 },
  { name: null },
  { name: 'a', status: null },
  { name: 'a', status: 'NEW', tags: { id: 1 } },
])('takes no value of JSON for one of another type: %j', async (payload) => {
  const headers = { host: 'localhost' };
  const response = await app.inject({ method: 'PATCH', url: '/things/1', headers, payload });
  expect([response.statusCode, response.json().code]).toEqual([400, 'request_invalid']);
});
