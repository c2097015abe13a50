// How long the portal lets people wait, in the system's Chromium. Arguments: postings, by default 100000. Browser,
// server and database share the machine; what is measured in a page is measured there (portalProbe.js).

import { loadavg } from 'node:os';
import pino from 'pino';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath, NO_CHROMIUM } from '../apps/portal/e2e/chromium.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { readPortal } from '../apps/server/src/http/portal.ts';
import { listenOnLoopback } from '../apps/server/src/http/serverAddress.ts';
import { createServer, openServices } from '../apps/server/src/main.ts';
import { benchDatabase } from './databases.ts';
import { storeSession } from './latencyData.ts';
import { storeCandidates, storeFirm, storePostings } from './storedData.ts';
import { seeded } from './syntheticJobs.ts';
import { printTable } from './table.ts';

const CANDIDATES = 50;
const LOADS = 7;
const TURNS = 40;
const FRAMES = 300;

const [postings = 100_000] = process.argv.slice(2).map(Number);
const path = chromiumPath();
const portal = readPortal();
if (path === null || portal === null) {
  console.log(`Skipped: ${path === null ? NO_CHROMIUM : 'the portal is not built (npm run build).'}`);
} else {
  const bench = await benchDatabase();
  const log = pino({ level: 'silent' });
  const services = await openServices(bench.database, readConfig({}), log);
  const { model } = services.embeddings;
  await storePostings(bench.database, { count: postings, model });
  await services.jobs.catchUp();
  const tenantId = await storeFirm(bench.database, 'Firm');
  await storeCandidates(bench.database, tenantId, { count: CANDIDATES, model, random: seeded(2) });
  for await (const _ of services.matches.generateAll(tenantId));
  const token = await storeSession(bench.database, tenantId);
  const limit = Number.MAX_SAFE_INTEGER;
  const app = createServer(services, { log, portal, rateLimits: { person: limit, address: limit } });
  const address = await listenOnLoopback(app, 0);
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: path, args: isRoot ? ['--no-sandbox'] : [] });
  const signedIn = async () => {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: 'blacklight_session', value: token, url: address }]);
    await context.addInitScript({ path: new URL('portalProbe.js', import.meta.url).pathname });
    return context;
  };
  try {
    const size = postings.toLocaleString('en');
    console.log(`${size} postings on ${bench.description}; load ${loadavg()[0]!.toFixed(1)} at the start`);
    const { id } = await services.database.asTenant(tenantId, (db) =>
      db.selectFrom('candidates').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow(),
    );
    await measureAll(signedIn, id);
    console.log(`Load ${loadavg()[0]!.toFixed(1)} at the end.`);
  } finally {
    await browser.close();
    await app.close();
    await services.imports.close();
    await bench.close();
  }
}

async function measureAll(signedIn: () => Promise<BrowserContext>, candidate: number): Promise<void> {
  const loads = await measureLoads(signedIn);
  const context = await signedIn();
  const page = await context.newPage();
  const jobs = await measureJobs(page);
  const matches = await measureMatches(page, candidate);
  const still = await context.newPage();
  await still.goto('/health/live');
  const idle = (await still.evaluate(`probe.frames(${FRAMES}, null, 0)`)) as number[];
  const asked = async (act: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const begun = performance.now();
      await act();
      times.push(performance.now() - begun);
    }
    return times;
  };
  const list = await asked(() => page.request.get('/api/job-postings?per_page=100'));
  const filtered = await asked(() => page.request.get('/api/job-postings?per_page=100&is_remote=true'));
  const preview = await asked(() =>
    page.request.post(`/api/job-matches/candidates/${candidate}/preview`, {
      data: { weights: { skills: 90, experience: 25, location: 15, salary: 10, semantic: 10 } },
    }),
  );
  printTable(
    ['', 'asked', 'median', 'p95', 'baseline', 'median', 'p95'],
    [
      ['first load, usable', '≤ 1 s', ...times(loads.portal), 'a constant', ...times(loads.constant)],
      ['the list of postings opens', '≤ 1 s', ...times(jobs.open), 'its answer alone', ...times(list)],
      ['frames while it scrolls', '60 a second', ...times(jobs.frames), 'nothing moves', ...times(idle)],
      ['a filter of the postings', '≤ 100 ms', ...times(jobs.filter), 'its answer alone', ...times(filtered)],
      ['a filter of the matches', '≤ 100 ms', ...times(matches.filter), '', '', ''],
      ['next match', '≤ 50 ms', ...times(matches.next), '', '', ''],
      [
        'what if: a weight moves',
        '≤ 100 ms',
        ...times(matches.whatIf),
        'its answer alone',
        ...times(preview),
      ],
    ],
  );
  const within = (frames: readonly number[]) =>
    `${((frames.filter((ms) => ms <= 16.75).length / frames.length) * 100).toFixed(1)} %`;
  console.log(`Frames within 16.7 ms: ${within(jobs.frames)}; where nothing moves ${within(idle)}.`);
}

