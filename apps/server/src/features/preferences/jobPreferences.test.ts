import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { jobsOf, matchServer, PYTHON_PERSON, posting } from '../matches/testMatches.ts';

const { services, otherTenantId, post, ask, store, addCandidate, generated } = await matchServer();

const URL = '/api/settings/job-preferences';
const NONE = {
  preferred_platforms: [],
  blocked_companies: [],
  required_remote: false,
  target_locations: [],
  excluded_locations: [],
  min_salary_floor: null,
  target_industries: [],
  target_job_titles: [],
};

/** All of them fit PYTHON_PERSON well. */
const JOBS = [
  posting('dallas', { salary: '$150K - $180K' }),
  posting('austin', { location: 'Austin, TX', salary: '$110K - $120K' }),
  posting('boston', { location: 'Boston, MA', salary: 'DOE' }),
  posting('remote', { location: 'Remote', salary: '$170K' }),
  posting('from-austin', { location: 'Remote - Austin, TX', salary: '$170K' }),
  posting('toronto', { location: 'Toronto, Canada', salary: '$170K' }),
  posting('initech', { company: 'Initech, Inc.', salary: '$170K' }),
];

let candidateId: number;

/** The short names of what is matched under these preferences, of the jobs above. */
async function offeredUnder(preferences: object): Promise<string[]> {
  expect((await ask('PUT', URL, preferences)).status).toBe(200);
  return offered();
}

async function offered(): Promise<string[]> {
  const names = new Set(JOBS.map(({ job_id }) => job_id));
  const found = jobsOf(await generated(candidateId)).map((name) =>
    name === 'Initech, Inc.' ? 'initech' : name,
  );
  return found.filter((name) => names.has(name)).sort();
}

const all = () => JOBS.map(({ job_id }) => job_id).sort();
const without = (...names: string[]) => all().filter((name) => !names.includes(name));

beforeAll(async () => {
  await store(JOBS);
  candidateId = await addCandidate(PYTHON_PERSON);
});

afterEach(async () => {
  await ask('PUT', URL, {});
});

