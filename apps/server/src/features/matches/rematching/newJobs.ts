import { DEFAULT_WEIGHTS, type Weights } from '@blacklight/matching';
import type { Database } from '../../../database/database.ts';
import type { MatchableJob } from '../../postings/postings.ts';
import type { Exclusions } from '../exclusions.ts';
import { holdCandidates } from '../holding.ts';
import type { Jobs } from '../jobs.ts';
import { describeMatch } from '../match.ts';
import type { Matches, MatchSettings } from '../matches.ts';
import { upsertMatches } from '../queries.ts';
import type { Bench } from './bench.ts';
import { activeFirms, type Firm, listLengths, suggestedTo, trimLists } from './queries.ts';

interface Offer {
  job: MatchableJob;
  /** 0–100. */
  score: number;
}

export interface Reached {
  jobs: number;
  candidates: number;
  matches: number;
}

/** Candidates whose matches are stored in one transaction. */
const CHUNK = 250;
/** One is described while another one is stored. */
const CHUNKS_AT_ONCE = 2;

/** Brings jobs that are new or changed into the lists of the candidates whom they suit, and leaves the others alone. */
export class NewJobs {
  readonly #database: Database;
  readonly #jobs: Jobs;
  readonly #matches: Matches;
  readonly #exclusions: Exclusions;
  readonly #settings: MatchSettings;
  readonly #bench: Bench;

  constructor(
    parts: { database: Database; jobs: Jobs; matches: Matches; exclusions: Exclusions; bench: Bench },
    settings: MatchSettings,
  ) {
    this.#database = parts.database;
    this.#jobs = parts.jobs;
    this.#matches = parts.matches;
    this.#exclusions = parts.exclusions;
    this.#settings = settings;
    this.#bench = parts.bench;
  }

  /**
   * Puts these jobs into the lists that they belong into, as matching every candidate anew would; what is not ACTIVE or
   * repeats another posting belongs into none.
   */
  async match(jobIds: readonly number[]): Promise<Reached> {
    await this.#jobs.catchUp();
    await this.#bench.catchUp();
    const jobs = jobIds.flatMap((id) => this.#jobs.get(id) ?? []);
    const reached = { jobs: jobs.length, candidates: 0, matches: 0 };
    if (jobs.length === 0) return reached;
    const firms = await this.#database.acrossTenants(activeFirms);
    const chunks = this.#chunks(this.#offers(jobs, firms));
    const store = async () => {
      for (const { firm, people } of chunks) {
        const stored = await this.#store(firm, people);
        reached.candidates += stored.candidates;
        reached.matches += stored.matches;
      }
    };
    await Promise.all(Array.from({ length: CHUNKS_AT_ONCE }, store));
    return reached;
  }

  /** The same for jobs that have changed: whoever has one of them as a suggestion is matched anew. */
  async rematch(jobIds: readonly number[]): Promise<Reached> {
    const affected = await this.#database.acrossTenants((db) => suggestedTo(db, jobIds));
    const byTenant = Map.groupBy(affected, ({ tenant_id }) => tenant_id);
    for (const [tenantId, rows] of byTenant) {
      await this.#matches.refresh(
        tenantId,
        rows.map(({ candidate_id }) => candidate_id),
      );
    }
    return this.match(jobIds);
  }

  *#chunks(offers: ReadonlyMap<Firm, ReadonlyMap<number, Offer[]>>) {
    for (const [firm, byCandidate] of offers) {
      const people = [...byCandidate];
      for (let at = 0; at < people.length; at += CHUNK) yield { firm, people: people.slice(at, at + CHUNK) };
    }
  }

  /** For each firm the candidates whom jobs suit well enough, with the best of these jobs. */
  #offers(jobs: readonly MatchableJob[], firms: readonly Firm[]): Map<Firm, Map<number, Offer[]>> {
    const offers = new Map(firms.map((firm) => [firm, new Map<number, Offer[]>()]));
    const alike = Map.groupBy(firms, ({ weights }) => JSON.stringify(weights));
    for (const ofWeights of alike.values()) {
      const weights = weightsOf(ofWeights[0]!);
      const byTenant = new Map(ofWeights.map((firm) => [firm.tenant_id, firm]));
      const excluded = new Map(
        ofWeights.map((firm) => [firm, this.#exclusions.of(firm.tenant_id, firm.preferences ?? undefined)]),
      );
      for (const job of jobs) {
        const query = { weights, minScore: this.#settings.minScore, limit: this.#bench.index.size };
        for (const { candidate_id, match_score: score } of this.#bench.index.rank(job, query)) {
          const firm = byTenant.get(this.#bench.get(candidate_id)!.tenant_id);
          if (firm === undefined || excluded.get(firm)!.has(job.id)) continue;
          this.#add(offers.get(firm)!, candidate_id, { job, score });
        }
      }
    }
    return offers;
  }

  #add(offers: Map<number, Offer[]>, candidateId: number, offer: Offer): void {
    const known = offers.get(candidateId);
    if (known === undefined) offers.set(candidateId, [offer]);
    else known.push(offer);
  }

  #store(firm: Firm, people: readonly (readonly [number, Offer[]])[]): Promise<Omit<Reached, 'jobs'>> {
    const { limit, minScore } = this.#settings;
    const weights = weightsOf(firm);
    const read = new Map(
      people.flatMap(([id]) => {
        const person = this.#bench.get(id);
        return person === undefined ? [] : [[id, person] as const];
      }),
    );
    return this.#database.asTenant(firm.tenant_id, async (db) => {
      const held = await holdCandidates(db, read);
      for (const id of read.keys()) if (!held.has(id)) this.#bench.forget(id);
      const lengths = await listLengths(db, [...held.keys()], limit);
      const rows = people.flatMap(([candidate_id, offers]) => {
        const facts = held.get(candidate_id);
        if (facts === undefined) return [];
        const least = lengths.get(candidate_id)?.least ?? minScore;
        return offers
          .filter(({ score }) => score >= least)
          .sort((one, other) => other.score - one.score)
          .map(({ job }) => {
            const { match } = describeMatch(facts, job, weights);
            return { candidate_id, content_hash: job.content_hash, ...match };
          })
          .filter(({ match_score }) => match_score >= least);
      });
      const reached = [...new Set(rows.map(({ candidate_id }) => candidate_id))];
      if (rows.length === 0) return { candidates: 0, matches: 0 };
      await upsertMatches(db, rows, { tenantId: firm.tenant_id, algorithm: 'five_factor', weights });
      const offered = new Map(people.map(([id, offers]) => [id, offers.length]));
      const overfull = reached.filter((id) => (lengths.get(id)?.listed ?? 0) + offered.get(id)! > limit);
      if (overfull.length > 0) await trimLists(db, overfull, limit);
      return { candidates: reached.length, matches: rows.length };
    });
  }
}

const weightsOf = ({ weights }: Firm): Weights => ({ ...DEFAULT_WEIGHTS, ...weights });
