import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import type { Invited } from './people.ts';
import { type PagedRows, usePages } from './usePages.ts';

export type Firm = Schemas['Firm'];

/** By name. */
export function useFirms(): PagedRows<Firm> {
  return usePages(['tenants'], (paging) =>
    ask(() => api.GET('/api/pm-admin/tenants', { params: { query: paging } })),
  );
}

/**
 * A firm and its first administrator, who gets a one-time password.
 *
 * @throws ApiError `tenant_name_taken`, `request_invalid`
 */
export async function addFirm(body: {
  name: string;
  administrator: { email: string; full_name: string };
}): Promise<Invited> {
  const { administrator } = await ask(() => api.POST('/api/pm-admin/tenants', { body }));
  await readAgain();
  return administrator;
}

/** From the next request on nobody of the firm can come in. */
export async function suspendFirm(id: number): Promise<void> {
  await ask(() => api.POST('/api/pm-admin/tenants/{id}/suspend', { params: { path: { id } } }));
  await readAgain();
}

export async function restoreFirm(id: number): Promise<void> {
  await ask(() => api.POST('/api/pm-admin/tenants/{id}/restore', { params: { path: { id } } }));
  await readAgain();
}

/** @throws ApiError `user_not_found` */
export function resetAdministratorPassword(id: number, email: string): Promise<Invited> {
  return ask(() =>
    api.POST('/api/pm-admin/tenants/{id}/reset-administrator-password', {
      params: { path: { id } },
      body: { email },
    }),
  );
}

function readAgain(): Promise<void> {
  return queries.invalidateQueries({ queryKey: ['tenants'] });
}
