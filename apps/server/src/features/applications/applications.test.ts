import { describe, expect, it } from 'vitest';
import { matchServer, PYTHON_PERSON } from '../matches/testMatches.ts';

const { app, services, tenantId, otherTenantId, get, post, patch, answer, addCandidate, generated, listed } =
  await matchServer();

const APPLICATIONS = '/api/applications';

/** A new candidate with two matches. */
async function candidateWithMatches() {
  const candidateId = await addCandidate({ ...PYTHON_PERSON, first_name: 'Ines', last_name: 'Okafor' });
  const [fit, fair] = await generated(candidateId);
  return { candidateId, fit: fit as Full, fair: fair as Full };
}
type Full = Awaited<ReturnType<typeof listed>>[number] & { job_posting_id: number };

async function applied() {
  const { candidateId, fit } = await candidateWithMatches();
  const { status, body } = await post(APPLICATIONS, { match_id: fit.id });
  expect(status).toBe(201);
  return { candidateId, matchId: fit.id, id: body.id as number };
}

const takeBack = async (id: number) => {
  const headers = { host: 'localhost:3000' };
  const answer = await app.inject({ method: 'DELETE', url: `${APPLICATIONS}/${id}`, headers });
  return [answer.statusCode, answer.body === '' ? null : answer.json().code];
};
const move = (id: number, status: string, reason?: string) =>
  patch(`${APPLICATIONS}/${id}/status`, { status, ...(reason === undefined ? {} : { reason }) });
const feedbackOn = async (id: number) => (await get(`/api/job-matches/${id}/feedback`)).body;

describe('POST /api/applications', () => {
  it('submits the candidate of a match, which becomes APPLIED', async () => {
    const { candidateId, fit } = await candidateWithMatches();
    const { status, body } = await post(APPLICATIONS, { match_id: fit.id, applied_via: 'REFERRAL' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      candidate_id: candidateId,
      job_posting_id: fit.job_posting_id,
      match_id: fit.id,
      application_status: 'APPLIED',
      applied_via: 'REFERRAL',
      first_name: 'Ines',
      last_name: 'Okafor',
      title: fit.title,
      company: fit.company,
      match_score: fit.match_score,
      history: [{ from_status: null, to_status: 'APPLIED', reason: null, changed_at: body.applied_at }],
    });
    expect((await get(`${APPLICATIONS}/${body.id}`)).body).toEqual(body);
    expect((await listed(candidateId))[0]).toMatchObject({ id: fit.id, status: 'APPLIED' });
    expect(await feedbackOn(fit.id)).toMatchObject({ was_applied: true, was_interviewed: false });
  });

  it('takes the pair as well as the match', async () => {
    const { candidateId, fair } = await candidateWithMatches();
    const pair = { candidate_id: candidateId, job_posting_id: fair.job_posting_id };
    expect(await post(APPLICATIONS, pair)).toMatchObject({
      status: 201,
      body: { match_id: fair.id, applied_via: 'PLATFORM' },
    });
  });

  it('submits nobody twice, also when two people try at the same time', async () => {
    const { fit } = await candidateWithMatches();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(APPLICATIONS, { match_id: fit.id })),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    for (const { status, body } of answers) {
      if (status !== 201) {
        expect([status, body.code, body.application_id]).toEqual([
          409,
          'application_exists',
          made[0]!.body.id,
        ]);
      }
    }
  });

  it('needs a match', async () => {
    const { candidateId, fit } = await candidateWithMatches();
    for (const body of [
      {},
      { candidate_id: candidateId },
      { match_id: fit.id, candidate_id: candidateId, job_posting_id: fit.job_posting_id },
    ]) {
      expect(await post(APPLICATIONS, body)).toMatchObject({
        status: 422,
        body: { code: 'match_not_named' },
      });
    }
    const unmatched = { candidate_id: candidateId, job_posting_id: 2_000_000_000 };
    expect(await post(APPLICATIONS, unmatched)).toMatchObject({
      status: 404,
      body: { code: 'match_not_found' },
    });
    expect(await post(APPLICATIONS, { match_id: fit.id, applied_via: 'FAX' })).toMatchObject({ status: 400 });
  });

  it('outlives the next matching', async () => {
    const { candidateId, matchId, id } = await applied();
    await generated(candidateId);
    expect((await get(`${APPLICATIONS}/${id}`)).body).toMatchObject({ match_id: matchId });
  });
});

