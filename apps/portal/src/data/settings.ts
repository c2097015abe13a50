import { queryOptions } from '@tanstack/react-query';
import { api, askTagged, type Schemas, type Tagged } from '../api/client.ts';
import { queries } from '../api/queries.ts';

export type Weights = Schemas['MatchWeights'];
export type WeightsInForce = Schemas['MatchWeightsInForce'];
export type JobPreferences = Omit<Schemas['JobPreferencesInForce'], 'updated_at'>;

export const weightsQuery = queryOptions({
  queryKey: ['settings', 'weights'],
  queryFn: () => askTagged(() => api.GET('/api/settings/match-weights')),
});

/** Any amounts: their proportion counts. @throws ApiError `precondition_failed`, `weights_all_zero` */
export async function setWeights(weights: Weights, tag: string): Promise<Tagged<WeightsInForce>> {
  const headers = { 'if-match': tag };
  const saved = await askTagged(() => api.PUT('/api/settings/match-weights', { body: weights, headers }));
  queries.setQueryData(weightsQuery.queryKey, saved);
  return saved;
}

/** Back to the defaults. @throws ApiError `precondition_failed` */
export async function resetWeights(tag: string): Promise<void> {
  const headers = { 'if-match': tag };
  const saved = await askTagged(() => api.DELETE('/api/settings/match-weights', { headers }));
  queries.setQueryData(weightsQuery.queryKey, saved);
}

export const jobPreferencesQuery = queryOptions({
  queryKey: ['settings', 'job-preferences'],
  queryFn: async () => wished(await askTagged(() => api.GET('/api/settings/job-preferences'))),
});

/** Replaces all of them. @throws ApiError `precondition_failed`, `job_preferences_invalid` */
export async function setJobPreferences(body: JobPreferences, tag: string): Promise<Tagged<JobPreferences>> {
  const headers = { 'if-match': tag };
  const saved = wished(await askTagged(() => api.PUT('/api/settings/job-preferences', { body, headers })));
  queries.setQueryData(jobPreferencesQuery.queryKey, saved);
  return saved;
}

function wished({ value, tag }: Tagged<Schemas['JobPreferencesInForce']>): Tagged<JobPreferences> {
  const { updated_at: _, ...wishes } = value;
  return { value: wishes, tag };
}
