import type { APIRequestContext, Page } from 'playwright-core';

interface Scraper {
  key: string;
  ask: (path: string, data?: object) => Promise<Response>;
}

/** A scraper with a key of its own, made by somebody who runs the platform. */
export async function newScraper(
  request: APIRequestContext,
  address: string,
  { name, platforms }: { name: string; platforms?: string[] },
): Promise<Scraper> {
  const made = await request.post(`${address}/api/pm-admin/scraper-keys`, {
    data: { name, ...(platforms === undefined ? {} : { platforms }) },
  });
  return scraperBy(((await made.json()) as { api_key: string }).api_key, address);
}

/** Asks as the bots do. */
export function scraperBy(key: string, address: string): Scraper {
  return {
    key,
    ask: (path, data) =>
      fetch(`${address}/api/scrape-queue${path}`, {
        method: data === undefined ? 'GET' : 'POST',
        headers: {
          'X-Scraper-API-Key': key,
          ...(data === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(data === undefined ? {} : { body: JSON.stringify(data) }),
      }),
  };
}

const PLATFORMS = ['linkedin', 'indeed', 'dice', 'techfetch', 'glassdoor', 'monster'];

/** A queue in which something goes on: a role that has failed, one under way, one that is done. */
export async function fillQueue(request: APIRequestContext, address: string): Promise<void> {
  const { ask } = await newScraper(request, address, { name: 'Production scraper' });
  await newScraper(request, address, { name: 'Backup scraper', platforms: ['dice', 'indeed'] });
  const take = async () => (await (await ask('/next')).json()) as { queue_id: number };
  const failed = await take();
  for (const platform of PLATFORMS) {
    await ask(`/${failed.queue_id}/fail`, { platform, error: 'Blocked: too many requests' });
  }
  const done = await take();
  for (const platform of PLATFORMS) await ask(`/${done.queue_id}/jobs`, { platform, jobs: [] });
  const underWay = await take();
  await ask(`/${underWay.queue_id}/jobs`, { platform: 'linkedin', jobs: [] });
  await ask(`/${underWay.queue_id}/fail`, {
    platform: 'indeed',
    error: 'The page has changed',
    retry: false,
  });
}

/** Raises an alert: a key is used after its end. Gives the id of the key. */
export async function useEndedKey(
  request: APIRequestContext,
  address: string,
  name: string,
): Promise<number> {
  const { ask } = await newScraper(request, address, { name });
  const listed = await request.get(`${address}/api/pm-admin/scraper-keys`);
  const { keys } = (await listed.json()) as { keys: { id: number; name: string }[] };
  const { id } = keys.find((key) => key.name === name)!;
  await request.delete(`${address}/api/pm-admin/scraper-keys/${id}`);
  await ask('/next');
  return id;
}

/** Tells the page of uploads that have failed: nothing that bots can send makes one do so. */
export async function tellFailedUploads(page: Page): Promise<{ uploads: FailedUpload[] }> {
  const told = {
    uploads: [failedUpload(41, 'dice', 'Java Developer'), failedUpload(38, 'indeed', 'Agile Coach')],
  };
  await page.route('**/api/pm-admin/scrape-uploads?*', (route) =>
    route.fulfill({ json: { items: told.uploads, page: 1, per_page: 100, total: told.uploads.length } }),
  );
  await page.route('**/api/scrape-queue/status', async (route) => {
    const answer = await route.fetch();
    const status = (await answer.json()) as { processing_queue: object };
    const processing_queue = { ...status.processing_queue, failed: told.uploads.length };
    await route.fulfill({ json: { ...status, processing_queue } });
  });
  return told;
}

export type FailedUpload = ReturnType<typeof failedUpload>;

function failedUpload(id: number, platform: string, display_role: string) {
  const at = new Date(Date.now() - id * 600_000).toISOString();
  return {
    id,
    queue_id: 1,
    display_role,
    platform,
    status: 'failed',
    jobs_count: id,
    retry_count: 4,
    error_message: 'The process that worked on it died.',
    can_be_redriven: platform === 'dice',
    import_batch_id: null as number | null,
    queued_at: at,
    started_at: at,
    completed_at: at,
  };
}
