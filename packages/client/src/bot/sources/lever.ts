import type { Platform } from '@blacklight/parsing';
import type { Source } from '../source.ts';
import { shownAddress, type Web } from '../web.ts';
import { type Fields, fieldsOf, listIn, textOf } from './json.ts';
import { wholeBoard } from './wholeBoard.ts';

const API = 'https://api.lever.co';

/** A company's board on Lever, by its public Postings API: https://github.com/lever/postings-api */
export function lever({
  site,
  platform,
  web,
  api = API,
}: {
  site: string;
  platform: Platform;
  web: Web;
  api?: string;
}): Source {
  const url = new URL(`${api}/v0/postings/${encodeURIComponent(site)}?mode=json`);
  return wholeBoard(platform, async (signal) => {
    const postings = listIn(
      await web.json(url, signal),
      null,
      `${shownAddress(url)}: no list of postings of Lever`,
    );
    return postings.map((posting) => postingOf(posting, site));
  });
}

function postingOf(posting: Fields, site: string): Fields {
  const categories = fieldsOf(posting.categories);
  const places = Array.isArray(categories.allLocations) ? categories.allLocations.filter(textOf) : [];
  const workplace = textOf(posting.workplaceType);
  return {
    external_job_id: textOf(posting.id),
    title: textOf(posting.text),
    company: site,
    location: places.length > 0 ? places.join('; ') : textOf(categories.location),
    description: descriptionOf(posting),
    job_type: textOf(categories.commitment),
    workplace: workplace === 'unspecified' ? null : workplace,
    ...payOf(fieldsOf(posting.salaryRange)),
    job_url: textOf(posting.hostedUrl),
    apply_url: textOf(posting.applyUrl),
    posted_date: typeof posting.createdAt === 'number' ? dateOf(posting.createdAt) : null,
  };
}

function descriptionOf(posting: Fields): string {
  const lists = Array.isArray(posting.lists) ? posting.lists.map(fieldsOf) : [];
  const sections = lists.map(
    ({ text, content }) => `<h3>${textOf(text) ?? ''}</h3><ul>${textOf(content) ?? ''}</ul>`,
  );
  return [textOf(posting.description), ...sections, textOf(posting.additional)].filter(Boolean).join('\n');
}

const PERIODS = ['year', 'month', 'week', 'day', 'hour'];

/** `interval` is such as "per-year-salary" and "per-hour-wage". */
function payOf({ min, max, currency, interval }: Fields): Fields {
  const period = PERIODS.find((name) => textOf(interval)?.includes(`per-${name}`));
  if (period === undefined) return {};
  return { min_amount: min, max_amount: max, currency, interval: `per ${period}` };
}

function dateOf(ms: number): string | null {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
