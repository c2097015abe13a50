import { PLATFORMS, type Platform } from '@blacklight/parsing';
import type { PlatformState } from '../../database/schema.ts';
import { DomainError } from '../../errors.ts';

export type RoleStatus = 'pending' | 'scraping' | 'completed' | 'failed';
export type PlatformStates = Record<Platform, PlatformState>;

/** Where a role is in its cycle. All functions here give a new state and leave the old one. */
export interface RoleState {
  /** `completed`: the scraper is done, uploads are still being processed. */
  status: RoleStatus;
  platforms_status: PlatformStates;
  /** Tries of this cycle that failed and are to be made again. */
  retry_count: number;
  last_error: string | null;
  /** Uploaded in this cycle. */
  total_jobs_found: number;
  last_scraped_at: Date | null;
  scrape_started_at: Date | null;
  lease_id: string | null;
  lease_scraper_id: number | null;
  lease_request: string | null;
  lease_expires_at: Date | null;
}

/** Who asks: a scraper, for the lease that it names, else for whichever it has. */
export interface LeaseClaim {
  scraperId: number;
  leaseId: string | null;
}

/** A failed role leaves the queue until it is requeued (decisions.md 28). */
export const MOST_RETRIES = 3;

/** Hands a pending role out: its cycle begins. */
export function handOut(
  role: RoleState,
  lease: { id: string; scraperId: number; request: string | null; from: Date; until: Date },
): RoleState {
  return {
    ...role,
    status: 'scraping',
    platforms_status: allPlatforms('pending'),
    total_jobs_found: 0,
    last_error: null,
    scrape_started_at: lease.from,
    lease_id: lease.id,
    lease_scraper_id: lease.scraperId,
    lease_request: lease.request,
    lease_expires_at: lease.until,
  };
}

/** @throws DomainError `role_not_scraping`, `lease_over` unless the claim holds the role. */
export function requireLease(role: RoleState, claim: LeaseClaim, now: Date): void {
  if (role.status !== 'scraping') {
    const message = `The role is ${role.status}; only one that is being scraped takes uploads.`;
    throw new DomainError('conflict', 'role_not_scraping', message, { role_status: role.status });
  }
  if (isOf(role, claim) && role.lease_expires_at! > now) return;
  const message = 'The lease of the role is over, or somebody else has it; ask for the next role.';
  throw new DomainError('conflict', 'lease_over', message);
}

/**
 * A platform's jobs have come in; none at all are the whole of it.
 *
 * @throws DomainError `platform_already_uploaded`
 */
export function takeUpload(role: RoleState, platform: Platform, jobs: number): RoleState {
  requireOpen(role, platform);
  return {
    ...withPlatform(role, platform, jobs === 0 ? 'completed' : 'uploaded'),
    total_jobs_found: role.total_jobs_found + jobs,
  };
}

/**
 * A platform could not be scraped. It is tried again in this cycle, or left; after three retries the role fails.
 *
 * @throws DomainError `platform_already_uploaded`
 */
export function reportFailure(
  role: RoleState,
  platform: Platform,
  { error, retry }: { error: string; retry: boolean },
): RoleState {
  requireOpen(role, platform);
  const failed = { ...withPlatform(role, platform, 'failed'), last_error: error };
  if (!retry) return failed;
  if (role.retry_count === MOST_RETRIES) return { ...failed, status: 'failed' };
  return { ...withPlatform(failed, platform, 'pending'), retry_count: role.retry_count + 1 };
}

/**
 * The scraper is done with the role. Who has completed a role may say so again; nothing changes.
 *
 * @throws DomainError `role_not_scraping`, `lease_over`
 */
export function complete(role: RoleState, claim: LeaseClaim, now: Date): RoleState {
  if (role.status !== 'scraping' && isOf(role, claim)) return role;
  requireLease(role, claim, now);
  return { ...role, status: 'completed' };
}

/** What became of an upload; one of an earlier cycle changes nothing. */
export function setPlatform(
  role: RoleState,
  platform: Platform,
  to: { state: PlatformState; leaseId: string | null },
): RoleState {
  return role.lease_id === to.leaseId ? withPlatform(role, platform, to.state) : role;
}

/** The lease has run out: the role is handed out anew, three times at most without success. */
export function expire(role: RoleState): RoleState {
  const returned = {
    ...role,
    last_error: 'The scraper did not finish within its lease.',
    lease_id: null,
    lease_scraper_id: null,
    lease_request: null,
    lease_expires_at: null,
  };
  if (role.retry_count === MOST_RETRIES) return { ...returned, status: 'failed' };
  return { ...returned, status: 'pending', retry_count: role.retry_count + 1 };
}

/** @throws DomainError `role_not_failed` */
export function requeue(role: RoleState): RoleState {
  if (role.status !== 'failed') {
    const message = `The role is ${role.status}; only a failed one can be requeued.`;
    throw new DomainError('conflict', 'role_not_failed', message, { role_status: role.status });
  }
  return { ...role, status: 'pending', retry_count: 0, last_error: null };
}

/**
 * Ends the cycle where nothing of it is left to do: the role goes to the end of the queue, or fails when all its
 * platforms have.
 */
export function settle(role: RoleState, now: Date): RoleState {
  if (role.status !== 'scraping' && role.status !== 'completed') return role;
  const states = Object.values(role.platforms_status);
  if (role.status === 'scraping' && states.includes('pending')) return role;
  if (states.some((state) => state === 'uploaded' || state === 'processing')) {
    return { ...role, status: 'completed' };
  }
  if (states.every((state) => state === 'failed')) return { ...role, status: 'failed' };
  return { ...role, status: 'pending', last_scraped_at: now, retry_count: 0 };
}

/** The platforms that are still to be scraped in this cycle. */
export function platformsRemaining({ platforms_status }: RoleState): Platform[] {
  return PLATFORMS.filter((platform) => platforms_status[platform] === 'pending');
}

export function allPlatforms(state: PlatformState): PlatformStates {
  return Object.fromEntries(PLATFORMS.map((platform) => [platform, state])) as PlatformStates;
}

function withPlatform(role: RoleState, platform: Platform, state: PlatformState): RoleState {
  return { ...role, platforms_status: { ...role.platforms_status, [platform]: state } };
}

function requireOpen(role: RoleState, platform: Platform): void {
  if (['pending', 'failed'].includes(role.platforms_status[platform])) return;
  const message = `The jobs of ${platform} have come in already in this cycle.`;
  throw new DomainError('conflict', 'platform_already_uploaded', message, { platform });
}

function isOf(role: RoleState, { scraperId, leaseId }: LeaseClaim): boolean {
  return role.lease_scraper_id === scraperId && (leaseId === null || role.lease_id === leaseId);
}
