import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from './app.ts';

/** What is read of the parts of the program when somebody asks. Counts are since the process began. */
export interface Measured {
  pool: { inUse: number; idle: number; waiting: number };
  index: { postings: number; bytes: number };
  importedRows: { new: number; updated: number; unchanged: number; failed: number };
  matchesGenerated: number;
}

/** Seconds; a read takes milliseconds, an upload or a run of everybody's matches seconds. */
const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/**
 * `GET /metrics` in the text format of Prometheus. Of a request there is its route as it was declared, never its
 * address; of nothing is there the tenant: whoever may read this learns of nobody. To be called before routes are added.
 */
export function metricsRoute(app: App, measure: () => Measured): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(app, registry);
  measureParts(registry, measure);
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function measureRequests(app: App, registry: Registry): void {
  const durations = new Histogram({
    name: 'blacklight_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATIONS,
    registers: [registry],
  });
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    durations.observe({ method, route: routeOptions.url ?? 'none', status }, reply.elapsedTime / 1000);
  });
}

function measureParts(registry: Registry, measure: () => Measured): void {
  const registers = [registry];
  new Gauge({
    name: 'blacklight_database_connections',
    help: 'Connections of the pool, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const { inUse, idle, waiting } = measure().pool;
      this.set({ state: 'in_use' }, inUse);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  new Gauge({
    name: 'blacklight_index_postings',
    help: 'Postings that can be matched, in memory.',
    registers,
    collect() {
      this.set(measure().index.postings);
    },
  });
  new Gauge({
    name: 'blacklight_index_bytes',
    help: 'Memory of the index of postings.',
    registers,
    collect() {
      this.set(measure().index.bytes);
    },
  });
  new Counter({
    name: 'blacklight_imported_rows_total',
    help: 'Rows of imports that have ended, by what became of them.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, rows] of Object.entries(measure().importedRows)) this.inc({ outcome }, rows);
    },
  });
  new Counter({
    name: 'blacklight_matches_generated_total',
    help: 'Matches that have been ranked and stored.',
    registers,
    collect() {
      this.reset();
      this.inc(measure().matchesGenerated);
    },
  });
}
