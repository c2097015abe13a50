import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { PAYLOADS } from './payloads.ts';
import { portal } from './person.ts';
import { type StartedServer, startServer } from './server.ts';

/** Enough for hundreds of rows at once. */
const TALL = { width: 1440, height: 40_000 };
/** Candidates whose matches are walked through. */
const WALKED = 8;

interface Heard {
  ran: number;
  refused: string[];
}

/** In every page: what would run is counted, and so is what the security policy would refuse to run. */
function sentinel() {
  const heard: Heard = { ran: 0, refused: [] };
  const run = () => {
    heard.ran += 1;
  };
  Object.assign(window, { heard, alert: run, ran: run, confirm: run, prompt: run });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    heard.refused.push(`${violatedDirective} ${sample}`);
  });
}

/** What of a page's markup nobody of ours has written. */
function foreignMarkup(): string[] {
  const known = new Set(['http:', 'https:']);
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'));
    const isForeign =
      /^(?:script|iframe|object|embed|base|meta|marquee|img|video|audio|math|template|set|animate)$/i;
    const address = element instanceof HTMLAnchorElement ? element.protocol : 'http:';
    const isBad = handlers.length > 0 || isForeign.test(element.localName) || !known.has(address);
    return isBad ? [element.outerHTML.slice(0, 200)] : [];
  });
}

/** A posting with the text in every field; its skills are such that it suits the candidates of `person`. */
const posting = (text: string, index: number) => ({
  job_id: `x-${index}`,
  platform: 'dice',
  title: `Rust Developer ${text}`,
  company: `Company ${index} ${text}`,
  location: `Dallas, TX ${text}`,
  salary: `$150,000 ${text}`,
  experience_required: `5 years ${text}`,
  job_type: `Contract ${text}`,
  skills: ['Rust', 'Kafka', text],
  requirements: `Rust ${text} Kafka`,
  description: `We want Rust ${text} and Kafka. ${text}`,
  keywords: ['Rust', text],
  job_url: text,
  apply_url: text,
  posted_date: '2026-11-20',
});

/** As far as the fields have room. */
const person = (text: string, index: number) => ({
  first_name: text.slice(0, 100),
  last_name: text.slice(0, 100),
  email: `x${index}@example.com`,
  phone: text.slice(0, 50),
  current_title: `Rust Developer ${text}`,
  professional_summary: text,
  skills: ['Rust', 'Kafka', text.slice(0, 100)],
  total_experience_years: 6,
  expected_salary: `$140,000 ${text}`.slice(0, 100),
  location: `Dallas, TX ${text}`,
  preferred_locations: [text],
  preferred_roles: [`Rust Developer ${text}`.slice(0, 100)],
});

describe.skipIf(portal === undefined)('text of others', { timeout: 300_000 }, () => {
  let server: StartedServer;
  let browser: Browser;
  let ids: number[];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
    const admin = await pageOf(server.admin);
    const batch = await sent(admin.request, '/api/jobs/import', PAYLOADS.map(posting));
    expect([batch.new_jobs, batch.failed_jobs]).toEqual([PAYLOADS.length, 0]);
    const recruiter = await pageOf(server.recruiter);
    const imported = await sent(recruiter.request, '/api/candidates/import', PAYLOADS.map(person));
    const faults = imported.rows.flatMap(({ errors }: { errors: object[] }) => errors);
    expect(faults).toEqual([]);
    expect([imported.created, imported.failed]).toEqual([PAYLOADS.length, 0]);
    ids = imported.rows.map(({ candidate_id }: { candidate_id: number }) => candidate_id);
  });
  afterAll(() => Promise.all([server?.stop(), browser?.close()]));

  async function pageOf(account: { email: string; password: string }): Promise<Page> {
    const context = await browser.newContext({ baseURL: server.address, viewport: TALL });
    await context.addInitScript(sentinel);
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept().then(() => page.evaluate('heard.ran += 1')));
    await page.request.post('/api/auth/sign-in', { data: account });
    return page;
  }

  async function expectNothingRan(page: Page, where: string): Promise<void> {
    expect([where, await page.evaluate('heard')]).toEqual([where, { ran: 0, refused: [] }]);
    expect([where, await page.evaluate(foreignMarkup)]).toEqual([where, []]);
  }

  async function sent(request: APIRequestContext, path: string, rows: object[]) {
    const data = JSON.stringify(rows);
    const answer = await request.post(path, { data, headers: { 'content-type': 'application/json' } });
    expect([answer.status(), path]).toEqual([answer.status() === 200 ? 200 : 201, path]);
    return answer.json();
  }

  it(`never runs: ${PAYLOADS.length} payloads in every field, on every page that shows them`, async () => {
    const page = await pageOf(server.recruiter);
    await page.goto('/candidates?q=Rust');
    await page
      .locator('[role=row] a')
      .nth(PAYLOADS.length - 1)
      .waitFor();
    await expectNothingRan(page, 'the list of candidates');
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('A page, a candidate, a skill…').fill('Rust');
    await page.getByRole('option').nth(5).waitFor();
    await expectNothingRan(page, 'the search that goes anywhere');

    await page.goto('/jobs?q=Rust');
    await page
      .locator('[role=row] button')
      .nth(PAYLOADS.length - 1)
      .waitFor();
    await expectNothingRan(page, 'the list of postings');

    for (const id of ids.slice(0, WALKED)) {
      await page.request.post(`/api/candidates/${id}/send-back`, { data: { reason: PAYLOADS[id % 300] } });
      await page.goto(`/candidates/${id}`);
      await page.getByText('Sent back').waitFor();
      await expectNothingRan(page, `the profile of ${id}`);
    }
    await page.request.post(`/api/candidates/${ids[0]}/approve`);
    await page.goto(`/candidates/${ids[0]}/matches`);
    const items = page.getByRole('list', { name: 'Matches, the best first' }).getByRole('listitem');
    await items.first().waitFor();
    const count = await items.count();
    for (let at = 1; at < count; at++) await page.keyboard.press('j');
    await page.locator('article mark').first().waitFor();
    await expectNothingRan(page, 'the matches');
  });

  it('never runs where a posting is read, its own text among them', async () => {
    const page = await pageOf(server.recruiter);
    await page.goto('/jobs?q=Rust');
    await page
      .locator('[role=row] button')
      .nth(PAYLOADS.length - 1)
      .waitFor();
    const { read, marked } = await page.evaluate(async () => {
      const settled = () => new Promise((resolve) => requestAnimationFrame(resolve));
      let read = 0;
      let marked = 0;
      for (const button of document.querySelectorAll<HTMLElement>('[role=row] button')) {
        button.click();
        const title = button.querySelector('span')!.textContent;
        for (let frames = 0; frames < 300; frames++) {
          await settled();
          if (document.querySelector('article')?.getAttribute('aria-label') !== title) continue;
          read += 1;
          break;
        }
        if (document.querySelector('article mark') !== null) marked += 1;
      }
      return { read, marked };
    });
    expect(read).toBe(PAYLOADS.length);
    expect(marked).toBeGreaterThan(0);
    await expectNothingRan(page, 'the postings');
  });
});
