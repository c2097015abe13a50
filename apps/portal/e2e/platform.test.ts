import { describe, expect, it } from 'vitest';
import { apiOf, fillSignIn, inBrowser, portal } from './person.ts';
import { useEndedKey } from './scrapers.ts';

const once = () => Math.random().toString(36).slice(2, 8);

describe.skipIf(portal === undefined)('who runs the platform', () => {
  const { signedIn, stranger } = inBrowser();

  it('adds a firm, whose administrator comes in by the password that was told, until it is suspended', async () => {
    const page = await signedIn(portal!.admin);
    const firm = `Quillmere ${once()}`;
    const email = `dana@${firm.replace(' ', '-').toLowerCase()}.example`;
    await page.goto('/tenants');
    await page.getByRole('button', { name: 'Add a firm' }).click();
    await page.getByLabel('Name of the firm').fill(firm);
    await page.getByLabel('Name of its first administrator').fill('Dana Field');
    await page.getByLabel('E-mail of its first administrator').fill(email);
    await page.getByRole('button', { name: 'Add the firm' }).click();
    const secret = page.getByRole('dialog', { name: 'The one-time password of Dana Field' });
    const password = (await secret.locator('code').textContent())!;
    await secret.getByRole('button', { name: 'I have kept it' }).click();
    expect(await page.content()).not.toContain(password);

    const dana = await stranger();
    await dana.goto('/audit-log');
    await fillSignIn(dana, { email, password });
    const dialog = dana.getByRole('dialog', { name: 'Choose a password of your own' });
    await dialog.getByLabel('Present password').fill(password);
    await dialog.getByLabel('New password', { exact: true }).fill('dana’s very own password');
    await dialog.getByLabel('New password, again').fill('dana’s very own password');
    await dialog.getByRole('button', { name: 'Change password' }).click();
    // The firm's own log begins with the firm, and holds nobody else's.
    await dana.getByRole('button', { name: /^Firm \d+/ }).waitFor();
    await dana.getByRole('button', { name: 'Verify' }).click();
    await dana.getByText(/^Intact: \d+ entries checked$/).waitFor();

    const row = page.getByRole('row').filter({ hasText: firm });
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Suspend…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
    await row.getByText('Suspended').waitFor();
    expect((await dana.request.get('/api/auth/me')).status()).toBe(401);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row.getByText('Active').waitFor();
  });

  it('sees an alert and acknowledges it', async () => {
    const page = await signedIn(portal!.admin);
    const name = `Bot ${once()}`;
    const id = await useEndedKey(page.request, portal!.address, name);
    await page.goto('/alerts');
    const { total } = await apiOf(page, '/api/pm-admin/alerts?is_open=true');
    await page.getByRole('link', { name: `Alerts, ${total} open`, exact: true }).waitFor();
    await page.getByRole('button', { name: `Acknowledge: Ended key used, scraper key ${id}` }).click();
    await page.getByText(`Acknowledged: Ended key used, scraper key ${id}.`).waitFor();
    const row = page.getByRole('row').filter({ hasText: `"${name}"` });
    await row.waitFor({ state: 'detached' });
    await page
      .getByRole('link', { name: total === 1 ? 'Alerts' : `Alerts, ${total - 1} open`, exact: true })
      .waitFor();
    await page.getByText('All', { exact: true }).click();
    await row.getByText(/^Seen /).waitFor();
  });

  it('redrives a run that failed for good, and reads why where it cannot be', async () => {
    const page = await signedIn(portal!.admin);
    const run = await failedRun(page);
    let refuses = true;
    await page.route(`**/api/pm-admin/workflow-runs/${run.id}`, (route) => route.fulfill({ json: run }));
    await page.route(`**/api/pm-admin/workflow-runs/${run.id}/redrive`, (route) =>
      route.fulfill(
        refuses
          ? { status: 409, json: { code: 'workflow_run_superseded', detail: 'Another run waits already.' } }
          : { json: { ...run, state: 'queued', error: null } },
      ),
    );
    await page.goto(`/workflows/runs?run=${run.id}`);
    const detail = page.getByRole('complementary', { name: 'Run' });
    await detail.getByText('try 1').waitFor();
    await detail.getByRole('button', { name: 'Redrive' }).click();
    const dialog = page.getByRole('dialog', { name: 'Try this run again?' });
    await dialog.getByRole('button', { name: 'Redrive' }).click();
    await dialog.getByText('Another run waits already.').waitFor();
    refuses = false;
    await dialog.getByRole('button', { name: 'Redrive' }).click();
    await dialog.waitFor({ state: 'detached' });
    await detail.getByText('Queued', { exact: true }).waitFor();
    expect(await detail.getByRole('button', { name: 'Redrive' }).count()).toBe(0);
  });

  it('reads the numbers of a plot', async () => {
    const page = await signedIn(portal!.admin);
    await page.goto('/statistics');
    const { matches } = await apiOf(page, '/api/pm-admin/statistics');
    const grade = page.getByRole('table', { name: 'Match grades' }).getByRole('row').first();
    expect(await grade.getByRole('rowheader').textContent()).toBe('A+');
    const shown = (await grade.getByRole('cell').nth(1).textContent())!.replaceAll(',', '');
    expect(Number(shown)).toBe(matches[0].matches);
    await page.getByText('The numbers').first().click();
    await page.getByRole('region', { name: 'Postings by day' }).getByRole('row').nth(1).waitFor();
  });
});

/** A run of this server, told as if it had failed for good: nothing that people can do makes one do so. */
async function failedRun(page: Parameters<typeof apiOf>[0]) {
  const { items } = await apiOf(page, '/api/pm-admin/workflow-runs?state=completed');
  const run = await apiOf(page, `/api/pm-admin/workflow-runs/${items[0].id}`);
  const error = 'The board is down.';
  const failures = [{ kind: 'error', error, attempt: 0, is_counted: true, failed_at: run.queued_at }];
  return { ...run, state: 'failed', error, output: null, failures };
}