describe('PATCH /api/applications/:id/status', () => {
  it('goes from the submission to the hire and keeps every step', async () => {
    const { id, matchId } = await applied();
    await move(id, 'SCREENING');
    expect(await feedbackOn(matchId)).toMatchObject({ was_interviewed: false });
    await move(id, 'INTERVIEWING');
    expect(await feedbackOn(matchId)).toMatchObject({ was_interviewed: true, was_hired: false });
    await move(id, 'OFFER');
    const { status, body } = await move(id, 'ACCEPTED');
    expect([status, body.application_status]).toEqual([200, 'ACCEPTED']);
    expect(body.history.map((change: { to_status: string }) => change.to_status)).toEqual([
      'APPLIED',
      'SCREENING',
      'INTERVIEWING',
      'OFFER',
      'ACCEPTED',
    ]);
    expect(body.history.at(-1)).toMatchObject({ from_status: 'OFFER', changed_at: body.updated_at });
    expect(await feedbackOn(matchId)).toMatchObject({ was_hired: true, was_rejected: false });
  });

  it('keeps the reason of a rejection', async () => {
    const { id, matchId } = await applied();
    const { body } = await move(id, 'REJECTED', 'The client chose another one');
    expect(body.history.at(-1)).toMatchObject({
      from_status: 'APPLIED',
      to_status: 'REJECTED',
      reason: 'The client chose another one',
    });
    expect(await feedbackOn(matchId)).toMatchObject({
      was_applied: true,
      was_rejected: true,
      rejection_reason: 'The client chose another one',
    });
  });

  it('assigns the hired candidate, who gets no more suggestions until the return to the bench', async () => {
    const { id, candidateId, matchId } = await applied();
    for (const status of ['OFFER', 'ACCEPTED']) await move(id, status);
    expect((await get(`/api/candidates/${candidateId}`)).body.status).toBe('assigned');
    expect((await listed(candidateId)).map((match) => match.id)).toEqual([matchId]);
    await services.matches.generateAll(tenantId).next();
    expect((await listed(candidateId)).map((match) => match.id)).toEqual([matchId]);
    const { status, body } = await post(`/api/candidates/${candidateId}/return-to-bench`);
    expect([status, body.candidate.status]).toEqual([200, 'ready_for_assignment']);
    expect((await listed(candidateId)).map((match) => match.status)).toEqual(['APPLIED', 'SUGGESTED']);
    expect((await post(`/api/candidates/${candidateId}/return-to-bench`)).body.code).toBe(
      'candidate_status_conflict',
    );
  });

  it('assigns a hired candidate from the archive when it is restored', async () => {
    const { id, candidateId } = await applied();
    await post(`/api/candidates/${candidateId}/archive`);
    for (const status of ['OFFER', 'ACCEPTED']) await move(id, status);
    expect((await get(`/api/candidates/${candidateId}`)).body.status).toBe('inactive');
    expect((await post(`/api/candidates/${candidateId}/restore`)).body.status).toBe('assigned');
  });

  it('takes a rejection back by one step, and keeps both', async () => {
    const { id, matchId } = await applied();
    for (const status of ['SCREENING', 'REJECTED']) await move(id, status);
    expect((await move(id, 'APPLIED')).body.legal).toEqual(['SCREENING']);
    const { body } = await move(id, 'SCREENING');
    expect(body.history.map((change: { to_status: string }) => change.to_status)).toEqual([
      'APPLIED',
      'SCREENING',
      'REJECTED',
      'SCREENING',
    ]);
    expect(await feedbackOn(matchId)).toMatchObject({ was_rejected: false, rejection_reason: null });
  });

  it.each([
    [[], 'APPLIED'],
    [[], 'ACCEPTED'],
    [['SCREENING'], 'APPLIED'],
    [['INTERVIEWING'], 'SCREENING'],
    [['INTERVIEWING'], 'ACCEPTED'],
    [['OFFER'], 'INTERVIEWING'],
    [['REJECTED'], 'SCREENING'],
    [['OFFER', 'ACCEPTED'], 'REJECTED'],
  ])('refuses to go by %j to %s, and changes nothing', async (steps, status) => {
    const { id } = await applied();
    for (const step of steps) expect((await move(id, step)).status).toBe(200);
    const before = (await get(`${APPLICATIONS}/${id}`)).body;
    expect(await move(id, status)).toMatchObject({
      status: 409,
      body: { code: 'application_status_illegal' },
    });
    expect((await get(`${APPLICATIONS}/${id}`)).body).toEqual(before);
  });

  it('lets one of two people make the last move', async () => {
    const { id } = await applied();
    await move(id, 'OFFER');
    const answers = await Promise.all([move(id, 'ACCEPTED'), move(id, 'REJECTED')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await get(`${APPLICATIONS}/${id}`)).body.history).toHaveLength(3);
  });

  it('refuses what is no status, and a reason out of place', async () => {
    const { id } = await applied();
    expect(await move(id, 'HIRED')).toMatchObject({ status: 400 });
    expect(await move(id, 'OFFER', 'Because')).toMatchObject({
      status: 422,
      body: { code: 'reason_misplaced' },
    });
  });
});

