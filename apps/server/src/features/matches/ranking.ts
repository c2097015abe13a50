import { candidateText } from '@blacklight/embeddings';
import type { ExplainedCandidate, Weights } from '@blacklight/matching';
import type { MatchStatus } from '../../database/schema.ts';
import { candidateFacts } from '../candidates/candidate.ts';
import type { StoredCandidate } from '../candidates/candidates.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { Jobs } from './jobs.ts';
import { type DescribedMatch, describeMatch } from './match.ts';
import type { MatchSettings } from './matches.ts';

export interface RankQuery {
  weights: Weights;
  /** Postings that the tenant wants nobody to be offered. */
  excluded: ReadonlySet<number>;
  /** Postings that a recruiter has acted on, of this candidate. */
  actedOn: ReadonlyMap<number, MatchStatus>;
}

export interface Ranking {
  /** The list, the best first. */
  matches: DescribedMatch[];
  /** Matches outside the list that a recruiter has acted on: they stay, with scores of today. */
  actedOn: DescribedMatch[];
}

/** The list of a candidate among all postings. A rejected pair is not suggested again (decisions.md 13). */
export function rankPostings(
  jobs: Jobs,
  person: ExplainedCandidate,
  { weights, excluded, actedOn }: RankQuery,
  { minScore, limit }: MatchSettings,
): Ranking {
  const isRejected = (id: number) => actedOn.get(id) === 'REJECTED';
  const rejected = [...actedOn.keys()].filter((id) => isRejected(id) && jobs.get(id)).length;
  const ranked = jobs.index
    .rank(person, { weights, limit: limit + rejected, minScore, excluded })
    .filter(({ job_id }) => !isRejected(job_id))
    .slice(0, limit);
  const listed = new Set(ranked.map(({ job_id }) => job_id));
  const others = [...actedOn.keys()].filter((id) => !listed.has(id)).map((id) => jobs.get(id));
  return {
    matches: ranked.map(({ job_id }) => describeMatch(person, jobs.get(job_id)!, weights)),
    actedOn: others.flatMap((job) => (job ? [describeMatch(person, job, weights)] : [])),
  };
}

/** Facts of candidates with vectors of the current model; the missing ones are made here, to be stored later. */
export async function withVectors(
  embeddings: Embeddings,
  candidates: readonly StoredCandidate[],
): Promise<ExplainedCandidate[]> {
  const { model } = embeddings;
  const without = candidates.filter(({ embedding }) => embedding?.model !== model);
  const made = await embeddings.embedOrNull(
    without.map(({ profile }) => candidateText(profile)),
    'candidate',
  );
  const vectors = new Map(without.map(({ id }, index) => [id, made[index] ?? null]));
  return candidates.map(({ id, profile, embedding }) =>
    candidateFacts(profile, { id, embedding: vectors.get(id) ?? embedding }),
  );
}
