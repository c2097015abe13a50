import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import type { JobSearch } from '../routes/jobs/search.ts';
import { type PagedRows, usePages } from './usePages.ts';

export type PostingSummary = Schemas['PostingSummary'];
export type Posting = Schemas['PostingDetail'];
export type SkillMention = Posting['skill_mentions'][number];
export type PostingSource = Schemas['PostingSource'];

/** Postings that match the search; which of them is open makes no difference to the list. */
export function usePostings({ job: _, ...search }: JobSearch): PagedRows<PostingSummary> {
  return usePages(['postings', search], (paging) =>
    ask(() => api.GET('/api/job-postings', { params: { query: { ...search, ...paging } } })),
  );
}

export const postingQuery = (id: number) =>
  queryOptions({
    queryKey: ['posting', id],
    queryFn: () => ask(() => api.GET('/api/job-postings/{id}', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });

/** What somebody may say became of a posting. */
export type GivenStatus = Exclude<Posting['status'], 'EXPIRED'>;

/** @throws ApiError `job_posting_expired`, `job_posting_too_old` */
export async function changePostingStatus(id: number, status: GivenStatus): Promise<void> {
  const changed = await ask(() =>
    api.PATCH('/api/pm-admin/job-postings/{id}', { params: { path: { id } }, body: { status } }),
  );
  queries.setQueryData(postingQuery(id).queryKey, changed);
  await queries.invalidateQueries({ queryKey: ['postings'] });
}

export type FittingCandidate = Schemas['FittingCandidate'];

/** The best few of the firm's candidates for a posting. */
export const fitsQuery = (id: number) =>
  queryOptions({
    queryKey: ['fits', id],
    queryFn: () =>
      ask(() =>
        api.GET('/api/job-postings/{id}/candidates', {
          params: { path: { id }, query: { per_page: FITS_AT_ONCE } },
        }),
      ),
  });

const FITS_AT_ONCE = 50;
