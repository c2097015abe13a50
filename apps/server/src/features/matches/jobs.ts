import { JobIndex } from '@blacklight/matching';
import { skillVocabulary } from '@blacklight/parsing';
import { FROM_THE_START } from '../../database/following.ts';
import {
  type MatchableJob,
  type MatchablePosting,
  matchableFacts,
  type Postings,
} from '../postings/postings.ts';
import { exclusionOf, type JobPreferences } from '../preferences/exclusion.ts';
import { Offers } from './offers.ts';

/**
 * The postings that can be matched, in memory: the ACTIVE ones without their duplicates. The database is the truth;
 * `catchUp` applies what was committed there since the last time, by whatever process.
 */
export class Jobs {
  readonly #postings: Postings;
  readonly #index = new JobIndex({ vocabulary: skillVocabulary });
  readonly #jobs = new Map<number, MatchableJob>();
  readonly #offers = new Offers();
  #version = 0;
  #seen = FROM_THE_START;
  #catchingUp: Promise<void> | null = null;

  constructor(postings: Postings) {
    this.#postings = postings;
  }

  get index(): JobIndex {
    return this.#index;
  }

  /** A posting that can be matched; undefined for others. */
  get(id: number): MatchableJob | undefined {
    return this.#jobs.get(id);
  }

  get size(): number {
    return this.#jobs.size;
  }

  /** The mark up to which changes of postings are applied (docs/decisions/0005). */
  get seen(): string {
    return this.#seen;
  }

  /** Another number after every change. */
  get version(): number {
    return this.#version;
  }

  /** The postings that these preferences exclude; undefined when they exclude nothing. */
  excludedBy(preferences: JobPreferences): Set<number> | undefined {
    const excludes = exclusionOf(preferences);
    if (excludes === null) return undefined;
    const offers = this.#offers.byPosting();
    const excluded = new Set<number>();
    for (const facts of this.#jobs.values()) {
      if (excludes({ facts, ...offers.get(facts.id)! })) excluded.add(facts.id);
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
    this.#seen = await this.#postings.follow(this.#seen, (postings) => {
      for (const posting of postings) this.#apply(posting);
    });
  }

  #apply(posting: MatchablePosting): void {
    this.#version++;
    this.#offers.apply(posting);
    if (posting.status !== 'ACTIVE' || posting.canonical_id !== null) {
      this.#index.remove(posting.id);
      this.#jobs.delete(posting.id);
      return;
    }
    const job = matchableFacts(posting);
    this.#index.upsert(job);
    this.#jobs.set(job.id, job);
  }
}
