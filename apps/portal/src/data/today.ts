import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';

export type Today = Schemas['Today'];

/** What is done on other pages changes it: it is read anew whenever it is looked at. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: () => ask(() => api.GET('/api/today')),
  staleTime: 0,
});
