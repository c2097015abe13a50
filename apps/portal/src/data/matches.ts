import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { activityChanged } from './activity.ts';

export type Match = Schemas['Match'];
export type MatchStatus = Match['status'];
export type Grade = Match['grade'];
export type ExplainedMatch = Schemas['ExplainedMatch'];

const PER_PAGE = 100;

/** A candidate's whole list, the best first. It has an end (JOB_MATCH_LIMIT), and is filtered where it is shown. */
export const matchesQuery = (candidateId: number) =>
  queryOptions({ queryKey: ['matches', candidateId], queryFn: () => allMatches(candidateId) });

async function allMatches(id: number): Promise<Match[]> {
  const read = (page: number) =>
    ask(() =>
      api.GET('/api/job-matches/candidates/{id}', {
        params: { path: { id }, query: { page, per_page: PER_PAGE } },
      }),
    );
  const first = await read(1);
  const pages = Math.ceil(first.total / PER_PAGE);
  const rest = await Promise.all(Array.from({ length: Math.max(0, pages - 1) }, (_, i) => read(i + 2)));
  return [first, ...rest].flatMap(({ items }) => items);
}

/** Why a match has its score; read ahead of being shown, so that it says nothing of having been viewed. */
export const explanationQuery = ({ id: matchId, candidate_id: id }: Match) =>
  queryOptions({
    queryKey: ['explanation', matchId],
    queryFn: () =>
      ask(() =>
        api.GET('/api/job-matches/candidates/{id}/matches/{matchId}', {
          params: { path: { id, matchId }, query: { ahead: true } },
        }),
      ),
    select: ({ explanation }) => explanation,
    staleTime: 5 * 60_000,
  });

export type PreviewedMatch = Schemas['PreviewedMatch'];
/** What is assumed; what is left out stays as it is. */
export interface Assumption {
  weights?: Schemas['MatchWeights'];
  add_skills?: string[];
}

/** What the list would be under an assumption; the one before stays until it is known. */
export const previewQuery = (id: number, assumed: Assumption) =>
  queryOptions({
    queryKey: ['preview', id, assumed],
    queryFn: ({ signal }) =>
      ask(() =>
        api.POST('/api/job-matches/candidates/{id}/preview', {
          params: { path: { id } },
          body: assumed,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

/** Ranks all postings for a candidate anew. */
export async function generateMatches(id: number) {
  const result = await ask(() =>
    api.POST('/api/job-matches/candidates/{id}/generate', { params: { path: { id } } }),
  );
  queries.removeQueries({ queryKey: ['explanation'] });
  await queries.invalidateQueries({ queryKey: ['matches', id] });
  return result;
}

export async function setMatchStatus(
  id: number,
  status: Exclude<MatchStatus, 'APPLIED'>,
  reason?: string,
): Promise<void> {
  await ask(() =>
    api.PATCH('/api/job-matches/{id}/status', {
      params: { path: { id } },
      body: { status, ...(reason === undefined ? {} : { reason }) },
    }),
  );
  activityChanged();
}

/** Gives the id of the application. @throws ApiError `application_exists` */
export async function applyTo(matchId: number): Promise<number> {
  const made = await ask(() =>
    api.POST('/api/applications', { body: { match_id: matchId, applied_via: 'PLATFORM' } }),
  );
  void queries.invalidateQueries({ queryKey: ['applications'] });
  activityChanged();
  return made.id;
}

export async function takeApplicationBack(id: number): Promise<void> {
  await ask(() => api.DELETE('/api/applications/{id}', { params: { path: { id } } }));
  void queries.invalidateQueries({ queryKey: ['applications'] });
  activityChanged();
}
