import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, afterEach, expect } from 'vitest';
import type { Database } from '../../database/database.ts';
import { accessOf } from '../../http/access.ts';
import { type App, createApp } from '../../http/app.ts';
import { listenOnLoopback } from '../../http/serverAddress.ts';
import type { Bench } from '../conformance.ts';
import type { Workflow } from '../workflow.ts';
import { InngestEngine } from './inngestEngine.ts';
import { INNGEST_PATH, inngestRoute } from './route.ts';
import { TestInngestServer } from './testInngestServer.ts';

/** A server of Inngest's, and engines on a database that it calls over HTTP. At the top of a file. */
export async function testInngestEngine(database: Database) {
  const inngest = new TestInngestServer();
  const baseUrl = await inngest.start();
  const served: { engine: InngestEngine; app: App }[] = [];
  const errors: unknown[] = [];

  afterEach(async () => {
    inngest.forget();
    for (const { engine, app } of served.splice(0)) {
      await engine.stop();
      app.server.closeAllConnections();
      await app.close();
    }
    errors.length = 0;
  });
  afterAll(() => inngest.stop());

  /** Gives where it is served. */
  async function serve(...workflows: Workflow[]): Promise<{ engine: InngestEngine; url: string }> {
    const settings = { isDev: false, baseUrl, eventKey: 'test-key', signingKey: inngest.signingKey };
    const onError = (error: unknown) => errors.push(error);
    const engine = new InngestEngine(database, workflows, { settings, onError });
    const app = createApp({
      log: pino({ level: 'silent' }),
      authenticate: async () => undefined,
      accessTo: accessOf,
    });
    inngestRoute(app, engine.answer);
    served.push({ engine, app });
    const url = `${await listenOnLoopback(app, 0)}${INNGEST_PATH}`;
    // Inngest asks for the functions when it is told of the address.
    const told = await fetch(url, { method: 'PUT' });
    expect(await told.json()).toMatchObject({ modified: true });
    await engine.start();
    return { engine, url };
  }

  const bench: Bench = {
    database,
    start: async (...workflows) => (await serve(...workflows)).engine,
    async takeOver() {
      inngest.giveUpCall();
      await sleep(500);
    },
    async schedules(workflow) {
      const { triggers } = inngest.functions.find(({ id }) => id === `blacklight-${workflow}`)!;
      return triggers.flatMap((trigger) => {
        if (!('cron' in trigger)) return [];
        const [, timeZone, cron] = /^TZ=(\S+) (.+)$/.exec(trigger.cron)!;
        return [{ cron: cron!, timeZone: timeZone! }];
      });
    },
    async tick(workflow) {
      inngest.tick(`blacklight-${workflow}`);
    },
  };
  return { bench, baseUrl, errors, inngest, serve };
}
