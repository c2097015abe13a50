import { PgBoss } from 'pg-boss';
import type { Db } from '../database/transactions.ts';
import { dueSchedules, keepSchedules, moveSchedule, type Schedule } from './queries.ts';
import type { Workflow } from './workflow.ts';

const calendar = new PgBoss({ db: { executeSql: async () => ({ rows: [] }) } });
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** More than any clock is put back by. */
const LONGEST_TWICE_MS = 3 * HOUR_MS;

/**
 * The next tick of a cron after a time, in its time zone. On the day when the clock is put forward, a tick of the hour
 * that does not exist comes when that hour would have begun, plus its minutes. On the day when it is put back, one of the
 * hour that comes twice comes the first time only; what ticks every hour or oftener ticks in both.
 */
export function nextTick(cron: string, { timeZone, after }: { timeZone: string; after: Date }): Date {
  const tick = (from: Date) => calendar.previewSchedule(cron, { tz: timeZone, count: 1, from })[0]!;
  try {
    return tick(after);
  } catch {
    // The calendar finds no way past a tick that a clock skips by half an hour, as on Lord Howe Island: it is left out.
    return tick(new Date(after.getTime() + DAY_MS));
  }
}

/** The next ticks of a cron from now on. */
export function nextTicks(cron: string, { timeZone, count }: { timeZone: string; count: number }): Date[] {
  const ticks: Date[] = [];
  for (let after = new Date(); ticks.length < count; after = ticks.at(-1)!) {
    ticks.push(nextTick(cron, { timeZone, after }));
  }
  return ticks;
}

/**
 * The first tick after `now` of a schedule that was due at `due`. It is counted from there, since from within an hour
 * that comes twice its second turn would look like a tick of its own.
 */
export function tickAfter({ cron, time_zone: timeZone }: Schedule, due: Date, now: Date): Date {
  let tick = new Date(Math.max(due.getTime(), now.getTime() - LONGEST_TWICE_MS));
  do {
    tick = nextTick(cron, { timeZone, after: tick });
  } while (tick <= now);
  return tick;
}

/** Notes when the schedules of these workflows are due, and forgets those of others. What is noted stays. */
export async function prepareSchedules(db: Db, workflows: readonly Workflow[]): Promise<void> {
  const schedules = workflows.flatMap(({ id, triggers }) =>
    triggers.flatMap((trigger) => {
      if (!('cron' in trigger)) return [];
      const { cron, timeZone = 'UTC' } = trigger;
      const next_at = nextTick(cron, { timeZone, after: new Date() });
      return [{ workflow: id, cron, time_zone: timeZone, next_at }];
    }),
  );
  await keepSchedules(db, schedules);
}

/** Takes the schedules of these workflows that are due and moves them on; gives the workflows whose runs are to begin. */
export async function takeTicks(db: Db, workflows: readonly string[]): Promise<Set<string>> {
  const due = await dueSchedules(db, workflows);
  for (const { now, ...schedule } of due) {
    await moveSchedule(db, schedule, tickAfter(schedule, schedule.next_at, now));
  }
  return new Set(due.map(({ workflow }) => workflow));
}
