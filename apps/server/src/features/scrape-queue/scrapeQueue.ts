import { randomUUID } from 'node:crypto';
import { PLATFORMS, type Platform, platformOf } from '@blacklight/parsing';
import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import type { WorkflowEvent } from '../../workflows/events.ts';
import { raiseAlert } from '../alerts/alerts.ts';
import type { Scraper } from '../sessions/sessions.ts';
import { saveRole } from './cycle.ts';
import type { OnEvents } from './events.ts';
import {
  followCandidates,
  insertUpload,
  type LockedRole,
  leaseOfRequest,
  lockExpired,
  lockOldestPending,
  lockRole,
  markStuck,
  pageOfRoles,
  type QueuedRole,
  type QueueStatus,
  type RoleView,
  readStatus,
  viewRole,
} from './queries.ts';
import {
  complete,
  expire,
  handOut,
  type LeaseClaim,
  platformsRemaining,
  type RoleState,
  type RoleStatus,
  reportFailure,
  requeue,
  requireLease,
  takeUpload,
} from './roleState.ts';

export type { QueuedRole, QueueStatus, RoleView } from './queries.ts';

export interface Upload {
  platform: string;
  /** Rows as they were scraped; what they mean is found out when they are processed. */
  jobs: readonly unknown[];
}

export interface UploadReceipt {
  queue_id: number;
  platform: Platform;
  jobs_received: number;
  processing_queue_position: number;
  platforms_remaining: Platform[];
}

const STUCK_AFTER_MINUTES = 60;
const RECENT_ROLES = 10;

/** The roles to scrape, one scraper each, the one that waits longest first (decisions.md 25–30). */
export class ScrapeQueue {
  readonly #database: Database;
  readonly #leaseMinutes: number;
  readonly #onEvents: OnEvents;

  constructor(database: Database, { leaseMinutes, onEvents }: { leaseMinutes: number; onEvents: OnEvents }) {
    this.#database = database;
    this.#leaseMinutes = leaseMinutes;
    this.#onEvents = onEvents;
  }

