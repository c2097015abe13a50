import { afterEach, expect, it } from 'vitest';
import { matchServer, PYTHON_PERSON } from '../testMatches.ts';

const { services, tenantId, otherTenantId, ask, addCandidate, generated } = await matchServer();

afterEach(async () => {
  await services.database.asTenant(tenantId, (db) => db.deleteFrom('candidates').execute());
});

const FIT = (await ask('GET', '/api/job-postings/search?q=Python')).body.items.find(
  ({ company }: { company: string }) => company === 'Company fit',
).id as number;

async function fits(query = '') {
  services.background.wake();
  await services.background.idle();
  const { status, body } = await ask('GET', `/api/job-postings/${FIT}/candidates${query}`);
  expect(status).toBe(200);
  return body;
}

it('ranks who of the firm looks for work, with the scores that matching gives', async () => {
  const junior = await addCandidate({ ...PYTHON_PERSON, total_experience_years: 3 });
  const best = await addCandidate(PYTHON_PERSON);
  const placed = await addCandidate(PYTHON_PERSON);
  await services.database.asTenant(tenantId, (db) =>
    db.updateTable('candidates').set({ status: 'assigned' }).where('id', '=', placed).execute(),
  );
  await addCandidate(PYTHON_PERSON, otherTenantId);
  await addCandidate({ skills: ['Welding'], location: 'Fargo, ND', total_experience_years: 0 });
  const [match] = await generated(best);
  const { items, total } = await fits();
  expect(items.map(({ candidate_id }: { candidate_id: number }) => candidate_id)).toEqual([best, junior]);
  expect(total).toBe(2);
  expect(items[0]).toMatchObject({
    match_id: match!.id,
    match_status: 'SUGGESTED',
    match_score: match!.match_score,
    matched_skills: ['Python', 'AWS', 'Kubernetes'],
    missing_skills: ['Django'],
  });
  // 2 years short of 5: 30 points less of a factor of a quarter.
  expect(items[1].match_score).toBeCloseTo(match!.match_score - 7.5, 2);
  expect(items[1]).toMatchObject({ match_id: null, match_status: null });
  expect((await fits('?per_page=1&page=2')).items).toEqual([items[1]]);
});

it('says that preferences keep the posting out of all lists', async () => {
  await addCandidate(PYTHON_PERSON);
  expect((await fits()).is_excluded).toBe(false);
  await ask('PUT', '/api/settings/job-preferences', { blocked_companies: ['Company fit'] });
  expect(await fits()).toMatchObject({ is_excluded: true, total: 1 });
  await ask('PUT', '/api/settings/job-preferences', {});
});

it('knows no posting that there is not', async () => {
  expect(await ask('GET', '/api/job-postings/999999999/candidates')).toMatchObject({
    status: 404,
    body: { code: 'job_posting_not_found' },
  });
});
