import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { submit } from './applications.ts';
import { apiOf, inBrowser, portal } from './person.ts';

const statusOf = async (page: Page, id: number) =>
  (await apiOf(page, `/api/applications/${id}`)).application_status;

describe.skipIf(portal === undefined)('the pipeline', () => {
  const { signedIn } = inBrowser();

  const card = (page: Page, stage: string, title: string) =>
    page.getByRole('region', { name: stage }).getByRole('button', { name: title }).first();

  it('moves applications by dragging and by keys', async () => {
    const page = await signedIn(portal!.recruiter);
    const [first] = await submit(page.request, portal!.address, 20, ['APPLIED']);
    await page.goto('/pipeline');
    await card(page, 'Applied', first!.title).dragTo(page.getByRole('region', { name: 'Interviewing' }));
    await card(page, 'Interviewing', first!.title).waitFor();
    await expect.poll(() => statusOf(page, first!.id)).toBe('INTERVIEWING');
    await card(page, 'Interviewing', first!.title).press('m');
    await page.getByRole('menuitem', { name: 'Offer' }).press('Enter');
    await card(page, 'Offer', first!.title).waitFor();
    await expect.poll(() => statusOf(page, first!.id)).toBe('OFFER');
  });

  it('asks before a rejection, keeps its reason, and takes it back', async () => {
    const page = await signedIn(portal!.recruiter);
    const [first] = await submit(page.request, portal!.address, 21, ['SCREENING']);
    await page.goto(`/pipeline?application=${first!.id}`);
    const detail = page.getByRole('complementary', { name: 'Application' });
    await detail.getByRole('button', { name: 'Rejected' }).click();
    await page.getByLabel('Why, if it is known').fill('The client has filled it from within.');
    expect(await statusOf(page, first!.id)).toBe('SCREENING');
    await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
    await detail.getByText('The client has filled it from within.').waitFor();
    expect(await statusOf(page, first!.id)).toBe('REJECTED');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => statusOf(page, first!.id)).toBe('SCREENING');
  });

  it('assigns who accepts an offer; the bench takes them back', async () => {
    const page = await signedIn(portal!.recruiter);
    const [first] = await submit(page.request, portal!.address, 22, ['OFFER']);
    await page.goto(`/pipeline?view=table&status=OFFER&application=${first!.id}`);
    const detail = page.getByRole('complementary', { name: 'Application' });
    await detail.getByRole('button', { name: 'Accepted' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => statusOf(page, first!.id)).toBe('ACCEPTED');
    await page.goto('/candidates/22');
    await page.getByRole('button', { name: 'Return to bench' }).click();
    await page.getByText(/is back on the bench: \d+ match/).waitFor();
    expect((await apiOf(page, '/api/candidates/22')).status).toBe('ready_for_assignment');
  });

  it('leaves the focus on its card when another comes before it', async () => {
    const page = await signedIn(portal!.recruiter);
    const [first] = await submit(page.request, portal!.address, 23, ['APPLIED']);
    let hasCome = false;
    await page.route('**/api/applications?*status=APPLIED*', async (route) => {
      const answer = await (await route.fetch()).json();
      if (hasCome) {
        const added = { ...answer.items[0], id: 999_999, title: 'Came meanwhile' };
        answer.items = [added, ...answer.items];
        answer.total += 1;
      }
      await route.fulfill({ json: answer });
    });
    await page.goto('/pipeline');
    await card(page, 'Applied', first!.title).focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const before = await focused();
    hasCome = true;
    await page.clock.install();
    await page.clock.fastForward('01:00');
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await card(page, 'Applied', 'Came meanwhile').waitFor();
    expect(before).toContain(first!.title);
    expect(await focused()).toBe(before);
  });
});
