import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleBoard } from '@blacklight/client/example-source';
import { afterAll, expect, it } from 'vitest';
import { runBot } from './bot.ts';
import { FakeQueue, KEY } from './fakeQueue.ts';
import { testReader, testSite } from './testWeb.ts';

const queue = new FakeQueue();
const server = await queue.start();
const folder = mkdtempSync(join(tmpdir(), 'blacklight-example-'));
afterAll(() => {
  queue.stop();
  rmSync(folder, { recursive: true });
});
const { url, page } = await testSite();

it('is in the documentation as it is, and does what it says', async () => {
  const example = readFileSync(new URL('../../exampleSource.ts', import.meta.url), 'utf8');
  expect(readFileSync(new URL('../../../../docs/bot.md', import.meta.url), 'utf8')).toContain(example);
  expect(example.split('\n').length).toBeLessThanOrEqual(30);

  const job = { ref: '1', name: 'Java Developer', company: 'Vantrelle', location: 'Dallas, TX' };
  page('/search?q=Java+Developer&where=Dallas%2C+TX', { jobs: [job], next: '/search?page=2' });
  page('/search?page=2', { jobs: [{ ...job, ref: '2' }], next: null });
  queue.reset('Java Developer');
  const source = exampleBoard(`${url}/search`, testReader().web);
  await runBot({ server, key: KEY, source, stateFile: join(folder, 'bot.json'), isOnce: true });
  const posting = { title: 'Java Developer', company: 'Vantrelle', location: 'Dallas, TX' };
  expect(queue.roles[0]!.uploads).toEqual([
    {
      platform: 'techfetch',
      jobs: [
        { ...posting, external_job_id: '1' },
        { ...posting, external_job_id: '2' },
      ],
    },
  ]);
});
