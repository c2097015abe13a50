import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { apiOf, inBrowser, portal } from './person.ts';

const once = () => Math.random().toString(36).slice(2, 8);

/** Three rows, of which the second has the given title. */
const rowsOf = (run: string, second: string) =>
  [
    'job_id,title,company,location,description',
    `${run}-1,Java Developer,Quillmere ${run},"Dallas, TX",Java and Kafka.`,
    `${run}-2,${second},Quillmere ${run},"Austin, TX",Python and Airflow.`,
    `${run}-3,QA Engineer,Quillmere ${run},"Denver, CO",Selenium and Java.`,
  ].join('\n');

const choose = (page: Page, label: string, name: string, text: string) =>
  page
    .getByLabel(label, { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe.skipIf(portal === undefined)('import', () => {
  const { signedIn } = inBrowser();

  it('names the rows that failed, hands them out as a file, and takes the mended file for the same board', async () => {
    const page = await signedIn(portal!.admin);
    const run = once();
    await page.goto('/import');
    await page.getByRole('combobox', { name: 'Board of rows that name none' }).click();
    await page.getByRole('option', { name: 'TechFetch' }).click();
    await choose(page, 'Files of postings', `${run}.csv`, rowsOf(run, ''));
    await page.getByText('2 new, 1 failed').first().waitFor();
    await page.getByRole('button', { name: 'See 1 row that failed' }).click();

    const fault = page.getByRole('table', { name: 'Rows with faults' }).getByRole('row').nth(1);
    expect(await fault.getByRole('cell').nth(0).textContent()).toBe('2');
    expect(await fault.getByRole('cell').nth(1).textContent()).toBe('title');
    expect(await fault.getByRole('cell').nth(2).textContent()).toContain(`${run}-2`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what failed' }).click();
    const saved = await readFile((await (await downloading).path())!, 'utf8');
    expect(saved).toMatch(/^row_number,severity,field,code,message,raw_row\r\n2,error,title,/);

    await choose(page, 'The mended file', `${run}.csv`, rowsOf(run, 'Data Engineer'));
    await page.getByText('1 new, 2 unchanged').first().waitFor();
    const { items } = await apiOf(page, `/api/job-postings?q=quillmere+${run}`);
    expect(items.map((posting: { platform: string; title: string }) => posting.title).toSorted()).toEqual([
      'Data Engineer',
      'Java Developer',
      'QA Engineer',
    ]);
    expect(new Set(items.map(({ platform }: { platform: string }) => platform))).toEqual(
      new Set(['techfetch']),
    );
  });

  it('keeps a file whose upload broke off, and says what a file that is none is', async () => {
    const page = await signedIn(portal!.admin);
    const run = once();
    let isAway = true;
    await page.route('**/api/jobs/import*', (route) => (isAway ? route.abort() : route.continue()));
    await page.goto('/import');
    await choose(
      page,
      'Files of postings',
      `${run}.csv`,
      rowsOf(run, 'Data Engineer').replaceAll(',"', ',dice,"').replace('company,', 'company,platform,'),
    );
    await page.getByText('The server does not answer').waitFor();
    isAway = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('3 new').first().waitFor();

    await choose(page, 'Files of postings', `${run}.html`, '<!doctype html><title>Jobs</title>');
    await page.getByText('the file is a web page').first().waitFor();
  });
});
