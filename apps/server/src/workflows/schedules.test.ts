import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../database/testDatabase.ts';
import { PgBossEngine } from './pgBossEngine.ts';
import { nextTick, nextTicks, tickAfter } from './schedules.ts';
import { defineWorkflow, type Workflow } from './workflow.ts';

const NEW_YORK = 'America/New_York';
const BERLIN = 'Europe/Berlin';
const LORD_HOWE = 'Australia/Lord_Howe';

function walk(cron: string, timeZone: string, after: string, count: number): Date[] {
  const found: Date[] = [];
  for (let last = new Date(after); found.length < count; last = found.at(-1)!) {
    found.push(nextTick(cron, { timeZone, after: last }));
  }
  return found;
}

const ticks = (cron: string, timeZone: string, after: string, count: number) =>
  walk(cron, timeZone, after, count).map((tick) => tick.toISOString().slice(0, 16));

describe('the ticks of a cron', () => {
  // In New York, clocks go from 2 AM to 3 AM on 8 March 2026 and from 2 AM to 1 AM on 1 November; in Berlin from 2 to 3
  // on 29 March and from 3 to 2 on 25 October; on Lord Howe by half an hour, from 2 to 1:30 on 5 April.
  it.each([
    [
      '0 2 * * *',
      NEW_YORK,
      '2026-03-06T12:00Z',
      ['2026-03-07T07:00', '2026-03-08T07:00', '2026-03-09T06:00'],
    ],
    [
      '30 2 * * *',
      NEW_YORK,
      '2026-03-06T12:00Z',
      ['2026-03-07T07:30', '2026-03-08T07:30', '2026-03-09T06:30'],
    ],
    [
      '0 3 * * *',
      NEW_YORK,
      '2026-03-06T12:00Z',
      ['2026-03-07T08:00', '2026-03-08T07:00', '2026-03-09T07:00'],
    ],
    ['0 1 * * *', NEW_YORK, '2026-10-31T12:00Z', ['2026-11-01T05:00', '2026-11-02T06:00']],
    ['30 1 * * *', NEW_YORK, '2026-10-31T12:00Z', ['2026-11-01T05:30', '2026-11-02T06:30']],
    ['0 2 * * *', NEW_YORK, '2026-10-31T12:00Z', ['2026-11-01T07:00', '2026-11-02T07:00']],
    ['0 2 * * *', BERLIN, '2026-03-27T12:00Z', ['2026-03-28T01:00', '2026-03-29T01:00', '2026-03-30T00:00']],
    ['0 2 * * *', BERLIN, '2026-10-24T12:00Z', ['2026-10-25T00:00', '2026-10-26T01:00']],
    ['45 1 * * *', LORD_HOWE, '2026-04-04T00:00Z', ['2026-04-04T14:45', '2026-04-05T15:15']],
    [
      '0 * * * *',
      NEW_YORK,
      '2026-11-01T04:30Z',
      ['2026-11-01T05:00', '2026-11-01T06:00', '2026-11-01T07:00'],
    ],
    [
      '0 * * * *',
      NEW_YORK,
      '2026-03-08T05:30Z',
      ['2026-03-08T06:00', '2026-03-08T07:00', '2026-03-08T08:00'],
    ],
  ])('%s in %s after %s', (cron, timeZone, after, expected) => {
    expect(ticks(cron, timeZone, after, expected.length)).toEqual(expected);
  });

  it('of a fixed time come once a day while the clock changes, however late they are seen', () => {
    const times = fc.record({
      hour: fc.integer({ min: 0, max: 4 }),
      minute: fc.integer({ min: 0, max: 59 }),
      timeZone: fc.constantFrom(NEW_YORK, BERLIN, 'America/Los_Angeles', 'America/Santiago'),
      from: fc.constantFrom(
        '2026-03-05',
        '2026-03-26',
        '2026-04-02',
        '2026-09-03',
        '2026-10-22',
        '2026-10-29',
      ),
      lateMs: fc.array(fc.integer({ min: 0, max: 3 * 60 * 60 * 1000 }), { minLength: 7, maxLength: 7 }),
    });
    fc.assert(
      fc.property(times, ({ hour, minute, timeZone, from, lateMs }) => {
        const cron = `${minute} ${hour} * * *`;
        const schedule = { workflow: 'daily', cron, time_zone: timeZone, next_at: new Date(0) };
        const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
        const days: string[] = [];
        let due = nextTick(cron, { timeZone, after: new Date(`${from}T12:00Z`) });
        for (const late of lateMs) {
          days.push(dayOf.format(due));
          due = tickAfter(schedule, due, new Date(due.getTime() + late));
        }
        const first = Date.parse(days[0]!);
        const expected = lateMs.map((_, day) =>
          new Date(first + day * 86_400_000).toISOString().slice(0, 10),
        );
        expect(days).toEqual(expected);
      }),
      { endOnFailure: true, numRuns: 50 },
    );
  });

  it('leave out one that a clock skips by half an hour', () => {
    expect(ticks('0 2 * * *', LORD_HOWE, '2026-10-02T00:00Z', 2)).toEqual([
      '2026-10-02T15:30',
      '2026-10-04T15:00',
    ]);
  });

  it('that were missed are made up for by one, and the next is the next of the calendar', () => {
    const minutely = { workflow: 'm', cron: '* * * * *', time_zone: 'UTC', next_at: new Date(0) };
    const next = tickAfter(minutely, new Date('2026-05-01T00:00Z'), new Date('2026-05-20T10:00:30Z'));
    expect(next).toEqual(new Date('2026-05-20T10:01Z'));
    // Nobody was there from before 1:30 AM to after it had come again.
    const once = { workflow: 'o', cron: '30 1 * * *', time_zone: NEW_YORK, next_at: new Date(0) };
    const after = tickAfter(once, new Date('2026-11-01T05:30Z'), new Date('2026-11-01T06:10Z'));
    expect(after).toEqual(new Date('2026-11-02T06:30Z'));
  });
});

