import { describe, expect, it, vi } from 'vitest';
import { foundBy, testReader, testSite } from '../testWeb.ts';
import { ashby } from './ashby.ts';
import { greenhouse } from './greenhouse.ts';
import { lever } from './lever.ts';

const { url: api, page, asked } = await testSite();
const { web } = testReader();
const at = { platform: 'monster', web, api } as const;

describe('a board of Greenhouse', () => {
  /** As https://developers.greenhouse.io/job-board.html describes it. */
  const job = {
    id: 127817,
    internal_job_id: 144381,
    title: 'Senior Java Developer',
    company_name: 'Vantrelle Technologies',
    updated_at: '2026-11-20T10:55:28-05:00',
    first_published: '2026-11-02T09:00:00-05:00',
    requisition_id: '50',
    location: { name: 'Dallas, TX' },
    content:
      '&lt;p&gt;Java &amp;amp; Spring.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a &amp;lt; b&lt;/li&gt;&lt;/ul&gt;',
    absolute_url: 'https://boards.greenhouse.io/vantrelle/jobs/127817',
    language: 'en',
    metadata: null,
    departments: [{ id: 13583, name: 'Engineering', parent_id: null, child_ids: [] }],
    offices: [{ id: 8787, name: 'Dallas', location: 'Dallas, TX', parent_id: null, child_ids: [] }],
  };

  it('gives the postings of a role', async () => {
    page('/v1/boards/vantrelle/jobs?content=true', {
      jobs: [job, { ...job, id: 2, title: 'Office Manager' }],
      meta: { total: 2 },
    });
    expect(await foundBy(greenhouse({ board: 'vantrelle', ...at }))).toEqual([
      {
        external_job_id: '127817',
        title: 'Senior Java Developer',
        company: 'Vantrelle Technologies',
        location: 'Dallas, TX',
        description: '<p>Java &amp; Spring.</p><ul><li>a &lt; b</li></ul>',
        job_url: 'https://boards.greenhouse.io/vantrelle/jobs/127817',
        posted_date: '2026-11-02T09:00:00-05:00',
      },
    ]);
  });

  it('does with what is there', async () => {
    page('/v1/boards/bare/jobs?content=true', { jobs: [{ id: 1, title: 'Java Developer' }, {}, null, 7] });
    expect(await foundBy(greenhouse({ board: 'bare', ...at }))).toMatchObject([
      { external_job_id: '1', title: 'Java Developer', company: 'bare', location: null, description: null },
    ]);
  });
});

describe('a board of Lever', () => {
  /** As https://github.com/lever/postings-api describes it. */
  const posting = {
    id: '5ac21346-8e0c-4494-8e7a-3eb92ff77902',
    text: 'Java Developer',
    categories: {
      location: 'Austin, TX',
      allLocations: ['Austin, TX', 'Remote - US'],
      commitment: 'Contract',
      team: 'Platform',
      department: 'Engineering',
    },
    country: 'US',
    createdAt: 1_793_000_000_000,
    description: '<div>We move money.</div>',
    descriptionPlain: 'We move money.',
    lists: [{ text: 'Requirements', content: '<li>5+ years of Java</li><li>Kafka</li>' }],
    additional: '<div>Equal opportunity.</div>',
    additionalPlain: 'Equal opportunity.',
    hostedUrl: 'https://jobs.lever.co/meridock/5ac21346-8e0c-4494-8e7a-3eb92ff77902',
    applyUrl: 'https://jobs.lever.co/meridock/5ac21346-8e0c-4494-8e7a-3eb92ff77902/apply',
    workplaceType: 'hybrid',
    salaryRange: { currency: 'USD', interval: 'per-hour-wage', min: 70, max: 85 },
  };

  it('gives the postings of a role', async () => {
    page('/v0/postings/meridock?mode=json', [posting, { ...posting, text: 'Recruiter' }]);
    expect(await foundBy(lever({ site: 'meridock', ...at }))).toEqual([
      {
        external_job_id: posting.id,
        title: 'Java Developer',
        company: 'meridock',
        location: 'Austin, TX; Remote - US',
        description:
          '<div>We move money.</div>\n<h3>Requirements</h3><ul><li>5+ years of Java</li><li>Kafka</li></ul>\n<div>Equal opportunity.</div>',
        job_type: 'Contract',
        workplace: 'hybrid',
        min_amount: 70,
        max_amount: 85,
        currency: 'USD',
        interval: 'per hour',
        job_url: posting.hostedUrl,
        apply_url: posting.applyUrl,
        posted_date: '2026-10-26T07:33:20.000Z',
      },
    ]);
  });

  it('does with what is there', async () => {
    page('/v0/postings/bare?mode=json', [
      { text: 'Java Developer', categories: { location: 'Plano, TX' }, workplaceType: 'unspecified' },
    ]);
    expect(await foundBy(lever({ site: 'bare', ...at }))).toMatchObject([
      { external_job_id: null, location: 'Plano, TX', description: '', workplace: null, posted_date: null },
    ]);
  });
});

