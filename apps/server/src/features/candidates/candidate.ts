import type { Embedding, ExplainedCandidate, LayeredCandidate } from '@blacklight/matching';
import {
  type EmploymentType,
  extractKeywords,
  type ParsedLocation,
  type Place,
  parseLocation,
  parseSalary,
  parseTitle,
  type Resume,
  titleSkills,
  type WorkAuthorization,
} from '@blacklight/parsing';
import { type Static, Type } from 'typebox';

const text = (maxLength: number) => Type.Union([Type.String({ maxLength }), Type.Null()]);
const texts = (maxLength: number) => Type.Array(Type.String({ minLength: 1, maxLength }), { maxItems: 500 });

export const WORK_AUTHORIZATIONS = [
  'USC',
  'GC',
  'GC-EAD',
  'H1B',
  'H4-EAD',
  'OPT',
  'STEM-OPT',
  'CPT',
  'TN',
  'L2-EAD',
] as const satisfies readonly WorkAuthorization[];

export const EMPLOYMENT_TYPES = [
  'C2C',
  'W2',
  '1099',
  'FULL_TIME',
  'PART_TIME',
  'CONTRACT',
  'CONTRACT_TO_HIRE',
  'TEMPORARY',
  'INTERNSHIP',
] as const satisfies readonly EmploymentType[];

/** What a recruiter knows of a consultant, as it is sent and stored (system.md "Candidate", decisions.md 22). */
export const CandidateProfile = Type.Object(
  {
    first_name: text(100),
    last_name: text(100),
    email: text(255),
    phone: text(50),
    current_title: text(255),
    professional_summary: text(20_000),
    skills: texts(100),
    total_experience_years: Type.Union([Type.Number({ minimum: 0, maximum: 70 }), Type.Null()]),
    expected_salary: text(100),
    location: text(200),
    preferred_locations: texts(200),
    work_authorization: Type.Union([Type.Enum(WORK_AUTHORIZATIONS), Type.Null()]),
    employment_types: Type.Array(Type.Enum(EMPLOYMENT_TYPES)),
    preferred_roles: texts(255),
  },
  { additionalProperties: false },
);
export type CandidateProfile = Static<typeof CandidateProfile>;

/** A consultant of whom nothing is known yet. */
export const EMPTY_PROFILE: CandidateProfile = {
  first_name: null,
  last_name: null,
  email: null,
  phone: null,
  current_title: null,
  professional_summary: null,
  skills: [],
  total_experience_years: null,
  expected_salary: null,
  location: null,
  preferred_locations: [],
  work_authorization: null,
  employment_types: [],
  preferred_roles: [],
};

/** What a resume says, as a profile. */
export function profileOfResume(resume: Resume): CandidateProfile {
  return {
    first_name: resume.first_name,
    last_name: resume.last_name,
    email: resume.email,
    phone: resume.phone,
    current_title: resume.current_title,
    professional_summary: resume.professional_summary,
    skills: resume.skills.map(({ name }) => name),
    total_experience_years: resume.total_experience_years,
    expected_salary: resume.expected_salary,
    location: resume.location,
    preferred_locations: resume.wants_remote
      ? ['Remote', ...resume.preferred_locations]
      : resume.preferred_locations,
    work_authorization: resume.work_authorization,
    employment_types: resume.employment_types,
    preferred_roles: resume.current_title === null ? [] : [parseTitle(resume.current_title).title],
  };
}

/** What matching needs of a profile, both for the five factors and for layered matching. */
export function candidateFacts(
  profile: CandidateProfile,
  { id, embedding }: { id: number; embedding: Embedding | null },
): ExplainedCandidate & LayeredCandidate {
  const { preferred_locations, ...wishes } = candidateWishes(profile);
  return {
    id,
    skills: [...profile.skills, ...provenSkills(profile)],
    total_experience_years: profile.total_experience_years,
    ...wishes,
    preferred_locations: preferred_locations.filter((place) => !isRemote(place)),
    embedding,
    work_authorization: profile.work_authorization,
    employment_types: profile.employment_types,
    keywords: extractKeywords(
      [profile.current_title, profile.skills.join(', '), profile.professional_summary].join('\n'),
    ),
  };
}

const isRemote = ({ workplace }: ParsedLocation) => workplace === 'remote';

/** Where somebody lives (first) and would like to work, and for how much a year. */
export function candidateWishes({
  location,
  preferred_locations,
  expected_salary,
}: Pick<CandidateProfile, 'location' | 'preferred_locations' | 'expected_salary'>) {
  const preferred = preferred_locations.map((text) => ({ text, ...parseLocation(text) }));
  const home: readonly Place[] = location === null ? [] : parseLocation(location).places;
  return {
    places: [...home, ...preferred.flatMap(({ places }) => places)],
    wants_remote: preferred.some(isRemote),
    preferred_locations: preferred,
    expected_salary_min: expected_salary === null ? null : expectedSalaryMin(expected_salary),
  };
}

/** Who is a Java developer knows Java, also where nobody lists it (docs/decisions/0003). */
function provenSkills({ current_title }: CandidateProfile): string[] {
  return current_title === null ? [] : titleSkills(current_title);
}

/** The least annual USD of an expectation ("$65/hr C2C", "$120K"); null when it names none in US dollars. */
export function expectedSalaryMin(text: string): number | null {
  const salary = parseSalary(text);
  return salary?.salary_min ?? salary?.salary_max ?? null;
}
