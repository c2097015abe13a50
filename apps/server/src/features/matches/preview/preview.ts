import { compareByRecency, DEFAULT_WEIGHTS, type Explanation, type Weights } from '@blacklight/matching';
import type { EmploymentType } from '@blacklight/parsing';
import type { Database } from '../../../database/database.ts';
import type { MatchStatus } from '../../../database/schema.ts';
import { getCandidate } from '../../candidates/candidates.ts';
import type { Embeddings } from '../../embeddings/embeddings.ts';
import { proportionsOf, tenantJobPreferences, tenantWeights } from '../../preferences/preferences.ts';
import type { Exclusions } from '../exclusions.ts';
import type { Jobs } from '../jobs.ts';
import type { DescribedMatch, Match } from '../match.ts';
import { type MatchSettings, withEmploymentTypes } from '../matches.ts';
import type { MatchedJob } from '../queries.ts';
import { rankPostings, withVectors } from '../ranking.ts';
import { knownMatches, matchedJobs } from './queries.ts';

/** What is assumed; what is left out stays as it is. */
export interface Assumption {
  /** Of any size, none negative: their proportion counts. */
  weights?: Weights;
  add_skills?: readonly string[];
}

export type PreviewedMatch = Match &
  Omit<MatchedJob, 'employment_terms'> & {
    employment_types: EmploymentType[];
    /** Of the stored match of the pair; null for a posting that is not in the list. */
    match_id: number | null;
    status: MatchStatus | null;
    previous_score: number | null;
    explanation: Explanation;
  };

export interface Preview {
  weights: Weights;
  jobs_considered: number;
  items: PreviewedMatch[];
}

/** What the list of a candidate would be; stores nothing. */
export class Previews {
  readonly #database: Database;
  readonly #embeddings: Embeddings;
  readonly #jobs: Jobs;
  readonly #exclusions: Exclusions;
  readonly #settings: MatchSettings;

  constructor(
    parts: { database: Database; embeddings: Embeddings; jobs: Jobs; exclusions: Exclusions },
    settings: MatchSettings,
  ) {
    this.#database = parts.database;
    this.#embeddings = parts.embeddings;
    this.#jobs = parts.jobs;
    this.#exclusions = parts.exclusions;
    this.#settings = settings;
  }

  /**
   * Ranks all postings as matching would, and what a recruiter has acted on beside them, the best first. Text
   * similarity stays that of the profile as it is.
   *
   * @throws DomainError `candidate_not_found`, `weights_all_zero`
   */
  async of(tenantId: number, candidateId: number, assumed: Assumption): Promise<Preview> {
    await this.#jobs.catchUp();
    const candidate = await this.#database.asTenant(tenantId, (db) => getCandidate(db, candidateId));
    const [asIs] = await withVectors(this.#embeddings, [candidate]);
    const person = { ...asIs!, skills: [...asIs!.skills, ...(assumed.add_skills ?? [])] };
    return this.#database.asTenant(tenantId, async (db) => {
      const weights =
        assumed.weights === undefined
          ? ((await tenantWeights(db)) ?? DEFAULT_WEIGHTS)
          : proportionsOf(assumed.weights);
      const preferences = await tenantJobPreferences(db);
      const known = await knownMatches(db, candidateId);
      const excluded = this.#exclusions.of(tenantId, preferences);
      const actedOn = new Map([...known].map(([id, { status }]) => [id, status] as const));
      for (const [id, status] of actedOn) if (status === 'SUGGESTED') actedOn.delete(id);
      const ranking = rankPostings(this.#jobs, person, { weights, excluded, actedOn }, this.#settings);
      const described = this.#inOrder([...ranking.matches, ...ranking.actedOn]);
      const shown = await matchedJobs(
        db,
        described.map(({ match }) => match.job_posting_id),
      );
      const items = described.flatMap(({ match, explanation }) => {
        const job = shown.get(match.job_posting_id);
        const stored = known.get(match.job_posting_id);
        return job === undefined
          ? []
          : {
              ...match,
              ...withEmploymentTypes(job),
              match_id: stored?.id ?? null,
              status: stored?.status ?? null,
              previous_score: stored?.match_score ?? null,
              explanation,
            };
      });
      return { weights, jobs_considered: this.#jobs.size - excluded.size, items };
    });
  }

  #inOrder(described: DescribedMatch[]): DescribedMatch[] {
    const job = ({ match }: DescribedMatch) => this.#jobs.get(match.job_posting_id)!;
    return described.sort(
      (one, other) =>
        other.match.match_score - one.match.match_score || compareByRecency(job(one), job(other)),
    );
  }
}
