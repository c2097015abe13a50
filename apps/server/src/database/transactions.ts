import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import type { Schema } from './schema.ts';

/** A transaction. */
export type Db = Transaction<Schema>;

/** Runs `work` in a transaction that begins with `settings`, which hold for this transaction only. */
export type RunTransaction = <T>(settings: string, work: (db: Db) => Promise<T>) => Promise<T>;

/** Transactions on the pool's connections; a transaction inside a transaction is refused. */
export function transactionsOn(pool: Pool): RunTransaction {
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const current = new AsyncLocalStorage<{ isOpen: boolean }>();
  return async (settings, work) => {
    if (current.getStore()?.isOpen) throw new Error('A transaction cannot begin inside another one.');
    const state = { isOpen: true };
    const result = current.run(state, () =>
      kysely.transaction().execute(async (db) => {
        await sql.raw(settings).execute(db);
        return work(db);
      }),
    );
    return result.finally(() => {
      state.isOpen = false;
    });
  };
}
