import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Schema } from './schema.ts';

/** A transaction. */
export type Db = Transaction<Schema>;

/** Runs `work` in a transaction that begins with `settings`, which hold for this transaction only. */
export type RunTransaction = <T>(settings: string, work: (db: Db) => Promise<T>) => Promise<T>;

interface OpenTransaction {
  isOpen: boolean;
  client: PoolClient | null;
}

const clients = new WeakMap<Db, PoolClient>();

/** The connection of a transaction, for what Kysely cannot ask of it. */
export function clientOf(db: Db): PoolClient {
  return clients.get(db)!;
}

/** Transactions on the pool's connections; a transaction inside a transaction is refused. */
export function transactionsOn(pool: Pool): RunTransaction {
  const current = new AsyncLocalStorage<OpenTransaction>();
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: {
        options: pool.options,
        end: () => pool.end(),
        async connect() {
          const client = await pool.connect();
          current.getStore()!.client = client;
          return client;
        },
      },
    }),
  });
  return async (settings, work) => {
    if (current.getStore()?.isOpen) throw new Error('A transaction cannot begin inside another one.');
    const transaction: OpenTransaction = { isOpen: true, client: null };
    const begun = current.run(transaction, () =>
      kysely.transaction().execute(async (db) => {
        clients.set(db, transaction.client!);
        await sql.raw(settings).execute(db);
        return work(db);
      }),
    );
    return begun.finally(() => {
      transaction.isOpen = false;
    });
  };
}
