import { expect, it } from 'vitest';
import { foundBy } from '../testWeb.ts';
import { Web } from '../web.ts';
import { webSource } from './webSource.ts';

/** Remembers what is asked for, and has nothing. */
class NoWeb extends Web {
  asked = '';
  override async text(url: URL): Promise<string> {
    this.asked = url.href;
    return '{"items":[],"jobs":[]}';
  }
}

const GREENHOUSE = 'https://boards-api.greenhouse.io/v1/boards/vantrelle/jobs?content=true';
const LEVER = 'https://api.lever.co/v0/postings/vantrelle?mode=json';
const ASHBY = 'https://api.ashbyhq.com/posting-api/job-board/vantrelle?includeCompensation=true';

it.each([
  ['https://boards.greenhouse.io/vantrelle', GREENHOUSE],
  ['https://job-boards.greenhouse.io/vantrelle/jobs/127817', GREENHOUSE],
  ['https://boards.greenhouse.io/embed/job_board?for=vantrelle', GREENHOUSE],
  ['https://boards-api.greenhouse.io/v1/boards/vantrelle/jobs', GREENHOUSE],
  ['https://jobs.lever.co/vantrelle', LEVER],
  ['https://api.lever.co/v0/postings/vantrelle?mode=json', LEVER],
  ['https://jobs.eu.lever.co/vantrelle/', LEVER.replace('api.', 'api.eu.')],
  ['https://jobs.ashbyhq.com/vantrelle', ASHBY],
  ['https://api.ashbyhq.com/posting-api/job-board/vantrelle', ASHBY],
  ['https://jobs.ashbyhq.com/Vantrelle%20Labs/7f', ASHBY.replace('vantrelle', 'Vantrelle%20Labs')],
  ['https://jobs.example.com/feed.xml', 'https://jobs.example.com/feed.xml'],
  ['https://jobs.example.com/?for=java', 'https://jobs.example.com/?for=java'],
  ['https://jobs.example.com/', 'https://jobs.example.com/'],
  ['https://jobs.example.com/100%', 'https://jobs.example.com/100%'],
])('%s is read at %s', async (address, asked) => {
  const web = new NoWeb();
  await foundBy(webSource(new URL(address), { platform: 'dice', web })).catch(() => []);
  expect(web.asked).toBe(asked);
});
