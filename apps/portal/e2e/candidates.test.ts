import { describe, expect, it } from 'vitest';
import { apiOf, inBrowser, portal } from './person.ts';

describe.skipIf(portal === undefined)('candidates', () => {
  const { signedIn } = inBrowser();

  it('are filtered by what stands in the address', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates');
    await page.getByLabel('Name, title, skill, e-mail').fill('python');
    await page.waitForURL('**/candidates?q=python');
    const { total } = await apiOf(page, '/api/candidates?q=python');
    await page.getByText(`${total} found`).waitFor();
    await page.reload();
    await page.getByText(`${total} found`).waitFor();
    expect(await page.getByLabel('Name, title, skill, e-mail').inputValue()).toBe('python');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('33 people').waitFor();
  });

  it('are archived together, and come back', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates?status=ready_for_assignment&sort=name');
    for (const index of [0, 1, 2]) await page.getByRole('checkbox').nth(index).check();
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByText('3 people archived.').waitFor();
    expect((await apiOf(page, '/api/candidates?status=inactive')).total).toBe(3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await apiOf(page, '/api/candidates?status=inactive')).total).toBe(0);
  });

  it('are sent back with a reason, and approved with matches', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates?status=pending_review&sort=name');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.getByRole('button', { name: 'Send back' }).click();
    await page.getByLabel('What has to be mended first').fill('The visa is missing.');
    await page.getByRole('dialog').getByRole('button', { name: 'Send back' }).click();
    await page.getByText('The visa is missing.').first().waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText(/is approved: \d+ match/).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    expect(await apiOf(page, `/api/candidates/${id}`)).toMatchObject({ sent_back_reason: null });
  });

  it('are not overwritten by who has not seen the latest', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates/5');
    await page.getByLabel('Current title').fill('Principal Engineer');
    const other = { phone: '(555) 010-9999', current_title: 'Staff Engineer' };
    await page.request.patch('/api/candidates/5', { data: other });
    await page.getByRole('button', { name: 'Save' }).click();
    const notice = page.getByRole('alert');
    await notice.getByText('theirs: Staff Engineer · yours: Principal Engineer').waitFor();
    expect((await apiOf(page, '/api/candidates/5')).current_title).toBe('Staff Engineer');
    await notice.getByRole('button', { name: 'Save mine over theirs' }).click();
    await page.getByText('The profile is saved.').waitFor();
    expect(await apiOf(page, '/api/candidates/5')).toMatchObject({
      phone: '(555) 010-9999',
      current_title: 'Principal Engineer',
    });
  });

  it('tell what was done with them, and by whom', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates/6/activity');
    await page.getByText('Nothing has been done yet').waitFor();
    await page.getByRole('link', { name: 'Profile' }).click();
    await page.getByRole('combobox', { name: 'Skills' }).pressSequentially('COBOL,');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The profile is saved.').waitFor();
    await page.getByRole('link', { name: 'Activity' }).click();
    const today = page.getByRole('region', { name: 'Today' });
    await today.getByText('Jordan Larkmoor edited the profile').waitFor();
    await today.getByText('COBOL').waitFor();
    // Also of what is done while one looks at it.
    await page.getByRole('button', { name: 'Archive' }).click();
    await today.getByText('Jordan Larkmoor archived the candidate').waitFor();
  });

  it('are added, and found by the search that goes anywhere', async () => {
    const page = await signedIn(portal!.recruiter);
    // Another one for a second try.
    const name = `Zenobia Quillon${'abcdefghij'[Math.floor(Math.random() * 10)]}`;
    await page.goto('/candidates/new');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('First name').fill('Zenobia');
    await page.getByLabel('Last name').fill(name.split(' ')[1]!);
    await page.getByRole('combobox', { name: 'Skills' }).pressSequentially('COBOL, JCL,');
    await page.getByText('JCL', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('A page, a candidate, a skill…').fill(name);
    // At once: Enter goes where the words lead once they were looked up.
    await page.keyboard.press('Enter');
    await page.getByText('Not matched yet').waitFor();
  });
});
