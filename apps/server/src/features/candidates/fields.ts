import { normalizeRole } from '@blacklight/parsing';
import { type Static, type TSchemaOptions, Type } from 'typebox';
import type { FieldError } from '../../http/fieldErrors.ts';
import { type CandidateProfile, EMPLOYMENT_TYPES, EMPTY_PROFILE, WORK_AUTHORIZATIONS } from './candidate.ts';

const orNull = <T>(type: string, options: TSchemaOptions) =>
  Type.Unsafe<T | null>({ type: [type, 'null'], ...options });
const text = (maxLength: number, example: string) =>
  orNull<string>('string', { maxLength, examples: [example] });
const number = (maximum: number, example: number) =>
  orNull<number>('number', { minimum: 0, maximum, examples: [example] });
const texts = (maxLength: number, maxItems: number, example: string) =>
  Type.Array(Type.String({ maxLength, examples: [example] }), { maxItems });

const MOST_YEARS = 70;
const PROPERTIES = {
  first_name: text(100, 'Priya'),
  last_name: text(100, 'Venkataraman'),
  email: text(255, 'priya.v@example.com'),
  phone: text(50, '+1 214 555 0142'),
  current_title: text(255, 'Senior Java Developer'),
  professional_summary: text(20_000, 'Builds payment services.'),
  skills: texts(100, 500, 'Java'),
  /** Skill → years, of listed skills only. */
  skill_years: Type.Record(
    Type.String({ maxLength: 100 }),
    Type.Number({ minimum: 0, maximum: MOST_YEARS }),
    { maxProperties: 500, examples: [{ Java: 9 }] },
  ),
  /** With one decimal. */
  total_experience_years: number(MOST_YEARS, 9.5),
  expected_salary: text(100, '$70/hr C2C'),
  /** USD. */
  target_hourly_rate: number(10_000, 72.5),
  location: text(200, 'Plano, TX'),
  preferred_locations: texts(200, 50, 'Dallas, TX'),
  willing_to_relocate: orNull<boolean>('boolean', { examples: [false] }),
  work_authorization: Type.Unsafe<CandidateProfile['work_authorization']>({
    enum: [...WORK_AUTHORIZATIONS, null],
    examples: ['H1B'],
  }),
  employment_types: Type.Array(Type.Enum(EMPLOYMENT_TYPES), { maxItems: 20 }),
  availability_date: orNull<string>('string', {
    format: 'date',
    examples: ['2026-12-01'],
    formatMinimum: '1990-01-01',
    formatMaximum: '2199-12-31',
  }),
  /** The most wanted first. */
  preferred_roles: texts(255, 50, 'Java Developer'),
};

/** What a recruiter says of a candidate (system.md "Candidate", decisions.md 22). */
export const CandidateFields = Type.Object(PROPERTIES, { additionalProperties: false });
export type CandidateFields = Static<typeof CandidateFields>;

export const CandidateChanges = Type.Partial(CandidateFields, { additionalProperties: false });
export type CandidateChanges = Static<typeof CandidateChanges>;

export const FIELD_NAMES = Object.keys(PROPERTIES) as (keyof CandidateFields)[];

const NOTHING_KNOWN: CandidateFields = {
  ...EMPTY_PROFILE,
  skill_years: {},
  willing_to_relocate: null,
  availability_date: null,
  target_hourly_rate: null,
};

/** A candidate as first sent. */
export function newFields(changes: CandidateChanges): CandidateFields {
  return withChanges(NOTHING_KNOWN, changes);
}

/** What is not sent stays, but that a skill which is no longer listed takes its years along. */
export function withChanges(before: CandidateFields, changes: CandidateChanges): CandidateFields {
  const after = { ...before, ...cleaned(changes) };
  if (changes.skills === undefined || changes.skill_years !== undefined) return after;
  const kept = Object.entries(after.skill_years).filter(([skill]) => after.skills.includes(skill));
  return { ...after, skill_years: Object.fromEntries(kept) };
}

/** Texts without surrounding space, empty ones as null; lists without blanks and repetitions; rounded numbers. */
function cleaned(changes: CandidateChanges): CandidateChanges {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [name, cleanedValue(name, value)]),
  );
}

/** Numbers are kept with as many decimals. */
const DECIMALS: Record<string, number> = { total_experience_years: 1, target_hourly_rate: 2 };

function cleanedValue(name: string, value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value) || null;
  if (typeof value === 'number') return rounded(value, DECIMALS[name] ?? 0);
  if (Array.isArray(value)) return distinct(value, name === 'preferred_roles' ? roleKeyOf : lowerCase);
  if (name !== 'skill_years') return value;
  const years = Object.entries(value as Record<string, number>);
  return Object.fromEntries(years.map(([skill, count]) => [cleanText(skill), rounded(count, 1)]));
}

const lowerCase = (item: string) => item.toLowerCase();
const roleKeyOf = (role: string) => normalizeRole(role) || role;

function distinct(items: readonly string[], keyOf: (item: string) => string): string[] {
  const known = new Map<string, string>();
  for (const item of items.map(cleanText)) {
    const key = keyOf(item);
    if (item !== '' && !known.has(key)) known.set(key, item);
  }
  return [...known.values()];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text for people has in it, tab and line breaks apart.
const CONTROL_CHARACTERS = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** Also without what a database text or a text file cannot hold. */
function cleanText(dirty: string): string {
  return dirty.toWellFormed().replace(CONTROL_CHARACTERS, '').trim();
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/;

/** What the schema cannot say of a candidate. */
export function faultsOf(fields: CandidateFields): FieldError[] {
  const { first_name, email, skills, skill_years, preferred_roles } = fields;
  const faults: FieldError[] = [];
  const fault = (field: keyof CandidateFields, message: string) => faults.push({ field, message });
  if (first_name === null) fault('first_name', 'must not be empty');
  if (email !== null && !EMAIL.test(email)) fault('email', 'is not an e-mail address');
  for (const skill of Object.keys(skill_years)) {
    if (!skills.includes(skill)) fault('skill_years', `names "${skill}", which is not among the skills`);
  }
  // The validator of requests takes the text "Infinity" for a number.
  const numbers = {
    total_experience_years: fields.total_experience_years,
    target_hourly_rate: fields.target_hourly_rate,
  };
  for (const [field, number] of Object.entries(numbers)) {
    if (number !== null && !Number.isFinite(number))
      fault(field as keyof CandidateFields, 'must be a number');
  }
  if (!Object.values(skill_years).every(Number.isFinite)) fault('skill_years', 'must have numbers');
  for (const role of preferred_roles) {
    if (normalizeRole(role) === '') fault('preferred_roles', `names "${role}", which is no role`);
  }
  return faults;
}
