import { beforeAll, describe, expect, it } from 'vitest';
import { jobsOf, type Match, matchServer, PYTHON_PERSON, posting } from './testMatches.ts';

const { app, services, otherTenantId, get, post, patch, addCandidate, store, listed, generated } =
  await matchServer();
const { matches } = services;

describe('GET /api/job-matches/candidates/:id', () => {
  let id: number;
  const GOOD = 60;
  const scala = (i: number) => `scala-${String(i).padStart(2, '0')}`;

  beforeAll(async () => {
    const skills = ['Scala', 'Spark'];
    await store([
      ...Array.from({ length: GOOD }, (_, i) => posting(scala(i), { title: 'Scala Engineer', skills })),
      posting('newest', { title: 'Scala Engineer', skills, posted_date: '2026-11-20' }),
      posting('undated', { title: 'Scala Engineer', skills, posted_date: undefined }),
    ]);
    id = await addCandidate({ ...PYTHON_PERSON, skills });
    await generated(id);
  });

  it('has the 50 best, equal scores by date and then by posting', async () => {
    const list = await listed(id);
    expect(list).toHaveLength(50);
    expect(new Set(list.map(({ match_score }) => match_score)).size).toBe(1);
    expect(jobsOf(list)).toEqual(['newest', ...Array.from({ length: 49 }, (_, i) => scala(i))]);
  });

  it('gives every match once over the pages', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => listed(id, `per_page=20&page=${page}`)));
    expect(pages.map((page) => page.length)).toEqual([20, 20, 10]);
    expect(pages.flat()).toEqual(await listed(id));
    const { body } = await get(`/api/job-matches/candidates/${id}?per_page=20&page=4`);
    expect(body).toEqual({ items: [], page: 4, per_page: 20, total: 50 });
  });

  it('grades by the table, best first, never under the least score', async () => {
    const person = await addCandidate(PYTHON_PERSON);
    const list = await generated(person);
    const LEAST = { 'A+': 90, A: 80, B: 70, C: 60, D: 50 } as Record<string, number>;
    for (const { match_score, grade, is_recommended } of list) {
      const expected = Object.entries(LEAST).find(([, least]) => match_score >= least)?.[0];
      expect([grade, is_recommended]).toEqual([expected, match_score >= 70]);
    }
    const scores = list.map(({ match_score }) => match_score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it.each([
    ['status=SUGGESTED', (match: Match) => match.status === 'SUGGESTED'],
    ['status=APPLIED', (match: Match) => match.status === 'APPLIED'],
    ['min_score=70', (match: Match) => match.match_score >= 70],
    ['is_recommended=true', (match: Match) => match.is_recommended],
    ['is_recommended=false', (match: Match) => !match.is_recommended],
    ['min_score=60&is_recommended=false', (match: Match) => match.match_score >= 60 && !match.is_recommended],
  ])('filters by %s', async (query, isWanted) => {
    const person = await addCandidate(PYTHON_PERSON);
    const [first] = await generated(person);
    await patch(`/api/job-matches/${first!.id}/status`, { status: 'APPLIED' });
    const all = await listed(person);
    expect(await listed(person, `${query}&per_page=100`)).toEqual(all.filter(isWanted));
  });

  it.each([
    'status=LOVED',
    'min_score=101',
    'min_score=-1',
    'is_recommended=2',
    'per_page=101',
    'minscore=1',
  ])('refuses %s', async (query) => {
    expect(await get(`/api/job-matches/candidates/${id}?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'request_invalid' },
    });
  });
});

describe('GET /api/job-matches/candidates/:id/matches/:matchId', () => {
  it('explains the score: the points of the factors add up to it', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    for (const match of await generated(id)) {
      const { status, body } = await get(`/api/job-matches/candidates/${id}/matches/${match.id}`);
      expect(status).toBe(200);
      const { explanation, ...rest } = body;
      expect(rest).toEqual({ ...match, status: 'VIEWED', updated_at: rest.updated_at });
      const { factors } = explanation as { factors: { factor: string; points: number; weight: number }[] };
      expect(factors.map(({ weight }) => weight)).toEqual([0.4, 0.25, 0.15, 0.1, 0.1]);
      const sum = factors.reduce((total, { points }) => total + points, 0);
      expect(Math.abs(sum - match.match_score)).toBeLessThan(0.01);
      expect(explanation.summary).toMatch(/\w/);
    }
  });

  it('counts nobody who only fetches it ahead as having viewed it', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    const [match] = await generated(id);
    const url = `/api/job-matches/candidates/${id}/matches/${match!.id}`;
    const ahead = await get(`${url}?ahead=true`);
    expect(ahead.body).toMatchObject({ id: match!.id, status: 'SUGGESTED' });
    expect(ahead.body.explanation).toEqual((await get(url)).body.explanation);
  });

  it('tells the strengths and the gaps', async () => {
    const id = await addCandidate(PYTHON_PERSON);
    const fit = (await generated(id)).find(({ company }) => company === 'Company fit');
    const { body } = await get(`/api/job-matches/candidates/${id}/matches/${fit!.id}`);
    expect(body.explanation.strengths.join('\n')).toMatch(/3 of 4 required skills/);
    expect(body.explanation.gaps.join('\n')).toMatch(/Django/);
  });

  it('answers 404 for a match of another candidate', async () => {
    const [one, two] = [await addCandidate(PYTHON_PERSON), await addCandidate(PYTHON_PERSON)];
    const [match] = await generated(one);
    expect(await get(`/api/job-matches/candidates/${two}/matches/${match!.id}`)).toMatchObject({
      status: 404,
      body: { code: 'match_not_found' },
    });
  });
});

describe('PATCH /api/job-matches/:id/status', () => {
  it.each(['VIEWED', 'APPLIED', 'REJECTED', 'SHORTLISTED', 'SUGGESTED'])('sets %s', async (status) => {
    const id = await addCandidate(PYTHON_PERSON);
    const [match] = await generated(id);
    const answer = await patch(`/api/job-matches/${match!.id}/status`, { status });
    expect(answer).toMatchObject({ status: 200, body: { id: match!.id, status, title: match!.title } });
    expect((await listed(id))[0]).toEqual(answer.body);
  });

  it.each([
    [{ status: 'viewed' }],
    [{ status: 'HIRED' }],
    [{ status: null }],
    [{ status: 1 }],
    [{}],
    [[]],
    [{ status: 'VIEWED', match_score: 100 }],
  ])('refuses %j and changes nothing', async (body) => {
    const id = await addCandidate(PYTHON_PERSON);
    const [match] = await generated(id);
    expect(await patch(`/api/job-matches/${match!.id}/status`, body)).toMatchObject({
      status: 400,
      body: { code: 'request_invalid' },
    });
    expect((await listed(id))[0]).toEqual(match);
  });
});

describe('what belongs to another firm', () => {
  const UNKNOWN = 2_000_000_000;

  async function answerTo(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) {
    const headers = { host: 'localhost' };
    const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, text: answer.payload, type: answer.headers['content-type'] };
  }

  it('is answered byte for byte as what does not exist', async () => {
    const candidate = await addCandidate(PYTHON_PERSON, otherTenantId);
    await matches.generate(otherTenantId, candidate);
    const theirs = () => matches.list(otherTenantId, candidate, {}, { page: 1, per_page: 1 });
    const [before] = (await theirs()).items;
    const mine = await addCandidate(PYTHON_PERSON);
    const requests = (candidateId: number, matchId: number) => [
      answerTo('GET', `/api/job-matches/candidates/${candidateId}`),
      answerTo('POST', `/api/job-matches/candidates/${candidateId}/generate`),
      answerTo('GET', `/api/job-matches/candidates/${candidateId}/matches/${matchId}`),
      answerTo('GET', `/api/job-matches/candidates/${mine}/matches/${matchId}`),
      answerTo('PATCH', `/api/job-matches/${matchId}/status`, { status: 'REJECTED' }),
    ];
    const foreign = await Promise.all(requests(candidate, before!.id));
    const unknown = await Promise.all(requests(UNKNOWN, UNKNOWN));
    expect(foreign).toEqual(unknown);
    expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await theirs()).items).toEqual([before]);
  });

  it.each(['abc', '0', '99999999999999999999'])('nor is there anything under %s', async (id) => {
    expect((await get(`/api/job-matches/candidates/${id}`)).status).toBe(404);
    expect((await post(`/api/job-matches/candidates/${id}/generate`)).status).toBe(404);
    expect((await get(`/api/job-matches/candidates/1/matches/${id}`)).status).toBe(404);
    expect((await patch(`/api/job-matches/${id}/status`, { status: 'VIEWED' })).status).toBe(404);
  });
});
