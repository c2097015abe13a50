import type { SkillVocabulary } from '@blacklight/parsing';
import type { CandidateFacts, JobFacts, RankedJob, Weights } from './facts.ts';
import { rankJobs } from './reference.ts';

export class JobIndex {
  #jobs = new Map<number, JobFacts>();
  #vocabulary: SkillVocabulary;
  constructor({ vocabulary }: { vocabulary: SkillVocabulary }) {
    this.#vocabulary = vocabulary;
  }
  upsert(job: JobFacts): void {
    this.#jobs.set(job.id, job);
  }
  remove(id: number): boolean {
    return this.#jobs.delete(id);
  }
  rank(
    candidate: CandidateFacts,
    options: { weights: Weights; limit: number; minScore: number; accepts?: (id: number) => boolean },
  ): RankedJob[] {
    const jobs = [...this.#jobs.values()].filter(({ id }) => options.accepts?.(id) ?? true);
    return rankJobs(candidate, jobs, { ...options, vocabulary: this.#vocabulary });
  }
}
