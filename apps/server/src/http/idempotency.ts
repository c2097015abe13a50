import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { Type } from 'typebox';
import { currentActor } from '../database/actor.ts';
import { type Receipt, underReceipt } from '../database/receipt.ts';
import { type Answer, fingerprintOf, type Idempotency } from '../features/idempotency/idempotency.ts';
import { accessOf } from './access.ts';
import type { App } from './app.ts';
import { BodyHash } from './bodyHash.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Of a POST that only computes something: sent again, it is carried out again. */
    changesNothing?: true;
  }
  interface FastifyRequest {
    /** What is hashed of a request that has a key. */
    bodyHash: BodyHash | null;
    /** Under which a request with a key is carried out. */
    receipt: Receipt | null;
  }
}

const HEADER = 'idempotency-key';
const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const Key = Type.String({
  pattern: '^[!-~]+$',
  examples: ['6f0a5f43-54a9-4d0b-8a0c-3f5d8f9e7b11'],
  maxLength: 255,
  description: 'A new random one (UUID) for each thing to be done, the same for each try at it.',
});

/** What of an answer is given again beside its status and body. */
const KEPT_HEADERS = ['content-type', 'content-disposition', 'etag', 'location', 'retry-after'];

/** A sender that is silent for longer has gone. */
const SILENCE_MS = 120_000;
/** What of an upload may still be on the way when its answer is ready. */
const END_OF_UPLOAD_MS = 1000;
/** After an answer before the end of an upload: the sender gets to read it, then is not waited for. */
const LINGER_MS = 2000;

/** Whether a route heeds Idempotency-Key: whatever changes something for somebody who is known. */
export function takesKey({ method, url, schema }: Pick<RouteOptions, 'method' | 'url' | 'schema'>): boolean {
  return (
    WRITING.has(String(method)) &&
    accessOf(String(method), url) !== 'anyone' &&
    schema?.changesNothing === undefined
  );
}

/**
 * Lets every request with an Idempotency-Key have its effect once and be answered the same again. To be called
 * before routes are added.
 */
export function heedIdempotencyKeys(app: App, idempotency: Idempotency): void {
  const tellsSecret = new Set<string>();
  app.decorateRequest('bodyHash', null);
  app.decorateRequest('receipt', null);
  app.addHook('onRoute', (route) => {
    if (!takesKey(route)) return;
    route.schema ??= {};
    const { headers, response } = route.schema;
    const { properties = {} } = (headers ?? {}) as { properties?: object };
    route.schema.headers = Type.Object({ ...properties, [HEADER]: Type.Optional(Key) });
    if (hasSecret(response)) tellsSecret.add(nameOf(route));
  });

  app.addHook('preParsing', async (request) => {
    const { method, url, schema } = request.routeOptions;
    if (request.headers[HEADER] === undefined || url === undefined) return;
    if (takesKey({ method, url, schema } as RouteOptions)) request.bodyHash = new BodyHash(request.raw);
  });
  app.addHook('preHandler', async (request, reply) => {
    if (request.bodyHash === null) return;
    const begun = await begin(request, request.bodyHash);
    if ('claim' in begun) {
      request.receipt = begun;
      idempotency.keepAlive(begun);
      return;
    }
    return sendAgain(reply, begun);
  });
  app.addHook('preHandler', (request, _reply, next) => {
    if (request.receipt === null) return next();
    underReceipt(request.receipt, next);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { receipt, bodyHash } = request;
    if (bodyHash !== null && receipt === null) lingerOver(request, reply);
    if (receipt === null || receipt.isOver) return;
    receipt.isOver = true;
    try {
      await end(receipt, { request, reply, payload });
    } catch (error) {
      // The request is carried out and its answer is there to be given; only a repetition will not have it.
      request.log.error(error);
    }
  });

  function begin(request: FastifyRequest, bodyHash: BodyHash): Promise<Receipt | Answer> {
    const key = String(request.headers[HEADER]);
    const owner = { tenant_id: request.tenantId, principal: currentActor()!.name, key };
    const read = async () => {
      await bodyHash.readRest({ ms: SILENCE_MS, patience: 'with silence' });
      return printOf(request, bodyHash);
    };
    const fingerprint = bodyHash.isWhole ? printOf(request, bodyHash) : null;
    return idempotency.begin(owner, { fingerprint, read });
  }

  async function end(
    receipt: Receipt,
    { request, reply, payload }: { request: FastifyRequest; reply: FastifyReply; payload: unknown },
  ): Promise<void> {
    const { statusCode: status } = reply;
    const bodyHash = request.bodyHash!;
    await bodyHash.readRest({ ms: END_OF_UPLOAD_MS, patience: 'altogether' });
    if (!bodyHash.isWhole && status < 500 && status >= 400) return idempotency.forget(receipt);
    if (!bodyHash.isWhole || status >= 500) return idempotency.release(receipt);
    const answer =
      status === 204
        ? { status, headers: {}, body: null }
        : { status, headers: keptHeaders(reply), body: bytesOf(payload) };
    const isSecret = status < 400 && tellsSecret.has(nameOf(request.routeOptions as RouteOptions));
    await idempotency.finish(receipt, answer, printOf(request, bodyHash), { isSecret });
  }
}

function printOf({ method, url, headers }: FastifyRequest, bodyHash: BodyHash): Buffer {
  return fingerprintOf(String(headers[HEADER]), { method, url, body: bodyHash.digest });
}

function nameOf({ method, url }: Pick<RouteOptions, 'method' | 'url'>): string {
  return `${method} ${url}`;
}

const SECRET = /^(?:one_time_password|password|token|secret|key|api_key)$/;

/** Whether an answer by this schema tells what is told once. */
function hasSecret(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { properties = {} } = schema as { properties?: object };
  return Object.keys(properties).some((name) => SECRET.test(name)) || Object.values(schema).some(hasSecret);
}

function keptHeaders(reply: FastifyReply): Record<string, string> {
  const entries = KEPT_HEADERS.map((name) => [name, reply.getHeader(name)] as const);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]])),
  );
}

/** @throws TypeError for an answer that is streamed, which no writing route gives. */
function bytesOf(payload: unknown): Buffer | null {
  if (payload === undefined || payload === null) return null;
  if (typeof payload === 'string') return Buffer.from(payload);
  if (Buffer.isBuffer(payload)) return payload;
  throw new TypeError('A streamed answer cannot be kept.');
}

function sendAgain(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  return reply
    .status(status)
    .headers({ ...headers, 'idempotency-replayed': 'true' })
    .send(body ?? undefined);
}

/** Who is answered without the upload having been read gets to see it. */
function lingerOver({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.complete) return;
  reply.raw.once('finish', () => {
    raw.resume();
    setTimeout(() => raw.complete || raw.destroy(), LINGER_MS);
  });
}
