import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { DomainError, type ErrorKind } from '../errors.ts';

/** RFC 9457 problem details with a stable `code`. */
export const ProblemDetails = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.String(),
  },
  { additionalProperties: true },
);

const STATUS_OF_KIND: Record<ErrorKind, number> = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unavailable: 503,
};

/** Stable codes for what Fastify itself refuses. */
const CODE_OF_STATUS: Record<number, string> = {
  400: 'request_invalid',
  404: 'route_not_found',
  405: 'method_not_allowed',
  413: 'request_too_large',
  415: 'media_type_unsupported',
};

/** SQLSTATE classes (and system errors) of a database that is not there at the moment. */
const DATABASE_AWAY = /^(?:08|57P|53)|^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT)$/;

/** Answers every error as a problem detail. What the program did not foresee is logged and shown as 500 only. */
export function answerWithProblemDetails(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | DomainError, request, reply) => {
    if (error instanceof DomainError) {
      const status = STATUS_OF_KIND[error.kind];
      return send(reply, status, error.code, error.message, error.details);
    }
    if (error.validation) {
      const errors = error.validation.map(({ instancePath, message = '' }) => ({
        field: instancePath.slice(1).replaceAll('/', '.'),
        message,
      }));
      return send(reply, 400, 'request_invalid', error.message, { errors });
    }
    if (DATABASE_AWAY.test(error.code ?? '')) {
      request.log.warn(error);
      const detail = 'The database does not answer at the moment; try again shortly.';
      return send(reply.header('retry-after', '1'), 503, 'database_unavailable', detail);
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return send(reply, status, CODE_OF_STATUS[status] ?? 'request_refused', error.message);
    request.log.error(error);
    return send(reply, 500, 'internal_error', 'Something went wrong here; it has been logged.');
  });
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) =>
    send(reply, 404, 'route_not_found', `There is no ${request.method} ${request.url.split('?', 1)[0]}.`),
  );
}

function send(
  reply: FastifyReply,
  status: number,
  code: string,
  detail: string,
  details: Record<string, unknown> = {},
) {
  return reply
    .status(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({ type: 'about:blank', title: STATUS_CODES[status], status, code, detail, ...details });
}
