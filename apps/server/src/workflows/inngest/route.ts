import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../http/app.ts';
import type { WorkflowEngine } from '../engine.ts';

/** Where Inngest calls. Its protocol is its own, so that no schema describes it. */
export const INNGEST_PATH = '/api/inngest';

/** A call brings what all steps of the run gave so far, up to 4 MB; above it the SDK fetches it. */
const BODY_LIMIT = 6 * 1024 * 1024;

/**
 * Lets Inngest call. The SDK verifies the signature of each call, unless the server is Inngest's for development.
 */
export function inngestRoute(app: App, answer: NonNullable<WorkflowEngine['answer']>): void {
  app.route({
    method: ['GET', 'POST', 'PUT'],
    url: INNGEST_PATH,
    bodyLimit: BODY_LIMIT,
    handler: (request, reply) => answer(request as FastifyRequest, reply as FastifyReply),
  });
}
