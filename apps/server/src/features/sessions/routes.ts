import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App, Authenticate } from '../../http/app.ts';
import { ById, Nullable, Timestamp } from '../../http/wire.ts';
import { Email } from '../users/schemas.ts';
import { PASSWORD_LENGTH } from './passwords.ts';
import { SESSION_LIMITS, type Sessions } from './sessions.ts';

export const SESSION_COOKIE = 'blacklight_session';

const Password = Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH.most });
const NewPassword = Type.String({ minLength: PASSWORD_LENGTH.least, maxLength: PASSWORD_LENGTH.most });

const Me = Type.Object({
  id: Type.Integer(),
  email: Type.String(),
  full_name: Type.String(),
  role: Type.Enum(['PM_ADMIN', 'TENANT_ADMIN', 'RECRUITER']),
  tenant_id: Nullable(Type.Integer()),
});

const SessionView = Type.Object({
  id: Type.Integer(),
  user_agent: Nullable(Type.String()),
  ip_address: Nullable(Type.String()),
  created_at: Timestamp,
  last_used_at: Timestamp,
  is_current: Type.Boolean(),
});

/** `/api/auth`. */
export function sessionRoutes(app: App, sessions: Sessions): void {
  app.post(
    '/api/auth/sign-in',
    {
      schema: {
        body: Type.Object({ email: Email, password: Password }, { additionalProperties: false }),
        response: { 200: Me },
      },
    },
    async (request, reply) => {
      const origin = { user_agent: request.headers['user-agent'] ?? null, ip_address: request.ip };
      const { token, principal } = await sessions.signIn(request.body, origin);
      setCookie(request, reply, token);
      return principal;
    },
  );

  app.post('/api/auth/sign-out', { schema: { response: { 204: Type.Null() } } }, async (request, reply) => {
    const token = request.cookies[SESSION_COOKIE];
    if (token !== undefined) await sessions.signOut(token);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return reply.status(204).send(null);
  });

  app.get(
    '/api/auth/me',
    { schema: { summary: 'Who is signed in', answer: 'The person.', response: { 200: Me } } },
    ({ principal }) => principal!,
  );

  app.post(
    '/api/auth/password',
    {
      schema: {
        body: Type.Object(
          { current_password: Password, new_password: NewPassword },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    async ({ principal, body }, reply) => {
      await sessions.changePassword(principal!, { current: body.current_password, next: body.new_password });
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/auth/sessions',
    {
      schema: {
        summary: 'List the own sessions',
        answer: 'The sessions, the last used first.',
        response: { 200: Type.Object({ items: Type.Array(SessionView) }) },
      },
    },
    async ({ principal }) => ({ items: await sessions.list(principal!) }),
  );

  app.delete(
    '/api/auth/sessions/:id',
    { schema: { params: ById, response: { 204: Type.Null() } } },
    async ({ principal, params }, reply) => {
      await sessions.end(principal!, params.id);
      return reply.status(204).send(null);
    },
  );
}

/** Knows people by the cookie that signing in has set. */
export function bySession(sessions: Sessions): Authenticate {
  return async ({ cookies }) => {
    const token = cookies[SESSION_COOKIE];
    return token === undefined ? undefined : sessions.principalOf(token);
  };
}

/** Not sent along by other sites, not readable by scripts, and over the wire encrypted where the server is. */
function setCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: SESSION_LIMITS.hours * 3600,
  });
}
