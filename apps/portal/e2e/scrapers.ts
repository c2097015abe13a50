import type { APIRequestContext } from 'playwright-core';

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
