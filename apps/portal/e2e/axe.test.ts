import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { submit } from './applications.ts';
import { importWithFaults } from './imports.ts';
import { inBrowser, portal } from './person.ts';
import { newScraper, tellFailedUploads, useEndedKey } from './scrapers.ts';

// An open menu stands over the page as a dialog does, outside its landmarks.
const AXE = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};
axe.configure({ checks: [{ id: 'region', options: { regionMatcher: 'dialog, [role=dialog], [role=menu]' } }] });`;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Without a request, after which nothing more is on its way. */
const QUIET_FRAMES = 5;

const PAGES: readonly [string, ((page: Page) => Promise<unknown>)?][] = [
  ['/today'],
  ['/candidates'],
  [
    '/candidates',
    async (page) => {
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: 'Hotlist' }).click();
      await page.getByRole('region', { name: 'Preview' }).waitFor();
    },
  ],
  ['/candidates?q=nobody+is+called+that'],
  ['/candidates/1'],
  ['/candidates/33'],
  ['/candidates/new'],
  ['/candidates/23/activity'],
  ['/candidates/1/activity'],
  ['/candidates/1/matches'],
  ['/candidates/1/matches', (page) => page.getByRole('button', { name: /^Reject/ }).click()],
  ['/candidates/1/matches', (page) => page.getByRole('button', { name: 'What if…' }).click()],
  ['/jobs?job=27'],
  ['/pipeline'],
  ['/pipeline?view=table&application=APPLICATION'],
  ['/settings'],
  ['/settings', (page) => page.getByRole('button', { name: 'New token' }).click()],
  ['/settings/people'],
  ['/settings/people', (page) => page.getByRole('button', { name: 'Invite' }).click()],
  ['/settings/weights'],
  ['/settings/jobs'],
  ['/nowhere'],
  ['/candidates', (page) => page.keyboard.press('Control+k')],
];

const PLATFORM_PAGES: typeof PAGES = [
  ['/scrape-queue'],
  ['/scrape-queue?status=failed'],
  ['/scrape-queue?uploads=failed'],
  ['/jobs?job=27'],
  ['/jobs?job=27', (page) => page.getByRole('button', { name: 'Mark as filled' }).click()],
  ['/import'],
  ['/import?batch=BATCH'],
  ['/scraper-keys'],
  ['/scraper-keys', (page) => page.getByRole('button', { name: 'New key' }).click()],
  [
    '/scraper-keys',
    (page) =>
      page
        .getByRole('button', { name: /^Rotate/ })
        .first()
        .click(),
  ],
  [
    '/scraper-keys',
    (page) =>
      page
        .getByRole('button', { name: /^Revoke/ })
        .first()
        .click(),
  ],
  ['/alerts?show=all'],
  ['/alerts?show=all', openFirstRow],
  ['/workflows'],
  ['/workflows/runs?state=completed'],
  [
    '/workflows/runs?state=completed',
    async (page) => {
      await openFirstRow(page);
      await page.getByRole('heading', { name: 'Steps' }).waitFor();
    },
  ],
  ['/tenants'],
  ['/tenants', openFirstRow],
  ['/tenants', (page) => page.getByRole('button', { name: 'Add a firm' }).click()],
  ['/audit-log'],
  ['/statistics?days=90'],
  ['/audit-log', openFirstRow],
  [
    '/scrape-queue?uploads=failed',
    async (page) => {
      await tellFailedUploads(page);
      await page.reload();
      await page.getByRole('button', { name: /^Run again/ }).waitFor();
    },
  ],
];

/** Its details, or its menu. */
function openFirstRow(page: Page): Promise<void> {
  return page.getByRole('row').nth(1).getByRole('button').first().click();
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Colours may be on their way to the other theme; where one has arrived, what inherits it may start. */
function finishAnimations(): void {
  const running = () => document.getAnimations().filter(({ playState }) => playState === 'running');
  for (let animations = running(); animations.length > 0; animations = running()) {
    for (const animation of animations) animation.finish();
  }
}

/** In both themes, which differ in their colours only. */
async function violationsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    await page.evaluate(finishAnimations);
    const runOnly =
      colorScheme === 'light'
        ? { type: 'tag', values: RULES }
        : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
    const violations = await page.evaluate<Violation[], object>(async (runOnly) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
      };
      return (await axe.run({ runOnly, resultTypes: ['violations'] })).violations;
    }, runOnly);
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes) {
        found.push(`${colorScheme}, ${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 300)}`);
      }
    }
  }
  return found;
}

/** Gives a wait until the page has asked for nothing more, and drawn what it was answered. */
function loadingOf(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  return async () => {
    for (let quiet = 0; quiet < QUIET_FRAMES; ) {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      quiet = underWay.size === 0 ? quiet + 1 : 0;
    }
  };
}

async function visit(
  page: Page,
  pages: typeof PAGES,
  { width, ids }: { width: number; ids: Record<string, number> },
): Promise<void> {
  await page.addInitScript(AXE);
  const loaded = loadingOf(page);
  for (const [path, prepare] of pages) {
    const isOnPhone = width === 360;
    if (isOnPhone && prepare !== undefined) continue;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path.replace(/[A-Z]{2,}/, (id) => String(ids[id])));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await loaded();
    await prepare?.(page);
    expect([path, await violationsOf(page)]).toEqual([path, []]);
  }
}

describe.skipIf(portal === undefined)('axe finds nothing', () => {
  const { stranger, signedIn } = inBrowser();

  it('on the door', async () => {
    const page = await stranger();
    await page.addInitScript(AXE);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  for (const width of [1440, 360]) {
    it(`on any page, ${width} px`, async () => {
      const page = await signedIn(portal!.recruiter, { width });
      const [application] = await submit(page.request, portal!.address, 23, ['INTERVIEWING']);
      await visit(page, PAGES, { width, ids: { APPLICATION: application!.id } });
    });

    it(`on any page of the platform, ${width} px`, async () => {
      const page = await signedIn(portal!.admin, { width });
      const batch = await importWithFaults(page.request, portal!.address);
      await useEndedKey(page.request, portal!.address, `Ended at ${width} px`);
      await newScraper(page.request, portal!.address, { name: `Good at ${width} px` });
      await visit(page, PLATFORM_PAGES, { width, ids: { BATCH: batch } });
    });
  }
});
