import { type ExplainedJob, JobIndex } from '@blacklight/matching';
import { skillVocabulary } from '@blacklight/parsing';
import type { Database } from '../../database/database.ts';
import { type MatchablePosting, matchableFacts, type Postings } from '../postings/postings.ts';
import { exclusionOf, type JobPreferences } from '../preferences/exclusion.ts';
import { Offers } from './offers.ts';
import { changedOrigins } from './queries.ts';

/** Postings whose origins are read at a time. */
const ORIGINS_PAGE = 10_000;

/**
 * The postings that can be matched, in memory: the ACTIVE ones without their duplicates. The database is the truth;
 * `catchUp` applies what was committed there since the last time, by whatever process.
 */
export class Jobs {
  readonly #database: Database;
  readonly #postings: Postings;
  readonly #index = new JobIndex({ vocabulary: skillVocabulary });
  readonly #jobs = new Map<number, ExplainedJob>();
  readonly #offers = new Offers();
  #version = 0;
  #seen = '0';
  #catchingUp: Promise<void> | null = null;

  constructor({ database, postings }: { database: Database; postings: Postings }) {
    this.#database = database;
    this.#postings = postings;
  }

  get index(): JobIndex {
    return this.#index;
  }

  /** A posting that can be matched; undefined for others. */
  get(id: number): ExplainedJob | undefined {
    return this.#jobs.get(id);
  }

  get size(): number {
    return this.#jobs.size;
  }

  /** Another number after every change. */
  get version(): number {
    return this.#version;
  }

  /**
   * The postings that these preferences exclude, among them those of which it is not known yet where they stand;
   * undefined when the preferences exclude nothing.
   */
  excludedBy(preferences: JobPreferences): Set<number> | undefined {
    const excludes = exclusionOf(preferences);
    if (excludes === null) return undefined;
    const offers = this.#offers.byPosting();
    const excluded = new Set<number>();
    for (const facts of this.#jobs.values()) {
      const offer = offers.get(facts.id);
      if (offer === undefined || excludes({ facts, ...offer })) excluded.add(facts.id);
    }
    return excluded;
  }

  /** One reading at a time: whoever asks during one waits for the next, which sees what is committed by now. */
  async catchUp(): Promise<void> {
    await this.#catchingUp?.catch(() => {});
    this.#catchingUp ??= this.#readChanges().finally(() => {
      this.#catchingUp = null;
    });
    await this.#catchingUp;
  }

  async #readChanges(): Promise<void> {
    const next = await this.#postings.follow(this.#seen, (postings) => {
      for (const posting of postings) this.#apply(posting);
    });
    await this.#readOrigins(this.#seen);
    this.#seen = next;
  }

  #apply(posting: MatchablePosting): void {
    this.#version++;
    if (posting.status !== 'ACTIVE' || posting.canonical_id !== null) {
      this.#index.remove(posting.id);
      this.#jobs.delete(posting.id);
      return;
    }
    const job = matchableFacts(posting);
    this.#index.upsert(job);
    this.#jobs.set(job.id, job);
  }

  /** Where the changed postings stand, which matching itself does not read. */
  async #readOrigins(since: string): Promise<void> {
    for (let after = 0; ; ) {
      const page = { since, after, limit: ORIGINS_PAGE };
      const origins = await this.#database.asPlatform((db) => changedOrigins(db, page));
      for (const origin of origins) this.#offers.apply(origin);
      this.#version += origins.length;
      if (origins.length < ORIGINS_PAGE) return;
      after = origins.at(-1)!.id;
    }
  }
}
