import createFetchClient, { type ClientOptions, mergeHeaders } from 'openapi-fetch';
import type { paths } from './api.ts';

export type { components, operations, paths } from './api.ts';

/**
 * A typed client of a Blacklight server: `client.GET('/api/job-postings', …)` takes what the operation takes and
 * gives `data` or, of a refusal, the problem details as `error`. It throws only where there is no answer.
 *
 * @param options.token as POST /api/auth/tokens gives it
 * @example createClient({ baseUrl: 'http://127.0.0.1:3000', token })
 */
export function createClient({
  token,
  headers,
  ...options
}: ClientOptions & { baseUrl: string; token?: string }) {
  const own = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return createFetchClient<paths>({ ...options, headers: mergeHeaders(headers, own) });
}
