import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';

export type Colleague = Schemas['User'];
/** Somebody with a new one-time password, which is told this once. */
export type Invited = Schemas['InvitedUser'];
export type TenantRole = Colleague['role'];

const PER_PAGE = 100;

/** All people of the firm, by name. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async () => {
    const people: Colleague[] = [];
    for (let page = 1; ; page++) {
      const query = { page, per_page: PER_PAGE };
      const { items, total } = await ask(() => api.GET('/api/users', { params: { query } }));
      people.push(...items);
      if (items.length === 0 || people.length >= total) return people;
    }
  },
});

/** @throws ApiError `email_taken`, `request_invalid` */
export async function invite(body: { email: string; full_name: string; role: TenantRole }): Promise<Invited> {
  const invited = await ask(() => api.POST('/api/users', { body }));
  await readAgain();
  return invited;
}

/** @throws ApiError `last_administrator` */
export async function changeColleague(
  id: number,
  body: Partial<Pick<Colleague, 'full_name' | 'role' | 'is_active'>>,
): Promise<void> {
  await ask(() => api.PATCH('/api/users/{id}', { params: { path: { id } }, body }));
  await readAgain();
}

export async function resetPasswordOf(id: number): Promise<Invited> {
  return ask(() => api.POST('/api/users/{id}/reset-password', { params: { path: { id } } }));
}

/** @throws ApiError `last_administrator` */
export async function removeColleague(id: number): Promise<void> {
  await ask(() => api.DELETE('/api/users/{id}', { params: { path: { id } } }));
  await readAgain();
}

function readAgain(): Promise<void> {
  return queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
}
