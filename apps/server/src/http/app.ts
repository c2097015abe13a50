import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, {
  type FastifyBaseLogger,
  type FastifyRequest,
  LogController,
  type RouteOptions,
} from 'fastify';
import { inNameOf } from '../database/actor.ts';
import { DomainError } from '../errors.ts';
import type { Principal } from '../features/sessions/principal.ts';
import { type Access, type RoleAccess, SCRAPER_KEY_HEADER } from './access.ts';
import { answerBrokenRequest } from './brokenRequests.ts';
import { describeApi } from './openApi.ts';
import { answerWithProblemDetails, sendProblem } from './problemDetails.ts';
import { limitRates, RATE_LIMITS, type RateLimits } from './rateLimits.ts';
import { isLocalHost } from './serverAddress.ts';
import { compileValidator } from './validators.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where anyone may, and before that is known. */
    principal: Principal | null;
    /** The tenant whose people the request may see; 0, which is nobody's, for who belongs to none. */
    tenantId: number;
  }
}

export type App = ReturnType<typeof createApp>;

/** Larger request bodies are refused, but for uploads, which are streamed. */
const BODY_LIMIT = 1024 * 1024;

/** Tells who a request comes from; undefined for nobody known. */
export type Authenticate = (request: FastifyRequest) => Promise<Principal | undefined>;

interface AppOptions {
  log: FastifyBaseLogger;
  authenticate: Authenticate;
  /** Who may call a route; undefined for one that must not be served. */
  accessTo: (method: string, route: string) => Access | undefined;
  rateLimits?: RateLimits;
}

/** A server without routes, that lets nobody in who may not. */
export function createApp({ log, authenticate, accessTo, rateLimits = RATE_LIMITS }: AppOptions) {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, _request, reply) =>
      sendProblem(reply, { status: 400, code: 'request_invalid', detail: error.message }),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  app.register(helmet, {
    // On loopback there is no TLS to insist on; what stands before it says so itself.
    strictTransportSecurity: false,
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
  });
  app.removeContentTypeParser('text/plain');
  app.addHook('onRoute', ({ method, url }) => {
    for (const name of [method].flat()) {
      if (accessTo(name, url) === undefined) throw new Error(`Nobody has said who may ${name} ${url}.`);
    }
  });
  app.addHook('onRoute', refuseUnknownParameters);
  app.register(cookie);
  app.decorateRequest('principal', null);
  app.decorateRequest('tenantId', 0);
  app.addHook('onRequest', async (request) => refuseOtherSites(request));
  const refuseTooMany = limitRates(app, rateLimits);
  // After the cookies have been read.
  app.addHook('preParsing', async (request) => {
    const { url } = request.routeOptions;
    if (url === undefined) return;
    const access = accessTo(request.method, url)!;
    try {
      if (access !== 'anyone') request.principal = (await authenticate(request)) ?? null;
    } catch (error) {
      // Who comes with a token or a key that is none is counted; that the database is away is nobody's request too many.
      if (error instanceof DomainError) await refuseTooMany(request);
      throw error;
    }
    await refuseTooMany(request);
    admit(request, access);
  });
  app.addHook('preParsing', (request, _reply, _payload, next) => {
    const { principal, ip } = request;
    if (principal === null) return next();
    inNameOf({ name: nameOf(principal), ip_address: ip }, next);
  });
  app.addHook('preHandler', async (request) => refuseInfinity(request));
  answerWithProblemDetails(app);
  describeApi(app);
  return app;
}

/** For the audit log. */
function nameOf(principal: Principal): string {
  const { tenant_id, role, id } = principal;
  const name = `${tenant_id === null ? role : 'USER'} ${id}`;
  return role === 'SCRAPER' || principal.token === null ? name : `${name} token ${principal.token.id}`;
}

/** @throws DomainError as `refuse` does, and `sign_in_required` */
function admit(request: FastifyRequest, access: Access): void {
  if (access === 'anyone') return;
  const { principal } = request;
  if (principal === null) {
    const how = access.roles.includes('SCRAPER')
      ? `send the header ${SCRAPER_KEY_HEADER}`
      : 'POST /api/auth/sign-in';
    throw new DomainError('unauthenticated', 'sign_in_required', `Sign in first: ${how}.`);
  }
  refuse(principal, access);
  request.tenantId = principal.tenant_id ?? 0;
}

/** @throws DomainError `role_forbidden`, `password_change_required`, `session_required`, `scope_missing` */
function refuse(principal: Principal, { roles, scope, beforeOwnPassword }: RoleAccess): void {
  if (!roles.includes(principal.role)) {
    throw new DomainError('forbidden', 'role_forbidden', `This is not for the role ${principal.role}.`);
  }
  if (principal.role === 'SCRAPER') return;
  if (principal.password_change_required && !beforeOwnPassword) {
    const message = 'Choose a password of your own first: POST /api/auth/password.';
    throw new DomainError('forbidden', 'password_change_required', message);
  }
  if (principal.token === null || scope === 'any') return;
  if (scope === 'none') {
    throw new DomainError('forbidden', 'session_required', 'This is for people who sign in, not for tokens.');
  }
  if (!principal.token.scopes.includes(scope)) {
    throw new DomainError('forbidden', 'scope_missing', `The token lacks the scope ${scope}.`);
  }
}

/** Keeps web pages of other sites out, and names that only pretend to be this machine. */
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

/** "1e999" is taken for an integer, and escapes the limits of its schema. */
function refuseInfinity({ params, query }: FastifyRequest): void {
  for (const [validationContext, values] of Object.entries({ params, querystring: query })) {
    for (const [name, value] of Object.entries(values as object)) {
      if (typeof value !== 'number' || Number.isFinite(value)) continue;
      const validation = [{ keyword: 'maximum', instancePath: `/${name}`, message: 'is too large' }];
      throw Object.assign(new Error(`${name} is too large`), { validationContext, validation });
    }
  }
}