describe('the effect on matching', () => {
  it.each([
    ['nothing', {}, without()],
    ['a blocked company in another spelling', { blocked_companies: ['INITECH'] }, without('initech')],
    ['a part of a name', { blocked_companies: ['Init'] }, without()],
    ['required remote', { required_remote: true }, ['from-austin', 'remote']],
    ['an excluded city', { excluded_locations: ['Austin'] }, without('austin')],
    [
      'an excluded state, in which no remote job is',
      { excluded_locations: ['Texas'] },
      ['boston', 'from-austin', 'remote', 'toronto'],
    ],
    ['an excluded country', { excluded_locations: ['Canada'] }, without('toronto')],
    ['overseas', { excluded_locations: ['Overseas'] }, without('toronto')],
    ['the United States', { excluded_locations: ['USA'] }, ['remote', 'toronto']],
    ['remote as a location', { excluded_locations: ['Remote'] }, without('remote', 'from-austin')],
    ['a floor over what austin pays at most', { min_salary_floor: 120_001 }, without('austin')],
    ['a floor that austin reaches', { min_salary_floor: 120_000 }, without()],
    ['the platform of all of them', { preferred_platforms: ['Dice.com', 'linkedin'] }, without()],
    ['another platform', { preferred_platforms: ['linkedin'] }, []],
    [
      'targets, which exclude nothing',
      { target_locations: ['Boston'], target_job_titles: ['CEO'] },
      without(),
    ],
    [
      'several at once',
      { min_salary_floor: 150_000, excluded_locations: ['Boston', 'Canada'], blocked_companies: ['Initech'] },
      ['dallas', 'from-austin', 'remote'],
    ],
  ])('of %s', async (_, preferences, expected) => {
    expect(await offeredUnder(preferences)).toEqual(expected);
  });

  it('counts as considered what is not excluded', async () => {
    await ask('PUT', URL, { required_remote: true });
    const { body } = await post(`/api/job-matches/candidates/${candidateId}/generate`);
    expect(body).toMatchObject({ jobs_considered: 2, matches_generated: 2 });
  });

  it('is on postings that come, change and end later', async () => {
    await ask('PUT', URL, { blocked_companies: ['Hooli'] });
    await offered();
    await store([
      posting('later-1', { company: 'Hooli LLC' }),
      posting('later-2', { company: 'Pied Piper' }),
    ]);
    const companies = async () => (await generated(candidateId)).map(({ company }) => company);
    expect(await companies()).toContain('Pied Piper');
    expect(await companies()).not.toContain('Hooli LLC');
    await store([posting('later-2', { company: 'The Hooli Group' })]);
    expect(await companies()).not.toContain('The Hooli Group');
    await store([posting('later-1', { company: 'Raviga' })]);
    expect(await companies()).toContain('Raviga');
  });

  it('finds a job on a preferred platform by its duplicate there', async () => {
    const job = { company: 'Gavin & Sons', description: 'Pipelines in Python for a bank that moves to AWS.' };
    await store([
      posting('twice-1', job),
      posting('twice-2', { ...job, platform: 'monster' }),
      posting('once', { company: 'Only On Dice' }),
    ]);
    await ask('PUT', URL, { preferred_platforms: ['monster'] });
    expect((await generated(candidateId)).map(({ company }) => company)).toEqual(['Gavin & Sons']);
  });

  it('keeps a match that somebody has acted on, and never lists what was rejected', async () => {
    const person = await addCandidate(PYTHON_PERSON);
    const [first, second] = await generated(person);
    await ask('PATCH', `/api/job-matches/${first!.id}/status`, { status: 'SHORTLISTED' });
    await ask('PATCH', `/api/job-matches/${second!.id}/status`, { status: 'REJECTED' });
    await ask('PUT', URL, { preferred_platforms: ['techfetch'] });
    expect((await generated(person)).map(({ id, status }) => [id, status])).toEqual([
      [first!.id, 'SHORTLISTED'],
      [second!.id, 'REJECTED'],
    ]);
  });

  it('is on one firm only', async () => {
    const theirs = await addCandidate(PYTHON_PERSON, otherTenantId);
    await ask('PUT', URL, { preferred_platforms: ['techfetch'] });
    expect((await services.matches.generate(otherTenantId, theirs)).matches_generated).toBeGreaterThan(6);
    expect(await services.preferences.jobPreferences(otherTenantId)).toEqual({ ...NONE, updated_at: null });
  });
});

describe('PUT /api/settings/job-preferences', () => {
  it('replaces all of them, tidied', async () => {
    await ask('PUT', URL, { min_salary_floor: 80_000, required_remote: true });
    const { body } = await ask('PUT', URL, {
      preferred_platforms: ['LinkedIn', 'linkedin.com'],
      blocked_companies: [' Initech ', 'Initech'],
    });
    expect(body).toEqual({
      ...NONE,
      preferred_platforms: ['linkedin'],
      blocked_companies: ['Initech'],
      updated_at: expect.any(String),
    });
    expect((await ask('GET', URL)).body).toEqual(body);
  });

  it('names what would have no effect, and changes nothing', async () => {
    const answer = await ask('PUT', URL, {
      preferred_platforms: ['dice', 'craigslist'],
      excluded_locations: ['Atlantis'],
      blocked_companies: ['Inc.'],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'job_preferences_invalid' } });
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'preferred_platforms.1',
      'blocked_companies.0',
      'excluded_locations.0',
    ]);
    expect((await ask('GET', URL)).body).toMatchObject(NONE);
  });

  it.each([
    { min_salary_floor: -1 },
    { min_salary_floor: 1.5 },
    { blocked_companies: [' '] },
    { blocked_companies: ['x'.repeat(256)] },
    { blocked_companies: Array.from({ length: 1001 }, (_, i) => `Company ${i}`) },
    { blocked: ['Initech'] },
  ])('refuses what is not preferences (%#)', async (body) => {
    expect(await ask('PUT', URL, body)).toMatchObject({ status: 400, body: { code: 'request_invalid' } });
  });
});
