import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';

export type Statistics = Schemas['Statistics'];

/** Of so many days up to today what is told by day, of all time the rest. */
export const statisticsQuery = (days: number) =>
  queryOptions({
    queryKey: ['statistics', days],
    queryFn: () => ask(() => api.GET('/api/pm-admin/statistics', { params: { query: { days } } })),
    refetchInterval: 60_000,
  });

/** How many postings there are, in all. */
export const postingCountsQuery = queryOptions({
  queryKey: ['jobs', 'stats'],
  queryFn: () => ask(() => api.GET('/api/jobs/stats')),
});
