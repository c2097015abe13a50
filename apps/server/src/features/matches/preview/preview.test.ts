import { beforeEach, describe, expect, it } from 'vitest';
import { jobsOf, type Match, matchServer, PYTHON_PERSON } from '../testMatches.ts';

const { ask, addCandidate, generated, listed } = await matchServer();

let id: number;
beforeEach(async () => {
  id = await addCandidate(PYTHON_PERSON);
  await generated(id);
});

type Previewed = Match & {
  match_id: number | null;
  previous_score: number | null;
  skill_match_score: number;
  explanation: { factors: { points: number }[] };
};

async function preview(assumed: object): Promise<Previewed[]> {
  const { status, body } = await ask('POST', `/api/job-matches/candidates/${id}/preview`, assumed);
  expect(status).toBe(200);
  return body.items;
}

describe('the list as it would be', () => {
  it('is the list as it is where nothing is assumed', async () => {
    const stored = await listed(id);
    const items = await preview({});
    expect(items.map(({ match_id, match_score, status }) => [match_id, match_score, status])).toEqual(
      stored.map((match) => [match.id, match.match_score, match.status]),
    );
    expect(items.every((item) => item.previous_score === item.match_score)).toBe(true);
  });

  it('is ranked by the weights of any sum that are assumed, and nothing is stored', async () => {
    const before = await listed(id);
    const items = await preview({
      weights: { skills: 2, experience: 1, location: 0, salary: 1, semantic: 0 },
    });
    // fit: 75 × ½ + 100 × ¼ + 100 × ¼ = 87.5. fair: 50 × ½ + 55 × ¼ + 50 × ¼ = 51.25.
    expect(items.map(({ match_score }) => match_score)).toEqual([87.5, 51.25]);
    const [{ points: skills }] = items[0]!.explanation.factors as [{ points: number }];
    expect(skills).toBe(37.5);
    expect(await listed(id)).toEqual(before);
    expect((await ask('GET', '/api/settings/match-weights')).body.is_default).toBe(true);
  });

  it('counts skills that are assumed, and brings in postings that were in no list', async () => {
    expect(jobsOf(await listed(id))).not.toContain('poor');
    const items = await preview({ add_skills: ['django', 'Java', 'Spring Boot', 'Oracle Database'] });
    const [fit, poor] = ['fit', 'poor'].map((name) => items[jobsOf(items).indexOf(name)]!) as [
      Previewed,
      Previewed,
    ];
    expect(fit).toMatchObject({ skill_match_score: 100, match_id: expect.any(Number) });
    expect(poor).toMatchObject({ skill_match_score: 100, match_id: null, previous_score: null });
    expect((await ask('GET', `/api/candidates/${id}`)).body.skills).toEqual(PYTHON_PERSON.skills);
    expect(jobsOf(await listed(id))).not.toContain('poor');
  });

  it('keeps what was rejected, as rejected', async () => {
    const [first] = await listed(id);
    await ask('PATCH', `/api/job-matches/${first!.id}/status`, { status: 'REJECTED' });
    expect((await preview({})).find(({ match_id }) => match_id === first!.id)).toMatchObject({
      status: 'REJECTED',
    });
  });

  it('has no place where nothing counts', async () => {
    const nothing = { skills: 0, experience: 0, location: 0, salary: 0, semantic: 0 };
    expect(
      await ask('POST', `/api/job-matches/candidates/${id}/preview`, { weights: nothing }),
    ).toMatchObject({ status: 422, body: { code: 'weights_all_zero' } });
  });
});
