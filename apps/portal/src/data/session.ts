import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, askOnce } from '../api/client.ts';
import { ApiError } from '../api/problems.ts';
import { queries } from '../api/queries.ts';

/** Who is signed in; null for nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => askOnce(() => api.GET('/api/auth/me')).catch(nobody),
  staleTime: Number.POSITIVE_INFINITY,
});

export type Me = NonNullable<Awaited<ReturnType<NonNullable<(typeof meQuery)['queryFn']>>>>;
export type Role = Me['role'];

function nobody(error: unknown): null {
  if (error instanceof ApiError && error.status === 401) return null;
  throw error;
}

/** On pages behind the sign-in, where there is somebody. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data!;
}

/** @throws ApiError `sign_in_failed`, `too_many_sign_ins` */
export async function signIn(credentials: { email: string; password: string }): Promise<Me> {
  const me = await askOnce(() => api.POST('/api/auth/sign-in', { body: credentials }));
  const before = queries.getQueryData(meQuery.queryKey);
  // What somebody else has read is not for this person.
  if (before?.id !== me.id || before.tenant_id !== me.tenant_id) queries.clear();
  queries.setQueryData(meQuery.queryKey, me);
  return me;
}

/** Leaves the portal, also where the server cannot be told. */
export async function signOut(): Promise<void> {
  await askOnce(() => api.POST('/api/auth/sign-out')).catch(() => {});
  location.assign('/sign-in');
}

/** @throws ApiError `password_wrong`, `request_invalid` */
export async function changePassword(body: {
  current_password: string;
  new_password: string;
}): Promise<void> {
  await askOnce(() => api.POST('/api/auth/password', { body }));
}
