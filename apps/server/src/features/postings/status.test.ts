import { describe, expect, it } from 'vitest';
import { matchServer, PYTHON_PERSON, posting } from '../matches/testMatches.ts';

const { services, store, generated, listed, addCandidate, ask, get } = await matchServer({ hasWorker: true });
const { workflows } = services;

async function idOf(company: string): Promise<number> {
  const { body } = await get(`/api/job-postings?q=${encodeURIComponent(company)}`);
  return body.items[0].id;
}

const say = (id: number, status: string) => ask('PATCH', `/api/pm-admin/job-postings/${id}`, { status });

describe('PATCH /api/pm-admin/job-postings/:id', () => {
  it('takes a filled posting out of the lists, and an open one back in', async () => {
    const person = await addCandidate(PYTHON_PERSON);
    await store([posting('a', { company: 'Ravenwick' })]);
    await workflows.idle();
    await generated(person);
    const companies = async () => (await listed(person)).map(({ company }) => company);
    expect(await companies()).toContain('Ravenwick');
    const id = await idOf('Ravenwick');
    expect((await say(id, 'FILLED')).body).toMatchObject({ id, status: 'FILLED' });
    expect(await companies()).not.toContain('Ravenwick');
    expect((await say(id, 'CLOSED')).body.status).toBe('CLOSED');
    expect((await say(id, 'ACTIVE')).body.status).toBe('ACTIVE');
    const { items } = (await get(`/api/pm-admin/audit-log?subject=job_postings&subject_id=${id}`)).body;
    const told = items.map(({ data }: { data: { after: { status: string } } }) => data.after.status);
    expect(told).toEqual(['ACTIVE', 'CLOSED', 'FILLED']);
    await services.background.idle();
    await workflows.idle();
    expect(await companies()).toContain('Ravenwick');
  });

  it('lets the same job on another board stand for it, and stands for it again when it is back', async () => {
    const twice = { company: 'Hollowell', description: 'We run a ledger for clinics all over Texas.' };
    await store([posting('h1', twice)]);
    await store([{ ...posting('h2', twice), platform: 'indeed' }]);
    await workflows.idle();
    const first = await idOf('Hollowell');
    const { other_sources } = (await get(`/api/job-postings/${first}`)).body;
    const [original, repeat] = [first, other_sources[0].id].toSorted((a, b) => a - b) as [number, number];
    const canonicalOf = async (id: number) => (await get(`/api/job-postings/${id}`)).body.canonical_id;
    expect(await canonicalOf(repeat)).toBe(original);
    await say(original, 'CLOSED');
    expect(await canonicalOf(repeat)).toBe(null);
    await say(original, 'ACTIVE');
    expect([await canonicalOf(original), await canonicalOf(repeat)]).toEqual([null, original]);
  });

  it('stays filled when an import brings it again, also with another text', async () => {
    await store([posting('i', { company: 'Quernmore' })]);
    const id = await idOf('Quernmore');
    await say(id, 'FILLED');
    await store([posting('i', { company: 'Quernmore' })]);
    await store([posting('i', { company: 'Quernmore', description: 'We build something else now.' })]);
    const { body } = await get(`/api/job-postings/${id}`);
    expect([body.status, body.description]).toEqual(['FILLED', 'We build something else now.']);
  });

  it('does not open what has expired, and knows no other status', async () => {
    await store([posting('e', { company: 'Oldcastle Yard' })]);
    const id = await idOf('Oldcastle Yard');
    await services.database.asPlatform((db) =>
      db.updateTable('job_postings').set({ status: 'EXPIRED' }).where('id', '=', id).execute(),
    );
    const refused = await say(id, 'ACTIVE');
    expect([refused.status, refused.body.code]).toEqual([409, 'job_posting_expired']);
    expect((await say(id, 'CLOSED')).body.status).toBe('CLOSED');
    expect((await say(id, 'EXPIRED')).body.code).toBe('request_invalid');
    expect((await say(99_999, 'CLOSED')).body.code).toBe('job_posting_not_found');
  });

  it('does not open for a day what the night would end', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    await store([
      posting('t', { company: 'Thornby', posted_date: daysAgo(30) }),
      posting('y', { company: 'Yarrow Mill', posted_date: daysAgo(28) }),
    ]);
    const [old, young] = [await idOf('Thornby'), await idOf('Yarrow Mill')];
    for (const id of [old, young]) await say(id, 'CLOSED');
    const refused = await say(old, 'ACTIVE');
    expect([refused.status, refused.body.code]).toEqual([409, 'job_posting_too_old']);
    expect(refused.body.detail).toContain(`since ${daysAgo(30)}`);
    expect((await get(`/api/job-postings/${old}`)).body.status).toBe('CLOSED');
    expect((await say(old, 'FILLED')).body.status).toBe('FILLED');
    expect((await say(young, 'ACTIVE')).body.status).toBe('ACTIVE');
  });
});