describe('a board of Ashby', () => {
  /** As https://developers.ashbyhq.com/docs/public-job-posting-api describes it. */
  const job = {
    id: '145ff46b-1441-4773-bcd3-c8c90baa598a',
    title: 'Java Developer',
    location: 'Houston, TX',
    secondaryLocations: [
      {
        location: 'San Francisco, CA',
        address: { addressLocality: 'San Francisco', addressRegion: 'California' },
      },
    ],
    department: 'Engineering',
    team: 'Platform',
    isListed: true,
    isRemote: true,
    workplaceType: 'Remote',
    descriptionHtml: '<p>Join our team</p>',
    descriptionPlain: 'Join our team',
    publishedAt: '2026-11-10T16:21:55.393+00:00',
    employmentType: 'FullTime',
    address: { postalAddress: { addressLocality: 'Houston', addressRegion: 'Texas', addressCountry: 'USA' } },
    jobUrl: 'https://jobs.ashbyhq.com/quorvane/145ff46b',
    applyUrl: 'https://jobs.ashbyhq.com/quorvane/145ff46b/application',
    compensation: {
      compensationTierSummary: '$120K – $150K • 0.5% – 1.75% • Offers Bonus',
      scrapeableCompensationSalarySummary: '$120K - $150K',
      compensationTiers: [],
      summaryComponents: [
        {
          compensationType: 'EquityPercentage',
          interval: 'NONE',
          currencyCode: null,
          minValue: 0.5,
          maxValue: 1.75,
        },
        {
          compensationType: 'Salary',
          interval: '1 YEAR',
          currencyCode: 'USD',
          minValue: 120_000,
          maxValue: 150_000,
        },
      ],
    },
  };
  const path = '/posting-api/job-board/quorvane?includeCompensation=true';

  it('gives the listed postings of a role', async () => {
    page(path, {
      apiVersion: '1',
      jobs: [job, { ...job, id: 'hidden', isListed: false }, { ...job, title: 'Head of Sales' }],
    });
    expect(await foundBy(ashby({ board: 'quorvane', ...at }))).toEqual([
      {
        external_job_id: job.id,
        title: 'Java Developer',
        company: 'quorvane',
        location: 'Houston, TX; San Francisco, CA',
        description: '<p>Join our team</p>',
        job_type: 'FullTime',
        workplace: 'Remote',
        is_remote: true,
        min_amount: 120_000,
        max_amount: 150_000,
        currency: 'USD',
        interval: 'per year',
        job_url: job.jobUrl,
        apply_url: job.applyUrl,
        posted_date: job.publishedAt,
      },
    ]);
  });

  it('does with what is there', async () => {
    const compensation = { scrapeableCompensationSalarySummary: '$81K - $87K' };
    page('/posting-api/job-board/Bare%20Corp?includeCompensation=true', {
      jobs: [{ title: 'Java Developer', compensation }],
    });
    expect(await foundBy(ashby({ board: 'Bare Corp', ...at }))).toMatchObject([
      { external_job_id: null, company: 'Bare Corp', is_remote: null, salary: '$81K - $87K' },
    ]);
  });
});

it('asks a board once for many roles, until what it gave is old', async () => {
  page('/v0/postings/often?mode=json', [{ text: 'Java Developer' }, { text: 'Data Engineer' }]);
  const source = lever({ site: 'often', ...at });
  asked.length = 0;
  expect(await foundBy(source)).toHaveLength(1);
  expect(await foundBy(source, { role: 'Data Engineer', normalizedRole: 'data_engineer' })).toHaveLength(1);
  expect(asked).toEqual(['/v0/postings/often?mode=json']);

  const later = performance.now() + 16 * 60_000;
  const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
  page('/v0/postings/often?mode=json', []);
  expect(await foundBy(source)).toEqual([]);
  clock.mockRestore();
});

it.each([
  ['a board that is not there', 'gone', null, /answers 404$/],
  ['another answer', 'other', { error: 'Not found' }, /no list of jobs of Greenhouse$/],
  ['a page', 'page', '<html>Sign in</html>', /the answer is no JSON$/],
])('fails at %s', async (_, board, answer, message) => {
  if (answer !== null) page(`/v1/boards/${board}/jobs?content=true`, answer);
  await expect(foundBy(greenhouse({ board, ...at }))).rejects.toThrow(message);
});
