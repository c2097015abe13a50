import { beforeEach, describe, expect, it } from 'vitest';
import { matchServer, PYTHON_PERSON } from '../matches/testMatches.ts';

const { services, otherTenantId, ask, addCandidate, generated } = await matchServer();

const URL = '/api/settings/match-weights';
const DEFAULTS = { skills: 0.4, experience: 0.25, location: 0.15, salary: 0.1, semantic: 0.1 };

beforeEach(async () => {
  await ask('DELETE', URL);
});

describe('/api/settings/match-weights', () => {
  it('has the defaults at first', async () => {
    expect(await ask('GET', URL)).toEqual({
      status: 200,
      body: { weights: DEFAULTS, defaults: DEFAULTS, is_default: true, updated_at: null },
    });
  });

  it('brings shares of any size to add up to 1, and returns to the defaults', async () => {
    const shares = { skills: 5, experience: 2, location: 2, salary: 1, semantic: 0 };
    const put = await ask('PUT', URL, shares);
    expect(put).toMatchObject({
      status: 200,
      body: {
        weights: { skills: 0.5, experience: 0.2, location: 0.2, salary: 0.1, semantic: 0 },
        defaults: DEFAULTS,
        is_default: false,
      },
    });
    expect(await ask('GET', URL)).toEqual(put);
    expect((await ask('DELETE', URL)).body).toMatchObject({ weights: DEFAULTS, is_default: true });
  });

  it('weighs the next matching', async () => {
    await ask('PUT', URL, { skills: 2, experience: 1, location: 0, salary: 1, semantic: 0 });
    const id = await addCandidate(PYTHON_PERSON);
    const scores = (await generated(id)).map(({ company, match_score }) => [company, match_score]);
    // fit: 75 × ½ + 100 × ¼ + 100 × ¼ = 87.5. fair: 50 × ½ + 55 × ¼ + 50 × ¼ = 51.25.
    // poor: 1 of 4 skills, 2 years short, 27 % short of pay: 25 × ½ + 70 × ¼ + 45 × ¼ = 41.25, under 50.
    expect(scores).toEqual([
      ['Company fit', 87.5],
      ['Company fair', 51.25],
    ]);
  });

  it('is each firm’s own', async () => {
    const skillsOnly = { skills: 1, experience: 0, location: 0, salary: 0, semantic: 0 };
    await services.preferences.setWeights(otherTenantId, skillsOnly, () => true);
    expect((await ask('GET', URL)).body.is_default).toBe(true);
    await ask('DELETE', URL);
    expect((await services.preferences.weights(otherTenantId)).weights.skills).toBe(1);
  });

  const EQUAL = { skills: 1, experience: 1, location: 1, salary: 1, semantic: 1 };
  it.each([
    [{ ...EQUAL, skills: -1 }, 400, 'request_invalid'],
    [{ ...EQUAL, skills: 'many' }, 400, 'request_invalid'],
    [{ ...EQUAL, skills: undefined }, 400, 'request_invalid'],
    [{ ...EQUAL, recency: 1 }, 400, 'request_invalid'],
    [{ skills: 0, experience: 0, location: 0, salary: 0, semantic: 0 }, 422, 'weights_all_zero'],
  ])('refuses %j and changes nothing', async (shares, status, code) => {
    expect(await ask('PUT', URL, shares)).toMatchObject({ status, body: { code } });
    expect((await ask('GET', URL)).body.is_default).toBe(true);
  });
});
