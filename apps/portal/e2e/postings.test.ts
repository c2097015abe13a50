import { describe, expect, it } from 'vitest';
import { apiOf, inBrowser, portal } from './person.ts';

describe.skipIf(portal === undefined)('postings', () => {
  const { signedIn } = inBrowser();

  it('are marked as filled by the administrator of the platform, and opened again by undo', async () => {
    const page = await signedIn(portal!.admin);
    const run = Math.random().toString(36).slice(2, 8);
    await page.request.post('/api/jobs/import?platform=dice', {
      headers: { 'content-type': 'text/csv' },
      data: `job_id,title,company,description\n${run},Java Developer,Quillmere ${run},Java and Kafka.`,
    });
    const found = `/api/job-postings?q=quillmere+${run}`;
    const { id } = (await apiOf(page, found)).items[0];
    const statusNow = async () => (await apiOf(page, `/api/job-postings/${id}`)).status;
    await page.goto(`/jobs?q=${run}&job=${id}`);
    await page.getByRole('button', { name: 'Mark as filled' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as filled' }).click();
    await page.getByText('is marked as filled').waitFor();
    expect(await statusNow()).toBe('FILLED');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('is open again').waitFor();
    expect(await statusNow()).toBe('ACTIVE');
    await page.getByRole('button', { name: 'Mark as filled' }).waitFor();
  });
});
