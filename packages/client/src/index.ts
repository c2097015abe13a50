import createFetchClient, { type ClientOptions } from 'openapi-fetch';
import type { paths } from './api.ts';

export type { components, operations, paths } from './api.ts';

/**
 * A typed client of a Blacklight server: `client.GET('/api/job-postings', …)` takes what the operation takes and
 * gives `data` or, of a refusal, the problem details as `error`. It throws only where there is no answer.
 *
 * @example createClient({ baseUrl: 'http://127.0.0.1:3000', headers: { cookie } })
 */
export function createClient(options: ClientOptions & { baseUrl: string }) {
  return createFetchClient<paths>(options);
}
