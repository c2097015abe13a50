import type { Embedding, ExplainedJob, LayeredJob } from '@blacklight/matching';
import type { Posting } from '@blacklight/parsing';

/** The fields of a posting that matching reads. */
export type MatchedPosting = Pick<
  Posting,
  | 'skills'
  | 'experience_min'
  | 'experience_max'
  | 'places'
  | 'location'
  | 'is_remote'
  | 'salary_min'
  | 'salary_max'
  | 'posted_date'
  | 'keywords'
  | 'work_authorization_terms'
  | 'employment_terms'
>;

/** What matching needs of a posting, both for the five factors and for layered matching. */
export function jobFacts(
  posting: MatchedPosting,
  { id, embedding }: { id: number; embedding: Embedding | null },
): ExplainedJob & LayeredJob {
  return {
    id,
    skills: posting.skills,
    experience_min: posting.experience_min,
    experience_max: posting.experience_max,
    places: posting.places,
    location: posting.location,
    is_remote: posting.is_remote,
    salary_min: posting.salary_min,
    salary_max: posting.salary_max,
    posted_day: posting.posted_date === null ? null : dayOf(posting.posted_date),
    embedding,
    keywords: posting.keywords,
    work_authorization_terms: posting.work_authorization_terms,
    employment_terms: posting.employment_terms,
  };
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayOf(isoDate: string): number {
  return Math.floor(Date.parse(isoDate) / MILLISECONDS_PER_DAY);
}
