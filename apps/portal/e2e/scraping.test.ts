import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBot, type Source } from '@blacklight/client/bot';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { apiOf, inBrowser, portal } from './person.ts';
import { type FailedUpload, tellFailedUploads } from './scrapers.ts';

const once = () => Math.random().toString(36).slice(2, 8);

interface Person {
  id: number;
  status: string;
  skills: string[];
  preferred_roles: string[];
  location: string;
}

/** Somebody of the firm who is looking for such a role. */
async function whoWants(page: Page, role: string): Promise<Person> {
  const { items } = await apiOf(page, '/api/candidates?per_page=100&status=ready_for_assignment');
  for (const { id } of items) {
    const person = (await apiOf(page, `/api/candidates/${id}`)) as Person;
    if (person.preferred_roles.includes(role)) return person;
  }
  throw new Error(`Nobody looks for ${role}.`);
}

/** A board that has, for whatever is searched, one posting that suits somebody. */
const boardOf = (company: string, { skills, location }: Person): Source => ({
  platforms: ['dice'],
  async *find({ role }) {
    yield {
      title: role,
      company,
      location,
      skills,
      external_job_id: company,
      description: `${company} looks for a ${role}.`,
    };
  },
});

describe.skipIf(portal === undefined)('scraping', () => {
  const { signedIn } = inBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'blacklight-bot-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('begins with a key, is seen in the queue as it goes on, and brings new matches', async () => {
    const run = once();
    const keys = await signedIn(portal!.admin);
    await keys.goto('/scraper-keys');
    await keys.getByRole('button', { name: 'New key' }).click();
    await keys.getByLabel('Whose it is').fill(`Bot ${run}`);
    await keys.getByRole('button', { name: 'Make the key' }).click();
    const told = keys.getByRole('dialog', { name: `The key “Bot ${run}”` });
    const key = (await told.locator('code').last().textContent())!;
    await told.getByRole('button', { name: 'I have kept it' }).click();
    expect(await keys.content()).not.toContain(key);

    const waiting = await apiOf(keys, '/api/pm-admin/scrape-queue?status=pending&per_page=100');
    const next = waiting.items.find(
      ({ candidate_count }: { candidate_count: number }) => candidate_count > 0,
    );
    const recruiter = await signedIn(portal!.recruiter);
    const person = await whoWants(recruiter, next.display_role);
    const queue = await signedIn(portal!.admin);
    await queue.goto('/scrape-queue');
    const role = queue.getByRole('row').filter({ hasText: next.display_role }).first();
    await role.getByText('Waiting').waitFor();

    const company = `Quillmere ${run}`;
    const report = await runBot({
      server: portal!.address,
      key,
      source: boardOf(company, person),
      stateFile: join(folder, 'bot.json'),
      isOnce: true,
    });
    expect(report).toEqual({ roles: 1, postings: 1, failedPlatforms: 0 });
    // The role goes to the end of the queue, which is drawn as far down as it is scrolled.
    const moved = async () => (await role.count()) === 0 || (await role.getByText('just now').count()) > 0;
    await expect.poll(moved, { timeout: 30_000 }).toBe(true);
    await keys.reload();
    const ours = keys.getByRole('row').filter({ hasText: `Bot ${run}` });
    await ours.getByRole('cell', { name: 'just now', exact: true }).waitFor();

    await recruiter.goto(`/candidates/${person.id}/matches`);
    await expect
      .poll(
        async () => {
          await recruiter.reload();
          await recruiter.getByRole('heading', { level: 1 }).first().waitFor();
          await recruiter.waitForLoadState('networkidle');
          return recruiter.getByText(company).count();
        },
        { timeout: 60_000, interval: 2000 },
      )
      .toBeGreaterThan(0);
  });

  it('stops for a key that is revoked; the one that replaces another works beside it', async () => {
    const run = once();
    const page = await signedIn(portal!.admin);
    const made = await page.request.post('/api/pm-admin/scraper-keys', { data: { name: `Bot ${run}` } });
    const { api_key: old } = await made.json();
    const statusBy = async (key: string) =>
      (await fetch(`${portal!.address}/api/scrape-queue/status`, { headers: { 'X-Scraper-API-Key': key } }))
        .status;
    await page.goto('/scraper-keys');
    await page.getByRole('button', { name: `Rotate Bot ${run}` }).click();
    await page.getByRole('button', { name: 'Make the new key' }).click();
    const told = page.getByRole('dialog', { name: `The key “Bot ${run}”` });
    const fresh = (await told.locator('code').last().textContent())!;
    await told.getByRole('button', { name: 'I have kept it' }).click();
    expect([await statusBy(old), await statusBy(fresh)]).toEqual([200, 200]);
    await page
      .getByRole('cell', { name: /^replaced, good for 2[34] h/ })
      .first()
      .waitFor();

    await page
      .getByRole('button', { name: `Revoke Bot ${run}` })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText(`“Bot ${run}” is revoked.`).waitFor();
    expect([await statusBy(old), await statusBy(fresh)].toSorted()).toEqual([200, 401]);
  });

  it('goes on with a role that had failed when it is requeued', async () => {
    const page = await signedIn(portal!.admin);
    const made = await page.request.post('/api/pm-admin/scraper-keys', { data: { name: `Bot ${once()}` } });
    const { api_key } = await made.json();
    const ask = async (path: string, data?: object) => {
      const answer = await page.request.fetch(`/api/scrape-queue${path}`, {
        method: data === undefined ? 'GET' : 'POST',
        headers: { 'X-Scraper-API-Key': api_key },
        data,
      });
      expect(answer.ok()).toBe(true);
      return answer.json();
    };
    const { queue_id, display_role, platforms } = await ask('/next');
    for (const platform of Object.keys(platforms)) {
      await ask(`/${queue_id}/fail`, { platform, error: 'Blocked: too many requests' });
    }
    await page.goto('/scrape-queue?status=failed');
    await page.getByText('Blocked: too many requests').first().waitFor();
    await page.getByRole('button', { name: `Requeue ${display_role}`, exact: true }).click();
    await page.getByText(`${display_role} is back in the queue.`).waitFor();
    const { items } = await apiOf(page, '/api/pm-admin/scrape-queue?status=pending&per_page=100');
    expect(items.map(({ id }: { id: number }) => id)).toContain(queue_id);
  });

  it('runs a failed upload again, and says what became of it', async () => {
    const page = await signedIn(portal!.admin);
    const told = await tellFailedUploads(page);
    const [upload] = told.uploads as [FailedUpload];
    let now = upload;
    await page.route(`**/api/pm-admin/scrape-uploads/${upload.id}`, (route) => route.fulfill({ json: now }));
    await page.route(`**/api/pm-admin/scrape-uploads/${upload.id}/redrive`, (route) => {
      told.uploads = told.uploads.slice(1);
      now = { ...upload, status: 'processing', retry_count: 0, error_message: '' };
      return route.fulfill({ status: 204 });
    });
    await page.goto('/scrape-queue');
    await page.getByRole('button', { name: '2 failed' }).click();
    const again = page.getByRole('button', { name: 'Run again: Dice, Java Developer' });
    await again.click();
    const outcome = page.getByRole('list', { name: 'Run again' }).getByRole('status');
    await outcome.getByText('is being processed').waitFor();
    expect(await again.count()).toBe(0);
    now = { ...upload, error_message: 'Error: no memory' };
    await outcome.getByText('has failed again: Error: no memory').waitFor();
    told.uploads = [upload, ...told.uploads];
    await again.click();
    await outcome.getByText('is being processed').waitFor();
    now = { ...upload, status: 'completed', import_batch_id: 1 };
    await outcome.getByText('41 postings processed').waitFor();
    expect(await page.getByRole('link', { name: 'See the import' }).getAttribute('href')).toBe(
      '/import?batch=1',
    );
  });
});
