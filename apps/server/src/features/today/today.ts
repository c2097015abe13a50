import { DEFAULT_WEIGHTS, type Grade, gradeOf, type OpeningSkill, openingSkill } from '@blacklight/matching';
import { skillVocabulary } from '@blacklight/parsing';
import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import { candidateFacts } from '../candidates/candidate.ts';
import { lookingAmong } from '../candidates/candidates.ts';
import type { Exclusions } from '../matches/exclusions.ts';
import type { Jobs } from '../matches/jobs.ts';
import { tenantJobPreferences, tenantWeights } from '../preferences/preferences.ts';
import {
  type Availability,
  availableBetween,
  availableSinceBefore,
  type Bench,
  bestNewMatches,
  countBench,
  type FewOf,
  type NewMatch,
  type NewMatches,
  type NewMatchTotals,
  newMatches,
  rejectedPostings,
  type WaitingApplication,
  type Who,
  waitingApplications,
  withoutGoodMatches,
} from './queries.ts';

/** Of each list; what is left has a number, and a page of its own. */
const SHOWN = 10;
/** New matches of a candidate that are shown. */
const BEST = 3;
/** Candidates without a good match for whom a skill is looked for: each asks the index of all postings. */
const ADVISED = 5;
/** Postings that suit such a candidate best, among which the skill is looked for. */
const NEAREST = 500;
/** An application that has not moved for so long is worth a call. */
const WAITING_DAYS = 7;
/** Who is free within so many days is worth marketing now. */
const AVAILABLE_WITHIN_DAYS = 14;
/** What is said of availability is doubtful after so many days. */
const AVAILABILITY_HOLDS_DAYS = 30;

export type NewMatchesView = NewMatches & { best: (NewMatch & { grade: Grade })[] };
export type WithoutGoodMatch = Who & { best_score: number | null; one_skill_away: OpeningSkill | null };

export interface TodayView extends Bench {
  /** What was suggested from then on is new. */
  since: Date;
  /** That can be matched. */
  postings: number;
  new_matches: NewMatchTotals & { items: NewMatchesView[] };
  without_good_matches: FewOf<WithoutGoodMatch>;
  waiting_applications: FewOf<WaitingApplication>;
  available_soon: FewOf<Availability>;
  availability_outdated: FewOf<Availability>;
}

/** What a firm's recruiters have to do. */
export class Today {
  readonly #database: Database;
  readonly #jobs: Jobs;
  readonly #exclusions: Exclusions;
  readonly #today: () => string;

  /** `today`: the day, as an ISO date. */
  constructor(parts: { database: Database; jobs: Jobs; exclusions: Exclusions; today: () => string }) {
    this.#database = parts.database;
    this.#jobs = parts.jobs;
    this.#exclusions = parts.exclusions;
    this.#today = parts.today;
  }

  async of(tenantId: number): Promise<TodayView> {
    await this.#jobs.catchUp();
    const today = this.#today();
    const since = lastWorkingDayBefore(today);
    return this.#database.asTenant(tenantId, async (db) => {
      const before = new Date(daysAfter(today, -WAITING_DAYS));
      const [bench, fresh, without, waiting_applications, available_soon, availability_outdated] =
        await Promise.all([
          countBench(db),
          newMatches(db, { since, limit: SHOWN }),
          withoutGoodMatches(db, ADVISED),
          waitingApplications(db, { before, limit: SHOWN }),
          availableBetween(db, {
            first: today,
            last: daysAfter(today, AVAILABLE_WITHIN_DAYS),
            limit: SHOWN,
          }),
          availableSinceBefore(db, { day: daysAfter(today, -AVAILABILITY_HOLDS_DAYS), limit: SHOWN }),
        ]);
      const best = await bestNewMatches(
        db,
        fresh.items.map(({ candidate_id }) => candidate_id),
        { since, limit: BEST },
      );
      const skills = await this.#openingSkills(
        db,
        tenantId,
        without.items.map(({ candidate_id }) => candidate_id),
      );
      return {
        since,
        ...bench,
        postings: this.#jobs.size,
        new_matches: { ...fresh, items: fresh.items.map((person) => withBest(person, best)) },
        without_good_matches: {
          ...without,
          items: without.items.map((person) => ({
            ...person,
            one_skill_away: skills.get(person.candidate_id) ?? null,
          })),
        },
        waiting_applications,
        available_soon,
        availability_outdated,
      };
    });
  }

  /** For each of these candidates the skill that opens most of the postings that suit them best. */
  async #openingSkills(
    db: Db,
    tenantId: number,
    candidateIds: readonly number[],
  ): Promise<Map<number, OpeningSkill | null>> {
    if (candidateIds.length === 0) return new Map();
    const [people, rejected, own, preferences] = await Promise.all([
      lookingAmong(db, candidateIds),
      rejectedPostings(db, candidateIds),
      tenantWeights(db),
      tenantJobPreferences(db),
    ]);
    // Nothing is awaited from here on, so that all of it sees the same postings.
    const weights = own ?? DEFAULT_WEIGHTS;
    const excluded = this.#exclusions.of(tenantId, preferences);
    return new Map(
      people.map(({ id, profile, embedding }) => {
        const person = candidateFacts(profile, { id, embedding });
        const nearest = this.#jobs.index
          .rank(person, { weights, limit: NEAREST, minScore: 0, excluded })
          .filter(({ job_id }) => !rejected.get(id)!.has(job_id))
          .map(({ job_id }) => this.#jobs.get(job_id)!);
        return [id, openingSkill(person, nearest, { weights, vocabulary: skillVocabulary })];
      }),
    );
  }
}

function withBest(person: NewMatches, best: readonly NewMatch[]): NewMatchesView {
  const own = best.filter(({ candidate_id }) => candidate_id === person.candidate_id);
  return { ...person, best: own.map((match) => ({ ...match, grade: gradeOf(match.match_score) })) };
}

const MS_PER_DAY = 86_400_000;

/** What comes over a weekend is new on Monday, too: the beginning (UTC) of the last day from Monday to Friday. */
export function lastWorkingDayBefore(today: string): Date {
  const weekday = new Date(today).getUTCDay();
  const days = weekday === 0 ? 2 : weekday === 1 ? 3 : 1;
  return new Date(daysAfter(today, -days));
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}
