import type { Found } from '../facts.ts';

/** Facts that resumes write as "Label: value". */
const LABELS = {
  name: 'name, full name, candidate name, consultant name, candidate, legal name, name of the candidate',
  first_name: 'first name, given name',
  last_name: 'last name, surname, family name',
  email: 'email, e-mail, email id, e-mail id, email address, mail, mail id',
  phone:
    'phone, phone no, phone number, mobile, mobile no, mobile number, cell, cell phone, tel, telephone, ' +
    'contact, contact no, contact number, contact info, ph, ph no, mob, ph#, phone#, m, p, c',
  link:
    'linkedin, linkedin id, linkedin url, linkedin profile, github, portfolio, website, web, blog, ' +
    'personal website',
  title:
    'title, job title, role, position, designation, current title, current role, current position, ' +
    'current designation, applying for, position applied for, desired position, desired role, ' +
    'target role, target title, desired job title, profile title',
  location:
    'location, current location, present location, address, current address, present address, city, ' +
    'residence, place, home address, mailing address, permanent address, candidate location, ' +
    'current city',
  preferred_locations:
    'preferred location, preferred locations, location preference, location preferences, ' +
    'preferred work location, preferred work locations, desired location, desired locations, ' +
    'desired work location, relocation, willing to relocate, open to relocate, open to relocation, ' +
    'relocate, work preference, work location preference, preferred city, preferred cities, ' +
    'target locations',
  expected_salary:
    'expected salary, salary expectation, salary expectations, expected rate, expected pay, ' +
    'expected pay rate, desired salary, desired rate, desired pay, desired compensation, ' +
    'expected compensation, expected ctc, rate, hourly rate, pay rate, bill rate, rate expectation, ' +
    'rate expectations, target rate, target hourly rate, target salary, salary, compensation, ' +
    'expected hourly rate, salary requirement, salary requirements, min rate, minimum rate, best rate',
  work_authorization:
    'work authorization, work authorisation, work authorization status, visa, visa status, visa type, ' +
    'immigration status, work status, work permit, legal status, citizenship, citizenship status, ' +
    'employment authorization, us work authorization, authorization, status, work visa, ' +
    'current visa status, residency status, visa/work authorization, work eligibility',
  employment_types:
    'employment type, employment types, job type, employment, tax term, tax terms, contract type, ' +
    'work type, engagement, engagement type, availability type, employment preference, ' +
    'desired employment type, type of employment, terms, looking for, seeking, open to, job preference',
  total_experience_years:
    'experience, total experience, total it experience, it experience, years of experience, ' +
    'overall experience, total years of experience, work experience, total exp, exp, ' +
    'total work experience, professional experience, experience in years, relevant experience',
  other:
    'current salary, current ctc, current rate, date of birth, dob, availability, available, ' +
    'notice period, education, skills, skype, gender, nationality, father name, employer name, ' +
    'employer email, employer phone, employer, vendor, passport, ssn, relevant location, company, ' +
    'client, native place, place of birth, marital status, interview, skill',
} as const;

export type Label = keyof typeof LABELS;
export type Labelled = Partial<Record<Label, Found<string>[]>>;

const LABEL_OF = new Map<string, Label>(
  Object.entries(LABELS).flatMap(([label, words]) =>
    words.split(', ').map((word) => [word, label as Label] as const),
  ),
);

const WORDS = [...LABEL_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replace(/[/#]/g, '\\$&').replaceAll(' ', '[ \\t]{1,2}'))
  .join('|');

/** A label and its colon; a dash instead of the colon only at the start of a line or column. */
const LABEL = new RegExp(
  `(?<![\\w&/’'-])(?<words>${WORDS})(?:\\(s\\))?\\.?[ \\t]{0,20}(?<sign>:[ \\t:–-]{0,8}|[–-][ \\t]{0,8}|=[ \\t])`,
  'gi',
);
/** What stands before the first label of a line: "Project Name:" is no name. */
const COLUMN_START = /(?:^|[\n,;|•/(\t*>–-]|[ ]{2}|\.[ ])[ ]{0,4}$/;
const VALUE_END = /[|•\t]| {3,}|\.\s+(?=[A-Z])/;
const MAX_VALUE_LENGTH = 200;
const MAX_VALUES = 20;
const MAX_LABELS = 1000;

/** The labelled facts of a text by label, in order; each value ends with its column, its line or the next label. */
export function findLabelled(text: string): Labelled {
  const labelled: Labelled = {};
  let pending: RegExpExecArray | null = null;
  let left = MAX_LABELS;
  for (const match of text.matchAll(LABEL)) {
    if (!isLabel(text, match, pending)) continue;
    if (left-- === 0) break;
    if (pending !== null) addValue(labelled, text, pending, match.index);
    pending = match;
  }
  if (pending !== null) addValue(labelled, text, pending, text.length);
  return labelled;
}

/** Labels begin a line or column, or follow another label's value in their line. */
function isLabel(text: string, match: RegExpExecArray, previous: RegExpExecArray | null): boolean {
  if (COLUMN_START.test(text.slice(Math.max(0, match.index - 6), match.index))) return true;
  if (previous === null || !match.groups!.sign!.startsWith(':')) return false;
  const between = text.slice(previous.index, match.index);
  return between.length <= MAX_VALUE_LENGTH && !between.includes('\n');
}

function addValue(labelled: Labelled, text: string, match: RegExpExecArray, next: number): void {
  const label = LABEL_OF.get(match.groups!.words!.toLowerCase().replace(/\s+/g, ' '))!;
  labelled[label] ??= [];
  const values = labelled[label];
  if (values.length >= MAX_VALUES) return;
  const start = match.index + match[0].length;
  const value = valueBehind(text.slice(start, Math.min(next, start + MAX_VALUE_LENGTH)));
  if (value === '') return;
  values.push({ value, text: `${match[0].trim()} ${value}` });
}

/** What a label names stands behind it or, when nothing does, in the next line. */
function valueBehind(behind: string): string {
  const [first = '', second = ''] = behind.split('\n', 2);
  const line = first.trim() === '' ? second : first;
  const column = line.trim().split(VALUE_END, 1)[0]!;
  return column.replace(/^[\s,;:=–-]+|[\s.,;/(–-]+$/g, '');
}
