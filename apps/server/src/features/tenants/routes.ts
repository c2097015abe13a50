import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, Timestamp } from '../../http/wire.ts';
import { Email, FullName, InvitedUserView, ONE_TIME_PASSWORD_TERMS } from '../users/schemas.ts';
import type { Tenants } from './tenants.ts';

const TenantView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String({ examples: ['New Bench LLC'] }),
    status: Type.Enum(['ACTIVE', 'SUSPENDED']),
    created_at: Timestamp,
    updated_at: Timestamp,
  },
  { title: 'Firm' },
);

/** `/api/pm-admin/tenants`. */
export function tenantRoutes(app: App, tenants: Tenants): void {
  app.get(
    '/api/pm-admin/tenants',
    {
      schema: {
        summary: 'List the firms',
        answer: 'A page of firms, by name.',
        querystring: Paging,
        response: { 200: Page(TenantView) },
      },
    },
    ({ query }) => tenants.list(query),
  );

  app.post(
    '/api/pm-admin/tenants',
    {
      schema: {
        summary: 'Add a firm and its first administrator',
        description: ONE_TIME_PASSWORD_TERMS,
        answer: 'The new firm.',
        problems: { 409: { tenant_name_taken: 'There is a firm named Larkmoor already.' } },
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['New Bench LLC'] }),
            administrator: Type.Object(
              { email: Email, full_name: FullName },
              { additionalProperties: false },
            ),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Interface([TenantView], { administrator: InvitedUserView }, { title: 'NewFirm' }),
        },
      },
    },
    async ({ body: { name, administrator } }, reply) =>
      reply.status(201).send(await tenants.create(name, administrator)),
  );

  for (const [action, status] of [
    ['suspend', 'SUSPENDED'],
    ['restore', 'ACTIVE'],
  ] as const) {
    app.post(
      `/api/pm-admin/tenants/:id/${action}`,
      {
        schema: {
          summary: `${status === 'ACTIVE' ? 'Restore' : 'Suspend'} a firm`,
          description:
            status === 'ACTIVE'
              ? 'Its people can come in again.'
              : 'Its people cannot come in, from the next request on. All is kept.',
          answer: 'The firm as changed.',
          problems: { 404: { tenant_not_found: 'There is no such tenant.' } },
          params: ById,
          response: { 200: TenantView },
        },
      },
      ({ params }) => tenants.setStatus(params.id, status),
    );
  }
  app.post(
    '/api/pm-admin/tenants/:id/reset-administrator-password',
    {
      schema: {
        summary: 'Give an administrator of a firm a new password',
        description: `For a firm whose only administrator cannot come in any more. The old password and all sessions end. ${ONE_TIME_PASSWORD_TERMS}`,
        answer: 'The administrator with the new password.',
        problems: { 404: { user_not_found: 'There is no such user.' } },
        params: ById,
        body: Type.Object({ email: Email }, { additionalProperties: false }),
        response: { 200: InvitedUserView },
      },
    },
    ({ params, body }) => tenants.resetAdministratorPassword(params.id, body.email),
  );
}
