import {
  type ExplainedCandidate,
  type ExplainedJob,
  explainMatch,
  gradeOf,
  isRecommended,
  LAYERED_WEIGHTS,
  type LayeredCandidate,
  type LayeredMatch,
  matchLayered,
  matchReasons,
  roundScore,
} from '@blacklight/matching';
import { skillVocabulary } from '@blacklight/parsing';
import type { Database } from '../../../database/database.ts';
import { sendEvents } from '../../../workflows/events.ts';
import { candidateFacts } from '../../candidates/candidate.ts';
import { lockForMatching, lookingAmong } from '../../candidates/candidates.ts';
import { dayOf } from '../../postings/posting.ts';
import type { MatchableJob } from '../../postings/postings.ts';
import { tenantJobPreferences } from '../../preferences/preferences.ts';
import type { Exclusions } from '../exclusions.ts';
import type { Jobs } from '../jobs.ts';
import type { MatchSettings } from '../matches.ts';
import { actedOnPostings, type ReadMatch, upsertMatches } from '../queries.ts';
import { dropLayered } from './queries.ts';

interface Parts {
  database: Database;
  jobs: Jobs;
  exclusions: Exclusions;
  /** The ISO day from which the age of a posting is counted. */
  today: () => string;
}

/** Matches the candidates of a role with the jobs scraped for it (system.md "Layered Matching Algorithm"). */
export class RoleMatches {
  readonly #parts: Parts;
  readonly #settings: MatchSettings;

  constructor(parts: Parts, settings: MatchSettings) {
    this.#parts = parts;
    this.#settings = settings;
  }

  /** Stores the best of the jobs for each of a tenant's candidates, and gives the number of matches. */
  async match(tenantId: number, candidateIds: readonly number[], jobIds: readonly number[]): Promise<number> {
    const { database, jobs: index, exclusions } = this.#parts;
    await index.catchUp();
    const jobs = jobIds.flatMap((id) => index.get(id) ?? []);
    return database.asTenant(tenantId, async (db) => {
      await lockForMatching(db, candidateIds);
      const people = await lookingAmong(db, candidateIds);
      if (people.length === 0) return 0;
      const ids = people.map(({ id }) => id);
      const excluded = exclusions.of(tenantId, await tenantJobPreferences(db));
      const wanted = jobs.filter(({ id }) => !excluded.has(id));
      const actedOn = await actedOnPostings(db, ids);
      const rows = people.flatMap(({ id, profile, embedding }) => {
        const isRejected = (job: ExplainedJob) => actedOn.get(id)!.get(job.id) === 'REJECTED';
        const facts = candidateFacts(profile, { id, embedding });
        const suitable = wanted.filter((job) => !isRejected(job));
        return this.#best(facts, suitable).map((match) => ({ candidate_id: id, ...match }));
      });
      const dropped = await dropLayered(db, ids, { jobs, kept: rows });
      // The five factors may have left them to what is gone now.
      if (dropped.length > 0) await sendEvents(db, [{ name: 'job/created', data: { job_ids: dropped } }]);
      await upsertMatches(db, rows, { tenantId, algorithm: 'layered', weights: LAYERED_WEIGHTS });
      return rows.length;
    });
  }

  #best(candidate: ExplainedCandidate & LayeredCandidate, jobs: readonly MatchableJob[]): ReadMatch[] {
    const today = dayOf(this.#parts.today());
    const byId = new Map(jobs.map((job) => [job.id, job]));
    return matchLayered(candidate, jobs, { ...this.#settings, today, vocabulary: skillVocabulary }).map(
      (match) => describe(candidate, byId.get(match.job_id)!, match),
    );
  }
}

function describe(
  candidate: ExplainedCandidate,
  job: MatchableJob,
  { match_score, scores, skillMatch, keywordRelevance, remoteBonus }: LayeredMatch,
): ReadMatch {
  const explanation = explainMatch({
    candidate,
    job,
    scores,
    skillMatch,
    weights: LAYERED_WEIGHTS,
    match_score,
  });
  const reasons = matchReasons(explanation);
  // They break ties and have no weight (decisions.md 12).
  if (keywordRelevance > 0)
    reasons.push(`Shares ${Math.round(keywordRelevance)} % of the posting's keywords`);
  if (remoteBonus) reasons.push('Remote work is preferred and offered');
  return {
    job_posting_id: job.id,
    content_hash: job.content_hash,
    match_score,
    grade: gradeOf(match_score),
    is_recommended: isRecommended(match_score),
    skill_match_score: roundScore(scores.skills),
    experience_match_score: null,
    location_match_score: roundScore(scores.location),
    salary_match_score: roundScore(scores.salary),
    semantic_similarity: roundScore(scores.semantic),
    recency_score: roundScore(scores.recency),
    matched_skills: skillMatch.matched,
    missing_skills: skillMatch.missing,
    match_reasons: reasons,
  };
}
