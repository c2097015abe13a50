import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import type { Receipt } from '../../database/receipt.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError } from '../../errors.ts';
import {
  type Answer,
  claimKey,
  deleteExpired,
  findKey,
  forgetKey,
  releaseKey,
  renewClaim,
  type StoredKey,
  storeAnswer,
} from './queries.ts';

export { type Answer, deleteExpiredOfAll } from './queries.ts';

const HOUR_MS = 3_600_000;
/** How long an answer can be had again. */
export const KEPT_HOURS = 72;
/** A process that has not said for so long that it carries a request out is taken for dead. */
const LEASE_MS = 60_000;
const HEARTBEAT_MS = 15_000;
/** How long a repeated request waits for the first one, which it asks about ever less often. */
const WAIT_MS = 5000;
const POLL_MS = { first: 50, most: 800 } as const;

/** Whose key it is. */
export interface Owner {
  /** 0: the platform. */
  tenant_id: number;
  /** As the audit log names who asks. */
  principal: string;
  key: string;
}

/** What a request asks for; `read` takes an upload in to know it. */
export interface Asked {
  /** Null while it is not known. */
  fingerprint: Buffer | null;
  read: () => Promise<Buffer>;
}

/** What a request asks for, as 32 bytes that only who knows the key can make. */
export function fingerprintOf(
  key: string,
  { method, url, body }: { method: string; url: string; body: Buffer },
) {
  return createHash('sha256')
    .update(JSON.stringify([key, method, url]))
    .update(body)
    .digest();
}

/** Carries a request out once, however often it is sent with the same key (docs/decisions/0011). */
export class Idempotency {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, { now }: { now: () => Date }) {
    this.#database = database;
    this.#now = now;
  }

  /**
   * Gives the answer that the request got before, or else the receipt under which it is to be carried out and that
   * `finish`, `release` or `forget` gives back. Waits a while for one that is under way.
   *
   * @throws DomainError `idempotency_key_reused`, `idempotency_key_in_use`, `idempotency_outcome_unknown`,
   *   `idempotency_answer_secret`, `idempotency_answer_erased`
   */
  async begin({ key, ...owner }: Owner, asked: Asked): Promise<Receipt | Answer> {
    const key_hash = createHash('sha256').update(key).digest();
    const receipt: Receipt = { ...owner, key_hash, claim: randomUUID(), isOver: false };
    let poll: number = POLL_MS.first;
    for (let waited = 0; ; waited += poll, poll = Math.min(2 * poll, POLL_MS.most)) {
      const known = await this.#claim(receipt, asked.fingerprint);
      if (known === 'held') return receipt;
      // Let go just now.
      if (known === undefined) continue;
      if (known.status !== null) {
        refuseOther(known, asked.fingerprint ?? (await asked.read()));
        return answerOf(known, known.status);
      }
      if (asked.fingerprint !== null) refuseOther(known, asked.fingerprint);
      if (known.has_effect && known.claimed_until <= this.#now()) throw outcomeUnknown();
      if (waited >= WAIT_MS) throw inUse();
      await sleep(poll);
    }
  }

  /** Says again and again that the request is carried out, until the receipt is over. */
  keepAlive(receipt: Receipt): void {
    const beating = setInterval(() => {
      if (receipt.isOver) clearInterval(beating);
      else this.#as(receipt, (db) => renewClaim(db, receipt, this.#after(LEASE_MS))).catch(() => {});
    }, HEARTBEAT_MS);
    beating.unref();
  }

  /** Keeps the answer, without its body if that `isSecret`. */
  async finish(receipt: Receipt, answer: Answer, fingerprint: Buffer, { isSecret }: { isSecret: boolean }) {
    const withheld = isSecret ? 'secret' : null;
    await this.#as(receipt, (db) => storeAnswer(db, receipt, answer, { fingerprint, withheld }));
  }

  /** The request failed: it can be sent again, unless a part of it has been carried out. */
  async release(receipt: Receipt): Promise<void> {
    await this.#as(receipt, (db) => releaseKey(db, receipt, this.#now()));
  }

  /** What came was not the whole request. */
  async forget(receipt: Receipt): Promise<void> {
    await this.#as(receipt, (db) => forgetKey(db, receipt));
  }

  /** Holds the key under the receipt, or tells who used it. */
  #claim(receipt: Receipt, fingerprint: Buffer | null): Promise<StoredKey | 'held' | undefined> {
    const now = this.#now();
    const times = { now, until: this.#after(LEASE_MS), expires: this.#after(KEPT_HOURS * HOUR_MS) };
    return this.#as(receipt, async (db) => {
      if (await claimKey(db, receipt, { fingerprint, ...times })) {
        await deleteExpired(db, receipt.tenant_id, now);
        return 'held';
      }
      return findKey(db, receipt);
    });
  }

  #as<T>({ tenant_id }: Receipt, work: (db: Db) => Promise<T>): Promise<T> {
    return tenant_id === 0 ? this.#database.asPlatform(work) : this.#database.asTenant(tenant_id, work);
  }

  #after(ms: number): Date {
    return new Date(this.#now().getTime() + ms);
  }
}

function refuseOther({ fingerprint }: StoredKey, asked: Buffer): void {
  if (fingerprint === null || fingerprint.equals(asked)) return;
  const detail = 'The Idempotency-Key was used for another request; take a new one for each.';
  throw new DomainError('invalid', 'idempotency_key_reused', detail);
}

function answerOf({ headers, body, withheld }: StoredKey, status: number): Answer {
  if (withheld === null) return { status, headers: headers ?? {}, body };
  const why =
    withheld === 'secret' ? 'what it told is told once' : 'a candidate of the firm has been erased since';
  const detail = `The request was carried out with the status ${status}; its answer is not kept, since ${why}.`;
  throw new DomainError('conflict', `idempotency_answer_${withheld}`, detail, { answered_status: status });
}

function inUse(): DomainError {
  const detail = 'The first request with this Idempotency-Key is still under way; ask again.';
  return new DomainError('conflict', 'idempotency_key_in_use', detail, { retry_after: 1 });
}

function outcomeUnknown(): DomainError {
  const detail =
    'The first request with this Idempotency-Key broke off after it had changed something. Look what became of it; what is missing needs a new key.';
  return new DomainError('conflict', 'idempotency_outcome_unknown', detail);
}
