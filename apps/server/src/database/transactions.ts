import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import { claimCheck } from './claim.ts';
import type { Schema } from './schema.ts';

/** A transaction. */
export type Db = Transaction<Schema>;

const afterCommits = new WeakMap<Db, (() => void)[]>();

/** Does something once the transaction is committed, and nothing if it never is. */
export function afterCommit(db: Db, work: () => void): void {
  const works = afterCommits.get(db);
  if (works === undefined) afterCommits.set(db, [work]);
  else works.push(work);
}

/** Runs `work` in a transaction that begins with `settings`, which hold for this transaction only. */
export type RunTransaction = <T>(settings: string, work: (db: Db) => Promise<T>) => Promise<T>;

/** Transactions on the pool's connections; a transaction inside a transaction is refused. */
export function transactionsOn(pool: Pool): RunTransaction {
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const current = new AsyncLocalStorage<{ isOpen: boolean }>();
  return async (settings, work) => {
    if (current.getStore()?.isOpen) throw new Error('A transaction cannot begin inside another one.');
    const state = { isOpen: true };
    let committing: Db | undefined;
    const result = current.run(state, () =>
      kysely.transaction().execute(async (db) => {
        committing = db;
        if (settings !== '') await sql.raw(settings).execute(db);
        const result = await work(db);
        const check = claimCheck();
        if (check !== '') await sql.raw(check).execute(db);
        return result;
      }),
    );
    try {
      const given = await result;
      for (const done of afterCommits.get(committing!) ?? []) done();
      return given;
    } finally {
      state.isOpen = false;
    }
  };
}
