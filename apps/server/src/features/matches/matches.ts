import {
  DEFAULT_WEIGHTS,
  type ExplainedCandidate,
  type Explanation,
  explainMatch,
  type Grade,
  gradeOf,
  LAYERED_WEIGHTS,
  type ScoredPair,
  type Weights,
} from '@blacklight/matching';
import type { EmploymentType } from '@blacklight/parsing';
import type { Database } from '../../database/database.ts';
import type { MatchStatus } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import { notFound, outdated } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import { candidateFacts } from '../candidates/candidate.ts';
import {
  askForMatches,
  candidatesAfter,
  getCandidate,
  lookingAmong,
  markReady,
  requireCandidate,
  type StoredCandidate,
} from '../candidates/candidates.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { refuseMisplacedReason } from '../feedback/feedback.ts';
import { otherSources, type PostingSource, type Postings } from '../postings/postings.ts';
import { tenantJobPreferences, tenantWeights } from '../preferences/preferences.ts';
import type { Exclusions } from './exclusions.ts';
import { holdCandidates } from './holding.ts';
import type { Jobs } from './jobs.ts';
import type { DescribedMatch } from './match.ts';
import { changeMatchStatus, markViewed, takeMatch } from './matchStatus.ts';
import {
  actedOnPostings,
  type CandidateMatches,
  findMatch,
  type MatchedJob,
  type MatchFilters,
  pageOfMatches,
  type StoredMatch,
  storeMatches,
} from './queries.ts';
import { type RankQuery, rankPostings, withVectors } from './ranking.ts';

export interface MatchSettings {
  /** The least score, 0–100. */
  minScore: number;
  /** Matches of a candidate at most. */
  limit: number;
}

export type MatchView = StoredMatch &
  Omit<MatchedJob, 'employment_terms'> & {
    grade: Grade;
    /** That the posting accepts. */
    employment_types: EmploymentType[];
    other_sources: PostingSource[];
  };

export interface GenerateResult {
  candidate_id: number;
  matches_generated: number;
  recommended: number;
  /** 0–100; null without a match. */
  best_score: number | null;
  jobs_considered: number;
}

type GeneratedList = CandidateMatches & { jobs_considered: number };

/** Candidates, and their lists when these are stored. */
interface Batch {
  candidates: readonly StoredCandidate[];
  lists: Promise<GeneratedList[]>;
}

/** Candidates whose matches are stored in one transaction (system.md "Batch Processing"). */
const BATCH_SIZE = 10;

/** Finds, stores and shows the matches of a tenant's candidates. */
export class Matches {
  readonly #database: Database;
  readonly #embeddings: Embeddings;
  readonly #postings: Postings;
  readonly #jobs: Jobs;
  readonly #exclusions: Exclusions;
  readonly #settings: MatchSettings;
  #generated = 0;

  constructor(
    parts: {
      database: Database;
      embeddings: Embeddings;
      postings: Postings;
      jobs: Jobs;
      exclusions: Exclusions;
    },
    settings: MatchSettings,
  ) {
    this.#database = parts.database;
    this.#embeddings = parts.embeddings;
    this.#postings = parts.postings;
    this.#jobs = parts.jobs;
    this.#exclusions = parts.exclusions;
    this.#settings = settings;
  }

  /** How many matches this process has stored. */
  get generated(): number {
    return this.#generated;
  }

  /** Ranks all postings for one candidate and stores the best. @throws DomainError `candidate_not_found` */
  async generate(tenantId: number, candidateId: number): Promise<GenerateResult> {
    const candidate = await this.#database.asTenant(tenantId, (db) => getCandidate(db, candidateId));
    const [list] = await this.#generateFor(tenantId, [candidate]);
    if (list === undefined) throw notFound('candidate');
    return resultOf(list);
  }

