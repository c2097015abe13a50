import { sql } from 'kysely';
import pg from 'pg';
import { actorSettings } from './actor.ts';
import { columnTypes } from './columnTypes.ts';
import { CONNECT_TIMEOUT_MS, type DatabaseOptions, onClient } from './connection.ts';
import { startEmbedded } from './embedded.ts';
import { gatheringSocket } from './gatheringSocket.ts';
import { migrate } from './migrate.ts';
import { ROLES } from './prepareServer.ts';
import { receiptCheck } from './receipt.ts';
import { type Db, type RunTransaction, transactionsOn } from './transactions.ts';
import { ensureVectorIndex, type VectorIndexMethod } from './vectorIndex.ts';

/**
 * Everything is done in a transaction as one of four roles, none of which can get round row security. One
 * transaction ends before the next begins: within `work` these functions are refused, since the embedded
 * database has one session, and a pool of connections would run dry the same way.
 */
export interface Database {
  readonly isEmbedded: boolean;
  /** Writes what belongs to no tenant: postings, imports, tenants, the scrape queue. Sees no tenant's people. */
  asPlatform<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Reads and writes what belongs to one tenant, and reads the postings. */
  asTenant<T>(tenantId: number, work: (db: Db) => Promise<T>): Promise<T>;
  /** Reads all tenants' candidates, writes their matches and embeddings, and reads the postings. */
  acrossTenants<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Reads who can sign in, sets passwords, and keeps sessions. Sees nothing else. */
  asSignIn<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * Makes the index for nearest postings once there are 10,000 embedded ones, or makes it anew by another
   * method. Postings cannot be written while it is built. Gives whether there is an index now.
   */
  ensureVectorIndex(options: { method: VectorIndexMethod }): Promise<boolean>;
  /** Keeps the queue of workflows, as the owner of its tables; for the engine of workflows, and to show its runs. */
  asQueue<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs a statement, or a script without values, in the same way; a script may be a transaction. */
  queue: QueueConnection;
  /** Does the work while no other process does anything by this. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Rejects while the database does not answer. */
  ping(): Promise<void>;
  /** The connections at this moment, and how many transactions wait for one. */
  connections(): { inUse: number; idle: number; waiting: number };
  /** Waits for open transactions; the embedded database is written to its folder. */
  close(): Promise<void>;
}

/** The connection that pg-boss asks for. */
export interface QueueConnection {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

const CONNECTIONS = 10;
/** An arbitrary number. */
const LONE_WORK_LOCK = 6_014_927_309;

/**
 * Connects, or starts the embedded database, and brings the tables up to date.
 * @throws {DatabaseSetupError} that says what is missing and what to do.
 */
export async function openDatabase({ url, dataFolder }: DatabaseOptions): Promise<Database> {
  if (url !== null) {
    const config = { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
    const pool = await openPool({ ...config, max: CONNECTIONS });
    const alone: Database['alone'] = (work) =>
      onClient(config, async (client) => {
        await client.query(`SELECT pg_advisory_lock(${LONE_WORK_LOCK})`);
        return work();
      });
    return databaseOn(pool, { isEmbedded: false, alone, close: () => pool.end() });
  }
  const embedded = await startEmbedded(dataFolder);
  try {
    const pool = await openPool({ ...embedded.connection, max: 1 });
    return databaseOn(pool, {
      isEmbedded: true,
      alone: (work) => work(),
      close: () => pool.end().then(embedded.stop),
    });
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

function databaseOn(
  pool: pg.Pool,
  { isEmbedded, alone, close }: Pick<Database, 'isEmbedded' | 'alone' | 'close'>,
): Database {
  // All connections to the embedded database share one session, in which a name can be taken already.
  const run = transactionsOn(pool, { keepsPlans: !isEmbedded });
  const transaction: RunTransaction = (settings, work) =>
    run(`${settings}${actorSettings()}`, async (db) => {
      const result = await work(db);
      const check = receiptCheck();
      if (check !== '') await sql.raw(check).execute(db);
      return result;
    });
  return {
    isEmbedded,
    alone,
    close,
    asPlatform: (work) => transaction(`SET LOCAL ROLE ${ROLES.platform}`, work),
    acrossTenants: (work) => transaction(`SET LOCAL ROLE ${ROLES.matching}`, work),
    asQueue: (work) => transaction('', work),
    queue: { executeSql: (text, values) => pool.query(text, values) },
    ping: () => transaction('SELECT 1', async () => {}),
    connections: () => ({
      inUse: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    asSignIn: (work) => transaction(`SET LOCAL ROLE ${ROLES.signIn}`, work),
    ensureVectorIndex: (options) =>
      transaction(`SET LOCAL maintenance_work_mem = '256MB'`, (db) => ensureVectorIndex(db, options)),
    async asTenant(tenantId, work) {
      if (!Number.isSafeInteger(tenantId)) throw new TypeError(`Not a tenant: ${tenantId}`);
      return transaction(`SET LOCAL ROLE ${ROLES.tenant}; SET LOCAL app.tenant_id = '${tenantId}'`, work);
    },
  };
}

async function openPool(config: pg.PoolConfig): Promise<pg.Pool> {
  const vectorType = await prepareTables(config);
  const pool = new pg.Pool({
    ...config,
    types: columnTypes(vectorType),
    pipeline: true,
    stream: gatheringSocket,
  });
  // A connection that breaks says so by an event, which without a listener would end the process. The query
  // that ran on it fails by itself, and the pool connects anew for the next.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Migrates, and gives the number of the type `vector`, which differs from database to database. */
async function prepareTables(config: pg.ClientConfig): Promise<number> {
  return onClient(config, async (client) => {
    await migrate(client);
    const { rows } = await client.query<{ type: number }>("SELECT 'vector'::regtype::oid AS type");
    return rows[0]!.type;
  });
}
