import { PLATFORMS, type Platform } from '@blacklight/parsing';
import { collect } from './collect.ts';
import { QueueClient, Refusal, type RoleToScrape } from './queue.ts';
import { reasonOf } from './reason.ts';
import type { Posting, Source } from './source.ts';
import { BotState } from './state.ts';
import { shownWait, type Wait, wait } from './waiting.ts';

/** Why a bot cannot go on; the message is for people. */
export class BotStopped extends Error {
  override readonly name = 'BotStopped';
}

export interface BotOptions {
  /** "http://127.0.0.1:3000". */
  server: string;
  key: string;
  source: Source;
  /** Where the bot remembers the role that it is at; each bot needs a file of its own. */
  stateFile: string;
  /** Ends after one role, or at once when none waits. */
  isOnce?: boolean;
  /** Between two roles; 60,000 unless given. */
  pauseMs?: number;
  log?: (line: string) => void;
  /** Stops the bot. The role that it is at is gone on with at the next start. */
  signal?: AbortSignal;
  wait?: Wait;
}

export interface BotReport {
  /** Roles that were gone through to their end. */
  roles: number;
  postings: number;
  failedPlatforms: number;
}

const PAUSE_MS = 60_000;
/** While every search fails, the pause grows up to this. */
const LONGEST_PAUSE_MS = 3_600_000;

/** Refusals after which a role is somebody else's. */
const LEASE_ENDED = new Set(['lease_over', 'role_not_scraping', 'scrape_role_not_found']);

/**
 * Takes roles from the scrape queue and uploads what the source finds for them, until it is stopped by its signal.
 * Platforms of which the source has nothing are left open: nothing of them is uploaded, and nothing has failed.
 *
 * @throws BotStopped when the key is not accepted or not for what the source has, or when the server is no Blacklight
 */
export async function runBot(options: BotOptions): Promise<BotReport> {
  const bot = new Bot(options);
  try {
    await bot.run();
  } catch (error) {
    if (!bot.isStopped) throw bot.explained(error);
  }
  return bot.report;
}

class Bot {
  readonly report: BotReport = { roles: 0, postings: 0, failedPlatforms: 0 };
  readonly #options: BotOptions;
  readonly #signal: AbortSignal;
  readonly #wait: Wait;
  readonly #log: (line: string) => void;
  readonly #queue: QueueClient;
  readonly #state: BotState;
  /** Platforms that the key is not for. */
  readonly #forbidden = new Set<Platform>();
  /** Roles in succession of which every search has failed. */
  #failedRoles = 0;

  constructor(options: BotOptions) {
    const { signal = new AbortController().signal, log = () => {}, wait: waiting = wait } = options;
    this.#options = options;
    this.#signal = signal;
    this.#wait = waiting;
    this.#log = log;
    this.#queue = new QueueClient({ ...options, signal, log, wait: waiting });
    this.#state = new BotState(options.stateFile);
  }

  get isStopped(): boolean {
    return this.#signal.aborted;
  }