  /**
   * The next role; null when none waits. As long as its lease lasts, a repeat with the same `request` gives the same
   * role under the same lease.
   */
  next({ scraper_id }: Scraper, request: string | null): Promise<QueuedRole | null> {
    return this.#database.asPlatform(async (db) => {
      await followCandidates(db);
      await this.#takeBackExpired(db);
      if (request !== null) {
        const same = await leaseOfRequest(db, { scraperId: scraper_id, request });
        if (same !== undefined) return same;
      }
      const role = await lockOldestPending(db);
      if (role === undefined) return null;
      const from = role.now;
      const until = new Date(from.getTime() + this.#leaseMinutes * 60_000);
      const next = handOut(role, { id: randomUUID(), scraperId: scraper_id, request, from, until });
      return { ...role, ...(await this.#save(db, role, next)) };
    });
  }

  /**
   * Takes a platform's jobs in, to be processed in turn.
   *
   * @throws DomainError `platform_unknown`, `platform_forbidden`, `scrape_role_not_found`, `role_not_scraping`,
   *   `lease_over`, `platform_already_uploaded`
   */
  async upload(
    scraper: Scraper,
    id: number,
    { platform: name, jobs, leaseId }: Upload & { leaseId: string | null },
  ): Promise<UploadReceipt> {
    const platform = allowedPlatform(scraper, name);
    return this.#withHeldRole(scraper, { id, leaseId }, async (db, role) => {
      const taken = takeUpload(role, platform, jobs.length);
      const upload = { queueId: id, platform, leaseId: role.lease_id, jobs };
      const { position } = await insertUpload(db, upload);
      const data = { queue_id: id, platform };
      const event: WorkflowEvent =
        jobs.length === 0
          ? { name: 'scrape-queue/zero-jobs', data: { ...data, role: role.display_role } }
          : { name: 'scrape-queue/uploaded', data };
      await this.#onEvents(db, [event]);
      await this.#save(db, role, taken);
      return {
        ...data,
        jobs_received: jobs.length,
        processing_queue_position: position,
        platforms_remaining: platformsRemaining(taken),
      };
    });
  }

  /**
   * The scraper is done. What it has uploaded is still processed before the role goes back to the queue.
   *
   * @throws DomainError `scrape_role_not_found`, `role_not_scraping`, `lease_over`
   */
  complete(
    { scraper_id }: Scraper,
    { id, leaseId }: { id: number; leaseId: string | null },
  ): Promise<{ candidates: number; isRotated: boolean }> {
    return this.#database.asPlatform(async (db) => {
      await followCandidates(db);
      const role = await locked(db, id);
      const next = complete(role, { scraperId: scraper_id, leaseId }, role.now);
      const { status } = next === role ? role : await this.#save(db, role, next);
      return { candidates: role.candidate_count, isRotated: status !== 'completed' };
    });
  }

  /**
   * A platform could not be scraped.
   *
   * @throws the same as `upload`
   */
  async fail(
    scraper: Scraper,
    id: number,
    failure: { platform: string; error: string; retry: boolean; leaseId: string | null },
  ): Promise<{ retry_count: number; will_retry: boolean }> {
    const platform = allowedPlatform(scraper, failure.platform);
    const { error, retry, leaseId } = failure;
    return this.#withHeldRole(scraper, { id, leaseId }, async (db, role) => {
      const next = reportFailure(role, platform, { error, retry });
      const data = { queue_id: id, role: role.display_role, platform, error };
      await raiseAlert(db, {
        kind: 'scrape_failed',
        subject: `${role.normalized_role} on ${platform}`,
        body: `Scraping ${platform} for "${role.display_role}" failed: ${error}`,
        data,
      });
      await this.#onEvents(db, [{ name: 'scrape-queue/failed', data }]);
      const { retry_count } = await this.#save(db, role, next);
      return { retry_count, will_retry: next.platforms_status[platform] === 'pending' };
    });
  }

  status(): Promise<QueueStatus> {
    return this.#database.asPlatform(async (db) => {
      await followCandidates(db);
      return readStatus(db, { recent: RECENT_ROLES });
    });
  }

  list(query: Paging & { status?: RoleStatus }): Promise<PageOf<RoleView>> {
    const { status, ...paging } = query;
    return this.#database.asPlatform(async (db) => {
      await followCandidates(db);
      return pageOfRoles(db, { status, paging });
    });
  }

  /** Puts a failed role back. @throws DomainError `scrape_role_not_found`, `role_not_failed` */
  requeue(id: number): Promise<RoleView> {
    return this.#database.asPlatform(async (db) => {
      const role = await locked(db, id);
      await this.#save(db, role, requeue(role));
      return viewRole(db, id);
    });
  }

  async #takeBackExpired(db: Db): Promise<void> {
    for (const role of await lockExpired(db)) await this.#save(db, role, expire(role));
  }

  #withHeldRole<T>(
    { scraper_id }: Scraper,
    { id, leaseId }: { id: number; leaseId: string | null },
    work: (db: Db, role: LockedRole) => Promise<T>,
  ): Promise<T> {
    return this.#database.asPlatform(async (db) => {
      const role = await locked(db, id);
      const claim: LeaseClaim = { scraperId: scraper_id, leaseId };
      requireLease(role, claim, role.now);
      return work(db, role);
    });
  }

  #save(db: Db, role: LockedRole, next: RoleState): Promise<RoleState> {
    return saveRole(db, role, { next, onEvents: this.#onEvents });
  }
}

export interface StuckRole {
  id: number;
  display_role: string;
  scrape_started_at: Date;
}

/** Raises an alert, once for a lease, about each role that has been scraped for over an hour; gives these roles. */
export async function stuckRoles(db: Db, now: Date): Promise<StuckRole[]> {
  const stuck = await markStuck(db, { minutes: STUCK_AFTER_MINUTES, now });
  for (const { id, display_role, scrape_started_at } of stuck) {
    await raiseAlert(db, {
      kind: 'scrape_role_stuck',
      subject: `role ${id}`,
      body: `"${display_role}" has been scraped since ${scrape_started_at.toISOString()}, for over an hour.`,
      data: { queue_id: id, scrape_started_at },
    });
  }
  return stuck;
}

async function locked(db: Db, id: number): Promise<LockedRole> {
  const role = await lockRole(db, id);
  if (role === undefined) throw notFound('scrape role');
  return role;
}

function allowedPlatform({ platforms }: Scraper, name: string): Platform {
  const platform = platformOf(name);
  if (platform === null) {
    const message = `The platform "${name}" is none of ${PLATFORMS.join(', ')}.`;
    throw new DomainError('invalid', 'platform_unknown', message);
  }
  if (platforms === null || platforms.includes(platform)) return platform;
  const message = `This key is for ${platforms.join(', ')} only.`;
  throw new DomainError('forbidden', 'platform_forbidden', message);
}