describe('GET /api/applications', () => {
  it('has the newest first, by candidate, status and page', async () => {
    const { candidateId, fit, fair } = await candidateWithMatches();
    const first = (await post(APPLICATIONS, { match_id: fit.id })).body;
    const second = (await post(APPLICATIONS, { match_id: fair.id })).body;
    await move(first.id, 'SCREENING');
    const ids = async (query: string) => {
      const { body } = await get(`${APPLICATIONS}?candidate_id=${candidateId}${query}`);
      return [body.items.map((item: { id: number }) => item.id), body.total];
    };
    expect(await ids('')).toEqual([[second.id, first.id], 2]);
    expect(await ids('&status=SCREENING')).toEqual([[first.id], 1]);
    expect(await ids('&status=OFFER')).toEqual([[], 0]);
    expect(await ids('&per_page=1&page=2')).toEqual([[first.id], 2]);
    const { history, ...item } = (await get(`${APPLICATIONS}/${second.id}`)).body;
    expect(history).toHaveLength(1);
    const { body } = await get(`${APPLICATIONS}?per_page=1`);
    expect(body.items).toEqual([item]);
  });

  it.each(['status=HIRED', 'candidate_id=x', 'per_page=101', 'job=1'])('refuses %s', async (query) => {
    expect(await get(`${APPLICATIONS}?${query}`)).toMatchObject({ status: 400 });
  });
});

it('answers for what is another firm’s as for what does not exist', async () => {
  const candidate = await addCandidate(PYTHON_PERSON, otherTenantId);
  await services.matches.generate(otherTenantId, candidate);
  const page = { page: 1, per_page: 2 };
  const { items } = await services.matches.list(otherTenantId, candidate, {}, page);
  const [one, two] = items;
  const { applications } = services;
  const theirs = await applications.create(otherTenantId, { match_id: one!.id, applied_via: 'DIRECT' });
  const UNKNOWN = 2_000_000_000;
  const requests = (match_id: number, candidate_id: number, job_posting_id: number, id: number) =>
    Promise.all([
      answer('POST', APPLICATIONS, { match_id }),
      answer('POST', APPLICATIONS, { candidate_id, job_posting_id }),
      answer('GET', `${APPLICATIONS}/${id}`),
      answer('PATCH', `${APPLICATIONS}/${id}/status`, { status: 'OFFER' }),
      answer('GET', `${APPLICATIONS}?candidate_id=${candidate_id}`),
    ]);
  const unknown = await requests(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
  for (const { id, job_posting_id } of [one!, two!]) {
    expect(await requests(id, candidate, job_posting_id, theirs.id)).toEqual(unknown);
  }
  expect(unknown.map(({ status }) => status)).toEqual([404, 404, 404, 404, 200]);
  expect(await applications.get(otherTenantId, theirs.id)).toEqual(theirs);
  expect((await applications.list(otherTenantId, {}, page)).total).toBe(1);
});

describe('DELETE /api/applications/:id', () => {
  it('is as if it had never been made', async () => {
    const { candidateId, matchId, id } = await applied();
    expect(await takeBack(id)).toEqual([204, null]);
    expect((await get(`${APPLICATIONS}/${id}`)).status).toBe(404);
    expect(await takeBack(id)).toEqual([404, 'application_not_found']);
    expect((await listed(candidateId))[0]).toMatchObject({ id: matchId, status: 'VIEWED' });
    expect(await feedbackOn(matchId)).toMatchObject({ was_viewed: true, was_applied: false });
    expect((await post(APPLICATIONS, { match_id: matchId })).status).toBe(201);
  });

  it('gives a shortlisted match its place back', async () => {
    const { candidateId, fit } = await candidateWithMatches();
    await patch(`/api/job-matches/${fit.id}/status`, { status: 'SHORTLISTED' });
    const { body } = await post(APPLICATIONS, { match_id: fit.id });
    await takeBack(body.id);
    expect((await listed(candidateId))[0]).toMatchObject({ id: fit.id, status: 'SHORTLISTED' });
  });

  it('is refused once it has moved on', async () => {
    const { id } = await applied();
    await move(id, 'SCREENING');
    expect(await takeBack(id)).toEqual([409, 'application_moved_on']);
    expect((await get(`${APPLICATIONS}/${id}`)).body.application_status).toBe('SCREENING');
  });
});
