import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError, notFound, outdated } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import { hashPassword, newOneTimePassword, type OneTimePassword, Sessions } from '../sessions/sessions.ts';
import {
  activeAdministrators,
  deleteUser,
  findAdministrator,
  findUser,
  insertFirstPmAdmin,
  insertUser,
  lockUser,
  type NewUser,
  pageOfUsers,
  type StoredPassword,
  setPmAdminPassword,
  type User,
  type UserChange,
  updateUser,
} from './queries.ts';

export type { NewUser as Invitation, User } from './queries.ts';

/** With a password that is told once and kept nowhere, and until when it lets in. */
export type InvitedUser = User & { one_time_password: string; one_time_password_expires_at: Date };

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
  async invite(tenantId: number, invitation: NewUser): Promise<InvitedUser> {
    const { password, ...stored } = await newOneTimePassword();
    return invited(await this.#add(tenantId, invitation, stored), { password, ...stored });
  }

  /** Somebody who has a password already. @throws DomainError `email_taken` */
  async add(tenantId: number, user: NewUser, password: string): Promise<User> {
    const password_hash = await hashPassword(password);
    return this.#add(tenantId, user, { password_hash, password_expires_at: null });
  }

  async #add(tenantId: number, user: NewUser, password: StoredPassword): Promise<User> {
    const added = await this.#database.asTenant(tenantId, (db) => insertUser(db, tenantId, user, password));
    if (added !== undefined) return added;
    throw new DomainError('conflict', 'email_taken', `${user.email} is a colleague already.`);
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
    change: UserChange,
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

  /** A new one-time password; the old one and all sessions end. @throws DomainError `user_not_found` */
  resetPassword(tenantId: number, id: number): Promise<InvitedUser> {
    return this.#reset(tenantId, (db) => findUser(db, id));
  }

  /** The same for an administrator of a firm, by e-mail address. @throws DomainError `user_not_found` */
  resetAdministratorPassword(tenantId: number, email: string): Promise<InvitedUser> {
    return this.#reset(tenantId, (db) => findAdministrator(db, email));
  }

  async #reset(tenantId: number, find: (db: Db) => Promise<User | undefined>): Promise<InvitedUser> {
    const { password, ...stored } = await newOneTimePassword();
    const user = await this.#database.asTenant(tenantId, async (db) => {
      const found = await find(db);
      return found && updateUser(db, found.id, stored);
    });
    if (user === undefined) throw notFound('user');
    await this.#signOut(tenantId, user.id);
    return invited(user, { password, ...stored });
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

function invited(user: User, { password, password_expires_at }: OneTimePassword): InvitedUser {
  return { ...user, one_time_password: password, one_time_password_expires_at: password_expires_at };
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
  /** Whether the person must choose an own one first. */
  isOneTime: boolean;
}

const FIRST_PM_ADMIN = { email: 'admin@localhost', full_name: 'Platform administrator' };

/** A new one-time password for an administrator, who is signed out everywhere; null when there is none with that address. */
export async function resetPmAdminPassword(database: Database, email: string): Promise<string | null> {
  const { password, ...stored } = await newOneTimePassword();
  const administrator = await database.asPlatform((db) => setPmAdminPassword(db, email, stored));
  if (administrator === undefined) return null;
  await new Sessions(database).endAll({ id: administrator.id, tenant_id: null });
  return password;
}

/** Makes the platform's administrator, with a one-time password, where there is none yet; null where there is one. */
export async function firstPmAdmin(database: Database): Promise<NewAccount | null> {
  const { password, ...stored } = await newOneTimePassword();
  const isNew = await database.asPlatform((db) => insertFirstPmAdmin(db, { ...FIRST_PM_ADMIN, ...stored }));
  return isNew ? { email: FIRST_PM_ADMIN.email, password, isOneTime: true } : null;
}