  async run(): Promise<void> {
    for (;;) {
      this.#signal.throwIfAborted();
      const role = await this.#queue.next(await this.#state.request());
      if (role === null) this.#log('No role waits');
      else await this.#scrape(role);
      if (this.#options.isOnce) return;
      await this.#wait(this.#pauseMs(), this.#signal);
    }
  }

  explained(error: unknown): unknown {
    if (!(error instanceof Refusal)) return error;
    const { server } = this.#options;
    if (error.status === 401) return new BotStopped(`${server} does not accept the key: ${error.message}`);
    if (error.code === null) {
      return new BotStopped(`${server} answered with ${error.status}: is it Blacklight?`);
    }
    return new BotStopped(`${server} refuses (${error.code}): ${error.message}`);
  }

  #pauseMs(): number {
    const pauseMs = this.#options.pauseMs ?? PAUSE_MS;
    if (this.#failedRoles === 0) return pauseMs;
    const ms = Math.min(Math.max(pauseMs, LONGEST_PAUSE_MS), pauseMs * 2 ** this.#failedRoles);
    this.#log(`Every search has failed; going on in ${shownWait(ms)}`);
    return ms;
  }

  async #scrape(role: RoleToScrape): Promise<void> {
    try {
      await this.#scrapePlatforms(role);
      await this.#queue.complete(role);
      this.report.roles++;
    } catch (error) {
      if (!(error instanceof Refusal) || !LEASE_ENDED.has(error.code ?? '')) throw error;
      this.#log(`${role.display_role}: dropped, it is no longer ours (${error.message})`);
    }
    await this.#state.forget();
  }

  async #scrapePlatforms(role: RoleToScrape): Promise<void> {
    const served = this.#servedPlatforms();
    const open = served.filter((platform) => (role.platforms[platform] ?? 'pending') === 'pending');
    const hints = role.location_hints.length === 0 ? '' : ` near ${role.location_hints.join('; ')}`;
    this.#log(`${role.display_role}${hints}: ${open.join(', ') || 'everything is uploaded'}`);
    const outcomes: boolean[] = [];
    for (const platform of open) outcomes.push(await this.#scrapePlatform(role, platform));
    this.#servedPlatforms();
    const hasFailed = outcomes.length > 0 && !outcomes.includes(true);
    this.#failedRoles = hasFailed ? this.#failedRoles + 1 : 0;
  }

  /** @throws BotStopped when there are none: a role must not go to the end of the queue for nothing. */
  #servedPlatforms(): Platform[] {
    const { platforms } = this.#options.source;
    const served = PLATFORMS.filter((name) => platforms.includes(name) && !this.#forbidden.has(name));
    if (served.length > 0) return served;
    if (platforms.length === 0) throw new BotStopped('The source has postings of no platform.');
    throw new BotStopped(`The key is not for ${platforms.join(', ')}.`);
  }

  /** Gives whether it went well. */
  async #scrapePlatform(role: RoleToScrape, platform: Platform): Promise<boolean> {
    const what = `${role.display_role} on ${platform}`;
    const found = await this.#search(role, platform);
    try {
      if ('reason' in found) {
        this.report.failedPlatforms++;
        this.#log(`${what}: failed, ${found.reason}`);
        await this.#queue.fail(role, platform, found.reason);
        return false;
      }
      await this.#upload(role, platform, found.jobs);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'platform_already_uploaded') {
        this.#log(`${what}: has arrived before`);
        return true;
      }
      if (error.code !== 'platform_forbidden' && error.code !== 'platform_unknown') throw error;
      this.#forbidden.add(platform);
      this.#log(`${platform} is left out: ${error.message}`);
      return false;
    }
  }

  async #search(role: RoleToScrape, platform: Platform): Promise<{ jobs: Posting[] } | { reason: string }> {
    const leaseMs = Date.parse(role.lease_expires_at) - Date.parse(role.scrape_started_at);
    const signal = AbortSignal.any([this.#signal, AbortSignal.timeout(leaseMs)]);
    try {
      const { jobs, isCut } = await collect(
        this.#options.source.find({
          role: role.display_role,
          normalizedRole: role.normalized_role,
          locationHints: role.location_hints,
          platform,
          signal,
          log: this.#log,
        }),
        signal,
      );
      const what = `${role.display_role} on ${platform}`;
      if (isCut) this.#log(`${what}: more than an upload takes, the rest is left`);
      return { jobs };
    } catch (error) {
      this.#signal.throwIfAborted();
      return { reason: reasonOf(error) };
    }
  }

  /** A proxy before the server may take less than the server does: then the first half is sent, and so on. */
  async #upload(role: RoleToScrape, platform: Platform, jobs: Posting[]): Promise<void> {
    const what = `${role.display_role} on ${platform}`;
    try {
      await this.#queue.upload(role, platform, jobs);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 413 || jobs.length < 2) throw error;
      this.#log(`${what}: ${jobs.length} postings are too much for the server, sending half of them`);
      return this.#upload(role, platform, jobs.slice(0, Math.ceil(jobs.length / 2)));
    }
    this.report.postings += jobs.length;
    this.#log(`${what}: ${jobs.length} ${jobs.length === 1 ? 'posting' : 'postings'} uploaded`);
  }
}
