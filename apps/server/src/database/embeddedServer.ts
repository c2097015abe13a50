// A worker thread: PGlite with its extensions behind a socket that speaks PostgreSQL's protocol.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { SocketAddress } from './embedded.ts';

const { folder, address } = workerData as { folder: string; address: SocketAddress };
const db = await PGlite.create({ dataDir: folder, extensions: { vector, pg_trgm } });
const server = new PGLiteSocketServer({ db, ...address, maxConnections: 1 });
await server.start();
parentPort?.postMessage(server.getServerConn());

if (parentPort) await once(parentPort, 'message');
await server.stop();
await db.close();
parentPort?.close();
