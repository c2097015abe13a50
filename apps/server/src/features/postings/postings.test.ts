import { beforeAll, describe, expect, it } from 'vitest';
import { testServer } from '../../testServer.ts';

const { get, upload, services } = await testServer();

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const POSTINGS = [
  {
    job_id: 'python-dallas',
    title: 'Senior Python Developer',
    company: 'Larkmoor Labs',
    location: 'Dallas, TX',
    salary: '$150K - $180K',
    skills: ['Python', 'AWS', 'Kubernetes'],
    experience_required: '5+ years',
    description: 'Onsite role. Our payments team builds services.',
    posted_date: daysAgo(1),
  },
  {
    job_id: 'python-remote',
    title: 'Python Engineer',
    company: 'Fenwick & Rowe',
    location: 'Remote',
    salary: '$60/hr',
    skills: ['Python', 'Django'],
    description: '100% remote.',
    posted_date: daysAgo(3),
    platform: 'indeed',
  },
  {
    job_id: 'java-chicago',
    title: 'Java Developer',
    company: 'Baxter Mills',
    location: 'Chicago, IL',
    salary: 'DOE',
    skills: 'Java, Spring Boot, AWS',
    experience_required: '8 years',
    description: 'Join the 100%_uptime group.',
    posted_date: daysAgo(40),
  },
  {
    job_id: 'go-york',
    title: 'Golang Engineer',
    company: 'Hollin Data',
    location: 'New York, NY',
    description: 'A Go team.',
    skills: ['Go', 'PostgreSQL'],
  },
];

interface Item {
  id: number;
  external_job_id: string;
}

const ids = (items: Item[]) => items.map(({ external_job_id }) => external_job_id);

async function found(query: string): Promise<string[]> {
  const { status, body } = await get(`/api/job-postings?${query}`);
  expect(status).toBe(200);
  expect(body.total).toBe(body.items.length);
  return ids(body.items).sort();
}

beforeAll(async () => {
  const { status, body } = await upload(JSON.stringify(POSTINGS), '?platform=dice');
  expect([status, body.new_jobs]).toEqual([201, POSTINGS.length]);
});

describe('GET /api/job-postings', () => {
  it('lists the newest first, those without a date last', async () => {
    const { body } = await get('/api/job-postings');
    expect(ids(body.items)).toEqual(['python-dallas', 'python-remote', 'java-chicago', 'go-york']);
    expect(body).toMatchObject({ page: 1, per_page: 25, total: 4 });
  });

  it('gives every posting once over the pages', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => get(`/api/job-postings?per_page=2&page=${page}`)),
    );
    expect(pages.map(({ body }) => ids(body.items))).toEqual([
      ['python-dallas', 'python-remote'],
      ['java-chicago', 'go-york'],
      [],
    ]);
    expect(pages.map(({ body }) => body.total)).toEqual([4, 4, 4]);
  });

  it.each([
    ['platform=indeed', ['python-remote']],
    ['platform=Dice', ['go-york', 'java-chicago', 'python-dallas']],
    ['is_remote=true', ['python-remote']],
    ['is_remote=false', ['go-york', 'java-chicago', 'python-dallas']],
    ['skills=django', ['python-remote']],
    ['skills=k8s', ['python-dallas']],
    ['skills=amazon%20web%20services,golang', ['go-york', 'java-chicago', 'python-dallas']],
    ['q=python', ['python-dallas', 'python-remote']],
    ['q=PYTHON%20larkmoor', ['python-dallas']],
    ['q=postgres', ['go-york']],
    ['q=payments', ['python-dallas']],
    ['q=%25', []],
    ['q=_', []],
    ['q=engineer&skills=python', ['python-remote']],
    ['location=Dallas', ['python-dallas']],
    ['location=Dallas,%20Texas', ['python-dallas']],
    ['location=tx', ['python-dallas']],
    ['location=NYC', ['go-york']],
    ['location=CA', []],
    ['location=remote', ['python-remote']],
    ['location=nowhereville', []],
    // $60 an hour are $124,800 a year.
    ['salary_min=124800', ['python-dallas', 'python-remote']],
    ['salary_min=124801', ['python-dallas']],
    ['salary_min=180001', []],
    ['experience=5', ['go-york', 'python-dallas', 'python-remote']],
    ['experience=4', ['go-york', 'python-remote']],
    [`posted_since=${daysAgo(3)}`, ['python-dallas', 'python-remote']],
    ['role=Sr.%20Java%20Developer', ['java-chicago']],
    ['role=java_developer', ['java-chicago']],
    ['status=EXPIRED', []],
  ])('filters by %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('puts those first that ask for most of several skills', async () => {
    const { body } = await get('/api/job-postings?skills=java,aws,spring%20boot');
    expect(ids(body.items)).toEqual(['java-chicago', 'python-dallas']);
  });

  it.each([
    ['per_page=0', 'per_page'],
    ['per_page=101', 'per_page'],
    ['page=0', 'page'],
    ['page=two', 'page'],
    ['is_remote=maybe', 'is_remote'],
    ['status=GONE', 'status'],
    ['posted_since=yesterday', 'posted_since'],
    ['posted_since=2026-02-30', 'posted_since'],
    ['posted_since=0000-01-01', 'posted_since'],
    ['salary_min=-1', 'salary_min'],
    ['salary_min=9999999999999', 'salary_min'],
    ['q=', 'q'],
    ['is_remot=true', 'is_remot'],
    ['q=a&q=b', 'q'],
  ])('refuses %s and names the field', async (query, field) => {
    const { status, body } = await get(`/api/job-postings?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'request_invalid', detail: expect.stringContaining(field) });
    expect(body.errors).toContainEqual({ field, message: expect.stringMatching(/\w/) });
  });

  it.each(['q=a%00b', 'location=%00', 'skills=%00'])('refuses %s', async (query) => {
    expect(await get(`/api/job-postings?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'request_invalid' },
    });
  });
});