describe('engines', async () => {
  const database = await testDatabase();
  const engines: PgBossEngine[] = [];
  const start = async (...workflows: Workflow[]) => {
    const engine = new PgBossEngine(database, workflows, { onError: () => {} });
    engines.push(engine);
    await engine.start();
    return engine;
  };
  const setDue = (at: string) =>
    database.asQueue((db) => sql`UPDATE workflow_schedules SET next_at = ${at}::timestamptz`.execute(db));
  const schedules = () =>
    database.asQueue((db) => db.selectFrom('workflow_schedules').selectAll().orderBy('workflow').execute());

  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.stop()));
  });

  it('start one run of a tick, however many they are', async () => {
    const run = vi.fn(async () => {});
    const nightly = () =>
      defineWorkflow({ id: 'ticking', trigger: { cron: '0 2 * * *', timeZone: NEW_YORK } }, run);
    for (let count = 0; count < 5; count++) await start(nightly());
    for (let tick = 1; tick <= 5; tick++) {
      await setDue(`2026-03-0${tick}T07:00Z`);
      await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(tick), { timeout: 10_000 });
      await Promise.all(engines.map((engine) => engine.idle()));
      expect(run).toHaveBeenCalledTimes(tick);
    }
    expect((await schedules())[0]!.next_at).toEqual(
      nextTicks('0 2 * * *', { timeZone: NEW_YORK, count: 1 })[0],
    );
  });

  it('keep a tick for when there is one again, and forget the schedules of workflows that are gone', async () => {
    const run = vi.fn(async () => {});
    const workflow = (timeZone: string) =>
      defineWorkflow({ id: 'kept', trigger: { cron: '0 2 * * *', timeZone } }, run);
    const first = await start(
      workflow(NEW_YORK),
      defineWorkflow({ id: 'gone', trigger: { cron: '0 0 1 1 *' } }, run),
    );
    expect((await schedules()).map(({ workflow }) => workflow)).toEqual(['gone', 'kept']);
    await first.stop();
    await setDue('2026-03-08T07:00Z');
    const second = await start(workflow(NEW_YORK));
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1), { timeout: 10_000 });
    await second.stop();
    await start(workflow(BERLIN));
    const [next_at] = nextTicks('0 2 * * *', { timeZone: BERLIN, count: 1 });
    expect(await schedules()).toEqual([{ workflow: 'kept', cron: '0 2 * * *', time_zone: BERLIN, next_at }]);
  });
});
