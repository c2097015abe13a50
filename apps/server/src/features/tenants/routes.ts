import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, Timestamp } from '../../http/wire.ts';
import { Email, FullName, InvitedUserView } from '../users/schemas.ts';
import type { Tenants } from './tenants.ts';

const TenantView = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  status: Type.Enum(['ACTIVE', 'SUSPENDED']),
  created_at: Timestamp,
  updated_at: Timestamp,
});

/** `/api/pm-admin/tenants`. */
export function tenantRoutes(app: App, tenants: Tenants): void {
  app.get(
    '/api/pm-admin/tenants',
    { schema: { querystring: Paging, response: { 200: Page(TenantView) } } },
    ({ query }) => tenants.list(query),
  );

  app.post(
    '/api/pm-admin/tenants',
    {
      schema: {
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
            administrator: Type.Object(
              { email: Email, full_name: FullName },
              { additionalProperties: false },
            ),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Interface([TenantView], { administrator: InvitedUserView }) },
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
      { schema: { params: ById, response: { 200: TenantView } } },
      ({ params }) => tenants.setStatus(params.id, status),
    );
  }
}
