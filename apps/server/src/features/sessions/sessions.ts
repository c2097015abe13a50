import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { DomainError, notFound } from '../../errors.ts';
import { hashPassword, isPassword } from './passwords.ts';
import type { Person } from './principal.ts';
import {
  accountsOf,
  countTry,
  deleteSessionByToken,
  deleteSessions,
  forgetTries,
  insertSession,
  passwordHashOf,
  principalOf,
  type Session,
  type SessionOrigin,
  sessionsOf,
  setPasswordHash,
} from './queries.ts';

export {
  hashPassword,
  newOneTimePassword,
  ONE_TIME_PASSWORD_HOURS,
  type OneTimePassword,
  randomPassword,
} from './passwords.ts';
export {
  type Person,
  type Principal,
  type Role,
  SCOPES,
  type Scope,
  type Scraper,
  signedIn,
} from './principal.ts';

/** A working day without use, and a week in any case. */
export const SESSION_LIMITS = { idleHours: 12, hours: 7 * 24 } as const;

const TOKEN_BYTES = 32;

/** Tries within the window: for one e-mail address, and from one network address, where a firm sits behind one. */
const TRIES = { minutes: 15, email: 10, address: 100 } as const;

/** Signing in and out, and whose a session is. */
export class Sessions {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * A new session, whatever session there was before. An unknown address and a wrong password are answered alike and
   * take as long. Who works for several firms under one address comes into the one whose password it is.
   *
   * @throws DomainError `sign_in_failed`, `one_time_password_expired`, `too_many_sign_ins`
   */
  async signIn(
    { email, password }: { email: string; password: string },
    origin: SessionOrigin,
  ): Promise<{ token: string; principal: Person }> {
    const subject = hashOf(`email:${email.toLowerCase()}`);
    const accounts = await this.#database.asSignIn(async (db) => {
      const tries = await countTry(db, subject, TRIES.minutes);
      const fromAddress = await countTry(db, hashOf(`address:${origin.ip_address}`), TRIES.minutes);
      return tries > TRIES.email || fromAddress > TRIES.address ? null : accountsOf(db, email);
    });
    if (accounts === null) {
      const details = { retry_after: TRIES.minutes * 60 };
      throw new DomainError('too_many', 'too_many_sign_ins', 'Too many tries; wait a while.', details);
    }
    for (const account of accounts.length > 0 ? accounts : [NOBODY]) {
      const { password_hash, password_expires_at, ...person } = account;
      if (!(await isPassword(password, password_hash))) continue;
      if (password_expires_at !== null && password_expires_at < new Date()) throw expiredPassword(person);
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const session_id = await this.#database.asSignIn(async (db) => {
        await forgetTries(db, subject);
        return insertSession(db, person, hashOf(token), origin);
      });
      const password_change_required = password_expires_at !== null;
      return {
        token,
        principal: { ...person, password_change_required, session_id, token: null } as Person,
      };
    }
    throw new DomainError('unauthenticated', 'sign_in_failed', 'E-mail address or password is not right.');
  }

  /** Whose a cookie's token is; undefined when nobody's: unknown, ended, too old, or its person or firm is suspended. */
  async principalOf(token: string): Promise<Person | undefined> {
    return this.#database.asSignIn((db) => principalOf(db, hashOf(token), SESSION_LIMITS));
  }

  async signOut(token: string): Promise<void> {
    await this.#database.asSignIn((db) => deleteSessionByToken(db, hashOf(token)));
  }

  async list(principal: Person): Promise<(Session & { is_current: boolean })[]> {
    const sessions = await this.#database.asSignIn((db) => sessionsOf(db, principal));
    return sessions.map((session) => ({ ...session, is_current: session.id === principal.session_id }));
  }

  /** @throws DomainError `session_not_found` */
  async end(principal: Person, id: number): Promise<void> {
    const ended = await this.#database.asSignIn((db) => deleteSessions(db, principal, { only: id }));
    if (ended === 0) throw notFound('session');
  }

  /** Ends all of a person's sessions. */
  async endAll(person: Pick<Person, 'id' | 'tenant_id'>): Promise<void> {
    await this.#database.asSignIn((db) => deleteSessions(db, person, { allBut: null }));
  }

  /**
   * Sets the person's own password and ends their other sessions.
   *
   * @throws DomainError `password_wrong`, `password_unchanged`
   */
  async changePassword(
    principal: Person,
    { current, next }: { current: string; next: string },
  ): Promise<void> {
    const hash = await this.#database.asSignIn((db) => passwordHashOf(db, principal));
    if (!(await isPassword(current, hash))) {
      throw new DomainError('invalid', 'password_wrong', 'The current password is not right.');
    }
    if (principal.password_change_required && next === current) {
      const message = 'The one-time password cannot become your own.';
      throw new DomainError('invalid', 'password_unchanged', message);
    }
    const password_hash = await hashPassword(next);
    await this.#database.asSignIn(async (db) => {
      await setPasswordHash(db, principal, password_hash);
      await deleteSessions(db, principal, { allBut: principal.session_id });
    });
  }
}

const NOBODY = {
  id: 0,
  tenant_id: null,
  email: '',
  full_name: '',
  role: 'PM_ADMIN',
  password_hash: null,
  password_expires_at: null,
} as const;

/** Said only to who knows the password. */
function expiredPassword({ role }: Pick<Person, 'role'>): DomainError {
  const remedy =
    role === 'PM_ADMIN'
      ? 'blacklight admin-password gives a new one.'
      : 'An administrator of the firm can give a new one.';
  const message = `This one-time password has expired. ${remedy}`;
  return new DomainError('unauthenticated', 'one_time_password_expired', message);
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();
