import { expect, it } from 'vitest';
import { today } from '../../../clock.ts';
import { sendEvents } from '../../../workflows/events.ts';
import { jobsOf, matchServer, PYTHON_PERSON, posting } from '../testMatches.ts';

const { services, tenantId, otherTenantId, store, generated, listed, addCandidate, ask, get } =
  await matchServer({ hasWorker: true });
const { database, workflows } = services;

const ROLE = 'python_developer';

async function prefers(tenant: number, candidate: number): Promise<number> {
  await database.asTenant(tenant, (db) =>
    db
      .insertInto('candidate_preferred_roles')
      .values({ tenant_id: tenant, candidate_id: candidate, role: 'Python Developer', normalized_role: ROLE })
      .execute(),
  );
  return candidate;
}

/** The role was scraped, and these postings were found for it. */
async function scraped(companies: string[]): Promise<void> {
  await database.asPlatform(async (db) => {
    const role = { normalized_role: ROLE, display_role: 'Python Developer' };
    await db
      .insertInto('scrape_queue')
      .values(role)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { id: queue_id } = await db
      .selectFrom('scrape_queue')
      .select('id')
      .where('normalized_role', '=', ROLE)
      .executeTakeFirstOrThrow();
    const names = companies.map((name) => `Company ${name}`);
    const jobs = await db.selectFrom('job_postings').select('id').where('company', 'in', names).execute();
    const links = jobs.map(({ id }) => ({ scrape_queue_id: queue_id, job_posting_id: id, platform: 'dice' }));
    await db
      .insertInto('role_job_mapping')
      .values(links)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await sendEvents(db, [
      { name: 'scrape-queue/role-completed', data: { queue_id, normalized_role: ROLE } },
    ]);
  });
  await workflows.idle();
}

it('matches those who prefer the role, in all firms, by the layered score', async () => {
  const person = await prefers(tenantId, await addCandidate(PYTHON_PERSON));
  const bystander = await addCandidate(PYTHON_PERSON);
  const elsewhere = await prefers(otherTenantId, await addCandidate(PYTHON_PERSON, otherTenantId));
  await store([
    posting('fresh', { posted_date: today() }),
    // 8 years at least, of which one may be missing; the candidate has 6.
    posting('senior', { posted_date: today(), experience_required: '8+ years' }),
    // 15 % under $140,000 is $119,000.
    posting('cheap', { posted_date: today(), salary: '$118,000' }),
  ]);
  await workflows.idle();
  await scraped(['fresh', 'senior', 'cheap']);
  const layered = (await listed(person)).filter(
    (match) => 'recency_score' in match && match.recency_score !== null,
  );
  expect(jobsOf(layered)).toEqual(['fresh']);
  expect(layered[0]).toMatchObject({
    algorithm: 'layered',
    experience_match_score: null,
    recency_score: 100,
    weights: { skills: 0.35, semantic: 0.25, location: 0.15, salary: 0.15, recency: 0.1 },
  });
  const { match_score, semantic_similarity } = layered[0] as unknown as Record<string, number>;
  // 3 of 4 skills · .35, same city · .15, pay that is met · .15, today · .10, and how alike the texts are · .25
  expect(match_score).toBeCloseTo(26.25 + 15 + 15 + 10 + 0.25 * semantic_similarity!, 1);
  const { body } = await get(`/api/job-matches/candidates/${person}/matches/${layered[0]!.id}`);
  const points = body.explanation.factors.map(({ points }: { points: number }) => points);
  expect(points.reduce((sum: number, part: number) => sum + part, 0)).toBeCloseTo(match_score!, 10);
  expect(await listed(bystander)).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ algorithm: 'layered' })]),
  );
  const theirs = await database.asTenant(otherTenantId, (db) =>
    db.selectFrom('candidate_job_matches').select(['candidate_id', 'algorithm']).execute(),
  );
  expect(theirs).toContainEqual({ candidate_id: elsewhere, algorithm: 'layered' });
});

it('stands against the five factors until the posting or the candidate changes', async () => {
  const person = await prefers(tenantId, await addCandidate(PYTHON_PERSON));
  await store([posting('stands', { posted_date: today() })]);
  await workflows.idle();
  await scraped(['stands']);
  const algorithm = async () =>
    (await listed(person)).find(({ company }) => company === 'Company stands') as unknown as object;
  await generated(person);
  expect(await algorithm()).toMatchObject({ algorithm: 'layered' });
  await store([posting('stands', { posted_date: today(), description: 'We build billing for clinics.' })]);
  await workflows.idle();
  expect(await algorithm()).toMatchObject({ algorithm: 'five_factor' });
  await scraped(['stands']);
  expect(await algorithm()).toMatchObject({ algorithm: 'layered' });
  await ask('PATCH', `/api/candidates/${person}`, { total_experience_years: 7 });
  await workflows.idle();
  expect(await algorithm()).toMatchObject({ algorithm: 'five_factor' });
});

it('leaves a pair that it no longer suggests to the five factors', async () => {
  const person = await prefers(tenantId, await addCandidate(PYTHON_PERSON));
  // Layered matching refuses whom two years are missing, the five factors do not.
  await store([posting('demanding', { posted_date: today(), experience_required: '8+ years' })]);
  await workflows.idle();
  const match = async () => (await listed(person)).find(({ company }) => company === 'Company demanding');
  expect(await match()).toMatchObject({ algorithm: 'five_factor' });
  // As layered matching makes it that reads the posting just before it changes, and stores later.
  await database.asTenant(tenantId, (db) =>
    db
      .updateTable('candidate_job_matches')
      .set({ algorithm: 'layered', experience_match_score: null, recency_score: 100, matched_at: new Date() })
      .where('candidate_id', '=', person)
      .execute(),
  );
  await scraped(['demanding']);
  expect(await match()).toMatchObject({ algorithm: 'five_factor' });
});

it('suggests no rejected pair again, and keeps what matching everybody anew leaves to it', async () => {
  const person = await prefers(tenantId, await addCandidate(PYTHON_PERSON));
  await store([posting('twice', { posted_date: today() })]);
  await workflows.idle();
  await scraped(['twice']);
  const match = (await listed(person)).find(({ company }) => company === 'Company twice')!;
  await ask('PATCH', `/api/job-matches/${match.id}/status`, { status: 'REJECTED' });
  await workflows.idle();
  await scraped(['twice']);
  expect((await listed(person)).find(({ id }) => id === match.id)).toMatchObject({ status: 'REJECTED' });
  await generated(person);
  expect((await listed(person)).filter(({ status }) => status === 'SUGGESTED').length).toBeGreaterThan(0);
});
