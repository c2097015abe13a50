import { sql } from 'kysely';
import type { Db } from '../../database/transactions.ts';
import type { Person } from './principal.ts';

/** Somebody who may sign in with this e-mail address, in whatever firm. */
export interface Account {
  id: number;
  tenant_id: number | null;
  email: string;
  full_name: string;
  role: Person['role'];
  password_hash: string | null;
  /** Of a one-time password; null for one that the person has chosen. */
  password_expires_at: Date | null;
}

/** The platform's administrators first, then by firm; those who may not come in now are left out. */
export async function accountsOf(db: Db, email: string): Promise<Account[]> {
  const { rows } = await sql<Account>`
    select id, null::integer as tenant_id, email, full_name, 'PM_ADMIN' as role, password_hash,
      password_expires_at
    from pm_admin_users where lower(email) = lower(${email}) and is_active
    union all
    (select u.id, u.tenant_id, u.email, u.full_name, u.role, u.password_hash, u.password_expires_at
    from users as u join tenants as t on t.id = u.tenant_id
    where lower(u.email) = lower(${email}) and u.is_active and t.status = 'ACTIVE'
    order by u.tenant_id)
  `.execute(db);
  return rows;
}

export interface SessionOrigin {
  user_agent: string | null;
  ip_address: string | null;
}

