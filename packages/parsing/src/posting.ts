import { createHash } from 'node:crypto';
import { parseDate } from './dates.ts';
import { findEmploymentTerms } from './employment.ts';
import { findExperience, parseExperience } from './experience.ts';
import type {
  Evidence,
  Experience,
  Found,
  ParsedPosting,
  ParsedTitle,
  Posting,
  Salary,
  Seniority,
  Workplace,
} from './facts.ts';
import { extractKeywords } from './keywords.ts';
import { parseLocation } from './location.ts';
import { PLATFORMS, type Platform, platformOf } from './platforms.ts';
import { cutTo, PostingRow } from './postingRow.ts';
import { postingSkills } from './postingSkills.ts';
import { findSalary, parseSalary } from './salary.ts';
import { parseSeniority, parseTitle } from './title.ts';
import { findWorkAuthorizationTerms } from './workAuthorization.ts';
import { findWorkplace } from './workplace.ts';

export interface PostingContext {
  /** The platform of rows that do not name one. */
  platform: string | null;
  /** ISO date. */
  today: string;
}

/** Characters that the database columns hold (system.md "Data Models"). */
const LONGEST = {
  external_job_id: 255,
  title: 500,
  company: 255,
  location: 255,
  salary_range: 255,
  experience_required: 100,
  job_type: 100,
  seniority: 100,
  workplace: 100,
} as const;

/** No job board on the web is older. */
const EARLIEST_DATE = '1995-01-01';

/** What a posting cannot do without: what tells it from every other one, and a title. */
interface Identity {
  platform: Platform;
  title: string;
  /** Null when the row has none. */
  id: string | null;
}

/**
 * One row of an upload (any of the aliases of decisions.md 14, JobSpy's columns among them) as a posting. It fails
 * without a known platform, without a title that has a letter, or with an id that cannot be kept as it is; anything
 * else that cannot be understood is left out and reported beside the posting. Never throws.
 *
 * A field says more than running text: pay and experience are looked for in the title, the requirements and the
 * description only where their own fields are silent.
 */
export function parsePosting(row: Record<string, unknown>, context: PostingContext): ParsedPosting {
  const fields = new PostingRow(row);
  const identity = readIdentity(fields, context.platform);
  if (identity === null) return { posting: null, problems: fields.problems };
  return { ...readPosting(fields, identity, context.today), problems: fields.problems };
}

function readIdentity(row: PostingRow, contextPlatform: string | null): Identity | null {
  const platform = readPlatform(row, contextPlatform);
  const title = readTitle(row);
  const id = row.id(LONGEST.external_job_id);
  const isIdRefused = row.problems.some(({ field }) => field === 'external_job_id');
  return platform === null || title === null || isIdRefused ? null : { platform, title, id };
}

function readPlatform(row: PostingRow, contextPlatform: string | null): Platform | null {
  const name = row.line('platform', LONGEST.external_job_id) ?? contextPlatform;
  const known = PLATFORMS.join(', ');
  if (name === null) {
    row.report('platform', 'platform_missing', `Neither the row nor the upload names a platform (${known}).`);
    return null;
  }
  const platform = platformOf(name);
  if (platform === null) {
    row.report('platform', 'platform_unknown', `The platform "${name}" is none of ${known}.`);
  }
  return platform;
}

function readTitle(row: PostingRow): string | null {
  const title = row.line('title', LONGEST.title);
  if (title !== null && /\p{L}/u.test(title)) return title;
  const reason = title === null ? 'The row has no title.' : `The title "${title}" has no letter.`;
  row.report('title', 'title_missing', reason);
  return null;
}

function readPosting(
  row: PostingRow,
  { platform, title, id }: Identity,
  today: string,
): { posting: Posting; evidence: Evidence } {
  const company = row.line('company', LONGEST.company);
  const location = row.line('location', LONGEST.location);
  const description = row.text('description') ?? '';
  const requirements = row.text('requirements');
  const job_type = row.line('job_type', LONGEST.job_type);
  const job_url = row.url('job_url');
  const text = joined([title, requirements, description]);
  const terms = joined([job_type, text]);

  const role = parseTitle(title);
  const seniority = readSeniority(row, role, title);
  const pay = readPay(row, text);
  const experience = readExperience(row, text);
  const skills = postingSkills(row, { title, requirements, description });
  const { places, workplace: placeOfWork } = parseLocation(location ?? '');
  const workplace = readWorkplace(row, [
    findWorkplace(joined([row.line('workplace', LONGEST.workplace), job_type])),
    placeOfWork === null ? null : { value: placeOfWork, text: location ?? '' },
    findWorkplace(text),
  ]);
  const posted = readPostedDate(row, today);

  const posting: Posting = {
    platform,
    external_job_id: id ?? contentId([title, company, location, job_url ?? description]),
    title,
    company,
    location,
    description,
    requirements,
    salary_range: pay.salary_range,
    salary_min: pay.salary?.salary_min ?? null,
    salary_max: pay.salary?.salary_max ?? null,
    salary_currency: pay.salary?.currency ?? null,
    salary_period: pay.salary?.period ?? null,
    experience_required: experience.experience_required,
    experience_min: experience.years?.experience_min ?? null,
    experience_max: experience.years?.experience_max ?? null,
    skills: skills.map(({ value }) => value),
    keywords: extractKeywords(text),
    places,
    workplace: workplace?.value ?? null,
    is_remote: workplace?.value === 'remote',
    job_type,
    employment_terms: findEmploymentTerms(terms),
    work_authorization_terms: findWorkAuthorizationTerms(terms),
    normalized_role: role.normalized_role,
    seniority: seniority?.value ?? null,
    job_url,
    apply_url: row.url('apply_url'),
    posted_date: posted?.value ?? null,
  };
  const salaryText = pay.salary?.text;
  const yearsText = experience.years?.text;
  const evidence = evidenceOf(posting, {
    salary_min: [salaryText],
    salary_max: [salaryText],
    experience_min: [yearsText],
    experience_max: [yearsText],
    skills: skills.map((skill) => skill.text),
    places: places.map((place) => place.text),
    workplace: [workplace?.text],
    employment_terms: posting.employment_terms.map((term) => term.text),
    work_authorization_terms: posting.work_authorization_terms.map((term) => term.text),
    normalized_role: [title],
    seniority: [seniority?.text],
    posted_date: [posted?.text],
  });
  return { posting, evidence };
}

