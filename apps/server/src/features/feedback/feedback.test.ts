import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { matchServer, PYTHON_PERSON } from '../matches/testMatches.ts';

const { services, tenantId, otherTenantId, get, patch, ask, answer, addCandidate, generated, listed } =
  await matchServer();
const { database } = services;

const NOTHING = {
  was_viewed: false,
  was_shortlisted: false,
  was_applied: false,
  was_interviewed: false,
  was_hired: false,
  was_rejected: false,
  recruiter_rating: null,
  candidate_rating: null,
  rejection_reason: null,
  time_to_view_seconds: null,
  time_to_action_seconds: null,
};

/** A candidate and the best match, as if it had been found so many seconds ago. */
async function matchFoundAgo(seconds: number) {
  const candidateId = await addCandidate(PYTHON_PERSON);
  const [match] = await generated(candidateId);
  await database.asTenant(tenantId, (db) =>
    sql`update candidate_job_matches set suggested_at = now() - ${seconds} * interval '1 second'
        where id = ${match!.id}`.execute(db),
  );
  return { candidateId, id: match!.id };
}

const feedbackOn = async (id: number) => (await get(`/api/job-matches/${id}/feedback`)).body;
const setStatus = (id: number, body: object) => patch(`/api/job-matches/${id}/status`, body);
const open = (candidateId: number, id: number) =>
  get(`/api/job-matches/candidates/${candidateId}/matches/${id}`);

/** Seconds since the match was found, a slow test run allowed for. */
const about = (seconds: number) => ({
  asymmetricMatch: (actual: number) => actual >= seconds && actual < seconds + 30,
});

describe('feedback by what people do', () => {
  it('is nothing at first', async () => {
    const { id } = await matchFoundAgo(0);
    expect(await feedbackOn(id)).toEqual({ match_id: id, ...NOTHING, updated_at: null });
  });

  it('knows that a match was opened, and when for the first time', async () => {
    const { candidateId, id } = await matchFoundAgo(90);
    expect((await open(candidateId, id)).body.status).toBe('VIEWED');
    const seen = { ...NOTHING, was_viewed: true, time_to_view_seconds: about(90) };
    expect(await feedbackOn(id)).toMatchObject(seen);
    const before = await feedbackOn(id);
    expect((await open(candidateId, id)).body.status).toBe('VIEWED');
    expect(await feedbackOn(id)).toEqual(before);
  });

  it('leaves a status that says more than VIEWED', async () => {
    const { candidateId, id } = await matchFoundAgo(0);
    await setStatus(id, { status: 'SHORTLISTED' });
    expect((await open(candidateId, id)).body.status).toBe('SHORTLISTED');
  });

  it('does not take a list for an opened match', async () => {
    const { candidateId, id } = await matchFoundAgo(0);
    await listed(candidateId);
    expect(await feedbackOn(id)).toMatchObject(NOTHING);
  });

  it('counts from when it was first suggested, however often it is computed anew', async () => {
    const { candidateId, id } = await matchFoundAgo(100);
    await services.matches.generate(tenantId, candidateId);
    await open(candidateId, id);
    expect(await feedbackOn(id)).toMatchObject({ time_to_view_seconds: about(100) });
  });

  it('keeps the time to the first decision', async () => {
    const { candidateId, id } = await matchFoundAgo(100);
    await open(candidateId, id);
    await database.asTenant(tenantId, (db) =>
      sql`update candidate_job_matches set suggested_at = suggested_at - interval '100 seconds'
          where id = ${id}`.execute(db),
    );
    await setStatus(id, { status: 'SHORTLISTED' });
    const shortlisted = await feedbackOn(id);
    expect(shortlisted).toMatchObject({
      was_viewed: true,
      was_shortlisted: true,
      was_applied: false,
      time_to_view_seconds: about(100),
      time_to_action_seconds: about(200),
    });
    await setStatus(id, { status: 'APPLIED' });
    const { time_to_action_seconds } = shortlisted;
    expect(await feedbackOn(id)).toMatchObject({ was_applied: true, time_to_action_seconds });
  });

  it('is never told in times before the match was found', async () => {
    const { candidateId, id } = await matchFoundAgo(-60);
    await open(candidateId, id);
    expect(await feedbackOn(id)).toMatchObject({ time_to_view_seconds: 0 });
  });

  it('keeps the reason of a rejection until it is taken back', async () => {
    const { id } = await matchFoundAgo(0);
    await setStatus(id, { status: 'REJECTED', reason: 'Asks for a clearance' });
    expect(await feedbackOn(id)).toMatchObject({
      was_viewed: true,
      was_rejected: true,
      rejection_reason: 'Asks for a clearance',
    });
    await setStatus(id, { status: 'SHORTLISTED' });
    expect(await feedbackOn(id)).toMatchObject({ was_rejected: false, rejection_reason: null });
  });

  it.each([
    [{ status: 'SHORTLISTED', reason: 'Good' }, 422, 'reason_misplaced'],
    [{ status: 'REJECTED', reason: '' }, 400, 'request_invalid'],
    [{ status: 'REJECTED', reason: 'x'.repeat(501) }, 400, 'request_invalid'],
  ])('refuses a reason out of place (%#)', async (body, status, code) => {
    const { candidateId, id } = await matchFoundAgo(0);
    expect(await setStatus(id, body)).toMatchObject({ status, body: { code } });
    expect((await listed(candidateId))[0]).toMatchObject({ id, status: 'SUGGESTED' });
    expect(await feedbackOn(id)).toMatchObject(NOTHING);
  });

  it('survives the next matching', async () => {
    const { candidateId, id } = await matchFoundAgo(50);
    await setStatus(id, { status: 'REJECTED', reason: 'Too far' });
    const before = await feedbackOn(id);
    await generated(candidateId);
    expect(await feedbackOn(id)).toEqual(before);
  });
});

