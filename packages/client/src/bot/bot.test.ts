import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLATFORMS, type Platform } from '@blacklight/parsing';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { BotStopped, runBot } from './bot.ts';
import { FakeQueue, type Fault, KEY } from './fakeQueue.ts';
import type { Posting, Search, Source } from './source.ts';
import type { Wait } from './waiting.ts';

const queue = new FakeQueue();
const server = await queue.start();
const folder = mkdtempSync(join(tmpdir(), 'blacklight-bot-'));
const stateFile = join(folder, 'state', 'bot.json');
afterAll(() => {
  queue.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  queue.reset('Java Developer');
  rmSync(stateFile, { force: true });
});

const job = (title: string): Posting => ({ title, company: 'Vantrelle' });

/** One posting, named after what was asked. */
async function* one({ role, platform }: Search): AsyncGenerator<Posting> {
  yield job(`${role} ${platform}`);
}

async function* nothing(): AsyncGenerator<Posting> {}

const source = (platforms: readonly Platform[], find: Source['find'] = one): Source => ({ platforms, find });

async function* throwing(message: string): AsyncGenerator<Posting> {
  yield job('half of it');
  throw new Error(message);
}

/** Runs a bot that never waits, until there are no roles left. */
async function run(given: Source, more: Partial<Parameters<typeof runBot>[0]> = {}) {
  const log: string[] = [];
  const waits: number[] = [];
  const stopping = new AbortController();
  queue.onDeath = () => stopping.abort();
  const wait: Wait = async (ms, signal) => {
    signal.throwIfAborted();
    waits.push(ms);
    if (log.includes('No role waits')) stopping.abort();
    signal.throwIfAborted();
  };
  const { signal } = stopping;
  const report = await runBot({
    server,
    key: KEY,
    source: given,
    stateFile,
    log: (line) => log.push(line),
    wait,
    signal,
    ...more,
  });
  return { report, log, waits };
}

const uploadsOf = (role: number) =>
  queue.roles[role]!.uploads.map(({ platform, jobs }) => [platform, jobs.map(({ title }) => title)]);

describe('the loop', () => {
  it('uploads what the source has for each platform, and goes on to the next role', async () => {
    queue.reset('Java Developer', 'Data Engineer');
    const { report, waits } = await run(source(PLATFORMS));
    expect(uploadsOf(0)).toEqual(PLATFORMS.map((platform) => [platform, [`Java Developer ${platform}`]]));
    expect(uploadsOf(1)).toEqual(PLATFORMS.map((platform) => [platform, [`Data Engineer ${platform}`]]));
    expect(report).toEqual({ roles: 2, postings: 12, failedPlatforms: 0 });
    // Between two roles, and while none waits.
    expect(waits).toEqual([60_000, 60_000, 60_000]);
  });

  it('asks the source with the role, its places and the platform', async () => {
    const asked: Search[] = [];
    const remembering = source(['dice'], (search) => {
      asked.push(search);
      return nothing();
    });
    await run(remembering, { isOnce: true });
    expect(asked).toEqual([
      expect.objectContaining({
        role: 'Java Developer',
        normalizedRole: 'java_developer',
        locationHints: ['Dallas, TX'],
        platform: 'dice',
      }),
    ]);
    expect(uploadsOf(0)).toEqual([['dice', []]]);
  });

  it('leaves platforms of which the source has nothing to others, and completes the role', async () => {
    await run(source(['dice']), { isOnce: true });
    expect(uploadsOf(0).map(([platform]) => platform)).toEqual(['dice']);
    expect(queue.roles[0]).toMatchObject({ failures: [], isOpen: false });
  });

  it('ends after one role, or when none waits', async () => {
    queue.reset('Java Developer', 'Data Engineer');
    expect((await run(source(['dice']), { isOnce: true })).waits).toEqual([]);
    expect(queue.roles).toHaveLength(1);
    queue.reset();
    const { report, log } = await run(source(['dice']), { isOnce: true });
    expect([report.roles, log]).toEqual([0, ['No role waits']]);
  });

  it('takes no more than an upload may have', async () => {
    const endless = source(['dice'], async function* () {
      for (let i = 0; ; i++) yield job(`Java Developer ${i}`);
    });
    const { log } = await run(endless, { isOnce: true });
    expect(queue.roles[0]!.uploads[0]!.jobs).toHaveLength(10_000);
    expect(log).toContain('Java Developer on dice: more than an upload takes, the rest is left');
  });

  it('sends half when the server takes less', async () => {
    const four = source(['dice'], async function* () {
      for (let i = 0; i < 4; i++) yield job(`${i}`);
    });
    const tooLarge = { status: 413, body: { code: 'request_too_large', detail: 'Too large.' } };
    const small = source(['dice'], async function* (search) {
      queue.answers = [tooLarge];
      yield* four.find(search);
    });
    await run(small, { isOnce: true });
    expect(uploadsOf(0)).toEqual([['dice', ['0', '1']]]);
  });
});

