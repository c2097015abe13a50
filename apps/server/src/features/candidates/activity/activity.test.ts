import { describe, expect, it } from 'vitest';
import { matchServer, PYTHON_PERSON } from '../../matches/testMatches.ts';
import type { Activity } from './activity.ts';

const { services, tenantId, otherTenantId, ask, listed, generated, addCandidate } = await matchServer();
const KIM = { email: 'kim@example.com', full_name: 'Kim Lee', role: 'RECRUITER' } as const;
// User 1, in whose name the requests of tests are made.
await services.users.invite(tenantId, KIM);

async function created(facts: object = {}): Promise<number> {
  const { status, body } = await ask('POST', '/api/candidates', { first_name: 'Priya', ...facts });
  expect(status).toBe(201);
  return body.id;
}

async function done(method: 'POST' | 'PATCH', url: string, body?: object) {
  const answer = await ask(method, url, body);
  expect([url, answer.status]).toEqual([url, method === 'POST' && url === '/api/applications' ? 201 : 200]);
  return answer.body;
}

async function page(id: number, query = 'per_page=100') {
  const { status, body } = await ask('GET', `/api/candidates/${id}/activity?${query}`);
  expect(status).toBe(200);
  return body as { items: Activity[]; page: number; per_page: number; total: number };
}

/** The newest first, without what making a candidate leaves. */
async function since(id: number): Promise<Activity[]> {
  const { items } = await page(id);
  expect(items.at(-1)).toMatchObject({ kind: 'created', full_name: 'Kim Lee', user_id: 1, by_token: false });
  return items.slice(0, -1);
}

describe('the activity of a candidate', () => {
  it('tells of edits which fields changed, from what to what', async () => {
    const id = await created({ last_name: 'Rao', skills: ['Java'], target_hourly_rate: 70 });
    await done('PATCH', `/api/candidates/${id}`, { skills: ['Java', 'Kafka'], last_name: null });
    await done('PATCH', `/api/candidates/${id}`, { skills: ['Java', 'Kafka'] });
    const [edit, ...others] = await since(id);
    expect(others).toEqual([]);
    expect(edit).toMatchObject({ kind: 'edited', full_name: 'Kim Lee' });
    expect(edit!.changes).toEqual([
      { field: 'last_name', before: 'Rao', after: null },
      { field: 'skills', before: ['Java'], after: ['Java', 'Kafka'] },
    ]);
  });

  it('tells which preferred roles came and went, and nothing of those that stay', async () => {
    const id = await created({ preferred_roles: ['Java Developer', 'Data Engineer'] });
    await done('PATCH', `/api/candidates/${id}`, { preferred_roles: ['Cloud Architect', 'Java Developer'] });
    expect((await ask('GET', `/api/candidates/${id}`)).body.preferred_roles).toEqual([
      'Cloud Architect',
      'Java Developer',
    ]);
    const { items } = await page(id);
    expect(items.map(({ kind, role }) => [kind, role])).toEqual([
      ['role_added', 'Cloud Architect'],
      ['role_removed', 'Data Engineer'],
      ['role_added', 'Data Engineer'],
      ['role_added', 'Java Developer'],
      ['created', null],
    ]);
  });

  it('tells of the review: the note, the approval, the archive', async () => {
    const id = await created(PYTHON_PERSON);
    await done('POST', `/api/candidates/${id}/send-back`, { reason: 'The visa is missing.' });
    await done('POST', `/api/candidates/${id}/approve`);
    await done('POST', `/api/candidates/${id}/archive`);
    const steps = (await since(id)).map(({ kind, from_status, to_status, note }) => [
      kind,
      from_status,
      to_status,
      note,
    ]);
    expect(steps).toEqual([
      ['status_changed', 'ready_for_assignment', 'inactive', null],
      ['approved', 'pending_review', 'onboarded', null],
      ['sent_back', null, null, 'The visa is missing.'],
    ]);
  });

  it('tells of matches and applications with the posting, each step once', async () => {
    const id = await created(PYTHON_PERSON);
    await done('POST', `/api/candidates/${id}/approve`);
    const [best, second] = await listed(id);
    // Looking is no deed.
    await ask('GET', `/api/job-matches/candidates/${id}/matches/${best!.id}`);
    await done('PATCH', `/api/job-matches/${best!.id}/status`, { status: 'SHORTLISTED' });
    await done('PATCH', `/api/job-matches/${second!.id}/status`, { status: 'REJECTED' });
    const { id: application } = await done('POST', '/api/applications', { match_id: best!.id });
    const to = (status: string, reason?: string) =>
      done(
        'PATCH',
        `/api/applications/${application}/status`,
        reason === undefined ? { status } : { status, reason },
      );
    await to('SCREENING');
    await to('REJECTED', 'Another one was faster.');
    const steps = (await since(id))
      .slice(0, 5)
      .map(({ kind, from_status, to_status, company, application_id, note }) => [
        kind,
        from_status,
        to_status,
        company,
        application_id,
        note,
      ]);
    expect(steps).toEqual([
      ['application_moved', 'SCREENING', 'REJECTED', 'Company fit', application, 'Another one was faster.'],
      ['application_moved', 'APPLIED', 'SCREENING', 'Company fit', application, null],
      ['match_status_changed', 'SHORTLISTED', 'APPLIED', 'Company fit', application, null],
      ['match_status_changed', 'SUGGESTED', 'REJECTED', 'Company fair', null, null],
      ['match_status_changed', 'VIEWED', 'SHORTLISTED', 'Company fit', application, null],
    ]);
    expect((await page(id)).total).toBe(7);
  });

  it('says nothing of what the program does by itself', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    await generated(id);
    await services.matches.generate(tenantId, id);
    expect((await page(id)).items).toEqual([]);
  });

  it('is paged, the newest first', async () => {
    const id = await created();
    for (const location of ['Dallas, TX', 'Plano, TX', 'Austin, TX']) {
      await done('PATCH', `/api/candidates/${id}`, { location });
    }
    const first = await page(id, 'per_page=3');
    const second = await page(id, 'per_page=3&page=2');
    expect([first.total, second.total, second.page]).toEqual([4, 4, 2]);
    expect(await page(id, 'per_page=3&page=3')).toMatchObject({ items: [], total: 4 });
    const places = [...first.items, ...second.items].map(({ changes }) => changes[0]?.after);
    expect(places).toEqual(['Austin, TX', 'Plano, TX', 'Dallas, TX', undefined]);
  });

  it("is the firm's own, and tells nothing of where people are", async () => {
    const foreign = await addCandidate({ first_name: 'Foreign' }, otherTenantId);
    const { status, body } = await ask('GET', `/api/candidates/${foreign}/activity`);
    expect([status, body.code]).toEqual([404, 'candidate_not_found']);
    const id = await created();
    expect(JSON.stringify(await page(id))).not.toMatch(/127\.0\.0\.1|ip_address|session/);
  });
});
