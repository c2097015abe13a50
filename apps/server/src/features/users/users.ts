import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError, notFound, outdated } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import { hashPassword, oneTimePassword, Sessions } from '../sessions/sessions.ts';
import {
  activeAdministrators,
  deleteUser,
  findUser,
  insertFirstPmAdmin,
  insertUser,
  lockUser,
  type NewUser,
  pageOfUsers,
  setPmAdminPassword,
  type User,
  type UserChange,
  updateUser,
} from './queries.ts';

export type { User } from './queries.ts';

export type Invitation = Omit<NewUser, 'password_hash'>;

/** With a password that is told once and kept nowhere. */
export type InvitedUser = User & { one_time_password: string };

/** The people of a firm. */
export class Users {
  readonly #database: Database;
  readonly #sessions: Sessions;

  constructor(database: Database, sessions: Sessions) {
    this.#database = database;
    this.#sessions = sessions;
  }

  list(tenantId: number, paging: Paging): Promise<PageOf<User>> {
    return this.#database.asTenant(tenantId, (db) => pageOfUsers(db, paging));
  }

  /** @throws DomainError `email_taken` */
  async invite(tenantId: number, invitation: Invitation): Promise<InvitedUser> {
    const one_time_password = oneTimePassword();
    const password_hash = await hashPassword(one_time_password);
    const user = await this.#database.asTenant(tenantId, (db) =>
      insertUser(db, tenantId, { ...invitation, password_hash }),
    );
    if (user !== undefined) return { ...user, one_time_password };
    throw new DomainError('conflict', 'email_taken', `${invitation.email} is a colleague already.`);
  }

  /** @throws DomainError `user_not_found` */
  async get(tenantId: number, id: number): Promise<User> {
    const user = await this.#database.asTenant(tenantId, (db) => findUser(db, id));
    if (user === undefined) throw notFound('user');
    return user;
  }

  /**
   * Who is switched off or gets another role is signed out. `isExpected`: whether the person is as the sender knows.
   *
   * @throws DomainError `user_not_found`, `precondition_failed`, `last_administrator`
   */
  async change(
    tenantId: number,
    id: number,
    change: Omit<UserChange, 'password_hash'>,
    isExpected: (user: User) => boolean,
  ): Promise<User> {
    const user = await this.#database.asTenant(tenantId, async (db) => {
      if (change.is_active === false || change.role === 'RECRUITER') await refuseLastAdministrator(db, id);
      const before = await lockUser(db, id);
      if (before === undefined) throw notFound('user');
      if (!isExpected(before)) throw outdated('user');
      return (await updateUser(db, id, change))!;
    });
    if (change.is_active === false || change.role !== undefined) await this.#signOut(tenantId, id);
    return user;
  }

  /** A new password to be told once; the old one and all sessions end. @throws DomainError `user_not_found` */
  async resetPassword(tenantId: number, id: number): Promise<InvitedUser> {
    const one_time_password = oneTimePassword();
    const password_hash = await hashPassword(one_time_password);
    const user = await this.#database.asTenant(tenantId, (db) => updateUser(db, id, { password_hash }));
    if (user === undefined) throw notFound('user');
    await this.#signOut(tenantId, id);
    return { ...user, one_time_password };
  }

  /** @throws DomainError `user_not_found`, `last_administrator` */
  async remove(tenantId: number, id: number): Promise<void> {
    await this.#database.asTenant(tenantId, async (db) => {
      if ((await findUser(db, id)) === undefined) throw notFound('user');
      await refuseLastAdministrator(db, id);
      await deleteUser(db, id);
    });
  }

  #signOut(tenantId: number, id: number): Promise<void> {
    return this.#sessions.endAll({ id, tenant_id: tenantId });
  }
}

/** A firm without an administrator could let nobody in any more. */
async function refuseLastAdministrator(db: Db, id: number): Promise<void> {
  const administrators = await activeAdministrators(db);
  if (administrators.length !== 1 || administrators[0]!.id !== id) return;
  const message = 'The firm needs an administrator; make somebody else one first.';
  throw new DomainError('conflict', 'last_administrator', message);
}

/** An account that has just been made, with the password that is told once. */
export interface NewAccount {
  email: string;
  password: string;
}

const FIRST_PM_ADMIN = { email: 'admin@localhost', full_name: 'Platform administrator' };

/** A new password for an administrator, who is signed out everywhere; null when there is none with that address. */
export async function resetPmAdminPassword(database: Database, email: string): Promise<string | null> {
  const password = oneTimePassword();
  const password_hash = await hashPassword(password);
  const administrator = await database.asPlatform((db) => setPmAdminPassword(db, email, password_hash));
  if (administrator === undefined) return null;
  await new Sessions(database).endAll({ id: administrator.id, tenant_id: null });
  return password;
}

/** Makes the platform's administrator where there is none yet; null where there is one. */
export async function firstPmAdmin(database: Database): Promise<NewAccount | null> {
  const password = oneTimePassword();
  const password_hash = await hashPassword(password);
  const isNew = await database.asPlatform((db) =>
    insertFirstPmAdmin(db, { ...FIRST_PM_ADMIN, password_hash }),
  );
  return isNew ? { email: FIRST_PM_ADMIN.email, password } : null;
}
