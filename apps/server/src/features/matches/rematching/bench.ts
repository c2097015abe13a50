import { CandidateIndex } from '@blacklight/matching';
import { skillVocabulary } from '@blacklight/parsing';
import type { Database } from '../../../database/database.ts';
import { FROM_THE_START } from '../../../database/following.ts';
import { candidateFacts } from '../../candidates/candidate.ts';
import { type BenchCandidate, followCandidates, isLookingForWork } from '../../candidates/candidates.ts';
import type { ReadCandidate } from '../holding.ts';

type Person = ReadCandidate & Pick<BenchCandidate, 'tenant_id'>;

/** The candidates of all firms who look for work, in memory, to find those whom a new job suits. */
export class Bench {
  readonly #database: Database;
  readonly #index = new CandidateIndex({ vocabulary: skillVocabulary });
  readonly #people = new Map<number, Person>();
  #seen = FROM_THE_START;
  #catchingUp: Promise<void> | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  get index(): CandidateIndex {
    return this.#index;
  }

  get(candidateId: number): Person | undefined {
    return this.#people.get(candidateId);
  }

  /** An erased candidate is not among the changes. */
  forget(candidateId: number): void {
    this.#index.remove(candidateId);
    this.#people.delete(candidateId);
  }

  /** Applies what was committed since the last time; whoever asks during one reading waits for the next. */
  async catchUp(): Promise<void> {
    await this.#catchingUp?.catch(() => {});
    this.#catchingUp ??= this.#readChanges().finally(() => {
      this.#catchingUp = null;
    });
    await this.#catchingUp;
  }

  async #readChanges(): Promise<void> {
    this.#seen = await followCandidates(this.#database, this.#seen, (candidates) => {
      for (const candidate of candidates) this.#apply(candidate);
    });
  }

  #apply({ id, tenant_id, status, version, profile, embedding }: BenchCandidate): void {
    if (!isLookingForWork(status)) {
      this.forget(id);
      return;
    }
    const facts = candidateFacts(profile, { id, embedding });
    this.#index.upsert(facts);
    this.#people.set(id, { tenant_id, status, version, facts });
  }
}
