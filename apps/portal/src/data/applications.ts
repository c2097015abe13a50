import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { activityChanged } from './activity.ts';
import { moveWithin } from './stages.ts';
import { type Page, type PagedRows, usePages } from './usePages.ts';

export type Application = Schemas['Application'];
export type ApplicationStatus = Application['application_status'];

/** The newest first; of one status, or of all. */
export function useApplications(status: ApplicationStatus | undefined): PagedRows<Application> {
  return usePages(['applications', status ?? 'any'], (paging) =>
    ask(() =>
      api.GET('/api/applications', {
        params: { query: { ...paging, ...(status === undefined ? {} : { status }) } },
      }),
    ),
  );
}

/** With every status that it has had. */
export const applicationQuery = (id: number) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: () => ask(() => api.GET('/api/applications/{id}', { params: { path: { id } } })),
  });

/**
 * Moves an application on; the lists show it at once, and as before where the server refuses.
 *
 * @throws ApiError `application_status_illegal`
 */
export async function moveApplication(
  application: Application,
  status: ApplicationStatus,
  reason?: string,
): Promise<void> {
  await queries.cancelQueries({ queryKey: ['applications'] });
  showMoved(application, status);
  const { id, candidate_id } = application;
  try {
    const params = { path: { id } };
    const body = { status, ...(reason === undefined ? {} : { reason }) };
    const moved = await ask(() => api.PATCH('/api/applications/{id}/status', { params, body }));
    queries.setQueryData(applicationQuery(id).queryKey, moved);
    activityChanged();
  } finally {
    void queries.invalidateQueries({ queryKey: ['applications'] });
  }
  if (status !== 'ACCEPTED') return;
  // The candidate is assigned now, and has lost what was only suggested.
  for (const queryKey of [['candidate', candidate_id], ['candidates'], ['matches', candidate_id]]) {
    void queries.invalidateQueries({ queryKey });
  }
}

/** Back to where it was before it was rejected. */
export async function takeRejectionBack(application: Application): Promise<ApplicationStatus> {
  const { history } = await queries.fetchQuery({ ...applicationQuery(application.id), staleTime: 0 });
  const before = history.at(-1)?.from_status ?? 'APPLIED';
  await moveApplication({ ...application, application_status: 'REJECTED' }, before);
  return before;
}

function showMoved(application: Application, to: ApplicationStatus): void {
  for (const [key, page] of queries.getQueriesData<Page<Application>>({ queryKey: ['applications'] })) {
    const [, status, number] = key as [string, ApplicationStatus | 'any', number];
    if (page === undefined) continue;
    queries.setQueryData(key, moveWithin(page, { status, number }, application, to));
  }
}
