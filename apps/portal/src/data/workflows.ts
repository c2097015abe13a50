import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { type PagedRows, usePages } from './usePages.ts';

export type Workflow = Schemas['Workflow'];
export type Run = Schemas['WorkflowRun'];
export type RunDetails = Schemas['WorkflowRunDetails'];
export type RunState = Run['state'];

export interface RunFilters {
  workflow?: string | undefined;
  state?: RunState | undefined;
}

const EVERY_MS = 3000;

/** All workflows there are, with how many runs of each are in which state; kept up to date. */
export const workflowsQuery = queryOptions({
  queryKey: ['workflows'],
  queryFn: async () => (await ask(() => api.GET('/api/pm-admin/workflows'))).items,
  refetchInterval: EVERY_MS,
});

/** The newest first, kept up to date. */
export function useRuns({ workflow, state }: RunFilters): PagedRows<Run> {
  const filters = {
    ...(workflow === undefined ? {} : { workflow }),
    ...(state === undefined ? {} : { state }),
  };
  return usePages(
    ['workflow-runs', filters],
    (paging) =>
      ask(() => api.GET('/api/pm-admin/workflow-runs', { params: { query: { ...paging, ...filters } } })),
    { everyMs: EVERY_MS },
  );
}

/** A run with its steps and failures, kept up to date until it is over. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['workflow-run', id],
    queryFn: () => ask(() => api.GET('/api/pm-admin/workflow-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isOver(data) ? false : EVERY_MS),
  });

export const isOver = ({ state }: Pick<Run, 'state'>) => state === 'completed' || state === 'failed';

/**
 * Lets a run that has failed go on after its last step.
 *
 * @throws ApiError `workflow_run_not_failed`, `workflow_run_superseded`, `workflow_run_in_inngest`
 */
export async function redrive(id: string): Promise<void> {
  const run = await ask(() =>
    api.POST('/api/pm-admin/workflow-runs/{id}/redrive', { params: { path: { id } } }),
  );
  queries.setQueryData(runQuery(id).queryKey, run);
  for (const queryKey of [['workflows'], ['workflow-runs']]) void queries.invalidateQueries({ queryKey });
}
