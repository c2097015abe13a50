import { describe, expect, it } from 'vitest';
import { apiOf, fillSignIn, inBrowser, portal } from './person.ts';

describe.skipIf(portal === undefined)('signing in', () => {
  const { stranger, signedIn } = inBrowser();

  it('tells what is wrong, then leads to where one was going', async () => {
    const page = await stranger();
    await page.goto('/candidates/1/matches?grade=A%2B');
    await fillSignIn(page, { ...portal!.recruiter, password: 'not the password' });
    await page.getByRole('alert').getByText('E-mail address or password is not right.').waitFor();
    await fillSignIn(page, portal!.recruiter);
    await page.getByRole('heading', { level: 1, name: 'Anika Raghunathan' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/candidates/1/matches');
    expect(new URL(page.url()).searchParams.get('grade')).toBe('A+');
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example'])(
    'leads nobody to %s',
    async (back) => {
      const page = await stranger();
      await page.goto(`/sign-in?back=${encodeURIComponent(back)}`);
      await fillSignIn(page, portal!.recruiter);
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
      expect(new URL(page.url()).origin).toBe(portal!.address);
    },
  );

  it('keeps what was typed when the session ends, and saves it after signing in again', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/candidates/2');
    await page.getByLabel('Phone').fill('(555) 010-4477');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.waitFor();
    await dialog.getByLabel('Password', { exact: true }).fill(portal!.recruiter.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The profile is saved.').waitFor();
    expect((await apiOf(page, '/api/candidates/2')).phone).toBe('(555) 010-4477');
  });

  it('asks for a password of one’s own where the API wants one, and goes on', async () => {
    const page = await signedIn(portal!.recruiter);
    let isDue = true;
    await page.route('**/api/candidates?*', async (route) => {
      if (!isDue) return route.continue();
      const problem = { status: 403, code: 'password_change_required', detail: 'Choose one first.' };
      return route.fulfill({ status: 403, contentType: 'application/problem+json', json: problem });
    });
    await page.goto('/candidates');
    const dialog = page.getByRole('dialog', { name: 'Choose a password of your own' });
    await dialog.getByLabel('Present password').fill('wrong');
    await dialog.getByLabel('New password', { exact: true }).fill(portal!.recruiter.password);
    await dialog.getByLabel('New password, again').fill('something else');
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await dialog.getByText('Is not the same as the one above').waitFor();
    await dialog.getByLabel('New password, again').fill(portal!.recruiter.password);
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await dialog.getByText('The current password is not right.').waitFor();
    isDue = false;
    await dialog.getByLabel('Present password').fill(portal!.recruiter.password);
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await page.getByText(/people/).waitFor();
    expect(await dialog.count()).toBe(0);
  });

  it('shows a platform administrator what is theirs, and ends', async () => {
    const page = await signedIn(portal!.admin);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();
    const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    const pages = await links.allTextContents();
    expect(pages).toEqual(expect.arrayContaining(['Jobs', 'Firms', 'Settings']));
    expect(pages).not.toContain('Candidates');
    await page.getByRole('button', { name: /Administrator of the platform/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    expect((await page.request.get('/api/auth/me')).status()).toBe(401);
  });
});
