import { expect } from 'vitest';
import { testServer } from '../../testServer.ts';

export const posting = (job_id: string, facts: object = {}) => ({
  job_id,
  title: 'Senior Python Developer',
  company: `Company ${job_id}`,
  location: 'Dallas, TX',
  salary: '$150K - $180K',
  skills: ['Python', 'AWS', 'Kubernetes', 'Django'],
  experience_required: '5+ years',
  description: 'We build billing services.',
  posted_date: '2026-11-01',
  ...facts,
});

/** Of the default job: 3 of 4 skills, enough years, the same city, an expectation that is met. */
export const PYTHON_PERSON = {
  skills: ['Python', 'Amazon Web Services', 'k8s'],
  total_experience_years: 6,
  location: 'Dallas, TX',
  expected_salary: '$140,000',
};

/** A posting that PYTHON_PERSON fits, one that suits less, and one that falls under the least score. */
const FIT_FAIR_POOR = [
  posting('fit'),
  // 1 of 4 skills, 2 years short (70), another state (30), pay 27 % short (45).
  posting('poor', {
    title: 'Java Developer',
    skills: ['Java', 'Spring Boot', 'Oracle Database', 'AWS'],
    experience_required: '8+ years',
    location: 'Chicago, IL',
    salary: '$102,200',
  }),
  // 2 of 4 skills, 3 years short (55), the same state (75), pay that is not said (50).
  posting('fair', {
    skills: ['Python', 'AWS', 'Rust', 'Terraform'],
    experience_required: '9+ years',
    location: 'Austin, TX',
    salary: 'DOE',
  }),
];

export interface Match {
  id: number;
  title: string;
  company: string;
  match_score: number;
  grade: string;
  is_recommended: boolean;
  status: string;
}

/** The short name of the posting of each match. */
export const jobsOf = (list: readonly Match[]) => list.map(({ company }) => company.replace('Company ', ''));

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Answer {
  status: number;
  text: string;
  type: unknown;
}

/** A server with three postings, and what tests of matches ask of it. */
export async function matchServer(options: { hasWorker?: boolean } = {}) {
  const server = await testServer(options);

  async function store(postings: object[]): Promise<void> {
    const { status, body } = await server.upload(JSON.stringify(postings), '?platform=dice');
    expect([status, body.failed_jobs]).toEqual([201, 0]);
    await server.services.background.idle();
  }

  async function listed(candidateId: number, query = 'per_page=100'): Promise<Match[]> {
    return (await server.get(`/api/job-matches/candidates/${candidateId}?${query}`)).body.items;
  }

  async function generated(candidateId: number): Promise<Match[]> {
    const { status } = await server.post(`/api/job-matches/candidates/${candidateId}/generate`);
    expect(status).toBe(200);
    return listed(candidateId);
  }

  /** The whole of an answer, to be compared to the byte. */
  async function answer(method: Method, url: string, payload?: object): Promise<Answer> {
    const response = await server.app.inject({
      method,
      url,
      headers: { host: 'localhost' },
      ...(payload === undefined ? {} : { payload }),
    });
    const { statusCode: status, payload: text, headers } = response;
    return { status, text, type: headers['content-type'] };
  }

  async function ask(method: Method, url: string, payload?: object) {
    const { status, text } = await answer(method, url, payload);
    return { status, body: JSON.parse(text) };
  }

  await store(FIT_FAIR_POOR);
  if (options.hasWorker) await server.services.workflows.idle();
  return { ...server, store, listed, generated, answer, ask };
}
