import { sql } from 'kysely';
import type { Db } from '../../database/transactions.ts';
import type { Person, Scope } from '../sessions/sessions.ts';

/** A token as its person sees it. */
export interface Token {
  id: number;
  name: string;
  /** The last characters of it, to tell it from others. */
  last_four: string;
  scopes: Scope[];
  created_at: Date;
  /** To the minute; null before the first use. */
  last_used_at: Date | null;
  /** Null: until it is revoked. */
  expires_at: Date | null;
}

export type NewToken = Pick<Token, 'name' | 'last_four' | 'scopes'> & {
  token_hash: Buffer;
  expires_in_days: number | null;
};

type Owner = Pick<Person, 'id' | 'tenant_id'>;

/** Where a person's tokens are, and what is true of theirs only. */
function tokensOf({ id, tenant_id }: Owner) {
  return tenant_id === null
    ? { table: sql.table('pm_admin_tokens'), isOwn: sql<boolean>`pm_admin_id = ${id}` }
    : {
        table: sql.table('user_tokens'),
        isOwn: sql<boolean>`(tenant_id = ${tenant_id} and user_id = ${id})`,
      };
}

const COLUMNS = sql.raw('id, name, last_four, scopes, created_at, last_used_at, expires_at');

/** A person's own, the newest first. */
export async function listTokens(db: Db, person: Owner): Promise<Token[]> {
  const { table, isOwn } = tokensOf(person);
  const { rows } = await sql<Token>`select ${COLUMNS} from ${table} where ${isOwn} order by id desc`.execute(
    db,
  );
  return rows;
}

export async function insertToken(
  db: Db,
  { id, tenant_id }: Owner,
  { name, token_hash, last_four, scopes, expires_in_days }: NewToken,
): Promise<Token> {
  const owner =
    tenant_id === null
      ? { into: sql.raw('pm_admin_tokens (pm_admin_id'), values: sql`${id}` }
      : { into: sql.raw('user_tokens (tenant_id, user_id'), values: sql`${tenant_id}, ${id}` };
  const { rows } = await sql<Token>`
    insert into ${owner.into}, name, token_hash, last_four, scopes, expires_at)
    values (${owner.values}, ${name}, ${token_hash}, ${last_four}, ${scopes},
      now() + make_interval(days => ${expires_in_days}))
    returning ${COLUMNS}
  `.execute(db);
  return rows[0]!;
}

/** Whether the person had it. */
export async function deleteToken(db: Db, person: Owner, id: number): Promise<boolean> {
  const { table, isOwn } = tokensOf(person);
  const { numAffectedRows } = await sql`delete from ${table} where id = ${id} and ${isOwn}`.execute(db);
  return numAffectedRows === 1n;
}

/** Whose a token is; undefined when it is nobody's or no longer good. Notes the use, to the minute. */
export async function principalOfToken(db: Db, token_hash: Buffer): Promise<Person | undefined> {
  const { rows } = await sql<Person & { is_old_use: boolean }>`
    select a.id, a.email, a.full_name, 'PM_ADMIN' as role, null::integer as tenant_id,
      a.password_expires_at is not null as password_change_required, null as session_id,
      jsonb_build_object('id', t.id, 'scopes', t.scopes) as token, ${isOldUse('t')} as is_old_use
    from pm_admin_tokens as t join pm_admin_users as a on a.id = t.pm_admin_id
    where t.token_hash = ${token_hash} and coalesce(t.expires_at > now(), true) and a.is_active
    union all
    select u.id, u.email, u.full_name, u.role, u.tenant_id,
      u.password_expires_at is not null, null, jsonb_build_object('id', t.id, 'scopes', t.scopes), ${isOldUse('t')}
    from user_tokens as t
    join users as u on u.tenant_id = t.tenant_id and u.id = t.user_id
    join tenants as f on f.id = t.tenant_id
    where t.token_hash = ${token_hash} and coalesce(t.expires_at > now(), true) and u.is_active
      and f.status = 'ACTIVE'
  `.execute(db);
  if (rows[0] === undefined) return undefined;
  const { is_old_use, ...principal } = rows[0];
  if (is_old_use) {
    const { table } = tokensOf(principal);
    // Of requests at the same time, only the first writes.
    await sql`
      update ${table} as t set last_used_at = now() where token_hash = ${token_hash} and ${isOldUse('t')}
    `.execute(db);
  }
  return principal as Person;
}

const isOldUse = (token: string) =>
  sql<boolean>`coalesce(${sql.ref(`${token}.last_used_at`)} < now() - interval '1 minute', true)`;
