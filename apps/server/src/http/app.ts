import helmet from '@fastify/helmet';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyBaseLogger, type FastifyRequest } from 'fastify';
import { DomainError } from '../errors.ts';
import { answerWithProblemDetails } from './problemDetails.ts';
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
    disableRequestLogging: true,
    bodyLimit: BODY_LIMIT,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: true } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.register(helmet);
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