describe('GET /api/job-postings/search', () => {
  it.each([
    ['skills=python', ['python-dallas', 'python-remote']],
    ['q=spring%20boot', ['java-chicago']],
    ['q=k8s', ['python-dallas']],
    ['q=python&is_remote=true&salary_min=100000', ['python-remote']],
  ])('finds %s', async (query, expected) => {
    const { body } = await get(`/api/job-postings/search?${query}`);
    expect(ids(body.items).sort()).toEqual(expected);
  });

  it.each(['', 'page=2', 'is_remote=true', 'skills=,%20,', 'q=%20'])(
    'says what is missing when nothing is searched for (%s)',
    async (query) => {
      expect(await get(`/api/job-postings/search?${query}`)).toMatchObject({
        status: 422,
        body: { code: 'search_empty', detail: 'Name what to search for: "skills", "q" or both.' },
      });
    },
  );
});

describe('GET /api/job-postings/:id', () => {
  it('shows every fact with the words it was read from', async () => {
    const { body: list } = await get('/api/job-postings?q=larkmoor');
    const { status, body } = await get(`/api/job-postings/${list.items[0].id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Senior Python Developer',
      normalized_role: 'python_developer',
      seniority: 'senior',
      places: [{ city: 'Dallas', state: 'TX', country: 'US' }],
      salary_range: '$150K - $180K',
      salary_min: 150_000,
      salary_max: 180_000,
      salary_period: 'year',
      experience_min: 5,
      experience_max: null,
      status: 'ACTIVE',
      other_sources: [],
    });
    expect(body.evidence.salary_min).toEqual(['$150K - $180K']);
    expect(new Date(body.imported_at).toISOString()).toBe(body.imported_at);
    expect(body).not.toHaveProperty('embedding');
  });

  it('answers 404 for an unknown id', async () => {
    expect(await get('/api/job-postings/2147483647')).toMatchObject({
      status: 404,
      body: { code: 'job_posting_not_found' },
    });
  });

  it.each(['0', '-1', '1.5', 'abc', '1e3x', '2147483648', '99999999999999999999', "1'--", '%20'])(
    'answers 404 for %s, which no posting can have',
    async (id) => {
      expect((await get(`/api/job-postings/${id}`)).status).toBe(404);
    },
  );
});

describe.each(['/api/job-postings/stats', '/api/jobs/stats'])('GET %s', (url) => {
  it('counts what is stored', async () => {
    await services.background.idle();
    const { status, body } = await get(url);
    expect(status).toBe(200);
    expect(body).toEqual({
      total: 4,
      by_status: { ACTIVE: 4 },
      by_platform: { dice: 3, indeed: 1 },
      remote: 1,
      with_salary: 2,
      with_skills: 4,
      duplicates: 0,
      embedded: 4,
      posted_last_7_days: 2,
      top_skills: [
        { skill: 'AWS', count: 2 },
        { skill: 'Python', count: 2 },
        ...['Django', 'Go', 'Java', 'Kubernetes', 'PostgreSQL', 'Spring Boot'].map((skill) => ({
          skill,
          count: 1,
        })),
      ],
    });
  });
});
