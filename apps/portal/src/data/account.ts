import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';

export type Session = Schemas['Session'];
export type Token = Schemas['Token'];
export type NewToken = Schemas['NewToken'];
export type Scope = Token['scopes'][number];

/** Where the person is signed in, the last used first. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await ask(() => api.GET('/api/auth/sessions'))).items,
});

export async function endSession(id: number): Promise<void> {
  await ask(() => api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } }));
  await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
}

/** The person's tokens, the newest first. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async () => (await ask(() => api.GET('/api/auth/tokens'))).items,
});

/** What it is kept secret by is told this once. @throws ApiError `too_many_tokens`, `request_invalid` */
export async function createToken(body: {
  name: string;
  scopes: Scope[];
  expires_in_days: number | null;
}): Promise<NewToken> {
  const created = await ask(() => api.POST('/api/auth/tokens', { body }));
  await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  return created;
}

export async function revokeToken(id: number): Promise<void> {
  await ask(() => api.DELETE('/api/auth/tokens/{id}', { params: { path: { id } } }));
  await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
}
