import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { RECEIPT_LOST } from '../database/receipt.ts';
import { DomainError, type ErrorKind } from '../errors.ts';
import { AllowedMethods } from './allowedMethods.ts';
import { fieldErrors } from './fieldErrors.ts';

/** RFC 9457 problem details with a stable `code`. */
export const ProblemDetails = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.String(),
    errors: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), message: Type.String() }), {
        description: 'What is at fault of what was sent.',
      }),
    ),
  },
  { additionalProperties: true },
);

const STATUS_OF_KIND: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  outdated: 412,
  too_many: 429,
  unavailable: 503,
};

/** Stable codes for what Fastify itself refuses. */
const CODE_OF_STATUS: Record<number, string> = {
  400: 'request_invalid',
  413: 'request_too_large',
  415: 'media_type_unsupported',
};

/** SQLSTATE; UTF-8 is given, so that it can only be U+0000, which no text of PostgreSQL holds. */
const CHARACTER_NOT_STORABLE = '22021';

/** What the reader of multipart forms says of a form that is none; its errors have no code. */
const FORM_BROKEN =
  /^(?:Multipart: Boundary not found|Unexpected end of multipart data|Malformed part header)/;

/** SQLSTATE classes (and system errors) of a database that is not there at the moment. */
const DATABASE_AWAY =
  /^(?:08|57P|53)|^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)$/;
/** The same where `pg` gives its error no code. */
const CONNECTION_LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:was closed|has encountered a connection error) and is not queryable)/;

/**
 * Answers every error as a problem detail. What the program did not foresee is logged and shown as 500 only. To be
 * called before routes are added.
 */
export function answerWithProblemDetails(app: FastifyInstance): void {
  const allowed = new AllowedMethods();
  app.addHook('onRoute', ({ url, method }) => allowed.add(url, method));
  const answerNoRoute = ({ method, url }: FastifyRequest, reply: FastifyReply) => {
    const [path = ''] = url.split('?', 1);
    const methods = allowed.of(path);
    const detail = `There is no ${method} ${path}.`;
    if (methods.length === 0 || methods.includes(method)) {
      return sendProblem(reply, { status: 404, code: 'route_not_found', detail });
    }
    reply.header('allow', methods.join(', '));
    return sendProblem(reply, { status: 405, code: 'method_not_allowed', detail });
  };
  app.setErrorHandler((error: FastifyError | DomainError, request, reply) => {
    if (error instanceof DomainError) {
      const { kind, code, message, details } = error;
      if (typeof details.retry_after === 'number') reply.header('retry-after', `${details.retry_after}`);
      if (kind === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
      return sendProblem(reply, { status: STATUS_OF_KIND[kind], code, detail: message, details });
    }
    // What the path cannot name does not exist, however it is misspelt.
    if (error.validationContext === 'params') return answerNoRoute(request, reply);
    if (error.validation) {
      const errors = fieldErrors(error.validation);
      const detail = errors.map(({ field, message }) => `${field} ${message}.`).join(' ');
      return sendProblem(reply, { status: 400, code: 'request_invalid', detail, details: { errors } });
    }
    if (error.code === RECEIPT_LOST) {
      const detail = 'The request was held up, and another one with its Idempotency-Key carries it out.';
      reply.header('retry-after', '1');
      return sendProblem(reply, { status: 409, code: 'idempotency_key_in_use', detail });
    }
    if (error.code === CHARACTER_NOT_STORABLE) {
      const detail = 'A text has the character U+0000 in it.';
      return sendProblem(reply, { status: 400, code: 'request_invalid', detail });
    }
    if (FORM_BROKEN.test(error.message)) {
      const detail = 'The multipart form is broken or has no boundary.';
      return sendProblem(reply, { status: 400, code: 'request_invalid', detail });
    }
    if (DATABASE_AWAY.test(error.code ?? '') || CONNECTION_LOST.test(error.message)) {
      request.log.warn(error);
      const detail = 'The database does not answer at the moment; try again shortly.';
      reply.header('retry-after', '1');
      return sendProblem(reply, { status: 503, code: 'database_unavailable', detail });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const code = CODE_OF_STATUS[status] ?? 'request_refused';
      return sendProblem(reply, { status, code, detail: error.message });
    }
    request.log.error(error);
    const detail = 'Something went wrong here; it has been logged.';
    return sendProblem(reply, { status: 500, code: 'internal_error', detail });
  });
  app.setNotFoundHandler(answerNoRoute);
}

export interface Problem {
  status: number;
  code: string;
  detail: string;
  /** More members. */
  details?: Record<string, unknown>;
}

export function sendProblem(reply: FastifyReply, problem: Problem) {
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemOf(problem));
}

/** The members of the answer. */
export function problemOf({ status, code, detail, details }: Problem) {
  return { type: 'about:blank', title: STATUS_CODES[status], status, code, detail, ...details };
}
