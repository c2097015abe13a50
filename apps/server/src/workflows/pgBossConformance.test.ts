import { sql } from 'kysely';
import { afterEach, expect, it, vi } from 'vitest';
import { testDatabase } from '../database/testDatabase.ts';
import { type Bench, CASES } from './conformance.ts';
import { PgBossEngine } from './pgBossEngine.ts';

vi.setConfig({ testTimeout: 60_000 });
const database = await testDatabase();
const engines: PgBossEngine[] = [];

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()));
});

const bench: Bench = {
  database,
  async start(...workflows) {
    const engine = new PgBossEngine(database, workflows, { onError: () => {} });
    engines.push(engine);
    await engine.start();
    return engine;
  },
  async takeOver() {
    const taken = await database.asQueue((db) =>
      sql`UPDATE pgboss.job SET state = 'created', retry_count = retry_count + 1
        WHERE state = 'active' AND name NOT LIKE '\\_\\_%'`.execute(db),
    );
    expect(taken.numAffectedRows).toBe(1n);
  },
  async schedules(workflow) {
    const schedules = await database.asQueue((db) =>
      db.selectFrom('workflow_schedules').selectAll().where('workflow', '=', workflow).execute(),
    );
    return schedules.map(({ cron, time_zone }) => ({ cron, timeZone: time_zone }));
  },
  async tick(workflow) {
    await database.asQueue((db) =>
      sql`UPDATE workflow_schedules SET next_at = now() WHERE workflow = ${workflow}`.execute(db),
    );
  },
};

for (const { it: does, test } of CASES) it(`PgBossEngine ${does}`, () => test(bench));
