import { hash } from 'node:crypto';
import type { Evidence, ParsedPosting, Posting } from './facts.ts';
import { extractKeywords } from './keywords.ts';
import { PLATFORMS, type Platform, platformOf } from './platforms.ts';
import {
  type PostingTexts,
  readExperience,
  readPay,
  readPlace,
  readPostedDate,
  readRole,
  readTerms,
} from './postingFacts.ts';
import { PostingRow } from './postingRow.ts';
import { readSkills } from './postingSkills.ts';

export interface PostingContext {
  /** The platform of rows that do not name one. */
  platform: string | null;
  /** ISO date. */
  today: string;
}

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
 * A field says more than running text: pay, experience and workplace are looked for in the title, the requirements
 * and the description only where their own fields are silent. A row without an id gets one from its content.
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
  const id = row.id();
  const isIdRefused = row.problems.some(({ field }) => field === 'external_job_id');
  return platform === null || title === null || isIdRefused ? null : { platform, title, id };
}

function readPlatform(row: PostingRow, contextPlatform: string | null): Platform | null {
  const name = row.line('platform') ?? contextPlatform;
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
  const title = row.line('title');
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
  const company = row.line('company');
  const location = row.line('location');
  const description = row.text('description') ?? '';
  const requirements = row.text('requirements');
  const job_type = row.line('job_type');
  const job_url = row.url('job_url');
  const texts: PostingTexts = { title, location, description, requirements, job_type };

  const role = readRole(row, texts);
  const facts = [
    role,
    readPay(row, texts),
    readExperience(row, texts),
    readSkills(row, texts, role.fields.normalized_role),
    readPlace(row, texts),
    readTerms(texts),
    readPostedDate(row, today),
  ] as const;
  const [, pay, experience, skills, place, terms, date] = facts;
  const posting: Posting = {
    platform,
    external_job_id: id ?? contentId([title, company, location, job_url ?? description]),
    title,
    company,
    location,
    description,
    requirements,
    ...pay.fields,
    ...experience.fields,
    ...skills.fields,
    keywords: extractKeywords([title, requirements, description].filter(Boolean).join('\n')),
    ...place.fields,
    job_type,
    ...terms.fields,
    ...role.fields,
    job_url,
    apply_url: row.url('apply_url'),
    ...date.fields,
  };
  return { posting, evidence: Object.assign({}, ...facts.map(({ words }) => words)) };
}

/** White space that is not one plain space already. */
const SPACES = /[^\S ]\s*| \s+/g;

/** An id for a posting whose row has none: the same words give the same id, whatever their case and spacing. */
function contentId(parts: (string | null)[]): string {
  const content = parts.map((part) => (part ?? '').normalize('NFKC').toLowerCase().replace(SPACES, ' '));
  const digest = hash('sha256', content.join('\n'), 'hex');
  return `content-${digest.slice(0, 32)}`;
}
