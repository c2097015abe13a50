import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { apiOf, inBrowser, portal } from './person.ts';

interface Item {
  id: number;
  title: string;
  status: string;
  match_score: number;
}

async function matchesOf(page: Page, candidate: number): Promise<Item[]> {
  return (await apiOf(page, `/api/job-matches/candidates/${candidate}?per_page=100`)).items;
}

const statusesOf = async (page: Page, candidate: number, count: number) =>
  (await matchesOf(page, candidate)).slice(0, count).map(({ status }) => status);

describe.skipIf(portal === undefined)('matches', () => {
  const { signedIn } = inBrowser();

  it('are decided by keyboard, with at most two keys each, and undone', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates/4/matches');
    const [first] = await matchesOf(page, 4);
    await page.getByRole('article', { name: first!.title }).waitFor();
    await page.keyboard.press('s');
    await page.keyboard.press('x');
    await page.keyboard.press('1');
    await page.keyboard.press('a');
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => statusesOf(page, 4, 4))
      .toEqual(['SHORTLISTED', 'REJECTED', 'APPLIED', 'REJECTED']);
    const [, second] = await matchesOf(page, 4);
    expect((await apiOf(page, `/api/job-matches/${second!.id}/feedback`)).rejection_reason).toBe(
      'Pay is too low',
    );
    expect((await apiOf(page, '/api/applications?candidate_id=4')).total).toBe(1);
    for (let times = 0; times < 4; times++) await page.keyboard.press('u');
    await expect
      .poll(async () => (await statusesOf(page, 4, 4)).filter((status) => !/VIEWED|SUGGESTED/.test(status)))
      .toEqual([]);
    await expect.poll(async () => (await apiOf(page, '/api/applications?candidate_id=4')).total).toBe(0);
    expect(new URL(page.url()).searchParams.get('match')).toBe(String(first!.id));
  });

  it('are walked through by j and k; looking at one counts as viewed, reading ahead does not', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates/6/matches');
    const list = await matchesOf(page, 6);
    await page.getByRole('article', { name: list[0]!.title }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.waitForURL(`**match=${list[1]!.id}`);
    await expect
      .poll(() => statusesOf(page, 6, 4))
      .toEqual([expect.any(String), 'VIEWED', 'SUGGESTED', 'SUGGESTED']);
  });

  it('show a score that adds up, and the matched skills in the text', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates/1/matches');
    const table = page.getByRole('table', { name: /adds up/ });
    const score = Number(await table.locator('tfoot td:nth-of-type(2)').textContent());
    const points = await table.locator('tbody td:nth-of-type(2)').allTextContents();
    const sum = points.reduce((total, text) => total + Number(text), 0);
    expect(Math.abs(sum - score)).toBeLessThan(0.005);
    expect(await page.locator('article mark').allTextContents()).toContain('Spring Boot');
  });

  it('stay where they are decided under a filter, until it is set anew', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates/7/matches?stage=open');
    const [first] = await matchesOf(page, 7);
    await page.getByRole('article', { name: first!.title }).waitFor();
    await page.keyboard.press('s');
    const item = page.locator(`[data-match="${first!.id}"]`);
    await item.getByText('Shortlisted').waitFor();
    await expect.poll(() => statusesOf(page, 7, 1)).toEqual(['SHORTLISTED']);
    await page.reload();
    await page.getByRole('list', { name: 'Matches, the best first' }).waitFor();
    expect(await item.count()).toBe(0);
  });

  it('are ranked at once by what is assumed, and are as they were on leaving', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates/8/matches');
    const before = await matchesOf(page, 8);
    await page.getByRole('button', { name: 'What if…' }).click();
    const list = page.getByRole('group', { name: 'What the list would be' }).getByRole('listitem');
    const firstTitle = () => list.first().locator('[class*=title]').textContent();
    await expect.poll(firstTitle).toBe(before[0]!.title);
    const slider = (name: string) => page.getByRole('slider', { name });
    for (const name of ['Skills', 'Experience', 'Place', 'Text']) await slider(name).fill('0');
    const weights = { skills: 0, experience: 0, location: 0, salary: 10, semantic: 0 };
    const asked = await page.request.post('/api/job-matches/candidates/8/preview', { data: { weights } });
    const [best] = (await asked.json()).items;
    await expect.poll(firstTitle).toBe(best.title);
    const skills = page.getByRole('combobox', { name: 'And with these skills' });
    await skills.fill('Zig');
    await skills.press('Enter');
    await page.getByText('Nothing is saved.').waitFor();
    await page.getByRole('button', { name: 'Back to the list as it is' }).click();
    await page.getByRole('article', { name: before[0]!.title }).waitFor();
    const after = await matchesOf(page, 8);
    expect(after.map(({ id, match_score }) => [id, match_score])).toEqual(
      before.map(({ id, match_score }) => [id, match_score]),
    );
    expect((await apiOf(page, '/api/candidates/8')).skills).not.toContain('Zig');
  });

  it('are filtered by visa and by place', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates/1/matches?visa=H1B&place=TX');
    const list = page.getByRole('list', { name: 'Matches, the best first' });
    await list.waitFor();
    const { items } = await apiOf(page, '/api/job-matches/candidates/1?per_page=100');
    const left = items.filter(
      ({ places, work_authorization_terms }: Record<'places' | 'work_authorization_terms', object[]>) =>
        places.some((place) => 'state' in place && place.state === 'TX') &&
        !work_authorization_terms.some(
          (term) => 'value' in term && term.value === 'H1B' && 'accepted' in term && !term.accepted,
        ),
    );
    expect(await list.getByRole('listitem').count()).toBe(left.length);
    expect(left.length).toBeGreaterThan(0);
  });

  it('are found from the posting, which says whom it suits', async () => {
    const page = await signedIn(portal!.recruiter);
    const [best] = (await apiOf(page, '/api/job-matches/candidates/1?per_page=1')).items;
    await page.goto(`/jobs?job=${best.job_posting_id}`);
    const fits = page.getByRole('region', { name: /^Suits \d+ candidates? of yours/ });
    await fits.waitFor();
    const { items } = await apiOf(page, `/api/job-postings/${best.job_posting_id}/candidates?per_page=50`);
    expect(await fits.getByRole('listitem').count()).toBe(items.length);
    await fits.getByRole('link', { name: 'Anika Raghunathan' }).click();
    await page.getByRole('article', { name: best.title }).waitFor();
    expect(new URL(page.url()).searchParams.get('match')).toBe(String(best.id));
  });
});
