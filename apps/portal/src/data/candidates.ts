import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import type { CandidateSearch } from '../routes/candidates/search.ts';
import { activityChanged } from './activity.ts';
import { type PagedRows, usePages } from './usePages.ts';

export { nameOf } from '../words.ts';

export type Candidate = Schemas['Candidate'];
export type CandidateStatus = Candidate['status'];
export type CandidateChanges = Partial<Schemas['CandidateProfile']>;

export function useCandidates(search: CandidateSearch): PagedRows<Candidate> {
  return usePages(['candidates', search], (paging) =>
    ask(() => api.GET('/api/candidates', { params: { query: { ...search, ...paging } } })),
  );
}

const FOUND_AT_ONCE = 6;

/** The best few for words typed into a search. */
export const candidateSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['candidates', 'called', q],
    queryFn: () =>
      ask(() => api.GET('/api/candidates', { params: { query: { q, per_page: FOUND_AT_ONCE } } })),
  });

export const candidateQuery = (id: number) =>
  queryOptions({
    queryKey: ['candidate', id],
    queryFn: () => ask(() => api.GET('/api/candidates/{id}', { params: { path: { id } } })),
  });

/**
 * Changes what is given, if the candidate is still as the tag says.
 *
 * @throws ApiError `precondition_failed`, `candidate_invalid`, `email_taken`
 */
export async function changeCandidate(id: number, tag: string, body: CandidateChanges): Promise<Candidate> {
  const changed = await ask(() =>
    api.PATCH('/api/candidates/{id}', {
      params: { path: { id } },
      headers: { 'if-match': tag },
      body,
    }),
  );
  keep(changed);
  return changed;
}

/** Adds somebody, to be reviewed. @throws ApiError `candidate_invalid`, `email_taken` */
export async function addCandidate(body: CandidateChanges & { first_name: string }): Promise<Candidate> {
  const added = await ask(() => api.POST('/api/candidates', { body }));
  keep(added);
  return added;
}

/** Approves who is in review, and says how many matches there are. */
export async function approveCandidate(id: number) {
  const { candidate, matches } = await ask(() =>
    api.POST('/api/candidates/{id}/approve', { params: { path: { id } } }),
  );
  keep(candidate);
  void queries.invalidateQueries({ queryKey: ['matches', id] });
  return matches;
}

/** Takes somebody back whose assignment has ended, and says how many matches there are. */
export async function returnToBench(id: number) {
  const { candidate, matches } = await ask(() =>
    api.POST('/api/candidates/{id}/return-to-bench', { params: { path: { id } } }),
  );
  keep(candidate);
  void queries.invalidateQueries({ queryKey: ['matches', id] });
  return matches;
}

export async function sendBackCandidate(id: number, reason: string): Promise<void> {
  const params = { path: { id } };
  keep(await ask(() => api.POST('/api/candidates/{id}/send-back', { params, body: { reason } })));
}

export async function archiveCandidate(id: number): Promise<void> {
  keep(await ask(() => api.POST('/api/candidates/{id}/archive', { params: { path: { id } } })));
}

export async function restoreCandidate(id: number): Promise<void> {
  keep(await ask(() => api.POST('/api/candidates/{id}/restore', { params: { path: { id } } })));
}

/** The lists are read again; the candidate itself is known already. */
function keep(candidate: Candidate): void {
  queries.setQueryData(candidateQuery(candidate.id).queryKey, candidate);
  void queries.invalidateQueries({ queryKey: ['candidates'] });
  activityChanged();
}

/** Whom a bulk action is offered for at most. */
export const MOST_SELECTED = 1000;
const PER_PAGE = 100;

/** All whom the filters find, up to `MOST_SELECTED`. */
export async function allCandidates(search: CandidateSearch): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (let page = 1; found.length < MOST_SELECTED; page++) {
    const query = { ...search, page, per_page: PER_PAGE };
    const { items, total } = await ask(() => api.GET('/api/candidates', { params: { query } }));
    found.push(...items);
    if (items.length === 0 || found.length >= total) break;
  }
  return found;
}
