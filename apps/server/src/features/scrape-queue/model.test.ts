// Random commands to the queue and to a model that shares no code with it. QUEUE_COMMANDS says how many (100,000 are
// over 1,000 roles), QUEUE_SEED which; a failure names its command.
import { PLATFORMS, type Platform } from '@blacklight/parsing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { processNextBatch } from './processing/processing.ts';
import { ScrapeQueue } from './scrapeQueue.ts';
import { scraper, testQueue } from './testQueue.ts';

const COMMANDS = Number(process.env.QUEUE_COMMANDS ?? 1500);
const SEED = Number(process.env.QUEUE_SEED ?? 1);
const ROLES = COMMANDS >= 100_000 ? 1000 : 25;
const SCRAPERS = COMMANDS >= 100_000 ? 60 : 6;
/** In hours, so that the time that the test takes is none. */
const LEASE = 120;

const { database, onlyRoles } = await testQueue();
const onEvents = async () => {};
const queue = new ScrapeQueue(database, { leaseMinutes: LEASE * 60, onEvents });

let state = SEED;
/** From 0 below `limit` (a linear congruential generator: Numerical Recipes, 7.1). */
function random(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}
const oneOf = <T>(items: readonly T[]): T => items[random(items.length)]!;

interface ModelRole {
  id: number;
  is: 'waiting' | 'held' | 'closing' | 'failed';
  isWanted: boolean;
  /** Whether it has been wanted all the time. */
  isSteady: boolean;
  done: number;
  platforms: Map<Platform, 'open' | 'sent' | 'good' | 'bad'>;
  retries: number;
  holder: number | null;
  cycle: string | null;
  since: number;
  taken: number;
}
let hours = 0;
let turns = 0;
const model: ModelRole[] = [];
/** Uploads in the order in which they came. */
const sent: { role: ModelRole; cycle: string; platform: Platform }[] = [];

/** The cycle is over when the bot can bring nothing more and all that it brought is processed. */
function conclude(role: ModelRole): void {
  const all = [...role.platforms.values()];
  if (role.is === 'held' && all.includes('open')) return;
  if (role.is !== 'held' && role.is !== 'closing') return;
  role.is = 'closing';
  if (all.includes('sent')) return;
  if (all.every((one) => one === 'bad')) {
    role.is = 'failed';
  } else {
    role.is = 'waiting';
    role.done = ++turns;
    role.retries = 0;
  }
}

function dropExpired(): void {
  for (const role of model) {
    if (role.is !== 'held' || hours - role.since < LEASE) continue;
    role.holder = null;
    role.cycle = null;
    role.is = role.retries === 3 ? 'failed' : 'waiting';
    if (role.is === 'waiting') role.retries++;
  }
}

const first = () =>
  model
    .filter((role) => role.is === 'waiting' && role.isWanted)
    .sort((a, b) => a.done - b.done || a.id - b.id)[0];

const codeOf = (error: unknown) => (error as { code?: string }).code ?? String(error);

/** Why the model refuses what a bot brings; null when it does not. */
function refusal(role: ModelRole, who: number, cycle: string | null): string | null {
  if (role.is !== 'held') return 'role_not_scraping';
  const isHolder = role.holder === who && (cycle === null || role.cycle === cycle);
  return isHolder && hours - role.since < LEASE ? null : 'lease_over';
}

/** Mostly what the bot has. */
function aRole(who: number): ModelRole {
  const held = model.filter((role) => role.holder === who && role.is === 'held');
  return held.length > 0 && random(10) > 0 ? oneOf(held) : oneOf(model);
}
const aCycle = (role: ModelRole) => oneOf([null, role.cycle, oneOf(model).cycle]);

