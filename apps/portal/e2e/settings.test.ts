import { describe, expect, it } from 'vitest';
import { apiOf, fillSignIn, inBrowser, portal } from './person.ts';
import type { Account } from './server.ts';

/** Another one for a second try. */
const once = () => Math.random().toString(36).slice(2, 8);

describe.skipIf(portal === undefined)('settings', () => {
  const { signedIn, stranger } = inBrowser();

  it('make a token that is told once, works within its scopes, and is revoked', async () => {
    const page = await signedIn(portal!.recruiter);
    const name = `Export ${once()}`;
    await page.goto('/settings');
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByLabel('What it is for').fill(name);
    await page.getByLabel('Read candidates').check();
    await page.getByRole('button', { name: 'Make the token' }).click();
    const secret = page.getByRole('dialog', { name: `The token “${name}”` });
    const token = await secret.locator('code').last().textContent();
    const asProgram = (path: string) =>
      fetch(`${portal!.address}${path}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await asProgram('/api/candidates')).status).toBe(200);
    expect((await asProgram('/api/settings/match-weights')).status).toBe(403);
    await secret.getByRole('button', { name: 'I have kept it' }).click();
    expect(await page.content()).not.toContain(token);
    await page.getByRole('listitem').filter({ hasText: name }).getByRole('button').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText(`“${name}” is revoked.`).waitFor();
    expect((await asProgram('/api/candidates')).status).toBe(401);
  });

  /** Somebody new, since the sessions of the others are used by tests that run at the same time. */
  async function newcomer(): Promise<Account> {
    const { request } = await signedIn(portal!.recruiter);
    const email = `${once()}@example.com`;
    const data = { email, full_name: 'Robin Newcomer', role: 'RECRUITER' };
    const { one_time_password } = await (await request.post('/api/users', { data })).json();
    const robin = await signedIn({ email, password: one_time_password });
    const password = 'robin’s very own password';
    const change = { current_password: one_time_password, new_password: password };
    expect((await robin.request.post('/api/auth/password', { data: change })).ok()).toBe(true);
    return { email, password };
  }

  it('show where one is signed in, and end it', async () => {
    const account = await newcomer();
    const elsewhere = await signedIn(account);
    await elsewhere.goto('/settings');
    await elsewhere.getByText('· this one').waitFor();
    const page = await signedIn(account);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'End all others' }).click();
    await page.getByText('The sessions have ended.').waitFor();
    expect((await elsewhere.request.get('/api/auth/me')).status()).toBe(401);
    expect((await apiOf(page, '/api/auth/sessions')).items).toHaveLength(1);
  });

  it('invite somebody, who comes in with the password that was told and sees weights without changing them', async () => {
    const page = await signedIn(portal!.recruiter);
    const email = `robin.${once()}@larkmoor.example`;
    await page.goto('/settings/people');
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Robin Recruiter');
    await page.getByRole('dialog').getByLabel('E-mail').fill(email);
    await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click();
    const password = (await page.getByRole('dialog').locator('code').last().textContent())!;
    await page.getByRole('button', { name: 'I have kept it' }).click();

    const robin = await stranger();
    await robin.goto('/settings/weights');
    await fillSignIn(robin, { email, password });
    const dialog = robin.getByRole('dialog', { name: 'Choose a password of your own' });
    await dialog.getByLabel('Present password').fill(password);
    await dialog.getByLabel('New password', { exact: true }).fill('robin’s very own password');
    await dialog.getByLabel('New password, again').fill('robin’s very own password');
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await robin.getByText('An administrator of the firm sets these').waitFor();
    expect(await robin.getByRole('slider').first().isDisabled()).toBe(true);

    const person = page.getByRole('listitem').filter({ hasText: email });
    await person.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Switch off' }).click();
    await page.getByText('Robin Recruiter is switched off.').waitFor();
    expect((await robin.request.get('/api/auth/me')).status()).toBe(401);
    await person.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Robin Recruiter is removed.').waitFor();
    expect(await person.count()).toBe(0);
  });

  it('weigh the factors by proportion; who has not seen the latest overwrites nothing', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.request.delete('/api/settings/match-weights');
    await page.goto('/settings/weights');
    const skills = page.getByRole('slider', { name: 'Skills' });
    await skills.fill('100');
    // 100 of 160: the other factors have 60.
    expect(await skills.getAttribute('aria-valuetext')).toBe('62.5 %');
    const theirs = { skills: 40, experience: 20, location: 20, salary: 10, semantic: 10 };
    await page.request.put('/api/settings/match-weights', { data: theirs });
    await page.getByRole('button', { name: 'Save' }).click();
    const notice = page.getByRole('alert');
    await notice.getByText('theirs: 20').first().waitFor();
    expect(await skills.inputValue()).toBe('100');
    await notice.getByRole('button', { name: 'Keep both' }).click();
    await page.getByText('The weights are saved.').waitFor();
    const saved = (await apiOf(page, '/api/settings/match-weights')).weights;
    expect([saved.skills, saved.experience, saved.location]).toEqual([0.625, 0.125, 0.125]);
    await page.getByRole('button', { name: 'Reset to the defaults' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await page.getByText('The weights are the defaults again.').waitFor();
    expect((await apiOf(page, '/api/settings/match-weights')).is_default).toBe(true);
  });

  it('say which jobs are left out, and name what is no place', async () => {
    const page = await signedIn(portal!.recruiter);
    await page.goto('/settings/jobs');
    const places = page.getByRole('combobox', { name: 'Places left out' });
    await places.fill('Qwertyville-on-Nowhere');
    await places.press('Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('is no place that is known here').first().waitFor();
    await places.press('Backspace');
    await page.getByLabel('Least pay a year').fill('20000');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The preferences are saved.').waitFor();
    const saved = await apiOf(page, '/api/settings/job-preferences');
    expect([saved.min_salary_floor, saved.excluded_locations]).toEqual([20_000, []]);
    await page.request.put('/api/settings/job-preferences', { data: {} });
  });
});