describe('PUT /api/job-matches/:id/feedback', () => {
  const rate = (id: number, body: object) => ask('PUT', `/api/job-matches/${id}/feedback`, body);

  it('keeps what both sides think, each by itself', async () => {
    const { candidateId, id } = await matchFoundAgo(0);
    await rate(id, { recruiter_rating: 4 });
    const { status, body } = await rate(id, { candidate_rating: 2 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ recruiter_rating: 4, candidate_rating: 2, was_viewed: true });
    expect(await feedbackOn(id)).toEqual(body);
    expect((await listed(candidateId))[0]).toMatchObject({ id, status: 'VIEWED' });
    expect((await rate(id, { recruiter_rating: null })).body).toMatchObject({
      recruiter_rating: null,
      candidate_rating: 2,
    });
  });

  it.each([{ recruiter_rating: 0 }, { recruiter_rating: 6 }, { candidate_rating: 2.5 }, { rating: 3 }, {}])(
    'refuses %j',
    async (body) => {
      const { id } = await matchFoundAgo(0);
      expect(await rate(id, body)).toMatchObject({ status: 400, body: { code: 'request_invalid' } });
      expect(await feedbackOn(id)).toMatchObject(NOTHING);
    },
  );
});

it('answers for another firm’s match as for none', async () => {
  const candidate = await addCandidate(PYTHON_PERSON, otherTenantId);
  await services.matches.generate(otherTenantId, candidate);
  const theirs = () => services.matches.list(otherTenantId, candidate, {}, { page: 1, per_page: 1 });
  const [before] = (await theirs()).items;
  const requests = (id: number) =>
    Promise.all([
      answer('GET', `/api/job-matches/${id}/feedback`),
      answer('PUT', `/api/job-matches/${id}/feedback`, { recruiter_rating: 1 }),
      answer('PATCH', `/api/job-matches/${id}/status`, { status: 'REJECTED', reason: 'Ours' }),
      answer('GET', `/api/job-matches/candidates/${candidate}/matches/${id}`),
    ]);
  const foreign = await requests(before!.id);
  expect(foreign).toEqual(await requests(2_000_000_000));
  expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await theirs()).items).toEqual([before]);
  expect(await services.ratings.get(otherTenantId, before!.id)).toMatchObject(NOTHING);
});
