import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { submit } from './applications.ts';
import { launchChromium } from './chromium.ts';
import { importWithFaults } from './imports.ts';
import { fillQueue, tellFailedUploads } from './scrapers.ts';
import { type Account, type StartedServer, startServer } from './server.ts';

/** `npm run screenshots`: every page in both themes and all widths, into `screenshots/`. */
const FOLDER = fileURLToPath(new URL('../../../screenshots/', import.meta.url));
const WIDTHS: Record<number, number> = { 360: 740, 768: 1024, 1440: 900, 2560: 1440 };
const SCHEMES = ['light', 'dark'] as const;

interface Shot {
  name: string;
  path: string;
  /** Of the platform, not of a firm. */
  isOfPlatform?: boolean;
  /** Brings the page into the state that is to be seen. */
  prepare?: (page: Page) => Promise<unknown>;
}

const SHOTS: readonly Shot[] = [
  { name: 'today', path: '/today' },
  { name: 'candidates', path: '/candidates' },
  {
    name: 'candidates-selected',
    path: '/candidates?status=pending_review',
    prepare: async (page) => {
      for (const index of [0, 1, 2]) await page.getByRole('checkbox').nth(index).check();
    },
  },
  {
    name: 'hotlist',
    path: '/candidates?status=ready_for_assignment&sort=name',
    prepare: async (page) => {
      for (const index of [0, 1, 2, 3, 4, 5]) await page.getByRole('checkbox').nth(index).check();
      await page.getByRole('button', { name: 'Hotlist' }).click();
      await page.getByRole('region', { name: 'Preview' }).waitFor();
    },
  },
  { name: 'candidate', path: '/candidates/1' },
  {
    name: 'candidate-activity',
    path: '/candidates/10/activity',
    prepare: async (page) => {
      await page.request.patch(new URL('/api/candidates/10', page.url()).href, {
        data: {
          skills: ['Java', 'Kafka', 'Terraform'],
          target_hourly_rate: 82,
          preferred_roles: ['Java Architect'],
        },
      });
      await page.reload();
      await page.getByText('edited the profile').waitFor();
    },
  },
  { name: 'candidate-new', path: '/candidates/new' },
  { name: 'matches', path: '/candidates/1/matches' },
  { name: 'matches-open', path: '/candidates/3/matches?match=MATCH' },
  {
    name: 'matches-reject',
    path: '/candidates/3/matches?match=MATCH',
    prepare: (page) => page.getByRole('button', { name: /^Reject/ }).click(),
  },
  {
    name: 'matches-what-if',
    path: '/candidates/3/matches',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'What if…' }).click();
      await page.getByRole('slider', { name: 'Place' }).fill('60');
      await page.getByText(/^[+−]/).first().waitFor();
    },
  },
  { name: 'jobs', path: '/jobs?q=java' },
  { name: 'jobs-open', path: '/jobs?q=java&job=27' },
  { name: 'pipeline', path: '/pipeline' },
  { name: 'pipeline-open', path: '/pipeline?application=APPLICATION' },
  { name: 'pipeline-table', path: '/pipeline?view=table' },
  { name: 'settings', path: '/settings' },
  {
    name: 'settings-token',
    path: '/settings',
    prepare: (page) => page.getByRole('button', { name: 'New token' }).click(),
  },
  { name: 'settings-people', path: '/settings/people' },
  { name: 'settings-weights', path: '/settings/weights' },
  { name: 'settings-jobs', path: '/settings/jobs' },
  {
    name: 'search',
    path: '/candidates',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('A page, a candidate, a skill…').fill('java');
      await page.getByText('Candidates', { exact: true }).last().waitFor();
    },
  },
  { name: 'scrape-queue', path: '/scrape-queue', isOfPlatform: true },
  {
    name: 'scrape-queue-uploads',
    path: '/scrape-queue?uploads=failed',
    isOfPlatform: true,
    prepare: async (page) => {
      await tellFailedUploads(page);
      await page.reload();
      await page.getByRole('button', { name: /^Run again/ }).waitFor();
      await page.unrouteAll();
    },
  },
  { name: 'jobs-of-platform', path: '/jobs?q=java&job=27', isOfPlatform: true },
  { name: 'import', path: '/import', isOfPlatform: true },
  { name: 'import-open', path: '/import?batch=BATCH', isOfPlatform: true },
  { name: 'scraper-keys', path: '/scraper-keys', isOfPlatform: true },
  {
    name: 'scraper-keys-new',
    path: '/scraper-keys',
    isOfPlatform: true,
    prepare: (page) => page.getByRole('button', { name: 'New key' }).click(),
  },
  { name: 'alerts', path: '/alerts?show=all', isOfPlatform: true },
  { name: 'workflows', path: '/workflows', isOfPlatform: true },
  { name: 'tenants', path: '/tenants', isOfPlatform: true },
  { name: 'audit-log', path: '/audit-log', isOfPlatform: true },
  { name: 'statistics', path: '/statistics?days=90', isOfPlatform: true },
  {
    name: 'workflow-run',
    path: '/workflows/runs',
    isOfPlatform: true,
    prepare: async (page) => {
      await page.getByRole('row').nth(1).getByRole('button').click();
      await page.getByRole('heading', { name: 'Steps' }).waitFor();
    },
  },
];

