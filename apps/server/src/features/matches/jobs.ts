import { type ExplainedJob, JobIndex } from '@blacklight/matching';
import { skillVocabulary } from '@blacklight/parsing';
import { type MatchablePosting, matchableFacts, type Postings } from '../postings/postings.ts';

/**
 * The postings that can be matched, in memory: the ACTIVE ones without their duplicates. The database is the truth;
 * `catchUp` applies what was committed there since the last time, by whatever process.
 */
export class Jobs {
  readonly #postings: Postings;
  readonly #index = new JobIndex({ vocabulary: skillVocabulary });
  readonly #jobs = new Map<number, ExplainedJob>();
  #seen = '0';
  #catchingUp: Promise<void> | null = null;

  constructor(postings: Postings) {
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
