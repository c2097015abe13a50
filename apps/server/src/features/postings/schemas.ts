import { Type } from 'typebox';
import { Day, Nullable, Timestamp } from '../../http/wire.ts';

/** What a posting is to the platform. */
export const JobStatus = Type.Enum(['ACTIVE', 'EXPIRED', 'FILLED', 'CLOSED']);
/** What somebody may say; postings expire by themselves. */
export const GivenStatus = Type.Enum(['ACTIVE', 'FILLED', 'CLOSED'], { examples: ['FILLED'] });
const Money = (example: number) =>
  Nullable(Type.Integer({ examples: [example], description: 'USD a year.' }));
const Years = (example: number) => Nullable(Type.Integer({ examples: [example] }));
const text = (example: string) => Type.String({ examples: [example] });
const Text = (example: string) => Nullable(text(example));

const SALARY = Text('$140,000 - $160,000');

export const PostingSummary = Type.Object(
  {
    id: Type.Integer(),
    platform: text('dice'),
    external_job_id: text('d-1001'),
    title: text('Senior Java Developer'),
    company: Text('Larkmoor Labs'),
    location: Text('Dallas, TX'),
    salary_range: SALARY,
    salary_min: Money(140_000),
    salary_max: Money(160_000),
    experience_min: Years(5),
    experience_max: Years(8),
    skills: Type.Array(text('Java')),
    is_remote: Type.Boolean({ examples: [false] }),
    workplace: Text('onsite'),
    job_type: Text('Full-time'),
    normalized_role: Text('Java Developer'),
    seniority: Text('senior'),
    job_url: Text('https://jobs.example.com/d-1001'),
    status: JobStatus,
    posted_date: Nullable(Day),
    imported_at: Timestamp,
    canonical_id: Nullable(
      Type.Integer({
        description: 'The posting that stands for this one where several boards have the same job.',
      }),
    ),
  },
  { title: 'PostingSummary', description: 'A posting in a list.' },
);

export const PostingSource = Type.Object(
  {
    id: Type.Integer({ examples: [2] }),
    platform: text('indeed'),
    external_job_id: text('in-77'),
    job_url: Text('https://jobs.example.com/in-77'),
    salary_range: SALARY,
    posted_date: Nullable(Day),
    status: JobStatus,
  },
  { title: 'PostingSource', description: 'The same job on another board.' },
);

export const Place = Type.Object({
  text: text('Dallas, TX'),
  city: Text('Dallas'),
  state: Text('TX'),
  country: Text('US'),
});
const Term = Type.Object({
  value: text('C2C'),
  accepted: Type.Boolean(),
  text: text('C2C welcome'),
});

export const AuthorizationTerm = Type.Interface([Term], {
  value: text('USC'),
  text: text('US citizens only'),
});

const SkillMention = Type.Object({
  skill: text('Java'),
  in: Type.Enum(['title', 'requirements', 'description']),
  start: Type.Integer({ examples: [14] }),
  end: Type.Integer({ examples: [18] }),
});

export const PostingDetail = Type.Interface(
  [PostingSummary],
  {
    description: text('Five years of Java, Spring Boot and Kafka.'),
    requirements: Text('Java, Spring Boot, Kafka'),
    salary_currency: Text('USD'),
    salary_period: Text('year'),
    experience_required: Text('Five years'),
    keywords: Type.Array(text('java developer')),
    places: Type.Array(Place),
    employment_terms: Type.Array(Term),
    work_authorization_terms: Type.Array(AuthorizationTerm),
    apply_url: Text('https://jobs.example.com/d-1001/apply'),
    evidence: Type.Record(Type.String(), Type.Array(Type.String()), {
      description: 'For each fact the words of the posting that it was read from.',
      examples: [{ salary: ['$140,000 - $160,000'] }],
    }),
    skill_mentions: Type.Array(SkillMention, {
      description: 'Where its texts name which skill, in whatever spelling; in UTF-16 code units.',
    }),
    embedding_model: Text('local-1'),
    updated_at: Timestamp,
    other_sources: Type.Array(PostingSource),
  },
  { title: 'PostingDetail', description: 'A posting with all that was understood of it.' },
);

const Counts = (example: Record<string, number>) =>
  Type.Record(Type.String(), Type.Integer(), { examples: [example] });

export const PostingStatistics = Type.Object(
  {
    total: Type.Integer(),
    by_status: Counts({ ACTIVE: 1 }),
    by_platform: Counts({ dice: 1 }),
    remote: Type.Integer({ examples: [0] }),
    with_salary: Type.Integer(),
    with_skills: Type.Integer(),
    duplicates: Type.Integer({ examples: [0] }),
    embedded: Type.Integer(),
    posted_last_7_days: Type.Integer(),
    top_skills: Type.Array(Type.Object({ skill: text('Java'), count: Type.Integer() })),
  },
  { title: 'PostingStatistics', description: 'Counts over all postings.' },
);
