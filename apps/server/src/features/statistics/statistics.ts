import { type Grade, gradeOf } from '@blacklight/matching';
import type { Database } from '../../database/database.ts';
import type { ApplicationStatus } from '../../database/schema.ts';
import {
  countApplications,
  countMatchesByScore,
  type ImportsOfDay,
  importsByDay,
  type PostingsOfDay,
  postingsByDay,
} from './queries.ts';

export const GRADES: readonly Grade[] = ['A+', 'A', 'B', 'C', 'D', 'F'];
export const STATUSES: readonly ApplicationStatus[] = [
  'APPLIED',
  'SCREENING',
  'INTERVIEWING',
  'OFFER',
  'ACCEPTED',
  'REJECTED',
];

const MS_PER_DAY = 86_400_000;

export interface StatisticsView {
  /** The first and the last day that are told by day, in UTC. */
  from: string;
  to: string;
  postings: PostingsOfDay[];
  imports: ImportsOfDay[];
  matches: { grade: Grade; matches: number }[];
  applications: { status: ApplicationStatus; applications: number }[];
}

/** How the platform does, in numbers of all firms together: nobody's candidates can be told from them. */
export class Statistics {
  readonly #database: Database;
  readonly #today: () => string;

  constructor(database: Database, { today }: { today: () => string }) {
    this.#database = database;
    this.#today = today;
  }

  /** Of the last `days` days, today among them, what is told by day; of all time the rest. */
  async view(days: number): Promise<StatisticsView> {
    const to = this.#today();
    const from = new Date(Date.parse(to) - (days - 1) * MS_PER_DAY).toISOString().slice(0, 10);
    const byDay = await this.#database.asPlatform(async (db) => ({
      postings: await postingsByDay(db, from),
      imports: await importsByDay(db, from),
    }));
    return this.#database.acrossTenants(async (db) => ({
      from,
      to,
      ...byDay,
      matches: byGrade(await countMatchesByScore(db)),
      applications: byStatus(await countApplications(db)),
    }));
  }
}

function byGrade(counts: { score: number; matches: number }[]): StatisticsView['matches'] {
  const of = new Map<Grade, number>();
  for (const { score, matches } of counts) {
    const grade = gradeOf(score);
    of.set(grade, (of.get(grade) ?? 0) + matches);
  }
  return GRADES.map((grade) => ({ grade, matches: of.get(grade) ?? 0 }));
}

function byStatus(counts: StatisticsView['applications']): StatisticsView['applications'] {
  const of = new Map(counts.map(({ status, applications }) => [status, applications]));
  return STATUSES.map((status) => ({ status, applications: of.get(status) ?? 0 }));
}