async function signIn(page: Page, address: string, { email, password }: Account): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Applications in every stage; gives one that has come some way. */
async function fillPipeline(page: Page, address: string): Promise<number> {
  await submit(page.request, address, 10, ['APPLIED', 'SCREENING', 'REJECTED']);
  await submit(page.request, address, 11, ['APPLIED', 'APPLIED', 'INTERVIEWING', 'OFFER']);
  await submit(page.request, address, 12, ['SCREENING', 'APPLIED']);
  await submit(page.request, address, 13, ['APPLIED', 'REJECTED', 'SCREENING']);
  const [one] = await submit(page.request, address, 14, ['INTERVIEWING']);
  const [hired] = await submit(page.request, address, 15, ['OFFER']);
  await page.request.patch(`${address}/api/applications/${hired!.id}/status`, {
    data: { status: 'ACCEPTED' },
  });
  return one!.id;
}

async function takeAll(browser: Browser, { address, recruiter, admin }: StartedServer): Promise<number> {
  const only = process.argv[2];
  let taken = 0;
  let application = '';
  for (const colorScheme of SCHEMES) {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const take = async (name: string) => {
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${FOLDER}${name}-${page.viewportSize()!.width}-${colorScheme}.png` });
      taken += 1;
    };
    for (const [width, height] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width: Number(width), height });
      await page.goto(`${address}/sign-in`);
      if (only === undefined || only === 'sign-in') await take('sign-in');
    }
    const takeShots = async (shots: readonly Shot[], ids: Record<string, string>) => {
      for (const { name, path, prepare } of shots) {
        if (only !== undefined && only !== name) continue;
        for (const [width, height] of Object.entries(WIDTHS)) {
          await page.setViewportSize({ width: Number(width), height });
          await page.goto(`${address}${path.replace(/[A-Z]{2,}/, (id) => ids[id] ?? id)}`);
          await page.waitForLoadState('networkidle');
          await prepare?.(page);
          await take(name);
        }
      }
    };
    await signIn(page, address, recruiter);
    const first = await page.request.get(`${address}/api/job-matches/candidates/3?per_page=8`);
    const matches = (await first.json()) as { items: { id: number }[] };
    const match = String(matches.items.at(-1)?.id);
    application ||= String(await fillPipeline(page, address));
    const ofFirm = SHOTS.filter(({ isOfPlatform }) => !isOfPlatform);
    await takeShots(ofFirm, { MATCH: match, APPLICATION: application });
    await context.clearCookies();
    await signIn(page, address, admin);
    if (colorScheme === SCHEMES[0]) await fillQueue(page.request, address);
    const batch = String(await importWithFaults(page.request, address));
    await takeShots(
      SHOTS.filter(({ isOfPlatform }) => isOfPlatform),
      { BATCH: batch },
    );
    await context.close();
  }
  return taken;
}

mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await launchChromium();
try {
  console.log(`${await takeAll(browser, server)} screenshots in screenshots/`);
} finally {
  await browser.close();
  await server.stop();
}
