import helmet from '@fastify/helmet';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, {
  type FastifyBaseLogger,
  type FastifyRequest,
  LogController,
  type RouteOptions,
} from 'fastify';
import { DomainError } from '../errors.ts';
import { answerWithProblemDetails, sendProblem } from './problemDetails.ts';
import { isLocalHost } from './serverAddress.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The tenant whose people the request may see. */
    tenantId: number;
  }
}

export type App = ReturnType<typeof createApp>;

/** Larger request bodies are refused, but for uploads, which are streamed. */
const BODY_LIMIT = 1024 * 1024;

/**
 * A server without routes. `tenantId`: whose portal it serves; until there is sign-in, everybody on this machine
 * works for that tenant.
 */
export function createApp({ log, tenantId }: { log: FastifyBaseLogger; tenantId: number }) {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: true } },
    frameworkErrors: (error, _request, reply) =>
      sendProblem(reply, { status: 400, code: 'request_invalid', detail: error.message }),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.register(helmet);
  app.removeContentTypeParser('text/plain');
  app.addHook('onRoute', refuseUnknownParameters);
  app.decorateRequest('tenantId', 0);
  app.addHook('onRequest', async (request) => {
    refuseOtherSites(request);
    request.tenantId = tenantId;
  });
  answerWithProblemDetails(app);
  return app;
}

/** Keeps web pages of other sites from calling a server that asks for no password yet. */
function refuseOtherSites({ host, headers }: FastifyRequest): void {
  const { origin } = headers;
  if (isLocalHost(host) && (origin === undefined || origin === `http://${host}`)) return;
  throw new DomainError(
    'forbidden',
    'origin_refused',
    'This server answers to programs on its own machine only.',
  );
}

/** A misspelt filter is told, not ignored. */
function refuseUnknownParameters({ schema }: RouteOptions): void {
  if (schema?.querystring) schema.querystring = { ...schema.querystring, additionalProperties: false };
}
