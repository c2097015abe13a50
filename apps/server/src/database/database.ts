import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

export type Db = Transaction<Schema>;

export interface DatabaseOptions {
  /** A PostgreSQL ≥ 15 with pgvector; null for the embedded one. */
  url: string | null;
  /** Where the embedded database keeps its files; null keeps them in memory. */
  dataFolder: string | null;
}

/**
 * Everything is done in a transaction as one of three roles, none of which can get round row security.
 * A transaction ends before another begins: the embedded database has one session.
 */
export interface Database {
  readonly isEmbedded: boolean;
  /** Writes what belongs to no tenant: postings, imports, tenants, the scrape queue. Sees no tenant's people. */
  asPlatform<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Reads and writes what belongs to one tenant, and reads the postings. */
  asTenant<T>(tenantId: number, work: (db: Db) => Promise<T>): Promise<T>;
  /** Reads all tenants' candidates and writes their matches and embeddings. */
  acrossTenants<T>(work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Connects, or starts the embedded database, and brings the tables up to date. */
export declare function openDatabase(options: DatabaseOptions): Promise<Database>;
