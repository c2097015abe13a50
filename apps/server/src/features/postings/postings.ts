import { type ExplainedJob, embeddingOf, type LayeredJob } from '@blacklight/matching';
import { canonicalSkill, normalizeRole, parseLocation, platformOf } from '@blacklight/parsing';
import type { Database } from '../../database/database.ts';
import { followChanges } from '../../database/following.ts';
import type { JobStatus } from '../../database/schema.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import type { Expiry } from './expiry/expiry.ts';
import { jobFacts } from './posting.ts';
import {
  changedPostings,
  findMatchable,
  findPosting,
  type MatchablePosting,
  otherSources,
  type PostingDetail,
  type PostingFilters,
  type PostingSource,
  type PostingStatistics,
  type PostingSummary,
  pageOfPostings,
  postingStatistics,
} from './queries.ts';
import { type SkillMention, skillMentionsOf } from './skillMentions.ts';
import { changeStatus, type GivenStatus } from './status.ts';

/** What a list of postings can be asked for; the texts as people type them. */
export interface PostingQuery {
  platform?: string;
  status: JobStatus;
  is_remote?: boolean;
  /** Comma-separated, any spelling; one of them suffices. */
  skills?: string;
  /** Words that all must occur in title, company, skills or keywords, or together name a skill. */
  q?: string;
  /** A place in any spelling ("NYC", "Dallas, Texas", "TX", "Remote"). */
  location?: string;
  salary_min?: number;
  experience?: number;
  posted_since?: string;
  role?: string;
}

export { type MatchablePosting, otherSources, type PostingSource } from './queries.ts';

/** The postings, which all tenants share. */
export class Postings {
  readonly #database: Database;
  readonly #expiry: Expiry;

  constructor(database: Database, expiry: Expiry) {
    this.#database = database;
    this.#expiry = expiry;
  }

  /** Newest first; with several skills the postings that ask for most of them first. */
  list(query: PostingQuery, paging: Paging): Promise<PageOf<PostingSummary>> {
    const filters = filtersOf(query);
    return this.#database.asPlatform((db) => pageOfPostings(db, filters, paging));
  }

  /** The same, for skills or words. @throws DomainError `search_empty` */
  async search(query: PostingQuery, paging: Paging): Promise<PageOf<PostingSummary>> {
    const { skills, words } = filtersOf(query);
    if (skills.length > 0 || words.length > 0) return this.list(query, paging);
    throw new DomainError('invalid', 'search_empty', 'Name what to search for: "skills", "q" or both.');
  }

  /** A posting with the other boards it stands on. */
  get(
    id: number,
  ): Promise<PostingDetail & { other_sources: PostingSource[]; skill_mentions: SkillMention[] }> {
    return this.#database.asPlatform(async (db) => {
      const posting = await findPosting(db, id);
      if (posting === undefined) throw notFound('job posting');
      const sources = await otherSources(db, [id]);
      return {
        ...posting,
        other_sources: sources.get(id) ?? [],
        skill_mentions: skillMentionsOf(posting),
      };
    });
  }

  /** Says what became of a posting; gives it as it is now. @throws as `changeStatus` */
  async setStatus(id: number, status: GivenStatus): ReturnType<Postings['get']> {
    await changeStatus(this.#database, { id, status, ...this.#expiry });
    return this.get(id);
  }

  /** A posting as matching reads it. @throws DomainError `job_posting_not_found` */
  async facts(id: number): Promise<MatchableJob> {
    const posting = await this.#database.asPlatform((db) => findMatchable(db, id));
    if (posting === undefined) throw notFound('job posting');
    return matchableFacts(posting);
  }

  statistics(): Promise<PostingStatistics> {
    return this.#database.asPlatform((db) => postingStatistics(db, this.#expiry.today()));
  }

  /** The postings that were written since an earlier call: see `followChanges`. */
  follow(since: string, apply: (postings: MatchablePosting[]) => void): Promise<string> {
    return followChanges(since, { inTransaction: this.#database.asPlatform, read: changedPostings, apply });
  }
}

function filtersOf({ skills = '', q = '', platform, location, role, ...rest }: PostingQuery): PostingFilters {
  return {
    ...rest,
    skills: [...new Set(skills.split(',').map(canonicalSkill).filter(Boolean))],
    words: q.split(/\s+/).filter(Boolean),
    wordsSkill: canonicalSkill(q),
    ...(platform === undefined ? {} : { platform: platformOf(platform) ?? platform }),
    ...(location === undefined ? {} : { location: { text: location, ...parseLocation(location) } }),
    ...(role === undefined ? {} : { normalized_role: normalizeRole(role) }),
  };
}

/** What matching reads of a posting, and what identifies its content. */
export type MatchableJob = ExplainedJob & LayeredJob & Pick<MatchablePosting, 'content_hash'>;

/** A stored posting as matching reads it. */
export function matchableFacts({
  id,
  embedding,
  embedding_model,
  content_hash,
  ...posting
}: MatchablePosting): MatchableJob {
  const vector = embedding === null ? null : embeddingOf(embedding, embedding_model!);
  return { ...jobFacts(posting, { id, embedding: vector }), content_hash };
}
