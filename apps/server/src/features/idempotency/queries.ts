import { sql } from 'kysely';
import type { Receipt } from '../../database/receipt.ts';
import type { Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';

export type StoredKey = Pick<
  Row<'idempotency_keys'>,
  'fingerprint' | 'claimed_until' | 'has_effect' | 'status' | 'headers' | 'body' | 'withheld'
>;

/** Expired keys that a new one takes along: more than one, so that they cannot pile up. */
const CLEANED = 10;

/** Deletes some keys that have expired. */
export async function deleteExpired(db: Db, tenantId: number, now: Date): Promise<void> {
  await sql`
    delete from idempotency_keys where (tenant_id, principal, key_hash) in (
      select tenant_id, principal, key_hash from idempotency_keys
      where tenant_id = ${tenantId} and expires_at <= ${now}
      order by expires_at limit ${CLEANED} for update skip locked
    )
  `.execute(db);
}

/** Deletes the keys of all firms that have expired; gives their number. */
export async function deleteExpiredOfAll(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`delete from idempotency_keys where expires_at <= now()`.execute(db);
  return Number(numAffectedRows);
}

/** Whether the key is now held: it is new, or expired, or was left behind by a request that changed nothing. */
export async function claimKey(
  db: Db,
  { tenant_id, principal, key_hash, claim }: Receipt,
  { fingerprint, now, until, expires }: { fingerprint: Buffer | null; now: Date; until: Date; expires: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into idempotency_keys as known (
      tenant_id, principal, key_hash, fingerprint, claim, claimed_until, expires_at
    )
    values (${tenant_id}, ${principal}, ${key_hash}, ${fingerprint}, ${claim}, ${until}, ${expires})
    on conflict (tenant_id, principal, key_hash) do update set
      fingerprint = excluded.fingerprint, claim = excluded.claim, claimed_until = excluded.claimed_until,
      expires_at = excluded.expires_at, has_effect = false, status = null, headers = null, body = null,
      withheld = null
    where known.expires_at <= ${now}
      or (known.status is null and not known.has_effect and known.claimed_until <= ${now})
  `.execute(db);
  return numAffectedRows === 1n;
}

export function findKey(
  db: Db,
  { tenant_id, principal, key_hash }: Pick<Receipt, 'tenant_id' | 'principal' | 'key_hash'>,
): Promise<StoredKey | undefined> {
  return db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'claimed_until', 'has_effect', 'status', 'headers', 'body', 'withheld'])
    .where('tenant_id', '=', tenant_id)
    .where('principal', '=', principal)
    .where('key_hash', '=', key_hash)
    .executeTakeFirst();
}

/** Keeps the key held. */
export async function renewClaim(db: Db, receipt: Receipt, until: Date): Promise<void> {
  await held(db, receipt).set({ claimed_until: until }).where('status', 'is', null).execute();
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Null for an answer without one. */
  body: Buffer | null;
}

/** Keeps the answer, without a body that is withheld. */
export async function storeAnswer(
  db: Db,
  { tenant_id, principal, key_hash, claim }: Receipt,
  { status, headers, body }: Answer,
  { fingerprint, withheld }: { fingerprint: Buffer; withheld: 'secret' | null },
): Promise<void> {
  const kept = withheld === null ? body : null;
  await sql`
    update idempotency_keys set
      fingerprint = ${fingerprint}, status = ${status}, headers = ${JSON.stringify(headers)}::jsonb,
      body = case when withheld is null then ${kept}::bytea end,
      withheld = case when ${kept}::bytea is null then ${withheld} else withheld end
    where tenant_id = ${tenant_id} and principal = ${principal} and key_hash = ${key_hash} and claim = ${claim}
  `.execute(db);
}

/** Lets the key go; where the request has changed something it stays, nobody holding it. */
export async function releaseKey(db: Db, receipt: Receipt, now: Date): Promise<void> {
  await forget(db, receipt).where('has_effect', '=', false).execute();
  await held(db, receipt).set({ claimed_until: now }).execute();
}

/** As if it had never been used. */
export async function forgetKey(db: Db, receipt: Receipt): Promise<void> {
  await forget(db, receipt).execute();
}

function held(db: Db, { tenant_id, principal, key_hash, claim }: Receipt) {
  return db
    .updateTable('idempotency_keys')
    .where('tenant_id', '=', tenant_id)
    .where('principal', '=', principal)
    .where('key_hash', '=', key_hash)
    .where('claim', '=', claim);
}

function forget(db: Db, { tenant_id, principal, key_hash, claim }: Receipt) {
  return db
    .deleteFrom('idempotency_keys')
    .where('tenant_id', '=', tenant_id)
    .where('principal', '=', principal)
    .where('key_hash', '=', key_hash)
    .where('claim', '=', claim);
}
