import { parseDate } from './dates.ts';
import { findEmploymentTerms } from './employment.ts';
import { findExperience, parseExperience } from './experience.ts';
import type { Found, Posting, Salary, Term, Workplace } from './facts.ts';
import { parseLocation } from './location.ts';
import { cutTo, LONGEST, type PostingRow } from './postingRow.ts';
import { findSalary, parseSalary } from './salary.ts';
import { parseSeniority } from './seniority.ts';
import { parseTitle } from './title.ts';
import { findWorkAuthorizationTerms } from './workAuthorization.ts';
import { findWorkplace } from './workplace.ts';

/** The texts of a posting, as safe plain text. */
export interface PostingTexts {
  title: string;
  location: string | null;
  description: string;
  requirements: string | null;
  job_type: string | null;
}

/** Fields of a posting, and the words that each of them was read from. */
export interface ReadFields<K extends keyof Posting> {
  fields: Pick<Posting, K>;
  words: Record<string, string[]>;
}

/** Characters of a text in which facts are looked for; what a posting asks for stands before. */
export const LONGEST_READ = 100_000;

function runningText({ title, requirements, description }: PostingTexts): string {
  return [title, requirements, description]
    .filter((text) => text !== null && text !== '')
    .map((text) => text!.slice(0, LONGEST_READ))
    .join('\n');
}

/** The title says the grade of the work; a board's own level ("Mid-Senior level") is a coarse guess at it. */
export function readRole(
  row: PostingRow,
  { title }: PostingTexts,
): ReadFields<'normalized_role' | 'seniority'> {
  const { normalized_role, seniority } = parseTitle(title);
  const level = seniority === null ? row.line('seniority') : null;
  const levelSeniority = level === null ? null : parseSeniority(level);
  return {
    fields: { normalized_role, seniority: seniority ?? levelSeniority },
    words: {
      ...(normalized_role !== null && { normalized_role: [title] }),
      ...(seniority !== null && { seniority: [title] }),
      ...(levelSeniority !== null && { seniority: [level!] }),
    },
  };
}

/** The words of the salary field are kept even where they name no amount ("DOE") and the text does. */
export function readPay(
  row: PostingRow,
  texts: PostingTexts,
): ReadFields<'salary_range' | 'salary_min' | 'salary_max' | 'salary_currency' | 'salary_period'> {
  const field = row.line('salary_range') ?? amountsText(row);
  const fieldSalary = field === null ? null : parseSalary(field);
  if (field !== null && fieldSalary === null && /\d/.test(field)) {
    row.report('salary_range', 'salary_unreadable', `salary_range names no pay that we understand: ${field}`);
  }
  const salary: Salary | null = fieldSalary ?? findSalary(runningText(texts));
  return {
    fields: {
      salary_range: field ?? (salary === null ? null : cutTo(salary.text, LONGEST.salary_range)),
      salary_min: salary?.salary_min ?? null,
      salary_max: salary?.salary_max ?? null,
      salary_currency: salary?.currency ?? null,
      salary_period: salary?.period ?? null,
    },
    words: wordsOf(salary, 'salary_min', 'salary_max'),
  };
}

/** JobSpy's columns (`min_amount`, `max_amount`, `currency`, `interval`) as a salary field would say it. */
function amountsText(row: PostingRow): string | null {
  const min = row.amount('amount_min');
  const max = row.amount('amount_max');
  if (min === null && max === null) return null;
  const currency = row.line('currency')?.toUpperCase() ?? 'USD';
  const money = (amount: number) => (currency === 'USD' ? `$${amount}` : `${currency} ${amount}`);
  const interval = row.line('interval')?.toLowerCase() ?? '';
  if (min === null) return `up to ${money(max!)} ${interval}`.trim();
  if (max === null) return `from ${money(min)} ${interval}`.trim();
  return `${money(min)} - ${money(max)} ${interval}`.trim();
}

