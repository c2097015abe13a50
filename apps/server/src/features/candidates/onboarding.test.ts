import { describe, expect, it } from 'vitest';
import { PYTHON_PERSON, posting } from '../matches/testMatches.ts';
import { candidateServer } from './testCandidates.ts';

const { services, upload, send, created, get } = await candidateServer();
await upload(JSON.stringify([posting('fit')]), '?platform=dice');
await services.background.idle();

const statusOf = async (id: number) => (await send('GET', `/${id}`)).body.status;

describe('onboarding', () => {
  it('approves: matches are made and the candidate is ready', async () => {
    const id = await created(PYTHON_PERSON);
    const { status, body } = await send('POST', `/${id}/approve`);
    expect([status, body.candidate.status]).toEqual([200, 'ready_for_assignment']);
    expect(body.matches).toMatchObject({ candidate_id: id, matches_generated: 1, jobs_considered: 1 });
    expect((await get(`/api/job-matches/candidates/${id}`)).body.total).toBe(1);
  });

  it('is ready also without a match', async () => {
    const id = await created({});
    expect((await send('POST', `/${id}/approve`)).body.candidate.status).toBe('ready_for_assignment');
  });

  it('sends back with a reason, which is shown until the approval', async () => {
    const id = await created({});
    const { body } = await send('POST', `/${id}/send-back`, { body: { reason: ' The visa is missing. ' } });
    expect(body).toMatchObject({ status: 'pending_review', sent_back_reason: 'The visa is missing.' });
    expect(Date.parse(body.sent_back_at)).not.toBeNaN();
    await send('PATCH', `/${id}`, { body: { work_authorization: 'GC' } });
    expect((await send('GET', `/${id}`)).body.sent_back_reason).toBe('The visa is missing.');
    const { body: approved } = await send('POST', `/${id}/approve`);
    expect(approved.candidate).toMatchObject({ sent_back_reason: null, sent_back_at: null });
  });

  it.each([{}, { reason: '' }, { reason: '  ' }, { reason: 'x', note: 'y' }])(
    'sends nobody back with %j',
    async (body) => {
      const id = await created({});
      expect((await send('POST', `/${id}/send-back`, { body })).status).toBe(400);
    },
  );

  it('archives from any status and restores to it', async () => {
    const id = await created({});
    for (const status of ['pending_review', 'ready_for_assignment']) {
      expect((await send('POST', `/${id}/archive`)).body.status).toBe('inactive');
      expect((await send('POST', `/${id}/restore`)).body.status).toBe(status);
      await send('POST', `/${id}/approve`);
    }
  });

  it('refuses what the status does not allow, and leaves the candidate as it is', async () => {
    const id = await created({});
    const refused = async (move: string) => {
      const before = (await send('GET', `/${id}`)).body;
      const body = move === 'send-back' ? { body: { reason: 'why' } } : {};
      const answer = await send('POST', `/${id}/${move}`, body);
      expect(answer).toMatchObject({ status: 409, body: { code: 'candidate_status_conflict' } });
      expect(answer.body.candidate_status).toBe(before.status);
      expect((await send('GET', `/${id}`)).body).toEqual(before);
    };
    await refused('restore');
    await send('POST', `/${id}/approve`);
    for (const move of ['approve', 'send-back', 'restore']) await refused(move);
    await send('POST', `/${id}/archive`);
    for (const move of ['approve', 'send-back', 'archive']) await refused(move);
  });

  it('approves once when two ask at the same time', async () => {
    const id = await created(PYTHON_PERSON);
    const both = await Promise.all([send('POST', `/${id}/approve`), send('POST', `/${id}/approve`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await statusOf(id)).toBe('ready_for_assignment');
  });
});
