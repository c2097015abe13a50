import { describe, expect, it } from 'vitest';
import { apiOf, fillSignIn, inBrowser, portal } from './person.ts';

/** What a recruiter does in the morning; ten matches, each by at most two keys. */
const TRIAGE = [['s'], ['x', '1'], ['s'], ['x', '2'], ['s'], ['x', '3'], ['s'], ['x', '4'], ['s'], ['a']];

describe.skipIf(portal === undefined)('the main path', () => {
  const { stranger } = inBrowser();

  it('leads from signing in to a hotlist', async () => {
    const page = await stranger();
    await page.goto('/');
    await fillSignIn(page, portal!.recruiter);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();

    // Somebody whom no other test decides about, and who has ten matches to be decided.
    const { new_matches } = await apiOf(page, '/api/today');
    const person = new_matches.items.find(
      ({ candidate_id, matches }: { candidate_id: number; matches: number }) =>
        candidate_id > 23 && matches >= TRIAGE.length,
    );
    const name = `${person.first_name} ${person.last_name}`;
    await page.getByRole('region', { name: 'New matches' }).getByRole('link', { name }).click();
    await page.getByRole('article', { name: person.best[0].title }).waitFor();

    const before = await apiOf(page, `/api/applications?candidate_id=${person.candidate_id}`);
    // Each is about the next match, however fast the keys follow.
    for (const key of TRIAGE.flat()) await page.keyboard.press(key);
    const decided = async (status: string) =>
      (await apiOf(page, `/api/job-matches/candidates/${person.candidate_id}?status=${status}`)).total;
    await expect.poll(() => decided('SHORTLISTED')).toBeGreaterThanOrEqual(5);
    await expect.poll(() => decided('REJECTED')).toBeGreaterThanOrEqual(4);
    const applications = () => apiOf(page, `/api/applications?candidate_id=${person.candidate_id}`);
    await expect.poll(async () => (await applications()).total).toBe(before.total + 1);
    const [application] = (await applications()).items;

    await page.getByRole('link', { name: 'Pipeline' }).click();
    const applied = page.getByRole('region', { name: 'Applied' });
    await applied.getByRole('button', { name: application.title }).first().press('m');
    await page.getByRole('menuitem', { name: 'Screening' }).press('Enter');
    await page
      .getByRole('region', { name: 'Screening' })
      .getByRole('button', { name: application.title })
      .first()
      .waitFor();

    await page.getByRole('link', { name: 'Candidates' }).click();
    await page.getByLabel('Name, title, skill, e-mail').fill(name);
    await page.getByRole('checkbox', { name: `Select ${name}` }).check();
    await page.getByRole('button', { name: 'Hotlist' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^Hotlist, /);
  });
});
