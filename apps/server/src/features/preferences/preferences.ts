import { DEFAULT_WEIGHTS, type Weights } from '@blacklight/matching';
import { PLATFORMS, platformOf } from '@blacklight/parsing';
import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import { DomainError, outdated } from '../../errors.ts';
import { employerKey, isKnownLocation, type JobPreferences } from './exclusion.ts';
import {
  deleteWeights,
  findJobPreferences,
  findWeights,
  lockPreferences,
  storeJobPreferences,
  storeWeights,
} from './queries.ts';

export { tenantJobPreferences, tenantWeights } from './queries.ts';

export interface MatchWeights {
  /** In force; they add up to 1. */
  weights: Weights;
  defaults: Weights;
  is_default: boolean;
  updated_at: Date | null;
}

export type JobPreferencesView = JobPreferences & { updated_at: Date | null };

/** A tenant that has never said anything wants every job. */
const NO_PREFERENCES: JobPreferencesView = {
  preferred_platforms: [],
  blocked_companies: [],
  required_remote: false,
  target_locations: [],
  excluded_locations: [],
  min_salary_floor: null,
  target_industries: [],
  target_job_titles: [],
  updated_at: null,
};

/** Whether what is to be changed is as the sender knows it. */
type IsExpected<T> = (state: T) => boolean;

/** What a tenant wants of matching: the shares of the factors, and of which jobs. The next matching heeds it. */
export class Preferences {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  weights(tenantId: number): Promise<MatchWeights> {
    return this.#database.asTenant(tenantId, weightsOf);
  }

  /**
   * Shares of any size, none negative, are brought to add up to 1.
   * @throws DomainError `weights_all_zero`, `precondition_failed`
   */
  async setWeights(
    tenantId: number,
    shares: Weights,
    isExpected: IsExpected<MatchWeights>,
  ): Promise<MatchWeights> {
    const weights = proportionsOf(shares);
    return this.#edit(tenantId, weightsOf, isExpected, (db) => storeWeights(db, tenantId, weights));
  }

  /** Returns to the defaults. @throws DomainError `precondition_failed` */
  resetWeights(tenantId: number, isExpected: IsExpected<MatchWeights>): Promise<MatchWeights> {
    return this.#edit(tenantId, weightsOf, isExpected, deleteWeights);
  }

  jobPreferences(tenantId: number): Promise<JobPreferencesView> {
    return this.#database.asTenant(tenantId, jobPreferencesOf);
  }

  /**
   * Replaces all of them.
   * @throws DomainError `job_preferences_invalid` that names what would do nothing, `precondition_failed`
   */
  async setJobPreferences(
    tenantId: number,
    asked: JobPreferences,
    isExpected: IsExpected<JobPreferencesView>,
  ): Promise<JobPreferencesView> {
    refuseMeaningless(asked);
    const preferences = {
      ...asked,
      preferred_platforms: distinct(asked.preferred_platforms.map((name) => platformOf(name)!)),
      blocked_companies: distinct(asked.blocked_companies),
      target_locations: distinct(asked.target_locations),
      excluded_locations: distinct(asked.excluded_locations),
      target_industries: distinct(asked.target_industries),
      target_job_titles: distinct(asked.target_job_titles),
    };
    return this.#edit(tenantId, jobPreferencesOf, isExpected, (db) =>
      storeJobPreferences(db, tenantId, preferences),
    );
  }

  #edit<T>(
    tenantId: number,
    read: (db: Db) => Promise<T>,
    isExpected: IsExpected<T>,
    change: (db: Db) => Promise<void>,
  ): Promise<T> {
    return this.#database.asTenant(tenantId, async (db) => {
      await lockPreferences(db, tenantId);
      if (!isExpected(await read(db))) throw outdated('setting');
      await change(db);
      return read(db);
    });
  }
}

/** Shares of any size, none negative, as such that add up to 1. @throws DomainError `weights_all_zero` */
export function proportionsOf({ skills, experience, location, salary, semantic }: Weights): Weights {
  const sum = skills + experience + location + salary + semantic;
  if (sum === 0) {
    throw new DomainError('invalid', 'weights_all_zero', 'At least one factor must have a share.');
  }
  return {
    skills: skills / sum,
    experience: experience / sum,
    location: location / sum,
    salary: salary / sum,
    semantic: semantic / sum,
  };
}

async function weightsOf(db: Db): Promise<MatchWeights> {
  const own = await findWeights(db);
  const defaults = DEFAULT_WEIGHTS;
  if (own === undefined) return { weights: defaults, defaults, is_default: true, updated_at: null };
  const { updated_at, ...weights } = own;
  return { weights, defaults, is_default: false, updated_at };
}

async function jobPreferencesOf(db: Db): Promise<JobPreferencesView> {
  return (await findJobPreferences(db)) ?? NO_PREFERENCES;
}

function refuseMeaningless({
  preferred_platforms,
  blocked_companies,
  excluded_locations,
}: JobPreferences): void {
  const errors = [
    ...faults('preferred_platforms', preferred_platforms, platformOf, `is none of ${PLATFORMS.join(', ')}`),
    ...faults('blocked_companies', blocked_companies, employerKey, 'names no company'),
    ...faults('excluded_locations', excluded_locations, isKnownLocation, 'is no place that is known here'),
  ];
  if (errors.length === 0) return;
  const detail = errors.map(({ field, message }) => `${field} ${message}.`).join(' ');
  throw new DomainError('invalid', 'job_preferences_invalid', detail, { errors });
}

function faults(
  list: string,
  texts: readonly string[],
  meaningOf: (text: string) => unknown,
  message: string,
): { field: string; message: string }[] {
  return texts.flatMap((text, index) => (meaningOf(text) ? [] : [{ field: `${list}.${index}`, message }]));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()))];
}
