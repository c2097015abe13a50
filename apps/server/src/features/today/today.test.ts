import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { today as dayOfToday } from '../../clock.ts';
import { matchServer, PYTHON_PERSON, posting } from '../matches/testMatches.ts';
import { lastWorkingDayBefore } from './today.ts';

const { services, tenantId, otherTenantId, get, post, patch, addCandidate, generated, store } =
  await matchServer();

const today = async () => (await get('/api/today')).body;
const asFirm = (query: ReturnType<typeof sql>) =>
  services.database.asTenant(tenantId, (db) => query.execute(db));
const dayIn = (days: number) =>
  new Date(Date.parse(dayOfToday()) + days * 86_400_000).toISOString().slice(0, 10);

describe('GET /api/today', () => {
  it('says to a new firm that there is nobody, but that there are postings', async () => {
    expect(await today()).toEqual({
      since: lastWorkingDayBefore(dayOfToday()).toISOString(),
      bench: 0,
      pending_review: 0,
      postings: 3,
      new_matches: { total: 0, candidates: 0, items: [] },
      without_good_matches: { total: 0, items: [] },
      waiting_applications: { total: 0, items: [] },
      available_soon: { total: 0, items: [] },
      availability_outdated: { total: 0, items: [] },
    });
  });

  it('shows new good matches by candidate until they are decided or old', async () => {
    const id = await addCandidate({ ...PYTHON_PERSON, first_name: 'Ines', last_name: 'Okafor' });
    const other = await addCandidate(PYTHON_PERSON, otherTenantId);
    await services.matches.generate(otherTenantId, other);
    const [fit, fair] = await generated(id);
    expect(fair!.is_recommended).toBe(false);
    const { new_matches } = await today();
    expect(new_matches).toMatchObject({
      total: 1,
      candidates: 1,
      items: [
        {
          candidate_id: id,
          first_name: 'Ines',
          last_name: 'Okafor',
          matches: 1,
          best: [{ match_id: fit!.id, title: fit!.title, match_score: fit!.match_score, grade: fit!.grade }],
        },
      ],
    });
    await patch(`/api/job-matches/${fit!.id}/status`, { status: 'SHORTLISTED' });
    expect((await today()).new_matches.total).toBe(0);
    await patch(`/api/job-matches/${fit!.id}/status`, { status: 'VIEWED' });
    expect((await today()).new_matches.total).toBe(1);
    await asFirm(sql`update candidate_job_matches set suggested_at = now() - interval '5 days'`);
    expect((await today()).new_matches.total).toBe(0);
  });

  it('names the skill that opens most jobs to who has no good match', async () => {
    // With 1 of 3 skills "one" has 13.3 + 25 + 15 (city) + 8 = 61.3 points besides its meaning, "two" 57.6 (state).
    // 13.3 more for another skill are 74.7 and 70.9.
    const skills = { company: undefined, experience_required: undefined, salary: undefined };
    await store([
      posting('one', { ...skills, title: 'Clerk', skills: ['COBOL', 'JCL', 'IMS'] }),
      posting('two', { ...skills, title: 'Clerk', skills: ['COBOL', 'JCL', 'DB2'], location: 'Austin, TX' }),
    ]);
    const person = { skills: ['COBOL'], total_experience_years: 9, location: 'Dallas, TX' };
    const id = await addCandidate({ ...person, first_name: 'Edna', last_name: 'Brack' });
    await generated(id);
    const { items, total } = (await today()).without_good_matches;
    expect(total).toBe(items.length);
    const edna = items.find(({ candidate_id }: { candidate_id: number }) => candidate_id === id);
    expect(edna).toMatchObject({ first_name: 'Edna', one_skill_away: { skill: 'JCL', jobs: 2 } });
    expect(edna.best_score).toBeLessThan(70);
  });

  it('shows applications that have not moved for a week', async () => {
    const id = await addCandidate({ ...PYTHON_PERSON, first_name: 'Tomas', last_name: 'Reyes' });
    const [fit, fair] = await generated(id);
    const { body } = await post('/api/applications', { match_id: fit!.id });
    const ended = (await post('/api/applications', { match_id: fair!.id })).body;
    await patch(`/api/applications/${ended.id}/status`, { status: 'REJECTED' });
    expect((await today()).waiting_applications.total).toBe(0);
    await asFirm(sql`update job_applications set updated_at = now() - interval '9 days'`);
    expect((await today()).waiting_applications).toMatchObject({
      total: 1,
      items: [
        {
          id: body.id,
          candidate_id: id,
          first_name: 'Tomas',
          title: fit!.title,
          application_status: 'APPLIED',
        },
      ],
    });
  });

  it('shows who becomes free soon, and of whom it was said long ago', async () => {
    const add = async (name: string, availability_date: string) => {
      const id = await addCandidate({ first_name: name });
      await asFirm(sql`update candidates set availability_date = ${availability_date} where id = ${id}`);
      return id;
    };
    await add('Far', dayIn(15));
    await add('Recent', dayIn(-30));
    const [soon, now, known, old] = [
      await add('Soon', dayIn(14)),
      await add('Now', dayIn(0)),
      await add('Known', dayIn(-31)),
      await add('Old', dayIn(-31)),
    ];
    await asFirm(sql`update candidates set updated_at = now() - interval '40 days' where id <> ${known}`);
    const { available_soon, availability_outdated } = await today();
    const idsOf = ({ items }: { items: { candidate_id: number }[] }) =>
      items.map(({ candidate_id }) => candidate_id);
    expect([idsOf(available_soon), idsOf(availability_outdated)]).toEqual([[now, soon], [old]]);
  });
});

describe('what is new', () => {
  it.each([
    ['2026-11-24', '2026-11-23'], // Tuesday
    ['2026-11-27', '2026-11-26'], // Friday
    ['2026-11-28', '2026-11-27'], // Saturday
    ['2026-11-29', '2026-11-27'], // Sunday
    ['2026-11-30', '2026-11-27'], // Monday
  ])('on %s is what came since %s', (today, since) => {
    expect(lastWorkingDayBefore(today)).toEqual(new Date(`${since}T00:00:00Z`));
  });
});