describe('a search that fails', () => {
  it('is reported, uploads nothing of its platform and costs no other platform', async () => {
    const half = source(['dice', 'indeed'], (search) =>
      search.platform === 'dice' ? throwing('IP blocked') : one(search),
    );
    const { report, waits } = await run(half);
    expect(queue.roles[0]!.failures).toEqual(['dice: IP blocked']);
    expect(uploadsOf(0)).toEqual([['indeed', ['Java Developer indeed']]]);
    expect(report).toMatchObject({ roles: 1, failedPlatforms: 1 });
    expect(waits).toEqual([60_000, 60_000]);
  });

  it('makes the bot slower when every one fails, so that an outage does not fail all roles', async () => {
    queue.reset('Java Developer', 'Data Engineer', 'Scrum Master', 'QA Engineer', 'SRE', 'DBA', 'BA', 'PM');
    const { waits } = await run(source(PLATFORMS, () => throwing('no network')));
    const minutes = waits.map((ms) => ms / 60_000);
    expect(minutes).toEqual([2, 4, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('may hang: the bot stops all the same', async () => {
    const stopping = new AbortController();
    const hanging = source(['dice'], () => ({
      [Symbol.asyncIterator]: () => ({
        next() {
          queueMicrotask(() => stopping.abort());
          return new Promise(() => {});
        },
        return: () => new Promise(() => {}),
      }),
    }));
    const { report } = await run(hanging, { signal: stopping.signal });
    expect(report.roles).toBe(0);
    expect(queue.roles[0]).toMatchObject({ isOpen: true, failures: [] });
  });
});

describe('refusals', () => {
  it('end the bot with a clear message when the key is not accepted', async () => {
    const failing = run(source(['dice']), { key: 'sk_live_other' });
    await expect(failing).rejects.toThrow(BotStopped);
    await expect(run(source(['dice']), { key: 'sk_live_other' })).rejects.toThrow(
      `${server} does not accept the key: It is scraper_key_invalid.`,
    );
    expect(queue.roles).toEqual([]);
  });

  it.each([
    ['a server that is another program', { status: 404 }, /answered with 404: is it Blacklight\?$/],
    [
      'a redirect, which would take the key elsewhere',
      { status: 302, headers: { location: 'http://127.0.0.1:9/' } },
      /answered with 302/,
    ],
  ])('end the bot at %s', async (_, answer, message) => {
    queue.answers = [answer];
    await expect(run(source(['dice']))).rejects.toThrow(message);
  });

  it('leave a platform out for which the key is not, and ask no more for it', async () => {
    queue.reset('Java Developer', 'Data Engineer');
    queue.allowed = ['dice'];
    await run(source(['linkedin', 'dice']));
    expect(queue.roles.map(({ uploads }) => uploads.map(({ platform }) => platform))).toEqual([
      ['dice'],
      ['dice'],
    ]);
    expect(queue.requests.filter(({ status }) => status === 403)).toHaveLength(1);
  });

  it('end the bot when the key is for nothing of the source, and the role is not passed over', async () => {
    queue.allowed = ['monster'];
    await expect(run(source(['dice']))).rejects.toThrow('The key is not for dice.');
    expect(queue.roles[0]!.isOpen).toBe(true);
  });

  it('drop a lease that is over, and go on with the next role', async () => {
    queue.reset('Java Developer', 'Data Engineer');
    const slow = source(['dice'], async function* (search) {
      if (search.role === 'Java Developer') queue.loseLeases();
      yield* one(search);
    });
    const { report, log } = await run(slow);
    expect(queue.roles.map(({ uploads }) => uploads.length)).toEqual([0, 1]);
    expect(report.roles).toBe(1);
    expect(log).toContain('Java Developer: dropped, it is no longer ours (It is lease_over.)');
  });

  it('are waited out for as long as Retry-After says', async () => {
    queue.faults.set(0, 'too many');
    const { waits } = await run(source(['dice']), { isOnce: true });
    expect(waits).toEqual([7000]);
    expect(uploadsOf(0)).toHaveLength(1);
  });

  it('of a server that is away are repeated later and later', async () => {
    for (let i = 0; i < 12; i++) queue.faults.set(i, i % 2 === 0 ? 'away' : 'cut before');
    const { waits } = await run(source(['dice']), { isOnce: true });
    expect(waits).toHaveLength(12);
    waits.forEach((ms, i) => {
      const longest = Math.min(300_000, 1000 * 2 ** i);
      expect(ms).toBeGreaterThanOrEqual(longest / 2);
      expect(ms).toBeLessThanOrEqual(longest);
    });
  });
});

it('does not search again for what has arrived before it died', async () => {
  const asked: string[] = [];
  const given = source(['dice', 'indeed'], (search) => {
    asked.push(search.platform);
    return one(search);
  });
  // The role, indeed, dice: which arrives, but the bot does not come to know.
  queue.faults.set(2, 'dead after');
  await run(given);
  const { log } = await run(given);
  expect(asked).toEqual(['indeed', 'dice']);
  expect(log[0]).toBe('Java Developer near Dallas, TX: everything is uploaded');
  expect(queue.roles[0]).toMatchObject({ isOpen: false });
});

describe('the state file', () => {
  it('remembers under which key the role was asked for, until the role is done', async () => {
    let during = '';
    const looking = source(['dice'], () => {
      during = readFileSync(stateFile, 'utf8');
      return nothing();
    });
    await run(looking, { isOnce: true });
    expect(JSON.parse(during)).toEqual({ request: queue.roles[0]!.request });
    expect(existsSync(stateFile)).toBe(false);
  });

  it.each(['', '{', '{"request":7}', '{"request":"a\\nb"}'])('may be broken: %j', async (text) => {
    await run(source(['dice']), { isOnce: true });
    writeFileSync(stateFile, text);
    queue.reset('Java Developer');
    expect((await run(source(['dice']), { isOnce: true })).report.roles).toBe(1);
  });
});

const FAULTS: Fault[] = ['away', 'too many', 'cut before', 'cut after', 'dead before', 'dead after'];
const ROLES = ['Java Developer', 'Data Engineer'];

it('takes every role once and uploads every platform once, wherever it dies or loses an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...PLATFORMS], { minLength: 1 }),
      fc.subarray([...PLATFORMS]),
      fc.dictionary(fc.nat({ max: 40 }).map(String), fc.constantFrom(...FAULTS), { maxKeys: 12 }),
      async (platforms, failing, faults) => {
        queue.reset(...ROLES);
        rmSync(stateFile, { force: true });
        queue.faults = new Map(Object.entries(faults).map(([at, fault]) => [Number(at), fault]));
        const given = source(platforms, (search) =>
          failing.includes(search.platform) ? throwing('blocked') : one(search),
        );
        const dead = Object.values(faults).filter((fault) => fault.startsWith('dead')).length;
        // A bot that dies is started anew; the last one ends because no role waits.
        for (let starts = 0; starts <= dead; starts++) await run(given);

        expect(queue.roles.map(({ view }) => view.display_role)).toEqual(ROLES);
        const good = PLATFORMS.filter((one) => platforms.includes(one) && !failing.includes(one));
        queue.roles.forEach((role, i) => {
          expect(uploadsOf(i)).toEqual(good.map((one) => [one, [`${ROLES[i]} ${one}`]]));
          const failed = PLATFORMS.filter((one) => platforms.includes(one) && failing.includes(one));
          expect([...new Set(role.failures)]).toEqual(failed.map((one) => `${one}: blocked`));
          expect(role.isOpen).toBe(false);
        });
        expect(existsSync(stateFile) && queue.waiting.length > 0).toBe(false);
      },
    ),
    { numRuns: 150, endOnFailure: true },
  );
});
