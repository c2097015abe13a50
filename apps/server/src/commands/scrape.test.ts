import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { LOOPBACK, listenOnLoopback } from '../http/serverAddress.ts';
import { createServer } from '../main.ts';
import { testServer } from '../testServer.ts';
import { blacklight, testFolder } from './testCommand.ts';

const { services, log, get, patch, addCandidate } = await testServer({ hasWorker: true });
const app = createServer(services, { log });
const server = await listenOnLoopback(app, 0);
const { folder } = testFolder();
const { api_key: key } = await services.scraperKeys.create({
  name: 'bot',
  platforms: null,
  requests_per_minute: 1000,
  created_by: null,
});

/** A folder with what JobSpy writes, and another file that is none. */
const found = join(folder, 'found');
mkdirSync(found);
writeFileSync(
  join(found, 'jobs.csv'),
  `id,site,job_url,title,company,location,date_posted,job_type,min_amount,max_amount,interval,currency,description
in-1,indeed,https://example.com/in-1,Sr. Python Developer,Vantrelle,"Dallas, TX",2026-11-20,fulltime,150000,180000,yearly,USD,Python and Django
in-2,indeed,https://example.com/in-2,Java Developer,Meridock,"Austin, TX",2026-11-20,fulltime,,,,,Java and Spring
li-1,linkedin,https://example.com/li-1,Python Developer,Quorvane,"Plano, TX",2026-11-21,contract,,,,,"Python, <script>alert(1)</script> AWS"
`,
);
writeFileSync(join(found, 'notes.txt'), 'no postings');

const options = ['--server', server, '--state', join(folder, 'state.json')];
const scrape = (...args: string[]) => blacklight('scrape', '--key', key, ...options, ...args);
const postings = async () => {
  const { body } = await get('/api/job-postings?per_page=100');
  return body.items.map(
    ({ platform, title }: { platform: string; title: string }) => `${platform}: ${title}`,
  );
};

it('finds the postings of a role in a folder; they are stored, and the role goes to the end of the queue', async () => {
  const candidate = await addCandidate({ skills: ['Python'] });
  await patch(`/api/candidates/${candidate}`, { preferred_roles: ['Python Developer', 'Scrum Master'] });

  const first = await scrape('--source', found, '--once');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  await services.workflows.idle();
  const second = await scrape('--source', found, '--once');
  await services.workflows.idle();
  const printed = first.stdout + second.stdout;
  expect(printed).toMatch(/Z {2}Looking for postings of linkedin, indeed\n/);
  expect(printed).toMatch(/Z {2}Left to other bots: dice, techfetch, glassdoor, monster\n/);
  expect(printed).toMatch(/Python Developer on linkedin: 1 posting uploaded\n/);
  expect(printed).toMatch(/Python Developer on indeed: 1 posting uploaded\n/);
  expect(printed).toMatch(/Scrum Master on indeed: 0 postings uploaded\n/);
  expect((await postings()).sort()).toEqual(['indeed: Sr. Python Developer', 'linkedin: Python Developer']);

  const { body } = await get('/api/pm-admin/scrape-queue');
  const roles = body.items as { status: string; last_scraped_at: string; platforms_status: object }[];
  expect(roles.map(({ status }) => status)).toEqual(['pending', 'pending']);
  expect(roles.every(({ last_scraped_at }) => last_scraped_at !== null)).toBe(true);
  const { body: alerts } = await get('/api/pm-admin/alerts');
  // Nobody found a scrum master, which is said; that other platforms are left to others is no failure.
  const kinds = new Set(alerts.items.map(({ kind }: { kind: string }) => kind));
  expect([...kinds]).toEqual(['zero_jobs_scraped']);
}, 60_000);

it('takes the key from BLACKLIGHT_SCRAPER_KEY, too', async () => {
  vi.stubEnv('BLACKLIGHT_SCRAPER_KEY', key);
  const { code } = await blacklight('scrape', ...options, '--source', found, '--once');
  expect(code).toBe(0);
  vi.unstubAllEnvs();
});

it.each([
  ['no source', [], 2, /^Name a folder or an address: --source DIR\|URL\.$/m],
  ['no such folder', ['--source', 'nowhere'], 2, /^--source nowhere: there is no such folder/m],
  ['an address of another kind', ['--source', 'ftp://example.com/'], 2, /an address like https:/m],
  ['an address without a platform', ['--source', 'https://example.com/feed'], 2, /--platform with one of/m],
  ['a platform that is not known', ['--source', found, '--platform', 'x'], 2, /one of linkedin, /m],
  ['a folder of nothing', ['--source', join(found, '..', 'empty')], 2, /Where the rows name none, say it/m],
  ['no pause', ['--source', found, '--pause', '0'], 2, /a whole number from 1 to 86400/m],
  ['another key', ['--source', found, '--key', 'sk_live_x'], 1, /does not accept the key: /m],
])('refuses %s', async (_, args, code, message) => {
  mkdirSync(join(folder, 'empty'), { recursive: true });
  const answer = await scrape(...args);
  expect(answer).toMatchObject({ code, stderr: expect.stringMatching(message) });
  expect(answer.stderr).not.toMatch(/^ +at /m);
});

it('keeps asking a server that is away, until it is stopped', async () => {
  const running = blacklight(
    'scrape',
    ...['--key', key, '--source', found, '--server', `http://${LOOPBACK}:9`],
    ...['--state', join(folder, 'other.json')],
  );
  await vi.waitFor(() => expect(process.listenerCount('SIGTERM')).toBeGreaterThan(0));
  setTimeout(() => process.emit('SIGTERM'), 200);
  const { code, stdout } = await running;
  expect(code).toBe(0);
  expect(stdout).toMatch(/The server does not answer \(.+\); asking again in 1 s\n/);
  expect(stdout).toMatch(/Stopping; .+\n.*0 roles, 0 postings uploaded\n$/);
});
