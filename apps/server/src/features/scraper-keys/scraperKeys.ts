import { createHash, randomBytes } from 'node:crypto';
import { PLATFORMS, platformOf } from '@blacklight/parsing';
import type { Database } from '../../database/database.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import { raiseAlert } from '../alerts/alerts.ts';
import type { Scraper } from '../sessions/sessions.ts';
import {
  type AskedKey,
  countRequest,
  endKeyIn,
  insertKey,
  lockKey,
  lockKeyByHash,
  type NewKey,
  noteRefusal,
  pageOfKeys,
  revokeKey,
  type ScraperKey,
} from './queries.ts';

export type { ScraperKey } from './queries.ts';

const PREFIX = 'sk_live_';
/** 192 bits (decisions.md 32). */
const RANDOM_BYTES = 24;

/** A key with what is told once. */
export type CreatedKey = ScraperKey & { api_key: string };

/** The keys by which scrapers are known (decisions.md 32, 41). */
export class ScraperKeys {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  list(paging: Paging): Promise<PageOf<ScraperKey>> {
    return this.#database.asPlatform((db) => pageOfKeys(db, paging));
  }

  /** @throws DomainError `platform_unknown` */
  create(key: {
    name: string;
    platforms: readonly string[] | null;
    requests_per_minute: number;
    created_by: number | null;
  }): Promise<CreatedKey> {
    const platforms = key.platforms === null ? null : [...new Set(key.platforms.map(knownPlatform))];
    const { api_key, ...secret } = newSecret();
    return this.#database.asPlatform(async (db) => ({
      ...(await insertKey(db, { ...key, platforms, scraper_id: null, ...secret })),
      api_key,
    }));
  }

  /** From the next request on. @throws DomainError `scraper_key_not_found` */
  async revoke(id: number): Promise<void> {
    const isKnown = await this.#database.asPlatform((db) => revokeKey(db, id));
    if (!isKnown) throw notFound('scraper key');
  }

  /**
   * A new key in place of an old one, which is good for that many minutes more. Both hold the same leases, so that
   * a bot may change keys in the middle of a role.
   *
   * @throws DomainError `scraper_key_not_found`, `scraper_key_ended`
   */
  rotate(
    id: number,
    { overlap_minutes, created_by }: { overlap_minutes: number; created_by: number | null },
  ): Promise<CreatedKey & { replaced_key_expires_at: Date }> {
    const { api_key, ...secret } = newSecret();
    return this.#database.asPlatform(async (db) => {
      const old = await lockKey(db, id);
      if (old === undefined) throw notFound('scraper key');
      if (!old.is_active || old.expires_at !== null) {
        throw new DomainError('conflict', 'scraper_key_ended', 'The key is revoked or has been replaced.');
      }
      const { name, platforms, requests_per_minute, scraper_id } = old;
      const key = { name, platforms, requests_per_minute, scraper_id: scraper_id ?? id, created_by };
      const replaced_key_expires_at = await endKeyIn(db, id, overlap_minutes);
      return { ...(await insertKey(db, { ...key, ...secret })), api_key, replaced_key_expires_at };
    });
  }

  /**
   * Whose a key is; the use is counted.
   *
   * @throws DomainError `scraper_key_invalid` for one that is unknown, revoked or replaced; `rate_limited`
   */
  async admit(apiKey: string): Promise<Scraper> {
    const { key, retryAfter } = await this.#database.asPlatform(async (db) => {
      const asked = await lockKeyByHash(db, hashOf(apiKey));
      if (asked?.is_good) return { key: asked, ...(await countRequest(db, asked.id)) };
      if (asked !== undefined && !asked.is_noted) {
        await noteRefusal(db, asked.id);
        await raiseAlert(db, useOfEndedKey(asked));
      }
      return { key: undefined, retryAfter: null };
    });
    if (key === undefined) {
      throw new DomainError(
        'unauthenticated',
        'scraper_key_invalid',
        'The scraper key is unknown or revoked.',
      );
    }
    if (retryAfter !== null) {
      const details = { retry_after: retryAfter };
      const message = `The key has made all its requests of this minute; wait ${retryAfter} s.`;
      throw new DomainError('too_many', 'rate_limited', message, details);
    }
    return {
      role: 'SCRAPER',
      tenant_id: null,
      id: key.id,
      scraper_id: key.scraper_id,
      platforms: key.platforms,
    };
  }
}

/** A security event. Of a bot that tries on and on one is raised a minute. */
function useOfEndedKey({ id, name }: AskedKey) {
  return {
    kind: 'scraper_key_used_after_end',
    subject: `scraper key ${id}`,
    body: `Somebody has used the scraper key "${name}" (${id}), which is revoked or replaced.`,
    data: { scraper_key_id: id, name },
  };
}

function newSecret(): Pick<NewKey, 'key_hash' | 'key_prefix' | 'last_four'> & { api_key: string } {
  const api_key = PREFIX + randomBytes(RANDOM_BYTES).toString('base64url');
  return { api_key, key_hash: hashOf(api_key), key_prefix: PREFIX, last_four: api_key.slice(-4) };
}

function knownPlatform(name: string): string {
  const platform = platformOf(name);
  if (platform !== null) return platform;
  const message = `The platform "${name}" is none of ${PLATFORMS.join(', ')}.`;
  throw new DomainError('invalid', 'platform_unknown', message);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
