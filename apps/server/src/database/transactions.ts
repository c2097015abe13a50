import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type DatabaseConnection,
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { claimCheck } from './claim.ts';
import { preparedName } from './preparedStatements.ts';
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

/**
 * Transactions on the pool's connections; a transaction inside a transaction is refused. The beginning, the settings
 * and the first query are sent together: should the settings fail, PostgreSQL refuses what follows in the transaction.
 * `keepsPlans`: statements are prepared by name, which takes a session for each connection.
 */
export function transactionsOn(pool: Pool, { keepsPlans }: { keepsPlans: boolean }): RunTransaction {
  const current = new AsyncLocalStorage<{ isOpen: boolean }>();
  const dialect = new PostgresDialect({ pool });
  return async (settings, work) => {
    if (current.getStore()?.isOpen) throw new Error('A transaction cannot begin inside another one.');
    const client = await pool.connect();
    const state = { isOpen: true };
    const db = transactionOn(client, { state, dialect, keepsPlans });
    const begun = begin(client, settings);
    begun.catch(() => {}); // It is awaited after the work.
    try {
      const result = await current.run(state, () => work(db));
      await begun;
      state.isOpen = false;
      await commit(client);
      client.release();
      for (const done of afterCommits.get(db) ?? []) done();
      return result;
    } catch (error) {
      state.isOpen = false;
      await rollBack(client);
      // What follows a failed beginning fails, too, but does not know why.
      await begun;
      throw error;
    }
  };
}

async function begin(client: PoolClient, settings: string): Promise<void> {
  const sent = [client.query('BEGIN'), ...(settings === '' ? [] : [client.query(settings)])];
  await Promise.all(sent);
}

/** @throws Error also when a query had failed and `work` has kept its error to itself. */
async function commit(client: PoolClient): Promise<void> {
  const check = claimCheck();
  if (check !== '') await client.query(check);
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT')
    throw new Error('The transaction was rolled back, since a query of it had failed.');
}

/** A connection that cannot is given up, by which PostgreSQL rolls back. */
function rollBack(client: PoolClient): Promise<void> {
  return client.query('ROLLBACK').then(
    () => client.release(),
    () => client.release(true),
  );
}

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
const driver = new DummyDriver();

interface Opened {
  state: { isOpen: boolean };
  dialect: PostgresDialect;
  keepsPlans: boolean;
}

/** Queries that are not awaited one by one are sent one behind the other without waiting for answers. */
function transactionOn(client: PoolClient, { state, dialect, keepsPlans }: Opened): Db {
  const connection: DatabaseConnection = {
    async executeQuery({ sql, parameters }) {
      if (!state.isOpen) throw new Error('The transaction has ended.');
      const values = parameters as unknown[];
      const name = keepsPlans ? preparedName(sql) : {};
      const { rows, rowCount } = await client.query({ text: sql, values, ...name });
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery() {
      throw new Error('Rows come in pages, not in streams.');
    },
  };
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (consumer) => consumer(connection),
  });
  return new Transaction({ config: { dialect }, dialect, driver, executor });
}
