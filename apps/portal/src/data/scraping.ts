import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { sharedValue } from '../sharedValue.ts';
import { type PagedRows, usePages } from './usePages.ts';

export type ScrapeRole = Schemas['ScrapeRole'];
export type RoleStatus = ScrapeRole['status'];
export type PlatformState = ScrapeRole['platforms_status'][keyof ScrapeRole['platforms_status']];
export type ScrapeUpload = Schemas['ScrapeUpload'];
export type ScraperKey = Schemas['ScraperKey'];

/** A key in the answer that made it, the only one that tells it. */
export type NewScraperKey = ScraperKey & { api_key: string };

/** The queue is looked at while bots are at work. */
const EVERY_MS = 3000;

/** How many roles and uploads stand where. */
export const queueStatusQuery = queryOptions({
  queryKey: ['scrape-queue', 'status'],
  queryFn: () => ask(() => api.GET('/api/scrape-queue/status')),
  refetchInterval: EVERY_MS,
});

export type QueueCounts = Awaited<ReturnType<NonNullable<(typeof queueStatusQuery)['queryFn']>>>;

/** Roles in the order of their turns. */
export function useScrapeRoles(status: RoleStatus | undefined): PagedRows<ScrapeRole> {
  const query = status === undefined ? {} : { status };
  return usePages(
    ['scrape-queue', 'roles', query],
    (paging) =>
      ask(() => api.GET('/api/pm-admin/scrape-queue', { params: { query: { ...query, ...paging } } })),
    { everyMs: EVERY_MS },
  );
}

/** @throws ApiError `role_not_failed` */
export async function requeue(id: number): Promise<void> {
  try {
    await ask(() => api.POST('/api/pm-admin/scrape-queue/{id}/requeue', { params: { path: { id } } }));
  } finally {
    void queries.invalidateQueries({ queryKey: ['scrape-queue'] });
  }
}

/** What scrapers have uploaded and could not be processed, the newest first. */
export function useFailedUploads(): PagedRows<ScrapeUpload> {
  const query = { status: 'failed' as const };
  return usePages(
    ['scrape-queue', 'failed-uploads'],
    (paging) =>
      ask(() => api.GET('/api/pm-admin/scrape-uploads', { params: { query: { ...query, ...paging } } })),
    { everyMs: EVERY_MS },
  );
}

const UNDER_WAY_MS = 1000;
const uploadKey = (id: number) => ['scrape-queue', 'upload', id];

/** An upload that is processed once more, until that is over. */
export const uploadQuery = (id: number) =>
  queryOptions({
    queryKey: uploadKey(id),
    queryFn: () => ask(() => api.GET('/api/pm-admin/scrape-uploads/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data === undefined || isUnderWay(data) ? UNDER_WAY_MS : false),
  });

export const isUnderWay = ({ status }: ScrapeUpload) => status === 'pending' || status === 'processing';

const redriven = sharedValue<readonly ScrapeUpload[]>([]);

/** The uploads that were put back from this page, the last first. */
export const useRedriven = redriven.use;

export function dismissRedriven(id: number): void {
  redriven.set(redriven.get().filter((one) => one.id !== id));
}

/** Has a failed upload processed once more. @throws ApiError `upload_not_failed` */
export async function redriveUpload(upload: ScrapeUpload): Promise<void> {
  const { id } = upload;
  try {
    await ask(() => api.POST('/api/pm-admin/scrape-uploads/{id}/redrive', { params: { path: { id } } }));
    queries.setQueryData(uploadKey(id), { ...upload, status: 'pending' as const, error_message: null });
    redriven.set([upload, ...redriven.get().filter((one) => one.id !== id)]);
  } finally {
    void queries.invalidateQueries({ queryKey: ['scrape-queue'] });
  }
}

const KEYS = ['scraper-keys'];
const USES_EVERY_MS = 10_000;

/** The newest first. */
export function useScraperKeys(): PagedRows<ScraperKey> {
  return usePages(
    KEYS,
    async (paging) => {
      const query = { params: { query: paging } };
      const { keys, total } = await ask(() => api.GET('/api/pm-admin/scraper-keys', query));
      return { items: keys, total };
    },
    { everyMs: USES_EVERY_MS },
  );
}

/** `platforms` of null are all. @throws ApiError `platform_unknown`, `request_invalid` */
export async function createScraperKey({
  platforms,
  ...body
}: {
  name: string;
  platforms: string[] | null;
  requests_per_minute: number;
}): Promise<NewScraperKey> {
  const limit = platforms === null ? {} : { platforms };
  const created = await ask(() => api.POST('/api/pm-admin/scraper-keys', { body: { ...body, ...limit } }));
  void queries.invalidateQueries({ queryKey: KEYS });
  return created;
}

/** The old key is good for so many minutes more. @throws ApiError `scraper_key_ended` */
export async function rotateScraperKey(id: number, overlap_minutes: number): Promise<NewScraperKey> {
  const created = await ask(() =>
    api.POST('/api/pm-admin/scraper-keys/{id}/rotate', {
      params: { path: { id } },
      body: { overlap_minutes },
    }),
  );
  void queries.invalidateQueries({ queryKey: KEYS });
  return created;
}

export async function revokeScraperKey(id: number): Promise<void> {
  await ask(() => api.DELETE('/api/pm-admin/scraper-keys/{id}', { params: { path: { id } } }));
  await queries.invalidateQueries({ queryKey: KEYS });
}
