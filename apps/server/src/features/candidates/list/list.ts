import { parseLocation, skillVocabulary } from '@blacklight/parsing';
import type { Db } from '../../../database/transactions.ts';
import type { PageOf, Paging } from '../../../http/paging.ts';
import type { Candidate } from '../queries.ts';
import { type CandidateFilters, type CandidateOrder, pageOfCandidates } from './queries.ts';

/** The columns by which a list can be sorted, from the least; with "-" from the greatest. */
const SORTED_BY = [
  'name',
  'created_at',
  'updated_at',
  'availability_date',
  'total_experience_years',
] as const;
export const SORTS = SORTED_BY.flatMap((by) => [by, `-${by}`] as const);

/** What a list of candidates can be asked for; the texts as people type them. */
export interface CandidateQuery extends Pick<CandidateFilters, 'status' | 'work_authorization'> {
  /** Words that all must occur in name, title, skills or e-mail, or together name a skill. */
  q?: string;
  /** Comma-separated, any spelling; all are had. */
  skill?: string;
  /** A place in any spelling ("NYC", "Dallas, Texas", "TX", "Remote") where one lives or would like to work. */
  location?: string;
  sort: (typeof SORTS)[number];
}

export function listCandidates(db: Db, query: CandidateQuery, paging: Paging): Promise<PageOf<Candidate>> {
  const { q = '', skill = '', location, sort, ...rest } = query;
  const filters: CandidateFilters = {
    ...rest,
    words: q.split(/\s+/).filter(Boolean),
    wordsSkill: skillVocabulary.keyOf(q),
    skills: skill.split(',').map(skillVocabulary.keyOf).filter(Boolean),
    ...(location === undefined ? {} : { location: { text: location, ...parseLocation(location) } }),
  };
  const isDescending = sort.startsWith('-');
  const by = (isDescending ? sort.slice(1) : sort) as CandidateOrder['by'];
  return pageOfCandidates(db, filters, { by, direction: isDescending ? 'desc' : 'asc' }, paging);
}
