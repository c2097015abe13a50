import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../errors.ts';
import { INNGEST_PATH } from '../workflows/inngest/route.ts';

/** Requests within a minute, of a person in all their sessions and from a network address without sign-in. */
export interface RateLimits {
  person: number;
  address: number;
}

/** More than people and the pages they open need. */
export const RATE_LIMITS: RateLimits = { person: 3000, address: 300 };

const WINDOW_MS = 60_000;

/** Who watches the server may ask as often as they want, and Inngest calls as often as there are steps to do. */
export function isRateLimited(route: string): boolean {
  return route.startsWith('/api/') && route !== INNGEST_PATH;
}

/**
 * Gives what refuses a request of a limited route once there were too many of who asks. Each process counts for
 * itself, in memory. To be asked when it is known who that is.
 *
 * @throws DomainError `rate_limited`, from what is given
 */
export function limitRates(
  app: FastifyInstance,
  limits: RateLimits,
): (request: FastifyRequest) => Promise<void> {
  app.register(rateLimit, {
    global: false,
    timeWindow: WINDOW_MS,
    max: ({ principal }) => (principal === null ? limits.address : limits.person),
    keyGenerator: ({ principal, ip }) =>
      principal === null ? ip : `${principal.tenant_id ?? principal.role} ${principal.id}`,
  });
  return async (request) => {
    if (!isRateLimited(request.routeOptions.url ?? '')) return;
    const count = await app.createRateLimit()(request);
    if (count.isAllowed || !count.isExceeded) return;
    throw new DomainError('too_many', 'rate_limited', 'Too many requests within a minute; wait a little.', {
      retry_after: Math.max(1, count.ttlInSeconds),
    });
  };
}
