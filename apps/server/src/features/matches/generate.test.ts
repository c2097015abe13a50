import { describe, expect, it } from 'vitest';
import type { CandidateStatus } from '../../database/schema.ts';
import { jobsOf, matchServer, PYTHON_PERSON, posting } from './testMatches.ts';

const { services, tenantId, post, patch, addCandidate, store, listed, generated } = await matchServer();
const { database } = services;

async function setStatus(candidateId: number, status: CandidateStatus): Promise<void> {
  await database.asTenant(tenantId, (db) =>
    db.updateTable('candidates').set({ status }).where('id', '=', candidateId).execute(),
  );
}

async function statusOf(candidateId: number): Promise<string> {
  const { status } = await database.asTenant(tenantId, (db) =>
    db.selectFrom('candidates').select('status').where('id', '=', candidateId).executeTakeFirstOrThrow(),
  );
  return status;
}

describe('POST /api/job-matches/candidates/:id/generate', () => {
  it('scores the five factors by their tables and weights', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    const { body } = await post(`/api/job-matches/candidates/${id}/generate`);
    const [fit, fair, ...others] = await listed(id);
    expect(others).toEqual([]);
    expect(fit).toMatchObject({
      company: 'Company fit',
      skill_match_score: 75,
      experience_match_score: 100,
      location_match_score: 100,
      salary_match_score: 100,
      matched_skills: ['Python', 'AWS', 'Kubernetes'],
      missing_skills: ['Django'],
      is_recommended: true,
      status: 'SUGGESTED',
      algorithm: 'five_factor',
    });
    expect(fair).toMatchObject({
      company: 'Company fair',
      skill_match_score: 50,
      experience_match_score: 55,
      location_match_score: 75,
      salary_match_score: 50,
    });
    const semantic = (match: object) => (match as { semantic_similarity: number }).semantic_similarity;
    expect(fit!.match_score).toBeCloseTo(30 + 25 + 15 + 10 + 0.1 * semantic(fit!), 1);
    expect(fair!.match_score).toBeCloseTo(20 + 13.75 + 11.25 + 5 + 0.1 * semantic(fair!), 1);
    expect(body).toEqual({
      candidate_id: id,
      matches_generated: 2,
      recommended: 1,
      best_score: fit!.match_score,
      jobs_considered: 3,
    });
  });

  it('makes an onboarded candidate ready, and moves no other', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    await generated(id);
    expect(await statusOf(id)).toBe('ready_for_assignment');
    for (const status of ['pending_review', 'assigned', 'inactive', 'ready_for_assignment'] as const) {
      await setStatus(id, status);
      await generated(id);
      expect(await statusOf(id)).toBe(status);
    }
  });

  it('answers with nothing for a candidate whom no posting fits', async () => {
    const id = await addCandidate({ skills: ['COBOL'], total_experience_years: 0, location: 'Juneau, AK' });
    expect((await post(`/api/job-matches/candidates/${id}/generate`)).body).toMatchObject({
      matches_generated: 0,
      recommended: 0,
      best_score: null,
    });
    expect(await listed(id)).toEqual([]);
  });

  it('gives the same to everybody who asks at the same time', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(`/api/job-matches/candidates/${id}/generate`)),
    );
    expect(answers).toEqual(Array.from({ length: 8 }, () => ({ status: 200, body: answers[0]!.body })));
    expect(await listed(id)).toHaveLength(answers[0]!.body.matches_generated);
  });

  it('keeps the ids and statuses of its rows when it is done again', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    const [fit, fair] = await generated(id);
    await patch(`/api/job-matches/${fit!.id}/status`, { status: 'SHORTLISTED' });
    const again = await generated(id);
    expect(again.map(({ id, status }) => [id, status])).toEqual([
      [fit!.id, 'SHORTLISTED'],
      [fair!.id, 'SUGGESTED'],
    ]);
  });

  it('never suggests a rejected posting again', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    const [fit] = await generated(id);
    await patch(`/api/job-matches/${fit!.id}/status`, { status: 'REJECTED' });
    const { body } = await post(`/api/job-matches/candidates/${id}/generate`);
    expect(body.matches_generated).toBe(1);
    expect(jobsOf(await listed(id, 'status=SUGGESTED'))).toEqual(['fair']);
    expect(jobsOf(await listed(id, 'status=REJECTED'))).toEqual(['fit']);
  });

  it('withdraws suggestions that no longer qualify, and keeps what a recruiter has acted on, scored anew', async () => {
    await store([posting('changing'), posting('viewed')]);
    const id = await addCandidate(PYTHON_PERSON);
    const before = await generated(id);
    const viewed = before.find(({ company }) => company === 'Company viewed')!;
    await patch(`/api/job-matches/${viewed.id}/status`, { status: 'VIEWED' });
    const elsewhere = { skills: ['COBOL', 'JCL'], location: 'Juneau, AK', experience_required: '20+ years' };
    await store([posting('changing', elsewhere), posting('viewed', elsewhere)]);
    const after = await generated(id);
    expect(jobsOf(after)).not.toContain('changing');
    const kept = after.find(({ id }) => id === viewed.id);
    // 20 years are asked for, in another state: 40 and 30 by the tables.
    expect(kept).toMatchObject({
      status: 'VIEWED',
      experience_match_score: 40,
      location_match_score: 30,
    });
  });

  it('considers a posting that has just been imported', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    const before = jobsOf(await generated(id));
    await store([posting('late')]);
    expect(jobsOf(await generated(id)).sort()).toEqual([...before, 'late'].sort());
  });

  it('shows the same job on two boards once, with its other source', async () => {
    const description = 'Our claims platform needs somebody who has run Django on Kubernetes for years.';
    const twice = [
      posting('board-1', { company: 'Twicely', description }),
      posting('board-2', { company: 'Twicely', description, platform: 'indeed' }),
    ];
    await store(twice);
    const id = await addCandidate(PYTHON_PERSON);
    const found = (await generated(id)).filter(({ company }) => company === 'Twicely');
    expect(found).toMatchObject([
      { platform: 'dice', other_sources: [{ platform: 'indeed', external_job_id: 'board-2' }] },
    ]);
  });
});
