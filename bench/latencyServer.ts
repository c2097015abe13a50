// The server of the latency benchmark, a process of its own: the API on the database of the first argument, and
// on another port a bare Fastify that answers a constant. Prints both addresses as one line of JSON.
import fastify from 'fastify';
import pino from 'pino';
import { readConfig } from '../apps/server/src/config.ts';
import { openDatabase } from '../apps/server/src/database/database.ts';
import { listenOnLoopback } from '../apps/server/src/http/serverAddress.ts';
import { createServer, openServices } from '../apps/server/src/main.ts';

const [url = '', bytes = '0'] = process.argv.slice(2);
const log = pino({ level: 'warn' }, pino.destination(2));
const database = await openDatabase({ url, dataFolder: '' });
const rateLimits = { person: Number.MAX_SAFE_INTEGER, address: Number.MAX_SAFE_INTEGER };
const api = createServer(await openServices(database, readConfig({}), log), { log, rateLimits });
const bare = fastify();
const constant = JSON.stringify({ items: 'x'.repeat(Number(bytes)) });
bare.get('/constant', (_request, reply) => reply.type('application/json').send(constant));

console.log(JSON.stringify({ api: await listenOnLoopback(api, 0), bare: await listenOnLoopback(bare, 0) }));
process.once('SIGTERM', () => process.exit());