const commands: Record<string, () => Promise<void>> = {
  async next() {
    const who = random(SCRAPERS);
    dropExpired();
    const expected = first();
    const given = await queue.next(scraper(who), null);
    expect(given?.id).toBe(expected?.id);
    if (expected === undefined) return;
    Object.assign(expected, { is: 'held', holder: who, cycle: given!.lease_id, since: hours });
    expected.taken++;
    for (const platform of PLATFORMS) expected.platforms.set(platform, 'open');
  },

  async upload() {
    const who = random(SCRAPERS);
    const role = aRole(who);
    const cycle = aCycle(role);
    const platform = oneOf(PLATFORMS);
    const jobs = random(4) === 0 ? [] : [{}];
    const isOpen = ['open', 'bad'].includes(role.platforms.get(platform) ?? '');
    const refused = refusal(role, who, cycle) ?? (isOpen ? null : 'platform_already_uploaded');
    const answer = await queue
      .upload(scraper(who), role.id, { platform, jobs, leaseId: cycle })
      .then(() => null, codeOf);
    expect(answer).toBe(refused);
    if (refused !== null) return;
    role.platforms.set(platform, jobs.length === 0 ? 'good' : 'sent');
    if (jobs.length > 0) sent.push({ role, cycle: role.cycle!, platform });
    conclude(role);
  },

  async fail() {
    const who = random(SCRAPERS);
    const role = aRole(who);
    const cycle = aCycle(role);
    const platform = oneOf(PLATFORMS);
    const retry = random(2) === 0;
    const isOpen = ['open', 'bad'].includes(role.platforms.get(platform) ?? '');
    const refused = refusal(role, who, cycle) ?? (isOpen ? null : 'platform_already_uploaded');
    const answer = await queue
      .fail(scraper(who), role.id, { platform, error: 'blocked', retry, leaseId: cycle })
      .then(() => null, codeOf);
    expect(answer).toBe(refused);
    if (refused !== null) return;
    if (!retry) role.platforms.set(platform, 'bad');
    else if (role.retries < 3) {
      role.retries++;
      role.platforms.set(platform, 'open');
    } else {
      role.platforms.set(platform, 'bad');
      role.is = 'failed';
    }
    conclude(role);
  },

  async complete() {
    const who = random(SCRAPERS);
    const role = aRole(who);
    const cycle = aCycle(role);
    const wasMine = role.holder === who && (cycle === null || role.cycle === cycle);
    const refused = role.is !== 'held' && wasMine ? null : refusal(role, who, cycle);
    const answer = await queue
      .complete(scraper(who), { id: role.id, leaseId: cycle })
      .then(() => null, codeOf);
    expect(answer).toBe(refused);
    if (refused !== null || role.is !== 'held') return;
    role.is = 'closing';
    conclude(role);
  },

  async process() {
    const batch = sent.shift();
    const nothing = { postings: [], problems: [], total: 0, failed: 0, repeated: { same: 0, changed: 0 } };
    const { outcome } = await processNextBatch({
      database,
      imports: { prepare: async () => nothing },
      delaySeconds: 0,
      onEvents,
      onStored: () => {},
    });
    expect(outcome).toBe(batch === undefined ? 'empty' : 'completed');
    if (batch === undefined || batch.role.cycle !== batch.cycle) return;
    batch.role.platforms.set(batch.platform, 'good');
    conclude(batch.role);
  },

  async letPass() {
    const passed = 1 + random(30);
    hours += passed;
    await database.asPlatform((db) =>
      sql`update scrape_queue set
        scrape_started_at = scrape_started_at - make_interval(hours => ${passed}),
        lease_expires_at = lease_expires_at - make_interval(hours => ${passed})
        where lease_id is not null`.execute(db),
    );
  },

  async requeue() {
    const failed = model.filter(({ is }) => is === 'failed');
    const role = failed.length > 0 && random(5) > 0 ? oneOf(failed) : oneOf(model);
    const refused = role.is === 'failed' ? null : 'role_not_failed';
    expect(await queue.requeue(role.id).then(() => null, codeOf)).toBe(refused);
    if (refused === null) Object.assign(role, { is: 'waiting', retries: 0 });
  },

  async wantOrNot() {
    const role = oneOf(model);
    role.isWanted = random(4) > 0;
    if (!role.isWanted) role.isSteady = false;
    const candidate_count = role.isWanted ? 1 : 0;
    await database.asPlatform((db) =>
      db.updateTable('scrape_queue').set({ candidate_count }).where('id', '=', role.id).execute(),
    );
  },
};

const WEIGHTS = {
  next: 6,
  upload: 16,
  fail: 2,
  complete: 2,
  process: 9,
  letPass: 1,
  requeue: 1,
  wantOrNot: 2,
};
const DRAWN = Object.entries(WEIGHTS).flatMap(([name, weight]) => new Array<string>(weight).fill(name));

const STATUS = { waiting: 'pending', held: 'scraping', closing: 'completed', failed: 'failed' } as const;
const STATE = { open: 'pending', sent: 'uploaded', good: 'completed', bad: 'failed' } as const;

async function compareAll(): Promise<void> {
  const rows = await database.asPlatform((db) =>
    db.selectFrom('scrape_queue').selectAll().orderBy('id').execute(),
  );
  const actual = rows.map(({ id, status, platforms_status, retry_count, lease_id, lease_scraper_id }) => ({
    id,
    status,
    platforms_status,
    retry_count,
    lease_id,
    lease_scraper_id,
  }));
  const expected = model.map(({ id, is, platforms, retries, cycle, holder }) => ({
    id,
    status: STATUS[is],
    platforms_status: Object.fromEntries([...platforms].map(([name, one]) => [name, STATE[one]])),
    retry_count: retries,
    lease_id: cycle,
    lease_scraper_id: holder,
  }));
  expect(actual).toEqual(expected);
  const inOrder = rows
    .filter(({ last_scraped_at }) => last_scraped_at !== null)
    .sort((a, b) => Number(a.last_scraped_at) - Number(b.last_scraped_at));
  const done = model.filter((role) => role.done > 0).sort((a, b) => a.done - b.done);
  expect(inOrder.map(({ id }) => id)).toEqual(done.map(({ id }) => id));
}

it(
  `does with ${COMMANDS} random commands over ${ROLES} roles what the model does`,
  async () => {
    const ids = await onlyRoles(...Array.from({ length: ROLES }, (_, at) => `role_${at}`));
    for (const id of ids) {
      model.push({
        id,
        is: 'waiting',
        isWanted: true,
        isSteady: true,
        done: 0,
        platforms: new Map(PLATFORMS.map((platform) => [platform, 'open'])),
        retries: 0,
        holder: null,
        cycle: null,
        since: 0,
        taken: 0,
      });
    }
    for (let at = 0; at < COMMANDS; at++) {
      const name = oneOf(DRAWN);
      try {
        await commands[name]!();
        if (at % Math.max(50, ROLES) === 0) await compareAll();
      } catch (error) {
        throw new Error(`Command ${at}, ${name}, of seed ${SEED}`, { cause: error });
      }
    }
    await compareAll();
    expect(turns).toBeGreaterThan(COMMANDS / 200);
    expect(model.filter(({ isSteady, taken }) => isSteady && taken === 0)).toEqual([]);
  },
  24 * 3_600_000,
);
