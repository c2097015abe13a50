import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { jobsOf, matchServer, PYTHON_PERSON, posting } from '../testMatches.ts';

const { services, tenantId, store, generated, listed, addCandidate, ask, get } = await matchServer({
  hasWorker: true,
});
const { database, workflows, runs } = services;

afterEach(async () => {
  await database.asTenant(tenantId, (db) => db.deleteFrom('candidates').execute());
});

/** What of a match a recomputation decides. */
async function scored(candidateId: number) {
  const list = await listed(candidateId);
  return list.map(({ title, company, match_score, status }) => ({ title, company, match_score, status }));
}

describe('a new posting', () => {
  it('comes into the lists of those whom it suits, and of nobody else', async () => {
    const suited = await addCandidate(PYTHON_PERSON);
    const other = await addCandidate({ ...PYTHON_PERSON, skills: ['Welding'], total_experience_years: 1 });
    await workflows.idle();
    await generated(suited);
    await generated(other);
    await store([posting('late')]);
    await workflows.idle();
    expect(jobsOf(await listed(suited))).toEqual(expect.arrayContaining(['fit', 'late', 'fair']));
    expect(jobsOf(await listed(other))).not.toContain('late');
  });

  it('is not suggested to who is not looking for work', async () => {
    const placed = await addCandidate(PYTHON_PERSON);
    await database.asTenant(tenantId, (db) =>
      db.updateTable('candidates').set({ status: 'assigned' }).where('id', '=', placed).execute(),
    );
    await store([posting('for-nobody')]);
    await workflows.idle();
    expect(await listed(placed)).toEqual([]);
  });
});

describe('a changed posting', () => {
  it('leaves the lists of those whom it suits no more', async () => {
    const person = await addCandidate(PYTHON_PERSON);
    await store([posting('moving')]);
    await workflows.idle();
    expect(jobsOf(await listed(person))).toContain('moving');
    await store([
      posting('moving', {
        title: 'Welder',
        skills: ['Welding', 'Blueprints', 'Grinding', 'Forklift'],
        location: 'Fargo, ND',
        salary: '$40K',
        description: 'Welds.',
      }),
    ]);
    await workflows.idle();
    expect(jobsOf(await listed(person))).not.toContain('moving');
  });
});

describe('a changed candidate', () => {
  it('is matched anew when matching would read something else, and only then', async () => {
    const person = await addCandidate(PYTHON_PERSON);
    await generated(person);
    const before = await listed(person);
    const { body } = await get(`/api/candidates/${person}`);
    expect((await ask('PATCH', `/api/candidates/${person}`, { phone: '214-555-0100' })).status).toBe(200);
    await workflows.idle();
    expect(await listed(person)).toEqual(before);
    expect(body.skills).toEqual(PYTHON_PERSON.skills);
    await ask('PATCH', `/api/candidates/${person}`, { skills: [...PYTHON_PERSON.skills, 'Django'] });
    await workflows.idle();
    const [best] = await listed(person);
    expect(best).toMatchObject({ company: 'Company fit', skill_match_score: 100 });
  });
});

describe('a rejected match', () => {
  it('makes room for the next one', async () => {
    const person = await addCandidate(PYTHON_PERSON);
    const [first] = await generated(person);
    await ask('PATCH', `/api/job-matches/${first!.id}/status`, { status: 'REJECTED', reason: 'Too far.' });
    await workflows.idle();
    const after = await listed(person);
    expect(after.find(({ id }) => id === first!.id)).toMatchObject({ status: 'REJECTED' });
  });
});

it('leaves every list as matching everybody anew would make it', async () => {
  const skills = ['Python', 'AWS', 'Kubernetes', 'Django', 'Java', 'Spring Boot', 'Terraform', 'Rust'];
  const facts = fc.record({
    skills: fc.uniqueArray(fc.constantFrom(...skills), { minLength: 1, maxLength: 4 }),
    experience_required: fc.constantFrom('2+ years', '5+ years', '10+ years'),
    location: fc.constantFrom('Dallas, TX', 'Austin, TX', 'Newark, NJ', 'Remote'),
    salary: fc.constantFrom('$90K', '$120K - $150K', 'DOE'),
  });
  let round = 0;
  const people: number[] = [];
  await fc.assert(
    fc.asyncProperty(
      fc.array(facts, { minLength: 1, maxLength: 6 }),
      fc.array(facts, { minLength: 1, maxLength: 3 }),
      async (postings, candidates) => {
        round++;
        for (const { skills, location } of candidates) {
          people.push(await addCandidate({ skills, location, total_experience_years: 4 }));
        }
        for (const id of people) await generated(id);
        // Every other round changes the postings of the round before.
        await store(postings.map((fact, i) => posting(`p-${round >> 1}-${i}`, fact)));
        await workflows.idle();
        const kept = await Promise.all(people.map(scored));
        await runs.start(tenantId);
        await workflows.idle();
        expect(kept).toEqual(await Promise.all(people.map(scored)));
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
});
