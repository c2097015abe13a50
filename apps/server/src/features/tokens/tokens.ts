import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { Person, Scope } from '../sessions/sessions.ts';
import { deleteToken, insertToken, listTokens, principalOfToken, type Token } from './queries.ts';

export type { Token } from './queries.ts';

/** What every token begins with, so that whoever finds one knows what it is. */
const PREFIX = 'bl_';
const RANDOM_BYTES = 32;
const TOKEN = /^bl_[\w-]{43}$/;

/** Of one person. */
const MOST_TOKENS = 50;

export interface TokenWish {
  name: string;
  scopes: Scope[];
  /** Null: until it is revoked. */
  expiresInDays: number | null;
}

/** Tokens with which a person's programs come in, to do what their scopes and the person's role both allow. */
export class Tokens {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  list(person: Person): Promise<Token[]> {
    return this.#database.asSignIn((db) => listTokens(db, person));
  }

  /** A new token, to be told once and kept as its hash. @throws DomainError `too_many_tokens` */
  async create(
    person: Person,
    { name, scopes, expiresInDays }: TokenWish,
  ): Promise<Token & { token: string }> {
    const token = PREFIX + randomBytes(RANDOM_BYTES).toString('base64url');
    const created = await this.#database.asSignIn(async (db) => {
      if ((await listTokens(db, person)).length >= MOST_TOKENS) return null;
      return insertToken(db, person, {
        name,
        scopes,
        token_hash: hashOf(token),
        last_four: token.slice(-4),
        expires_in_days: expiresInDays,
      });
    });
    if (created !== null) return { ...created, token };
    const message = `You have ${MOST_TOKENS} tokens; revoke one that is not needed any more.`;
    throw new DomainError('conflict', 'too_many_tokens', message);
  }

  /** It is good for nothing from the next request on. @throws DomainError `token_not_found` */
  async revoke(person: Person, id: number): Promise<void> {
    if (!(await this.#database.asSignIn((db) => deleteToken(db, person, id)))) throw notFound('token');
  }

  /**
   * Whose a token is.
   *
   * @throws DomainError `token_invalid` when it is nobody's: unknown, revoked, expired, or its person or firm may not
   * come in.
   */
  async principalOf(token: string): Promise<Person> {
    const principal = TOKEN.test(token)
      ? await this.#database.asSignIn((db) => principalOfToken(db, hashOf(token)))
      : undefined;
    if (principal !== undefined) return principal;
    const message = 'The token is unknown, expired or revoked, or its person may not come in any more.';
    throw new DomainError('unauthenticated', 'token_invalid', message);
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();