export function readExperience(
  row: PostingRow,
  texts: PostingTexts,
): ReadFields<'experience_required' | 'experience_min' | 'experience_max'> {
  const field = row.line('experience_required');
  const fieldYears = field === null ? null : parseExperience(field);
  if (field !== null && fieldYears === null && /\d/.test(field)) {
    const message = `experience_required names no years that we understand: ${field}`;
    row.report('experience_required', 'experience_unreadable', message);
  }
  const years = fieldYears ?? findExperience(runningText(texts));
  return {
    fields: {
      experience_required: field ?? (years === null ? null : cutTo(years.text, LONGEST.experience_required)),
      experience_min: years?.experience_min ?? null,
      experience_max: years?.experience_max ?? null,
    },
    words: wordsOf(years, 'experience_min', 'experience_max'),
  };
}

/** The text of a range, for those of its two ends that are known. */
function wordsOf<K extends string>(
  range: ({ text: string } & Record<K, number | null>) | null,
  ...ends: readonly K[]
): Record<string, string[]> {
  if (range === null) return {};
  return Object.fromEntries(ends.filter((end) => range[end] !== null).map((end) => [end, [range.text]]));
}

/**
 * Where the work is: the `is_remote` field, else the workplace or job type field, else what the location says, else
 * the running text. A hybrid job is not remote.
 */
export function readPlace(
  row: PostingRow,
  texts: PostingTexts,
): ReadFields<'places' | 'workplace' | 'is_remote'> {
  const location = texts.location ?? '';
  const { places, workplace: said } = parseLocation(location);
  const fields = [row.line('workplace'), texts.job_type].filter((field) => field !== null);
  const workplace = workplaceOf(row, [
    findWorkplace(fields.join('\n')),
    said === null ? null : { value: said, text: location },
    findWorkplace(runningText(texts)),
  ]);
  return {
    fields: { places, workplace: workplace?.value ?? null, is_remote: workplace?.value === 'remote' },
    words: {
      ...(places.length > 0 && { places: places.map(({ text }) => text) }),
      ...(workplace !== null && { workplace: [workplace.text] }),
    },
  };
}

function workplaceOf(row: PostingRow, said: (Found<Workplace> | null)[]): Found<Workplace> | null {
  const isRemote = row.boolean('is_remote');
  if (isRemote === true) return { value: 'remote', text: `is_remote: ${row.value('is_remote')}` };
  const possible = said.filter((workplace) => workplace !== null);
  return possible.find(({ value }) => isRemote === null || value !== 'remote') ?? null;
}

export function readTerms(texts: PostingTexts): ReadFields<'employment_terms' | 'work_authorization_terms'> {
  const running = runningText(texts);
  const employment_terms = mergeTerms([
    ...findEmploymentTerms(texts.job_type ?? ''),
    ...findEmploymentTerms(texts.title),
    ...findEmploymentTerms(running),
  ]);
  const work_authorization_terms = findWorkAuthorizationTerms(`${texts.job_type ?? ''}\n${running}`);
  return {
    fields: { employment_terms, work_authorization_terms },
    words: {
      ...(employment_terms.length > 0 && { employment_terms: employment_terms.map((term) => term.text) }),
      ...(work_authorization_terms.length > 0 && {
        work_authorization_terms: work_authorization_terms.map((term) => term.text),
      }),
    },
  };
}

/** One term a value; a refusal outweighs an acceptance elsewhere. */
function mergeTerms<T>(terms: readonly Term<T>[]): Term<T>[] {
  const merged = new Map<T, Term<T>>();
  for (const term of terms) {
    const earlier = merged.get(term.value);
    if (earlier === undefined || (earlier.accepted && !term.accepted)) merged.set(term.value, term);
  }
  return [...merged.values()];
}

export function readPostedDate(row: PostingRow, today: string): ReadFields<'posted_date'> {
  const text = row.line('posted_date');
  const posted_date = text === null ? null : parseDate(text, today);
  if (text !== null && posted_date === null) {
    row.report('posted_date', 'date_unreadable', `posted_date is no date of a posting: ${text}`);
  }
  return { fields: { posted_date }, words: posted_date === null ? {} : { posted_date: [text!] } };
}
