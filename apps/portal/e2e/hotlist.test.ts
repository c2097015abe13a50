import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { apiOf, inBrowser, portal } from './person.ts';

interface Person {
  first_name: string;
  last_name: string;
  email: string | null;
}

describe.skipIf(portal === undefined)('a hotlist', () => {
  const { signedIn } = inBrowser();

  /** The hotlist of the first two; its button is the first click of three. */
  async function opened(): Promise<{ page: Page; people: Person[] }> {
    const page = await signedIn(portal!.recruiter);
    const query = 'work_authorization=H1B&sort=name';
    const { items } = await apiOf(page, `/api/candidates?${query}`);
    await page.goto(`/candidates?${query}`);
    for (const index of [0, 1]) await page.getByRole('checkbox').nth(index).check();
    await page.getByRole('button', { name: 'Hotlist' }).click();
    await page.getByRole('region', { name: 'Preview' }).waitFor();
    return { page, people: items.slice(0, 2) };
  }

  const copied = (page: Page, type: string) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType(wanted)).text();
    }, type);

  it('is copied as a mail, without contact details', async () => {
    const { page, people } = await opened();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy for a mail' }).click();
    await page.getByText('The hotlist is copied').waitFor();
    const [html, text] = [await copied(page, 'text/html'), await copied(page, 'text/plain')];
    expect(html).toContain('cellpadding="6"');
    for (const { first_name, last_name, email } of people) {
      for (const content of [html, text]) {
        expect(content).toContain(`${first_name} ${last_name}`);
        expect(content).not.toContain(email);
      }
    }
  });

  it('is saved as CSV, with contact details where they are wanted', async () => {
    const { page, people } = await opened();
    await page.getByRole('checkbox', { name: 'Contact details' }).check();
    await page.getByRole('checkbox', { name: 'Initials only' }).check();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const lines = readFileSync(await (await saving).path(), 'utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFConsultant,Title,.*,E-mail,Phone$/);
    people.forEach(({ first_name, last_name, email }, index) => {
      expect(lines[index + 1]!.startsWith(`${first_name[0]}. ${last_name[0]}.,`)).toBe(true);
      expect(lines[index + 1]).toContain(email);
    });
  });

  it('is saved as PDF', async () => {
    const { page } = await opened();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^Hotlist, .* 2\d{3}\.pdf$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});
