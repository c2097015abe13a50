import type { Platform } from '@blacklight/parsing';
import type { Source } from '../source.ts';
import type { Web } from '../web.ts';
import { ashby } from './ashby.ts';
import { feed } from './feed.ts';
import { greenhouse } from './greenhouse.ts';
import { lever } from './lever.ts';

const GREENHOUSE = new Set(['boards.greenhouse.io', 'job-boards.greenhouse.io', 'boards-api.greenhouse.io']);
const LEVER: Readonly<Record<string, string>> = {
  'jobs.lever.co': 'https://api.lever.co',
  'api.lever.co': 'https://api.lever.co',
  'jobs.eu.lever.co': 'https://api.eu.lever.co',
  'api.eu.lever.co': 'https://api.eu.lever.co',
};
const ASHBY = new Set(['jobs.ashbyhq.com', 'api.ashbyhq.com']);

/** What stands before the name of the board in the addresses of the interfaces. */
const API_WORDS = new Set([
  'v0',
  'v1',
  'boards',
  'postings',
  'posting-api',
  'job-board',
  'embed',
  'job_board',
]);

/** The source at an address: a board of Greenhouse, Lever or Ashby as a visitor sees it, or else a feed. */
export function webSource(url: URL, { platform, web }: { platform: Platform; web: Web }): Source {
  const board = boardOf(url);
  if (board === null) return feed({ url, platform, web });
  if (GREENHOUSE.has(url.host)) return greenhouse({ board, platform, web });
  if (ASHBY.has(url.host)) return ashby({ board, platform, web });
  const api = LEVER[url.host];
  return api === undefined ? feed({ url, platform, web }) : lever({ site: board, platform, web, api });
}

/** The name of the company's board, where the address is one of a board. */
function boardOf({ pathname, searchParams }: URL): string | null {
  const named = searchParams.get('for');
  if (named !== null) return named;
  const word = pathname.split('/').find((part) => part !== '' && !API_WORDS.has(part));
  return word !== undefined && /^(?:[\w.-]|%20)+$/.test(word) ? decodeURIComponent(word) : null;
}