function joined(parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n');
}

/** The words of the fields that the posting has. */
function evidenceOf(
  posting: Posting,
  words: Partial<Record<keyof Posting, (string | undefined)[]>>,
): Evidence {
  const evidence: Evidence = {};
  for (const [field, texts] of Object.entries(words)) {
    const said = texts.filter((text) => text !== undefined);
    if (said.length > 0 && posting[field as keyof Posting] !== null) evidence[field] = said;
  }
  return evidence;
}

/** The title says the seniority of the work; the board's own level ("Mid-Senior level") is a coarse guess at it. */
function readSeniority(row: PostingRow, role: ParsedTitle, title: string): Found<Seniority> | null {
  const level = row.line('seniority', LONGEST.seniority);
  if (role.seniority !== null) return { value: role.seniority, text: title };
  const value = level === null ? null : parseSeniority(level);
  return value === null ? null : { value, text: level ?? '' };
}

/** The words of the salary field are kept even where they name no amount ("DOE") and the text does. */
function readPay(row: PostingRow, text: string): { salary_range: string | null; salary: Salary | null } {
  const field = row.line('salary_range', LONGEST.salary_range);
  const amounts = amountsText(row);
  const salary =
    (field === null ? null : parseSalary(field)) ??
    (amounts === null ? null : parseSalary(amounts)) ??
    findSalary(text);
  const salary_range =
    field ?? amounts ?? (salary === null ? null : cutTo(salary.text, LONGEST.salary_range));
  return { salary_range, salary };
}

/** JobSpy's columns (`min_amount`, `max_amount`, `currency`, `interval`) as a salary field would say it. */
function amountsText(row: PostingRow): string | null {
  const amounts = [row.amount('amount_min'), row.amount('amount_max')].filter((amount) => amount !== null);
  if (amounts.length === 0) return null;
  const currency = row.line('currency', LONGEST.job_type)?.toUpperCase() ?? 'USD';
  const period = row.line('interval', LONGEST.job_type)?.toLowerCase() ?? '';
  const range = [...new Set(amounts)]
    .map((amount) => (currency === 'USD' ? `$${amount}` : String(amount)))
    .join(' - ');
  return [currency === 'USD' ? '' : currency, range, period].filter((part) => part !== '').join(' ');
}

function readExperience(
  row: PostingRow,
  text: string,
): { experience_required: string | null; years: Experience | null } {
  const field = row.line('experience_required', LONGEST.experience_required);
  const years = (field === null ? null : parseExperience(withUnit(field))) ?? findExperience(text);
  const words = years === null ? null : cutTo(years.text, LONGEST.experience_required);
  return { experience_required: field ?? words, years };
}

/** A column of experience that holds "5" or "5-7" counts years. */
function withUnit(field: string): string {
  return /^[\d.+–-]+$/.test(field) ? `${field} years` : field;
}

/**
 * `is_remote` decides whether the work is remote; where it is done otherwise is what the first of the candidates
 * says. A hybrid job is not remote.
 */
function readWorkplace(row: PostingRow, candidates: (Found<Workplace> | null)[]): Found<Workplace> | null {
  const isRemote = row.boolean('is_remote');
  if (isRemote === true) return { value: 'remote', text: `is_remote: ${row.value('is_remote')}` };
  return (
    candidates.find(
      (candidate) => candidate !== null && !(isRemote === false && candidate.value === 'remote'),
    ) ?? null
  );
}

function readPostedDate(row: PostingRow, today: string): Found<string> | null {
  const text = row.line('posted_date', LONGEST.job_type);
  if (text === null) return null;
  const date = parseDate(text, today);
  if (date === null) {
    row.report('posted_date', 'date_unreadable', `posted_date is no date: ${text}`);
    return null;
  }
  if (date < EARLIEST_DATE || date > dayAfter(today)) {
    row.report('posted_date', 'date_absurd', `posted_date cannot be ${date}: ${text}`);
    return null;
  }
  return { value: date, text };
}

/** It may be tomorrow already where the board is. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** An id of a posting whose row has none: the same words give the same id, whatever their case and spacing. */
function contentId(parts: (string | null)[]): string {
  const content = parts
    .map((part) => (part ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' '))
    .join('\n');
  return `content-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
}
