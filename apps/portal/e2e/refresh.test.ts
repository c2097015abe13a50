import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { submit } from './applications.ts';
import { inBrowser, portal } from './person.ts';

const AWAY = { code: 'database_unavailable', detail: 'The database does not answer.' };

/** Answers 503 under an address while `isAway` is set. */
async function apiAt(page: Page, address: string, { isAway }: { isAway: boolean }) {
  const api = { isAway };
  await page.route(address, (route) =>
    api.isAway ? route.fulfill({ status: 503, json: AWAY }) : route.continue(),
  );
  return api;
}

/** When what was read is no longer fresh. */
async function comeBackLater(page: Page): Promise<void> {
  await page.clock.fastForward('01:00');
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
}

const notice = (page: Page) => page.getByText('Not up to date.').filter({ visible: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe.skipIf(portal === undefined)('what cannot be read again', () => {
  const { signedIn } = inBrowser();

  it('stays, with a notice until another try succeeds', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.clock.install();
    const api = await apiAt(page, '**/api/candidates?*', { isAway: false });
    await page.goto('/candidates');
    const third = page.getByRole('table', { name: 'Candidates' }).getByRole('link').nth(2);
    await third.focus();
    const name = await focused(page);
    api.isAway = true;
    await comeBackLater(page);
    await notice(page).waitFor();
    expect(await third.textContent()).toBe(name);
    expect(await focused(page)).toBe(name);
    const tried = page.waitForResponse('**/api/candidates?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await tried;
    expect(await notice(page).count()).toBe(1);
    api.isAway = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await notice(page).waitFor({ state: 'detached' });
    expect(await third.textContent()).toBe(name);
  });

  it('says so once over the whole board, and no more once it is read again by itself', async () => {
    const page = await signedIn(portal!.recruiter);
    const [first] = await submit(page.request, portal!.address, 24, ['APPLIED']);
    await page.clock.install();
    const api = await apiAt(page, '**/api/applications?*', { isAway: false });
    await page.goto('/pipeline');
    const card = page.getByRole('region', { name: 'Applied' }).getByRole('button', { name: first!.title });
    await card.first().waitFor();
    api.isAway = true;
    await comeBackLater(page);
    await notice(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await notice(page).count()).toBe(1);
    expect(await card.first().isVisible()).toBe(true);
    api.isAway = false;
    await comeBackLater(page);
    await expect.poll(() => page.getByText('Not up to date.').count()).toBe(0);
  });

  it('leaves the entries of the day', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.clock.install();
    const api = await apiAt(page, '**/api/today', { isAway: false });
    await page.goto('/today');
    const matches = page.getByRole('region', { name: 'New matches' });
    await matches.waitFor();
    api.isAway = true;
    await comeBackLater(page);
    await notice(page).waitFor();
    expect(await matches.isVisible()).toBe(true);
    api.isAway = false;
    await comeBackLater(page);
    await notice(page).waitFor({ state: 'detached' });
  });

  it('leaves what is typed into a profile', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.clock.install();
    const api = await apiAt(page, '**/api/candidates/30', { isAway: false });
    await page.goto('/candidates/30');
    await page.getByLabel('Current title').fill('Typed meanwhile');
    api.isAway = true;
    await comeBackLater(page);
    await notice(page).waitFor();
    expect(await page.getByLabel('Current title').inputValue()).toBe('Typed meanwhile');
  });

  it('is an error only where nothing was read before, which another try mends', async () => {
    const page = await signedIn(portal!.admin);
    const api = await apiAt(page, '**/api/pm-admin/tenants?*', { isAway: true });
    await page.goto('/tenants');
    await page.getByRole('alert').getByText(AWAY.detail).waitFor();
    expect(await page.getByText('No firm is here yet').count()).toBe(0);
    api.isAway = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('table', { name: 'Firms' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('is an error where the answer before was to another question', async () => {
    const page = await signedIn(portal!.recruiter);
    await apiAt(page, '**/api/candidates?*status=inactive*', { isAway: true });
    await page.goto('/candidates');
    const table = page.getByRole('table', { name: 'Candidates' });
    await table.getByRole('link').first().waitFor();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Archived' }).click();
    await page.getByRole('alert').getByText(AWAY.detail).waitFor();
    expect(await table.count()).toBe(0);
  });
});

describe.skipIf(portal === undefined)('a list', () => {
  const { signedIn } = inBrowser();

  it('leaves the focus on its row when another comes before it', async () => {
    const page = await signedIn(portal!.admin);
    let hasCome = false;
    await page.clock.install();
    await page.route('**/api/pm-admin/audit-log?*', async (route) => {
      const answer = await (await route.fetch()).json();
      if (hasCome) {
        answer.items.unshift({ ...answer.items[0], id: 999_999, actor: 'PM_ADMIN 77' });
        answer.total += 1;
      }
      await route.fulfill({ json: answer });
    });
    await page.goto('/audit-log');
    const table = page.getByRole('table', { name: 'Changes' });
    await table.getByRole('button').nth(1).focus();
    const place = () =>
      page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'));
    const name = await focused(page);
    expect(await place()).toBe('3');
    hasCome = true;
    await comeBackLater(page);
    await expect.poll(place).toBe('4');
    expect(await focused(page)).toBe(name);
  });
});