  /**
   * Does the same for every candidate of a tenant who looks for work: ten are ranked while ten are stored. A candidate
   * who cannot be matched is told to `onFailure`, which by default gives up, and the others go on.
   */
  async *generateAll(
    tenantId: number,
    { onFailure = giveUp }: { onFailure?: (error: unknown) => void } = {},
  ): AsyncGenerator<GenerateResult> {
    let batch: Batch = { candidates: [], lists: Promise.resolve([]) };
    for (let after = 0; ; ) {
      const candidates = await this.#database.asTenant(tenantId, (db) =>
        candidatesAfter(db, after, BATCH_SIZE),
      );
      const next =
        candidates.length === 0 ? null : { candidates, lists: this.#generateFor(tenantId, candidates) };
      // A failure is seen where it is awaited, one round later.
      next?.lists.catch(() => {});
      const stored = batch.candidates;
      const lists = await batch.lists.catch(() => this.#generateForEach(tenantId, stored, onFailure));
      yield* lists.map(resultOf);
      if (next === null) return;
      batch = next;
      after = candidates.at(-1)!.id;
    }
  }

  /** Does the same for those of these candidates who look for work. */
  async refresh(tenantId: number, candidateIds: readonly number[]): Promise<void> {
    for (let at = 0; at < candidateIds.length; at += BATCH_SIZE) {
      const ids = candidateIds.slice(at, at + BATCH_SIZE);
      const candidates = await this.#database.asTenant(tenantId, (db) => lookingAmong(db, ids));
      if (candidates.length > 0) await this.#generateFor(tenantId, candidates);
    }
  }

  /** The first candidates of a tenant who look for work. */
  async bench(tenantId: number, limit: number) {
    const candidates = await this.#database.asTenant(tenantId, (db) => candidatesAfter(db, 0, limit));
    return candidates.map(({ id, profile: { first_name, last_name, current_title } }) => ({
      id,
      name: [first_name, last_name].filter(Boolean).join(' '),
      current_title,
    }));
  }

  /** A candidate's matches, the best first. @throws DomainError `candidate_not_found` */
  async list(
    tenantId: number,
    candidateId: number,
    filters: MatchFilters,
    paging: Paging,
  ): Promise<PageOf<MatchView>> {
    return this.#database.asTenant(tenantId, async (db) => {
      const [page] = await Promise.all([
        pageOfMatches(db, candidateId, filters, paging),
        requireCandidate(db, candidateId),
      ]);
      const sources = await otherSources(
        db,
        page.items.map((match) => match.job_posting_id),
      );
      return { ...page, items: page.items.map((match) => asView(match, sources)) };
    });
  }

  /**
   * One match, explained. Whoever asks for it has viewed it, unless it is fetched ahead of being shown.
   *
   * @throws DomainError `match_not_found`
   */
  async get(
    tenantId: number,
    candidateId: number,
    matchId: number,
    { isAhead }: { isAhead: boolean },
  ): Promise<MatchView & { explanation: Explanation }> {
    const { view, candidate } = await this.#database.asTenant(tenantId, async (db) => {
      const found = await findMatch(db, matchId);
      if (found?.candidate_id !== candidateId) throw notFound('match');
      if (!isAhead && found.status === 'SUGGESTED') await markViewed(db, matchId);
      return { view: await viewOf(db, matchId), candidate: await getCandidate(db, candidateId) };
    });
    return { ...view, explanation: await this.#explain(view, candidate) };
  }

  /**
   * `isExpected`: whether the match is as the sender knows.
   *
   * @throws DomainError `match_not_found`, `precondition_failed`, `reason_misplaced`
   */
  async setStatus(
    tenantId: number,
    matchId: number,
    change: { status: MatchStatus; reason?: string },
    isExpected: (match: MatchState) => boolean,
  ): Promise<MatchView> {
    refuseMisplacedReason(change);
    return this.#database.asTenant(tenantId, async (db) => {
      if (!isExpected(stateOf(await takeMatch(db, { match_id: matchId })))) throw outdated('match');
      await changeMatchStatus(db, { match_id: matchId }, change);
      const changed = await viewOf(db, matchId);
      if (change.status === 'REJECTED') {
        const { candidate_id } = changed;
        await askForMatches(db, { tenant_id: tenantId, candidate_id, trigger: 'match_rejected' });
      }
      return changed;
    });
  }

  async #generateFor(tenantId: number, candidates: readonly StoredCandidate[]): Promise<GeneratedList[]> {
    await this.#jobs.catchUp();
    const facts = await withVectors(this.#embeddings, candidates);
    const read = new Map(
      candidates.map(({ id, status, version }, at) => [id, { status, version, facts: facts[at]! }]),
    );
    const stored = await this.#database.asTenant(tenantId, async (db) => {
      const held = await holdCandidates(db, read);
      if (held.size === 0) return [];
      const weights = (await tenantWeights(db)) ?? DEFAULT_WEIGHTS;
      const preferences = await tenantJobPreferences(db);
      const ids = [...held.keys()];
      const actedOn = await actedOnPostings(db, ids);
      // Nothing is awaited from here to the end of the ranking, so that it sees the postings as they are now.
      const excluded = this.#exclusions.of(tenantId, preferences);
      const jobs_considered = this.#jobs.size - excluded.size;
      const lists = [...held.values()].map((person) => ({
        ...this.#match(person, { weights, excluded, actedOn: actedOn.get(person.id)! }),
        jobs_considered,
      }));
      await storeMatches(db, lists, { tenantId, weights, seen: this.#jobs.seen });
      await markReady(db, ids);
      return lists;
    });
    for (const { matches } of stored) this.#generated += matches.length;
    return stored;
  }

  /** One by one, so that who cannot be matched takes nobody along. */
  async #generateForEach(
    tenantId: number,
    candidates: readonly StoredCandidate[],
    onFailure: (error: unknown) => void,
  ): Promise<GeneratedList[]> {
    const lists: GeneratedList[] = [];
    for (const candidate of candidates) {
      try {
        lists.push(...(await this.#generateFor(tenantId, [candidate])));
      } catch (error) {
        onFailure(error);
      }
    }
    return lists;
  }

  #match(person: ExplainedCandidate, query: RankQuery): CandidateMatches {
    const { matches, actedOn } = rankPostings(this.#jobs, person, query, this.#settings);
    const asRead = ({ match }: DescribedMatch) => ({
      ...match,
      content_hash: this.#jobs.get(match.job_posting_id)!.content_hash,
    });
    return { candidate_id: person.id, matches: matches.map(asRead), actedOn: actedOn.map(asRead) };
  }

  /** From the stored scores, so that the explanation is of the score that is shown. */
  async #explain(match: StoredMatch, { id, profile, embedding }: StoredCandidate): Promise<Explanation> {
    return explainMatch({
      candidate: candidateFacts(profile, { id, embedding }),
      job: await this.#postings.facts(match.job_posting_id),
      ...storedScores(match),
      skillMatch: { matched: match.matched_skills, missing: match.missing_skills },
      match_score: match.match_score,
    });
  }
}