/** Gives the session's id. */
export async function insertSession(
  db: Db,
  { id, tenant_id }: Pick<Account, 'id' | 'tenant_id'>,
  token_hash: Buffer,
  origin: SessionOrigin,
): Promise<number> {
  if (tenant_id === null) {
    const values = { pm_admin_id: id, token_hash, ...origin };
    const row = await db
      .insertInto('pm_admin_sessions')
      .values(values)
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }
  const values = { tenant_id, user_id: id, token_hash, ...origin };
  const row = await db.insertInto('user_sessions').values(values).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** How long a session lasts after its last use, and at most. */
export interface SessionLimits {
  idleHours: number;
  hours: number;
}

/** Whose a session is; undefined when it is nobody's or no longer good. Notes the use, to the minute. */
export async function principalOf(
  db: Db,
  token_hash: Buffer,
  { idleHours, hours }: SessionLimits,
): Promise<Person | undefined> {
  const { rows } = await sql<Omit<Person, 'token'> & { is_old_use: boolean }>`
    select s.id as session_id, a.id, a.email, a.full_name, 'PM_ADMIN' as role, null::integer as tenant_id,
      a.password_expires_at is not null as password_change_required,
      s.last_used_at < now() - interval '1 minute' as is_old_use
    from pm_admin_sessions as s join pm_admin_users as a on a.id = s.pm_admin_id
    where s.token_hash = ${token_hash} and a.is_active
      and s.last_used_at > now() - make_interval(hours => ${idleHours})
      and s.created_at > now() - make_interval(hours => ${hours})
    union all
    select s.id, u.id, u.email, u.full_name, u.role, u.tenant_id, u.password_expires_at is not null,
      s.last_used_at < now() - interval '1 minute'
    from user_sessions as s
    join users as u on u.tenant_id = s.tenant_id and u.id = s.user_id
    join tenants as t on t.id = s.tenant_id
    where s.token_hash = ${token_hash} and u.is_active and t.status = 'ACTIVE'
      and s.last_used_at > now() - make_interval(hours => ${idleHours})
      and s.created_at > now() - make_interval(hours => ${hours})
  `.execute(db);
  if (rows[0] === undefined) return undefined;
  const { is_old_use, ...principal } = rows[0];
  if (is_old_use) {
    await sql`update user_sessions set last_used_at = now() where token_hash = ${token_hash}`.execute(db);
    await sql`update pm_admin_sessions set last_used_at = now() where token_hash = ${token_hash}`.execute(db);
  }
  return { ...principal, token: null } as Person;
}

export async function deleteSessionByToken(db: Db, token_hash: Buffer): Promise<void> {
  await db.deleteFrom('user_sessions').where('token_hash', '=', token_hash).execute();
  await db.deleteFrom('pm_admin_sessions').where('token_hash', '=', token_hash).execute();
}

export interface Session extends SessionOrigin {
  id: number;
  created_at: Date;
  last_used_at: Date;
}

const SESSION_COLUMNS = ['id', 'user_agent', 'ip_address', 'created_at', 'last_used_at'] as const;

/** A person's own, the last used first. */
export function sessionsOf(db: Db, { id, tenant_id }: Pick<Account, 'id' | 'tenant_id'>): Promise<Session[]> {
  if (tenant_id === null) {
    return db
      .selectFrom('pm_admin_sessions')
      .select(SESSION_COLUMNS)
      .where('pm_admin_id', '=', id)
      .orderBy('last_used_at', 'desc')
      .execute();
  }
  return db
    .selectFrom('user_sessions')
    .select(SESSION_COLUMNS)
    .where('tenant_id', '=', tenant_id)
    .where('user_id', '=', id)
    .orderBy('last_used_at', 'desc')
    .execute();
}

/** Ends a person's sessions: the one named, or all but it. How many ended. */
export async function deleteSessions(
  db: Db,
  { id, tenant_id }: Pick<Account, 'id' | 'tenant_id'>,
  which: { only: number } | { allBut: number | null },
): Promise<number> {
  const [operator, session] =
    'only' in which ? (['=', which.only] as const) : (['<>', which.allBut ?? 0] as const);
  const query =
    tenant_id === null
      ? db.deleteFrom('pm_admin_sessions').where('pm_admin_id', '=', id).where('id', operator, session)
      : db
          .deleteFrom('user_sessions')
          .where('tenant_id', '=', tenant_id)
          .where('user_id', '=', id)
          .where('id', operator, session);
  const { numDeletedRows } = await query.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function passwordHashOf(
  db: Db,
  { id, tenant_id }: Pick<Account, 'id' | 'tenant_id'>,
): Promise<string | null> {
  const row =
    tenant_id === null
      ? await db.selectFrom('pm_admin_users').select('password_hash').where('id', '=', id).executeTakeFirst()
      : await db
          .selectFrom('users')
          .select('password_hash')
          .where('tenant_id', '=', tenant_id)
          .where('id', '=', id)
          .executeTakeFirst();
  return row?.password_hash ?? null;
}

/** The password is the person's own from then on. */
export async function setPasswordHash(
  db: Db,
  { id, tenant_id }: Pick<Account, 'id' | 'tenant_id'>,
  password_hash: string,
): Promise<void> {
  const change = { password_hash, password_expires_at: null, updated_at: new Date() };
  if (tenant_id === null) await db.updateTable('pm_admin_users').set(change).where('id', '=', id).execute();
  else {
    await db
      .updateTable('users')
      .set(change)
      .where('tenant_id', '=', tenant_id)
      .where('id', '=', id)
      .execute();
  }
}

/**
 * Notes a try and gives how many there were within the window, this one included. Tries at the same time wait
 * for each other, so that none goes uncounted.
 */
export async function countTry(db: Db, subject_hash: Buffer, windowMinutes: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(${subject_hash.readInt32BE(0)}, ${subject_hash.readInt32BE(4)})`.execute(
    db,
  );
  await sql`delete from failed_sign_ins where failed_at < now() - make_interval(mins => ${windowMinutes})`.execute(
    db,
  );
  await db.insertInto('failed_sign_ins').values({ subject_hash }).execute();
  const { count } = await db
    .selectFrom('failed_sign_ins')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('subject_hash', '=', subject_hash)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function forgetTries(db: Db, subject_hash: Buffer): Promise<void> {
  await db.deleteFrom('failed_sign_ins').where('subject_hash', '=', subject_hash).execute();
}
