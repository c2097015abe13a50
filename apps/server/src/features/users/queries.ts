import { readPage } from '../../database/page.ts';
import type { Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { PageOf, Paging } from '../../http/paging.ts';

/** A colleague, without the password. */
export type User = Omit<Row<'users'>, 'tenant_id' | 'password_hash' | 'password_expires_at'>;

const COLUMNS = ['id', 'email', 'full_name', 'role', 'is_active', 'created_at', 'updated_at'] as const;

export async function pageOfUsers(db: Db, paging: Paging): Promise<PageOf<User>> {
  const query = db.selectFrom('users');
  return readPage(query, query.select(COLUMNS).orderBy('full_name').orderBy('id'), paging);
}

export function findUser(db: Db, id: number): Promise<User | undefined> {
  return db.selectFrom('users').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** Nobody else changes the person until the transaction ends. */
export function lockUser(db: Db, id: number): Promise<User | undefined> {
  return db.selectFrom('users').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();
}

export interface NewUser {
  email: string;
  full_name: string;
  role: User['role'];
}

/** As it is stored. */
export interface StoredPassword {
  password_hash: string;
  /** Null for one that is the person's own. */
  password_expires_at: Date | null;
}

/** Undefined when the firm has somebody with that address. */
export function insertUser(
  db: Db,
  tenantId: number,
  user: NewUser,
  password: StoredPassword,
): Promise<User | undefined> {
  return db
    .insertInto('users')
    .values({ tenant_id: tenantId, ...user, ...password })
    .onConflict((conflict) => conflict.doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
}

export type UserChange = Partial<Pick<User, 'full_name' | 'role' | 'is_active'>>;

export function updateUser(
  db: Db,
  id: number,
  change: UserChange | StoredPassword,
): Promise<User | undefined> {
  return db
    .updateTable('users')
    .set({ ...change, updated_at: new Date() })
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst();
}

/** Undefined when no administrator of the firm has that address. */
export function findAdministrator(db: Db, email: string): Promise<User | undefined> {
  return db
    .selectFrom('users')
    .select(COLUMNS)
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .where('role', '=', 'TENANT_ADMIN')
    .executeTakeFirst();
}

export async function deleteUser(db: Db, id: number): Promise<void> {
  await db.deleteFrom('users').where('id', '=', id).execute();
}

/** Administrators who can sign in, locked so that two changes at once cannot remove the last two. */
export function activeAdministrators(db: Db): Promise<{ id: number }[]> {
  return db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'TENANT_ADMIN')
    .where('is_active', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The platform's first administrator, unless it has one already; whether one was made. */
export async function insertFirstPmAdmin(
  db: Db,
  admin: { email: string; full_name: string } & StoredPassword,
): Promise<boolean> {
  const existing = await db.selectFrom('pm_admin_users').select('id').limit(1).executeTakeFirst();
  if (existing !== undefined) return false;
  await db.insertInto('pm_admin_users').values(admin).execute();
  return true;
}

export function setPmAdminPassword(
  db: Db,
  email: string,
  { password_hash, password_expires_at }: StoredPassword,
): Promise<{ id: number } | undefined> {
  return db
    .updateTable('pm_admin_users')
    .set({ password_hash, password_expires_at, updated_at: new Date() })
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .returning('id')
    .executeTakeFirst();
}