/** jsonb keeps no order of keys; the factors are shown in that of the defaults. */
function storedScores(match: StoredMatch): Pick<ScoredPair, 'scores' | 'weights'> {
  const scores = {
    skills: match.skill_match_score,
    location: match.location_match_score,
    salary: match.salary_match_score,
    semantic: match.semantic_similarity,
  };
  if (match.algorithm === 'layered') {
    return { scores: { ...scores, recency: match.recency_score! }, weights: LAYERED_WEIGHTS };
  }
  return {
    scores: { ...scores, experience: match.experience_match_score! },
    weights: { ...DEFAULT_WEIGHTS, ...(match.weights as Weights) },
  };
}

/** A posting with the terms that it accepts by name. */
export function withEmploymentTypes<T extends Pick<MatchedJob, 'employment_terms'>>({
  employment_terms,
  ...job
}: T): Omit<T, 'employment_terms'> & { employment_types: EmploymentType[] } {
  return {
    ...job,
    employment_types: employment_terms.filter(({ accepted }) => accepted).map(({ value }) => value),
  };
}

/** What of a match an edit is about: its status, and whether it has been computed anew. */
export type MatchState = Pick<StoredMatch, 'status' | 'updated_at'>;

export function stateOf({ status, updated_at }: MatchState): MatchState {
  return { status, updated_at };
}

function giveUp(error: unknown): never {
  throw error;
}

function resultOf({ candidate_id, matches, jobs_considered }: GeneratedList): GenerateResult {
  return {
    candidate_id,
    matches_generated: matches.length,
    recommended: matches.filter(({ is_recommended }) => is_recommended).length,
    best_score: matches[0]?.match_score ?? null,
    jobs_considered,
  };
}

async function viewOf(db: Db, matchId: number): Promise<MatchView> {
  const match = (await findMatch(db, matchId))!;
  return asView(match, await otherSources(db, [match.job_posting_id]));
}

function asView(match: StoredMatch & MatchedJob, sources: ReadonlyMap<number, PostingSource[]>): MatchView {
  return {
    ...withEmploymentTypes(match),
    grade: gradeOf(match.match_score),
    other_sources: sources.get(match.job_posting_id) ?? [],
  };
}
