import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App, Authenticate } from '../../http/app.ts';
import { ById, Nullable, Timestamp } from '../../http/wire.ts';
import { Email } from '../users/schemas.ts';
import { PASSWORD_LENGTH } from './passwords.ts';
import { SESSION_LIMITS, type Sessions, signedIn } from './sessions.ts';

export const SESSION_COOKIE = 'blacklight_session';

const Password = Type.String({
  minLength: 1,
  maxLength: PASSWORD_LENGTH.most,
  examples: ['correct horse battery'],
});
const NewPassword = Type.String({
  minLength: PASSWORD_LENGTH.least,
  maxLength: PASSWORD_LENGTH.most,
  examples: ['staple of the new horse'],
});

const Me = Type.Object(
  {
    id: Type.Integer(),
    email: Type.String({ examples: ['kim@example.com'] }),
    full_name: Type.String({ examples: ['Kim Colleague'] }),
    role: Type.Enum(['TENANT_ADMIN', 'RECRUITER', 'PM_ADMIN']),
    tenant_id: Nullable(Type.Integer({ description: 'The firm; null for PM_ADMIN, who belongs to none.' })),
    password_change_required: Type.Boolean({
      description: 'Whether the password is a one-time one: everything but choosing another answers 403.',
    }),
  },
  { title: 'Person', description: 'Who is signed in.' },
);

const SessionView = Type.Object(
  {
    id: Type.Integer(),
    user_agent: Nullable(Type.String({ examples: ['Mozilla/5.0 (X11; Linux x86_64)'] })),
    ip_address: Nullable(Type.String({ examples: ['127.0.0.1'] })),
    created_at: Timestamp,
    last_used_at: Timestamp,
    is_current: Type.Boolean({ description: 'Whether it is the one that asks.' }),
  },
  { title: 'Session', description: 'A place where somebody is signed in.' },
);

const SET_COOKIE = {
  'set-cookie': Type.String({
    description: 'The session, to be sent along with every other request.',
    examples: [`${SESSION_COOKIE}=t0k3n; Max-Age=604800; Path=/; HttpOnly; SameSite=Strict`],
  }),
};
const CLEAR_COOKIE = {
  'set-cookie': Type.String({
    description: 'Takes the session out of the browser.',
    examples: [`${SESSION_COOKIE}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT`],
  }),
};

/** `/api/auth`. */
export function sessionRoutes(app: App, sessions: Sessions): void {
  app.post(
    '/api/auth/sign-in',
    {
      schema: {
        summary: 'Sign in',
        description: `A session ends after ${SESSION_LIMITS.idleHours} hours without use, and after ${SESSION_LIMITS.hours / 24} days in any case.`,
        answer: 'Who is signed in.',
        answerHeaders: SET_COOKIE,
        problems: {
          401: {
            sign_in_failed: 'E-mail address or password is not right.',
            one_time_password_expired:
              'This one-time password has expired. An administrator of the firm can give a new one.',
          },
          429: { too_many_sign_ins: { detail: 'Too many tries; wait a while.', retry_after: 900 } },
        },
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

  app.post(
    '/api/auth/sign-out',
    {
      schema: {
        summary: 'Sign out',
        description: 'Ends the session of the cookie. Without one there is nothing to do, and that is fine.',
        answer: 'You are signed out.',
        answerHeaders: CLEAR_COOKIE,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      if (token !== undefined) await sessions.signOut(token);
      reply.clearCookie(SESSION_COOKIE, { path: '/' });
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/auth/me',
    { schema: { summary: 'Ask who is signed in', answer: 'The person.', response: { 200: Me } } },
    (request) => signedIn(request),
  );

  app.post(
    '/api/auth/password',
    {
      schema: {
        summary: 'Change your password',
        description: 'Your other sessions end; this one stays.',
        answer: 'The new password holds.',
        problems: {
          422: {
            password_wrong: 'The current password is not right.',
            password_unchanged: 'The one-time password cannot become your own.',
          },
        },
        body: Type.Object(
          { current_password: Password, new_password: NewPassword },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { body } = request;
      await sessions.changePassword(signedIn(request), {
        current: body.current_password,
        next: body.new_password,
      });
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/auth/sessions',
    {
      schema: {
        summary: 'List your sessions',
        answer: 'The sessions, the last used first.',
        response: { 200: Type.Object({ items: Type.Array(SessionView) }) },
      },
    },
    async (request) => ({ items: await sessions.list(signedIn(request)) }),
  );

  app.delete(
    '/api/auth/sessions/:id',
    {
      schema: {
        summary: 'End one of your sessions',
        answer: 'Whoever had it is signed out.',
        problems: { 404: { session_not_found: 'There is no such session.' } },
        params: ById,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await sessions.end(signedIn(request), request.params.id);
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
