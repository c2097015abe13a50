import { isDeepStrictEqual } from 'node:util';
import type { CandidateFields } from '../fields.ts';
import { listText } from './csvCells.ts';
import {
  type ReadContext,
  readDay,
  readEmploymentTypes,
  readHourlyRate,
  readList,
  readSkillYears,
  readText,
  readVisa,
  readYears,
  readYesOrNo,
} from './readCells.ts';

interface Column<T> {
  /** The names that mean the field, the most telling first; compared by their letters and digits. */
  names: readonly string[];
  read: (cell: unknown, context: ReadContext) => T;
  /** What `read` reads as the same value again. */
  write: (value: NonNullable<T>) => string;
}

const text = (...names: string[]): Column<string | null> => ({ names, read: readText, write: String });
const list = (byComma: boolean, ...names: string[]): Column<string[]> => {
  const read = (cell: unknown) => readList(cell, { byComma });
  return { names, read, write: (items) => listText(items, read) };
};

/** The columns of a file of candidates, in the order in which they are exported. */
export const COLUMNS: { [F in keyof CandidateFields]: Column<CandidateFields[F]> } = {
  first_name: text('first_name', 'first', 'given_name', 'f_name'),
  last_name: text('last_name', 'last', 'surname', 'family_name', 'l_name'),
  email: text('email', 'email_address', 'email_id', 'mail'),
  phone: text('phone', 'phone_number', 'mobile', 'mobile_number', 'cell', 'contact_number', 'contact'),
  current_title: text('current_title', 'title', 'job_title', 'designation', 'position'),
  professional_summary: text('professional_summary', 'summary', 'profile', 'about'),
  skills: list(
    true,
    'skills',
    'skill',
    'skill_set',
    'primary_skills',
    'key_skills',
    'technologies',
    'technology',
  ),
  skill_years: {
    names: ['skill_years', 'skills_with_years', 'years_by_skill'],
    read: readSkillYears,
    write: writeSkillYears,
  },
  total_experience_years: {
    names: [
      'total_experience_years',
      'total_experience',
      'years_of_experience',
      'experience_years',
      'experience',
      'years',
      'exp',
      'yoe',
    ],
    read: readYears,
    write: String,
  },
  expected_salary: text(
    'expected_salary',
    'salary',
    'salary_expectation',
    'desired_salary',
    'expected_compensation',
  ),
  target_hourly_rate: {
    names: [
      'target_hourly_rate',
      'hourly_rate',
      'rate',
      'bill_rate',
      'pay_rate',
      'expected_rate',
      'target_rate',
    ],
    read: readHourlyRate,
    write: String,
  },
  location: text('location', 'current_location', 'home_location', 'city_state'),
  preferred_locations: list(
    false,
    'preferred_locations',
    'preferred_location',
    'desired_locations',
    'desired_location',
  ),
  willing_to_relocate: {
    names: ['willing_to_relocate', 'open_to_relocate', 'open_to_relocation', 'relocation', 'relocate'],
    read: readYesOrNo,
    write: String,
  },
  work_authorization: {
    names: [
      'work_authorization',
      'work_auth',
      'work_authorisation',
      'visa',
      'visa_status',
      'visa_type',
      'immigration_status',
      'work_status',
    ],
    read: readVisa,
    write: String,
  },
  employment_types: {
    names: ['employment_types', 'employment_type', 'tax_terms', 'tax_term', 'job_type', 'contract_type'],
    read: readEmploymentTypes,
    write: (types) => types.join('; '),
  },
  availability_date: {
    names: [
      'availability_date',
      'availability',
      'available_from',
      'available_date',
      'available',
      'start_date',
    ],
    read: readDay,
    write: String,
  },
  preferred_roles: list(
    false,
    'preferred_roles',
    'preferred_role',
    'desired_roles',
    'desired_role',
    'roles',
    'role',
  ),
};

/** The whole name in one column, for files that do not part it. */
export const NAME_COLUMNS = [
  'name',
  'full_name',
  'candidate_name',
  'consultant_name',
  'candidate',
  'consultant',
];

/** What is exported and cannot be changed by an import. */
export const READ_ONLY = [
  'id',
  'status',
  'sent_back_reason',
  'sent_back_at',
  'created_at',
  'updated_at',
] as const;

export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function writeSkillYears(years: Record<string, number>): string {
  const entries = Object.entries(years);
  const text = entries.map(([skill, count]) => `${skill}: ${count}`).join('; ');
  return isDeepStrictEqual(entries, yearsOrNone(text)) ? text : JSON.stringify(years);
}

function yearsOrNone(text: string): [string, number][] {
  try {
    return Object.entries(readSkillYears(text));
  } catch {
    return [];
  }
}
