import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { ETAG, IfMatch, isExpectedBy, OUTDATED, tagged } from '../../http/etag.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById } from '../../http/wire.ts';
import {
  Email,
  FullName,
  InvitedUserView,
  ONE_TIME_PASSWORD_TERMS,
  TenantRole,
  UserView,
} from './schemas.ts';
import type { Users } from './users.ts';

const UNKNOWN = { 404: { user_not_found: 'There is no such user.' } };
const LAST = {
  409: { last_administrator: 'The firm needs an administrator; make somebody else one first.' },
};

/** `/api/users`: the colleagues of who asks. */
export function userRoutes(app: App, users: Users): void {
  app.get(
    '/api/users',
    {
      schema: {
        summary: 'List the colleagues of a firm',
        answer: 'A page of people, by name.',
        querystring: Paging,
        response: { 200: Page(UserView) },
      },
    },
    ({ tenantId, query }) => users.list(tenantId, query),
  );

  app.post(
    '/api/users',
    {
      schema: {
        summary: 'Add a colleague',
        description: ONE_TIME_PASSWORD_TERMS,
        answer: 'The new colleague.',
        problems: { 409: { email_taken: 'kim@example.com is a colleague already.' } },
        body: Type.Object(
          { email: Email, full_name: FullName, role: TenantRole },
          {
            additionalProperties: false,
            examples: [{ email: 'robin@example.com', full_name: 'Robin Recruiter', role: 'RECRUITER' }],
          },
        ),
        response: { 201: InvitedUserView },
      },
    },
    async ({ tenantId, body }, reply) => reply.status(201).send(await users.invite(tenantId, body)),
  );

  app.get(
    '/api/users/:id',
    {
      schema: {
        summary: 'Show a colleague',
        answer: 'The colleague.',
        answerHeaders: ETAG,
        problems: UNKNOWN,
        params: ById,
        response: { 200: UserView },
      },
    },
    async ({ tenantId, params }, reply) => {
      const user = await users.get(tenantId, params.id);
      return tagged(reply, user).send(user);
    },
  );

  app.patch(
    '/api/users/:id',
    {
      schema: {
        summary: 'Change a colleague',
        description: 'Who is switched off or gets another role is signed out.',
        answer: 'The colleague as changed.',
        answerHeaders: ETAG,
        problems: { ...UNKNOWN, ...LAST, 412: OUTDATED },
        headers: IfMatch,
        params: ById,
        body: Type.Object(
          {
            full_name: Type.Optional(FullName),
            role: Type.Optional(TenantRole),
            is_active: Type.Optional(Type.Boolean()),
          },
          { additionalProperties: false, minProperties: 1, examples: [{ role: 'RECRUITER' }] },
        ),
        response: { 200: UserView },
      },
    },
    async ({ tenantId, params, body, headers }, reply) => {
      const user = await users.change(tenantId, params.id, body, isExpectedBy(headers['if-match']));
      return tagged(reply, user).send(user);
    },
  );

  app.post(
    '/api/users/:id/reset-password',
    {
      schema: {
        summary: 'Give a colleague a new password',
        description: `The old password and all sessions end. ${ONE_TIME_PASSWORD_TERMS}`,
        answer: 'The colleague with the new password.',
        problems: UNKNOWN,
        params: ById,
        response: { 200: InvitedUserView },
      },
    },
    ({ tenantId, params }) => users.resetPassword(tenantId, params.id),
  );

  app.delete(
    '/api/users/:id',
    {
      schema: {
        summary: 'Remove a colleague',
        description: 'Sessions end with it. To keep the account, switch it off instead: `is_active`.',
        answer: 'The colleague is removed.',
        problems: { ...UNKNOWN, ...LAST },
        params: ById,
        response: { 204: Type.Null() },
      },
    },
    async ({ tenantId, params }, reply) => {
      await users.remove(tenantId, params.id);
      return reply.status(204).send(null);
    },
  );
}
