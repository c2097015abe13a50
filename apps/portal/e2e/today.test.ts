import { describe, expect, it } from 'vitest';
import { apiOf, inBrowser, portal } from './person.ts';

describe.skipIf(portal === undefined)('today', () => {
  const { signedIn } = inBrowser();

  it('is where a recruiter begins; keys lead from entry to entry, and to where it is handled', async () => {
    const page = await signedIn(portal!.recruiter);
    const { new_matches } = await apiOf(page, '/api/today');
    const [first, second] = new_matches.items;
    await page.goto('/');
    const matches = page.getByRole('region', { name: 'New matches' });
    await matches.getByRole('link', { name: `${first.first_name} ${first.last_name}` }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/candidates/${second.candidate_id}/matches?**`);
    await page.getByRole('article', { name: second.best[0].title }).waitFor();
    expect(new URL(page.url()).searchParams.get('stage')).toBe('open');
  });

  it('tells a new firm what to do first', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.route('**/api/today', async (route) => {
      const today = await (await route.fetch()).json();
      await route.fulfill({ json: { ...today, bench: 0, pending_review: 0, postings: 0 } });
    });
    await page.goto('/today');
    await page.getByRole('heading', { name: 'Begin with the bench' }).waitFor();
    await page.getByText('There are no postings yet').waitFor();
    await page.getByRole('link', { name: 'Add the first consultant' }).click();
    await page.waitForURL('**/candidates/new');
  });

  it('says which skill would open most jobs', async () => {
    const page = await signedIn(portal!.recruiter);
    const who = { candidate_id: 9, first_name: 'Ines', last_name: 'Okafor', current_title: 'Clerk' };
    const away = { best_score: 64.25, one_skill_away: { skill: 'Kubernetes', jobs: 12 } };
    await page.route('**/api/today', async (route) => {
      const today = await (await route.fetch()).json();
      const without_good_matches = { total: 1, items: [{ ...who, ...away }] };
      await route.fulfill({ json: { ...today, without_good_matches } });
    });
    await page.goto('/today');
    await page.getByText('One skill away: Kubernetes would open 12 jobs').waitFor();
    await page.getByRole('link', { name: 'Ines Okafor' }).click();
    await page.waitForURL('**/candidates/9');
  });

  it('shows the ring of the first entry only after a key', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/today');
    const ring = () =>
      page.evaluate(() => {
        const entry = document.activeElement as HTMLElement;
        return entry.matches('[data-entry]') && getComputedStyle(entry).outlineStyle;
      });
    await expect.poll(ring).toBe('none');
    await page.keyboard.press('j');
    await expect.poll(ring).toBe('solid');
  });
});
