import { Type } from 'typebox';
import { Day, Nullable, Timestamp } from '../../http/wire.ts';
import { EMPLOYMENT_TYPES } from '../candidates/candidate.ts';
import { AuthorizationTerm, JobStatus, Place, PostingSource } from '../postings/schemas.ts';
import type { MatchView as MatchRow } from './matches.ts';

export const Status = Type.Enum(['SUGGESTED', 'VIEWED', 'APPLIED', 'REJECTED', 'SHORTLISTED']);
export const Score = Type.Number({ minimum: 0, maximum: 100, examples: [92.5] });
const text = (example: string) => Type.String({ examples: [example] });
const Text = (example: string) => Nullable(text(example));
const Money = (example: number) =>
  Nullable(Type.Integer({ examples: [example], description: 'USD a year.' }));
const Texts = (example: string) => Type.Array(text(example));

/** How well a pair suits, and why. */
export const Scores = Type.Object({
  match_score: Score,
  grade: Type.Enum(['A+', 'A', 'B', 'C', 'D', 'F']),
  is_recommended: Type.Boolean(),
  skill_match_score: Score,
  experience_match_score: Nullable(Score),
  location_match_score: Score,
  salary_match_score: Score,
  semantic_similarity: Score,
  recency_score: Nullable(Score),
  matched_skills: Texts('Java'),
  missing_skills: Texts('Kubernetes'),
  match_reasons: Texts('Has 3 of 4 required skills'),
});

/** What a list of matches shows of a posting. */
export const MatchedPosting = Type.Object({
  platform: text('dice'),
  title: text('Senior Java Developer'),
  company: Text('Larkmoor Labs'),
  location: Text('Dallas, TX'),
  places: Type.Array(Place),
  is_remote: Type.Boolean(),
  workplace: Text('onsite'),
  salary_range: Text('$140,000 - $160,000'),
  salary_min: Money(140_000),
  salary_max: Money(160_000),
  employment_types: Type.Array(Type.Enum(EMPLOYMENT_TYPES)),
  work_authorization_terms: Type.Array(AuthorizationTerm),
  posted_date: Nullable(Day),
  job_url: Text('https://jobs.example.com/d-1001'),
  job_status: JobStatus,
});

export const MatchView = Type.Interface(
  [Scores, MatchedPosting],
  {
    id: Type.Integer(),
    candidate_id: Type.Integer(),
    job_posting_id: Type.Integer(),
    status: Status,
    algorithm: Type.Enum(['five_factor', 'layered']),
    weights: Type.Unsafe<MatchRow['weights']>(
      Type.Record(Type.String(), Type.Number(), {
        examples: [{ skills: 0.4, experience: 0.25, location: 0.15, salary: 0.1, semantic: 0.1 }],
      }),
    ),
    matched_at: Timestamp,
    suggested_at: Timestamp,
    updated_at: Timestamp,
    other_sources: Type.Array(PostingSource),
  },
  { title: 'Match', description: 'A posting that suits a candidate, and by how much.' },
);

export const Explanation = Type.Object(
  {
    summary: text('An excellent match'),
    strengths: Texts('Has 3 of 4 required skills'),
    gaps: Texts('Kubernetes is missing'),
    recommendations: Texts('Submit today'),
    factors: Type.Array(
      Type.Object({
        factor: text('skills'),
        score: Score,
        weight: Type.Number({ examples: [0.4] }),
        points: Type.Number({ examples: [37] }),
      }),
    ),
  },
  { title: 'Explanation', description: 'Why a match has its score.' },
);
