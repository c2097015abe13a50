import { expect, it } from 'vitest';
import { jobsOf, matchServer, PYTHON_PERSON, posting } from '../../matches/testMatches.ts';
import { expireOldJobs } from './expiry.ts';

const { services, tenantId, store, generated, listed, addCandidate, ask, get } = await matchServer({
  hasWorker: true,
});
const { database, workflows } = services;

const statusOf = async (company: string) => {
  const { rows } = await database.asPlatform((db) =>
    db
      .selectFrom('job_postings')
      .select('status')
      .where('company', '=', company)
      .execute()
      .then((rows) => ({ rows })),
  );
  return rows.map(({ status }) => status);
};

it('ends a posting on its day and not before, and takes its suggestions along', async () => {
  const person = await addCandidate(PYTHON_PERSON);
  await store([
    posting('old', { posted_date: '2026-10-01' }),
    posting('older', { posted_date: '2026-09-30' }),
  ]);
  await workflows.idle();
  const list = await generated(person);
  expect(jobsOf(list)).toEqual(expect.arrayContaining(['fit', 'fair', 'old', 'older']));
  const viewed = list.find(({ company }) => company === 'Company older')!;
  await ask('PATCH', `/api/job-matches/${viewed.id}/status`, { status: 'SHORTLISTED' });
  // 30 days after 30 September is 30 October.
  expect(await expireOldJobs(database, { today: '2026-10-29', days: 30 })).toBe(0);
  expect(await expireOldJobs(database, { today: '2026-10-30', days: 30 })).toBe(1);
  expect(await statusOf('Company older')).toEqual(['EXPIRED']);
  expect(await statusOf('Company old')).toEqual(['ACTIVE']);
  expect(await expireOldJobs(database, { today: '2026-10-31', days: 30 })).toBe(1);
  const left = await listed(person);
  expect(jobsOf(left)).not.toContain('old');
  expect(left.find(({ id }) => id === viewed.id)).toMatchObject({ status: 'SHORTLISTED' });
});

it('lets the same posting on another board take over', async () => {
  const person = await addCandidate(PYTHON_PERSON);
  const twice = {
    company: 'Twofold Systems',
    description: 'We build billing services for clinics in Texas.',
  };
  await store([posting('first', { ...twice, posted_date: '2026-08-01' })]);
  await store([{ ...posting('second', { ...twice, posted_date: '2026-08-10' }), platform: 'indeed' }]);
  await workflows.idle();
  const suggested = async () =>
    (await listed(person)).filter(({ company }) => company === 'Twofold Systems').map(({ id }) => id);
  await generated(person);
  const before = await suggested();
  expect(before).toHaveLength(1);
  expect(await expireOldJobs(database, { today: '2026-09-05', days: 30 })).toBe(1);
  await workflows.idle();
  const after = await suggested();
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);
  const { body } = await get(`/api/job-matches/candidates/${person}/matches/${after[0]}`);
  expect(body).toMatchObject({ platform: 'indeed', job_status: 'ACTIVE' });
  expect(tenantId).toBeGreaterThan(0);
});
