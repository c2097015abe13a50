import { PLATFORMS } from '@blacklight/parsing';
import { expect, it } from 'vitest';
import { today } from '../../clock.ts';
import { matchServer, PYTHON_PERSON, posting } from '../matches/testMatches.ts';

const { services, post, patch, get, listed, addCandidate } = await matchServer({ hasWorker: true });
const { workflows } = services;

it('brings what a scraper finds for a role to the candidate who prefers it, and hands the role out again', async () => {
  const candidate = await addCandidate(PYTHON_PERSON);
  await patch(`/api/candidates/${candidate}`, { preferred_roles: ['Python Developer'] });
  const { body: role } = await get('/api/scrape-queue/next');
  expect(role).toMatchObject({ normalized_role: 'python_developer', candidate_count: 1 });

  for (const platform of PLATFORMS) {
    const jobs = platform === 'dice' ? [posting('scraped', { posted_date: today() })] : [];
    const { status } = await post(`/api/scrape-queue/${role.queue_id}/jobs`, { platform, jobs });
    expect(status).toBe(202);
  }
  await workflows.idle();

  const match = (await listed(candidate)).find(({ company }) => company === 'Company scraped');
  expect(match).toMatchObject({ status: 'SUGGESTED', algorithm: 'layered' });
  const { body: overview } = await get('/api/pm-admin/scrape-queue');
  expect(overview.items).toEqual([expect.objectContaining({ id: role.queue_id, status: 'pending' })]);
  expect((await get('/api/scrape-queue/next')).body).toMatchObject({ queue_id: role.queue_id });
});
