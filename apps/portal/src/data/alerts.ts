import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { type PagedRows, usePages } from './usePages.ts';

export type Alert = Schemas['Alert'];

export interface AlertFilters {
  kind?: string | undefined;
  /** Undefined for all. */
  isOpen?: boolean | undefined;
}

const EVERY_MS = 15_000;

/** The newest first, kept up to date. */
export function useAlerts({ kind, isOpen }: AlertFilters): PagedRows<Alert> {
  const filters = {
    ...(kind === undefined ? {} : { kind }),
    ...(isOpen === undefined ? {} : { is_open: isOpen }),
  };
  return usePages(
    ['alerts', filters],
    (paging) => ask(() => api.GET('/api/pm-admin/alerts', { params: { query: { ...paging, ...filters } } })),
    { everyMs: EVERY_MS },
  );
}

/** How many are open, kept up to date. */
export const openAlertsQuery = queryOptions({
  queryKey: ['alerts', 'open'],
  queryFn: async () => {
    const query = { is_open: true, page: 1, per_page: 1 };
    return (await ask(() => api.GET('/api/pm-admin/alerts', { params: { query } }))).total;
  },
  refetchInterval: EVERY_MS,
});

/** Closes an alert and the earlier ones of its incident. */
export async function acknowledge(id: number): Promise<void> {
  await ask(() => api.POST('/api/pm-admin/alerts/{id}/acknowledge', { params: { path: { id } } }));
  await queries.invalidateQueries({ queryKey: ['alerts'] });
}
