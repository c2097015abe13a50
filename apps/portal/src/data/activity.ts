import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { type PagedRows, usePages } from './usePages.ts';

export type Activity = Schemas['CandidateActivity'];
export type FieldChange = Activity['changes'][number];

/** What people have done with a candidate, the newest first. */
export function useActivity(id: number): PagedRows<Activity> {
  return usePages(['activity', id], (query) =>
    ask(() => api.GET('/api/candidates/{id}/activity', { params: { path: { id }, query } })),
  );
}

/** Something was done: who reads the activity next sees it. */
export function activityChanged(): void {
  void queries.invalidateQueries({ queryKey: ['activity'] });
}