/** From a browser that has nothing of ours to the first candidate that can be pressed. */
async function measureLoads(signedIn: () => Promise<BrowserContext>) {
  const load = async (path: string, ready: string) => {
    const context = await signedIn();
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator(ready).first().waitFor({ state: 'attached' });
    const passed = performance.now() - begun;
    await context.close();
    return passed;
  };
  const found: Record<'portal' | 'constant', number[]> = { portal: [], constant: [] };
  for (let turn = 0; turn < LOADS; turn++) {
    found.portal.push(await load('/candidates', '[role=row] a'));
    found.constant.push(await load('/health/live', 'body'));
  }
  return found;
}

async function measureJobs(page: Page) {
  const open: number[] = [];
  for (let turn = 0; turn < LOADS; turn++) {
    await page.goto('/candidates');
    await page.locator('[role=row] a').first().waitFor();
    open.push(
      await page.evaluate<number>(`probe.time(
        () => document.querySelector('nav[aria-label=Pages] a[href="/jobs"]').click(),
        () => document.querySelector('[aria-label=Postings] [role=row] button') !== null,
      )`),
    );
  }
  const table = `document.querySelector('[aria-label=Postings]')`;
  const frames = await page.evaluate<number[]>(`probe.frames(${FRAMES}, ${table}, 90)`);
  const filter: number[] = [];
  for (let turn = 0; turn < TURNS / 2; turn++) {
    for (const choice of ['Remote', 'On site']) {
      await page.getByRole('combobox', { name: 'Workplace' }).click();
      const option = page.getByRole('option', { name: choice });
      await option.waitFor();
      filter.push(
        await page.evaluate<number>(`(() => {
          const before = probe.text('h1 + div');
          const option = [...document.querySelectorAll('[role=option]')].find((one) => one.textContent === '${choice}');
          return probe.time(() => option.click(), () => probe.text('h1 + div') !== before);
        })()`),
      );
    }
  }
  return { open, frames, filter: filter.slice(2) };
}

async function measureMatches(page: Page, candidate: number) {
  await page.goto(`/candidates/${candidate}/matches`);
  await page.locator('article table').waitFor();
  const next = await page.evaluate<number[]>(`probe.times(${TURNS}, async () => {
    const open = () => document.querySelector('[aria-current=true]').dataset.match;
    const before = open();
    const passed = await probe.time(
      () => probe.key(document.querySelector('[role=group][aria-label=Matches]'), 'j'),
      () => open() !== before && document.querySelector('article table') !== null,
    );
    await new Promise((resolve) => setTimeout(resolve, 120));
    return passed;
  })`);
  const filter = await page.evaluate<number[]>(`probe.times(${TURNS}, (turn) => {
    const wanted = turn % 2 === 0 ? 'applied' : 'all';
    const isEmpty = () => document.querySelector('[aria-current=true]') === null;
    return probe.time(
      () => document.querySelector('input[type=radio][value=' + wanted + ']').click(),
      () => isEmpty() === (wanted === 'applied'),
    );
  })`);
  await page.getByRole('button', { name: 'What if…' }).click();
  await page.locator('[aria-label="What the list would be"] article table').waitFor();
  const whatIf = await page.evaluate<number[]>(`probe.times(${TURNS}, async (turn) => {
    const score = () => probe.text('[aria-label="What the list would be"] article tfoot') + probe.text('[aria-label="What the list would be"] li');
    const before = score();
    const passed = await probe.time(
      () => probe.set(document.querySelector('input[type=range]'), turn % 2 === 0 ? 90 - turn : 10 + turn),
      () => score() !== before,
    );
    await new Promise((resolve) => setTimeout(resolve, 120));
    return passed;
  })`);
  return { next, filter, whatIf };
}

/** Median and p95. */
function times(values: readonly number[]): [string, string] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => `${sorted[Math.ceil(share * sorted.length) - 1]!.toFixed(1)} ms`;
  return [at(0.5), at(0.95)];
}
