import { DEFAULT_WEIGHTS } from '@blacklight/matching';
import type { Database } from '../../../database/database.ts';
import { type PageOf, type Paging, rowsOfPage } from '../../../http/paging.ts';
import type { Postings } from '../../postings/postings.ts';
import { tenantJobPreferences, tenantWeights } from '../../preferences/preferences.ts';
import type { Exclusions } from '../exclusions.ts';
import type { Jobs } from '../jobs.ts';
import { describeMatch, type Match } from '../match.ts';
import type { MatchSettings } from '../matches.ts';
import type { Bench } from '../rematching/bench.ts';
import { type FittingPerson, fittingPeople } from './queries.ts';

export type Fit = Omit<Match, 'job_posting_id'> & Omit<FittingPerson, 'id'> & { candidate_id: number };

export type Fits = PageOf<Fit> & {
  /** Whether the firm's preferences keep the posting out of every list. */
  is_excluded: boolean;
};

/** Finds which candidates of a firm suit a posting: matching the other way round. */
export class FitFinder {
  readonly #database: Database;
  readonly #postings: Postings;
  readonly #jobs: Jobs;
  readonly #bench: Bench;
  readonly #exclusions: Exclusions;
  readonly #settings: MatchSettings;

  constructor(
    parts: {
      database: Database;
      postings: Postings;
      jobs: Jobs;
      bench: Bench;
      exclusions: Exclusions;
    },
    settings: MatchSettings,
  ) {
    this.#database = parts.database;
    this.#postings = parts.postings;
    this.#jobs = parts.jobs;
    this.#bench = parts.bench;
    this.#exclusions = parts.exclusions;
    this.#settings = settings;
  }

  /**
   * All who look for work, scored as they are now, the best first; also for a posting that is not open any more.
   *
   * @throws DomainError `job_posting_not_found`
   */
  async of(tenantId: number, postingId: number, paging: Paging): Promise<Fits> {
    await this.#jobs.catchUp();
    await this.#bench.catchUp();
    const job = this.#jobs.get(postingId) ?? (await this.#postings.facts(postingId));
    return this.#database.asTenant(tenantId, async (db) => {
      const weights = (await tenantWeights(db)) ?? DEFAULT_WEIGHTS;
      const preferences = await tenantJobPreferences(db);
      const query = { weights, minScore: this.#settings.minScore, limit: this.#bench.index.size };
      const known = this.#bench.index
        .rank(job, query)
        .map(({ candidate_id }) => this.#bench.get(candidate_id)!)
        .filter(({ tenant_id }) => tenant_id === tenantId);
      const ids = known.map(({ facts }) => facts.id);
      const people = await fittingPeople(db, postingId, ids);
      const suited = known.filter(({ facts }) => people.has(facts.id));
      const { limit, offset } = rowsOfPage(paging);
      const items = suited.slice(offset, offset + limit).map(({ facts }) => {
        const { job_posting_id: _, ...match } = describeMatch(facts, job, weights).match;
        const { id: candidate_id, ...person } = people.get(facts.id)!;
        return { ...match, ...person, candidate_id };
      });
      const is_excluded = this.#exclusions.of(tenantId, preferences).has(postingId);
      return { items, ...paging, total: suited.length, is_excluded };
    });
  }
}
