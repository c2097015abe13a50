import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedPosting, Posting } from './facts.ts';
import { parsePosting } from './posting.ts';

const CONTEXT = { platform: 'dice', today: '2025-11-28' };

function parse(
  row: Record<string, unknown>,
  context: { platform: string | null; today: string } = CONTEXT,
): ParsedPosting {
  return parsePosting(row, context);
}

/** The posting of a row that has one. */
function postingOf(row: Record<string, unknown>): Posting {
  const { posting, problems } = parse({ id: '1', title: 'Java Developer', ...row });
  if (posting === null) throw new Error(JSON.stringify(problems));
  return posting;
}

/** Field and code of what was reported beside a posting. */
function warningsOf(row: Record<string, unknown>): [string | null, string][] {
  const { posting, problems } = parse({ id: '1', title: 'Java Developer', ...row });
  expect(posting).not.toBeNull();
  return problems.map(({ field, code }) => [field, code]);
}

describe('parsePosting: the rows of system.md', () => {
  it('reads a row of an upload', () => {
    const { posting, problems } = parse(
      {
        job_id: 'ABC123',
        title: 'Senior Python Developer',
        company: 'TechCorp',
        location: 'San Francisco, CA',
        salary: '$150K - $180K',
        description: 'We are looking for...',
        requirements: '5+ years Python experience...',
        posted_date: '2025-11-15',
        job_url: 'https://indeed.com/job/ABC123',
      },
      { platform: 'indeed', today: '2025-11-28' },
    );
    expect(problems).toEqual([]);
    expect(posting).toMatchObject({
      platform: 'indeed',
      external_job_id: 'ABC123',
      title: 'Senior Python Developer',
      company: 'TechCorp',
      location: 'San Francisco, CA',
      salary_range: '$150K - $180K',
      salary_min: 150_000,
      salary_max: 180_000,
      salary_currency: 'USD',
      salary_period: 'year',
      experience_min: 5,
      experience_max: null,
      skills: ['Python', 'Software development'],
      is_remote: false,
      workplace: null,
      normalized_role: 'python_developer',
      seniority: 'senior',
      job_url: 'https://indeed.com/job/ABC123',
      apply_url: null,
      posted_date: '2025-11-15',
    });
    expect(posting?.places).toEqual([
      { text: 'San Francisco, CA', city: 'San Francisco', state: 'CA', country: 'US' },
    ]);
  });

  it('reads a row of a scraper, and tells the words of each fact', () => {
    const parsed = parse({
      external_job_id: 'linkedin_abc123',
      platform: 'linkedin',
      title: 'Senior Python Developer',
      company: 'TechCorp',
      location: 'San Francisco, CA',
      salary_range: '$150K - $180K',
      description: 'We are looking for a senior Python developer...',
      requirements: '5+ years Python, AWS experience...',
      job_url: 'https://linkedin.com/jobs/abc123',
      apply_url: 'https://linkedin.com/jobs/abc123/apply',
      posted_date: '2025-11-28',
      job_type: 'Full-time',
      is_remote: false,
      experience_required: '5-7 years',
      skills: ['Python', 'AWS', 'PostgreSQL', 'Docker'],
    });
    expect(parsed).toMatchObject({
      posting: {
        platform: 'linkedin',
        external_job_id: 'linkedin_abc123',
        experience_required: '5-7 years',
        experience_min: 5,
        experience_max: 7,
        skills: ['Python', 'AWS', 'PostgreSQL', 'Docker'],
        job_type: 'Full-time',
        is_remote: false,
        apply_url: 'https://linkedin.com/jobs/abc123/apply',
        posted_date: '2025-11-28',
      },
      evidence: {
        salary_min: ['$150K - $180K'],
        salary_max: ['$150K - $180K'],
        experience_min: ['5-7 years'],
        experience_max: ['5-7 years'],
        skills: ['Python', 'AWS', 'PostgreSQL', 'Docker'],
        places: ['San Francisco, CA'],
        normalized_role: ['Senior Python Developer'],
        seniority: ['Senior Python Developer'],
        posted_date: ['2025-11-28'],
      },
      problems: [],
    });
    expect(parsed.posting?.employment_terms).toContainEqual(
      expect.objectContaining({ value: 'FULL_TIME', accepted: true }),
    );
  });
});

describe('parsePosting: a row of the CSV that JobSpy writes', () => {
  const row = {
    id: 'in-5e409e577046abcd',
    site: 'indeed',
    job_url: 'https://www.indeed.com/viewjob?jk=5e409e577046abcd',
    job_url_direct: 'https://jobs.example.com/42',
    title: 'Data Engineer',
    company: 'Example Systems',
    location: 'Arlington, VA, US',
    date_posted: '2025-11-20',
    job_type: 'fulltime',
    salary_source: 'direct_data',
    interval: 'hourly',
    min_amount: '60.0',
    max_amount: '75.0',
    currency: 'USD',
    is_remote: 'False',
    job_level: 'mid-senior level',
    job_function: '',
    listing_type: '',
    emails: 'jobs@example.com',
    description: '**Requirements**\n\n* 5+ years of experience\n* Snowflake, Spark',
    company_industry: 'Software',
    skills: '',
    experience_range: '',
    company_rating: '4.1',
    vacancy_count: '',
    work_from_home_type: '',
  };

  it('is read by its own column names', () => {
    const { posting, problems } = parse(row, { platform: null, today: '2025-11-28' });
    expect(problems).toEqual([]);
    expect(posting).toMatchObject({
      platform: 'indeed',
      external_job_id: 'in-5e409e577046abcd',
      job_url: 'https://www.indeed.com/viewjob?jk=5e409e577046abcd',
      apply_url: 'https://jobs.example.com/42',
      salary_range: '$60 - $75 hourly',
      salary_min: 60 * 2080,
      salary_max: 75 * 2080,
      salary_period: 'hour',
      experience_min: 5,
      is_remote: false,
      job_type: 'fulltime',
      normalized_role: 'data_engineer',
      seniority: 'mid',
      posted_date: '2025-11-20',
    });
    expect(posting?.skills).toEqual(expect.arrayContaining(['Snowflake', 'Spark']));
    expect(posting?.places).toMatchObject([{ city: 'Arlington', state: 'VA', country: 'US' }]);
  });

  it.each([['zip_recruiter'], ['google']])(
    'fails for the board %s, which is none of ours, and names it',
    (site) => {
      const { posting, problems } = parse({ ...row, site });
      expect(posting).toBeNull();
      expect(problems).toMatchObject([{ field: 'platform', code: 'platform_unknown' }]);
      expect(problems[0]?.message).toContain(site);
      expect(problems[0]?.message).toContain('linkedin, indeed, dice, techfetch, glassdoor, monster');
    },
  );

  it.each([
    [{ min_amount: '90000', max_amount: '', interval: 'yearly' }, 90_000, null],
    [{ min_amount: '', max_amount: 120_000, interval: 'yearly' }, null, 120_000],
    [{ min_amount: '500', max_amount: '600', interval: 'daily' }, 130_000, 156_000],
    [{ min_amount: '50000', max_amount: '60000', interval: 'yearly', currency: 'EUR' }, null, null],
    [{ min_amount: '0', max_amount: '0', interval: 'yearly' }, null, null],
  ])('reads the pay of %j', (pay, salary_min, salary_max) => {
    expect(parse({ ...row, ...pay }).posting).toMatchObject({ salary_min, salary_max });
  });
});

describe('parsePosting: names of columns', () => {
  it.each<[string, string, unknown, keyof Posting, unknown]>([
    ['external_job_id', 'external_job_id', 'X1', 'external_job_id', 'X1'],
    ['job_id', 'job_id', 'X1', 'external_job_id', 'X1'],
    ['id', 'id', 4711, 'external_job_id', '4711'],
    ['platform', 'platform', 'LinkedIn', 'platform', 'linkedin'],
    ['site', 'site', 'monster', 'platform', 'monster'],
    ['company', 'company', 'Acme', 'company', 'Acme'],
    ['company_name', 'company_name', 'Acme', 'company', 'Acme'],
    ['a named company', 'company', { name: 'Acme', url: 'x' }, 'company', 'Acme'],
    ['location', 'location', 'Dallas, TX', 'location', 'Dallas, TX'],
    ['job_location', 'job_location', 'Dallas, TX', 'location', 'Dallas, TX'],
    ['description', 'description', '<p>Text</p>', 'description', 'Text'],
    ['job_description', 'job_description', 'Text', 'description', 'Text'],
    ['requirements', 'requirements', '5 years', 'requirements', '5 years'],
    ['requirements as a list', 'requirements', ['Java', 'SQL'], 'requirements', 'Java\nSQL'],
    ['salary', 'salary', '$100K', 'salary_range', '$100K'],
    ['salary as a number', 'salary', 120000, 'salary_min', 120000],
    ['salary_range', 'salary_range', '$100K', 'salary_range', '$100K'],
    ['experience_required', 'experience_required', '3 years', 'experience_min', 3],
    ['experience_required as a number', 'experience_required', 3, 'experience_min', 3],
    ['experience_range', 'experience_range', '2-4 Yrs', 'experience_max', 4],
    ['job_type', 'job_type', 'Contract', 'job_type', 'Contract'],
    ['employment_type', 'employment_type', 'Contract', 'job_type', 'Contract'],
    ['job_url', 'job_url', 'https://a.example/1', 'job_url', 'https://a.example/1'],
    ['job_link', 'job_link', 'https://a.example/1', 'job_url', 'https://a.example/1'],
    ['url', 'url', 'https://a.example/1', 'job_url', 'https://a.example/1'],
    ['apply_url', 'apply_url', 'https://a.example/1', 'apply_url', 'https://a.example/1'],
    ['job_url_direct', 'job_url_direct', 'https://a.example/1', 'apply_url', 'https://a.example/1'],
    ['posted_date', 'posted_date', '11/15/2025', 'posted_date', '2025-11-15'],
    ['date_posted', 'date_posted', '3 days ago', 'posted_date', '2025-11-25'],
    ['first_seen', 'first_seen', '11/1/2025', 'posted_date', '2025-11-01'],
    ['is_remote', 'is_remote', true, 'is_remote', true],
    ['seniority', 'seniority', 'Director', 'seniority', 'director'],
    ['job_level', 'job_level', 'Entry level', 'seniority', 'junior'],
    ['upper case', 'JOB_URL', 'https://a.example/1', 'job_url', 'https://a.example/1'],
    ['spaces', 'Posted Date', '2025-11-15', 'posted_date', '2025-11-15'],
    ['hyphens', 'job-type', 'Contract', 'job_type', 'Contract'],
    ['camel case', 'companyName', 'Acme', 'company', 'Acme'],
  ])('%s', (_, column, value, field, expected) => {
    const { posting } = parse({ title: 'Developer', [column]: value });
    expect(posting?.[field]).toEqual(expected);
  });

  it('reads job_title', () => {
    expect(parse({ job_title: 'DBA' }).posting?.title).toBe('DBA');
  });

  it('takes the more telling of two columns, and the other where that is blank', () => {
    expect(postingOf({ external_job_id: 'a', job_id: 'b', id: 'c' }).external_job_id).toBe('a');
    expect(postingOf({ external_job_id: ' ', job_id: 'None', id: 'c' }).external_job_id).toBe('c');
  });

  it.each(['', '   ', 'nan', 'NaN', 'None', 'null', 'N/A', null, undefined, Number.NaN])(
    'takes %j as blank',
    (value) => {
      expect(
        postingOf({ company: value, salary: value, is_remote: value, posted_date: value }),
      ).toMatchObject({
        company: null,
        salary_range: null,
        is_remote: false,
        posted_date: null,
      });
      expect(warningsOf({ company: value, posted_date: value, job_url: value, is_remote: value })).toEqual(
        [],
      );
    },
  );
});

describe('parsePosting: rows that fail', () => {
  it.each<[string, Record<string, unknown>, [string, string][]]>([
    ['no title', { id: '1' }, [['title', 'title_missing']]],
    ['a blank title', { id: '1', title: ' <p> </p> ' }, [['title', 'title_missing']]],
    ['a title without a letter', { id: '1', title: '12345 - $$$' }, [['title', 'title_missing']]],
    [
      'an object as title',
      { id: '1', title: { text: 'x' } },
      [
        ['title', 'wrong_type'],
        ['title', 'title_missing'],
      ],
    ],
    ['an unknown platform', { title: 'DBA', platform: 'craigslist' }, [['platform', 'platform_unknown']]],
    ['an id that is too long', { title: 'DBA', id: 'x'.repeat(256) }, [['external_job_id', 'id_too_long']]],
    ['an id that lost its digits', { title: 'DBA', id: 2 ** 60 }, [['external_job_id', 'id_inexact']]],
    ['a broken id', { title: 'DBA', id: { $oid: '1' } }, [['external_job_id', 'wrong_type']]],
    [
      'everything wrong',
      { id: true },
      [
        ['title', 'title_missing'],
        ['external_job_id', 'wrong_type'],
      ],
    ],
    ['an empty row', {}, [['title', 'title_missing']]],
  ])('%s', (_, row, problems) => {
    const parsed = parse(row);
    expect(parsed.posting).toBeNull();
    expect(parsed.problems.map(({ field, code }) => [field, code])).toEqual(problems);
  });

  it('needs a platform from the row or from the upload', () => {
    const { posting, problems } = parse({ title: 'DBA' }, { platform: null, today: '2025-11-28' });
    expect(posting).toBeNull();
    expect(problems).toMatchObject([{ field: 'platform', code: 'platform_missing' }]);
  });
});

describe('parsePosting: values that cannot be kept are left out and reported', () => {
  it.each<[string, Record<string, unknown>, Partial<Posting>, [string, string][]]>([
    [
      'a script as address',
      { job_url: 'javascript:alert(1)' },
      { job_url: null },
      [['job_url', 'url_invalid']],
    ],
    [
      'a data address',
      { apply_url: 'data:text/html,x' },
      { apply_url: null },
      [['apply_url', 'url_invalid']],
    ],
    ['half an address', { job_url: '/jobs/1' }, { job_url: null }, [['job_url', 'url_invalid']]],
    ['an object as address', { job_url: {} }, { job_url: null }, [['job_url', 'url_invalid']]],
    ['no date', { posted_date: 'soon' }, { posted_date: null }, [['posted_date', 'date_unreadable']]],
    [
      'a date to come',
      { posted_date: '2099-01-01' },
      { posted_date: null },
      [['posted_date', 'date_unreadable']],
    ],
    ['a list as date', { posted_date: [1] }, { posted_date: null }, [['posted_date', 'wrong_type']]],
    [
      'absurd pay',
      { salary: '$999999999999' },
      { salary_max: null },
      [['salary_range', 'salary_unreadable']],
    ],
    ['a negative amount', { min_amount: -5 }, { salary_min: null }, [['amount_min', 'number_absurd']]],
    ['no amount', { max_amount: 'lots' }, { salary_max: null }, [['amount_max', 'number_absurd']]],
    [
      'absurd years',
      { experience_required: '900 years' },
      { experience_min: null },
      [['experience_required', 'experience_unreadable']],
    ],
    ['maybe remote', { is_remote: 'maybe' }, { is_remote: false }, [['is_remote', 'boolean_unreadable']]],
    ['an object as company', { company: { id: 1 } }, { company: null }, [['company', 'wrong_type']]],
    ['a truth as location', { location: true }, { location: null }, [['location', 'wrong_type']]],
    ['numbers as skills', { skills: [1, 'SQL'] }, { skills: ['SQL', 'Java'] }, [['skills', 'wrong_type']]],
  ])('%s', (_, row, fields, warnings) => {
    expect(postingOf(row)).toMatchObject(fields);
    expect(warningsOf(row)).toEqual(warnings);
  });

  it.each([
    ['title', 500],
    ['company', 255],
    ['location', 255],
    ['salary_range', 255],
    ['experience_required', 100],
  ] as const)('cuts %s to %i characters', (field, longest) => {
    expect(postingOf({ [field]: 'ab '.repeat(400) })[field]?.length).toBeLessThanOrEqual(longest);
    expect(warningsOf({ [field]: 'ab '.repeat(400) })).toEqual([[field, 'text_too_long']]);
  });

  it('says nothing of pay that is left open', () => {
    expect(warningsOf({ salary: 'DOE' })).toEqual([]);
    expect(postingOf({ salary: 'DOE' })).toMatchObject({ salary_range: 'DOE', salary_min: null });
  });
});

describe('parsePosting: pay and experience of the text where the fields are silent', () => {
  it('keeps the words of the field and takes the amount of the text', () => {
    expect(postingOf({ salary: 'Competitive', description: 'Pay: $60/hr on W2.' })).toMatchObject({
      salary_range: 'Competitive',
      salary_min: 60 * 2080,
    });
  });

  it('prefers the fields', () => {
    const posting = postingOf({
      salary: '$100,000 - $120,000',
      experience_required: '3 years',
      description: 'Pay: $60/hr. 8+ years of experience required.',
    });
    expect(posting).toMatchObject({ salary_min: 100_000, salary_max: 120_000, experience_min: 3 });
  });

  it('finds the years of the description', () => {
    expect(postingOf({ description: 'Minimum 8 years of experience required.' }).experience_min).toBe(8);
  });
});

const QA_ENGINEER = ['Software testing', 'Quality assurance', 'Test cases', 'Test planning'];
const BUSINESS_ANALYST = [
  'Business analysis',
  'Requirements gathering',
  'Business requirements',
  'Functional specifications',
];

describe('parsePosting: skills', () => {
  it.each<[string, unknown, string[]]>([
    ['a list', ['Jenkins', 'SQL'], ['Jenkins', 'SQL', 'Java']],
    ['text with commas', 'Jenkins, SQL', ['Jenkins', 'SQL', 'Java']],
    ['text with semicolons and bars', 'Jenkins; SQL | Docker', ['Jenkins', 'SQL', 'Docker', 'Java']],
    ['a list as Python prints it', "['Jenkins', 'SQL']", ['Jenkins', 'SQL', 'Java']],
    ['a list as JSON', '["Jenkins","SQL"]', ['Jenkins', 'SQL', 'Java']],
    ['named skills', [{ name: 'Docker' }], ['Docker', 'Java']],
    ['the same skill twice', 'SQL, sql, Java, java', ['SQL', 'Java']],
    ['synonyms', 'k8s, Kubernetes', ['Kubernetes', 'Java']],
    ['what is no skill', 'SQL, 5+ years, required', ['SQL', 'Java']],
    ['skills that no vocabulary knows', 'Quux-9000', ['Quux-9000', 'Java']],
  ])('reads %s', (_, skills, expected) => {
    expect(postingOf({ skills }).skills).toEqual(expected);
  });

  it('finds skills in an item that is a sentence', () => {
    const skills = ['Hands-on experience with Docker and Kubernetes in large production clusters'];
    expect(postingOf({ skills }).skills).toEqual(expect.arrayContaining(['Docker', 'Kubernetes', 'Java']));
  });

  it('takes a listed field as the whole answer, but for the title', () => {
    expect(postingOf({ skills: ['SQL'], description: 'We also run Docker and Kafka.' }).skills).toEqual([
      'SQL',
      'Java',
    ]);
  });

  it('puts the skills of the title before those of the requirements and the description', () => {
    const posting = postingOf({
      requirements: 'Docker and SQL.',
      description: 'We run Jenkins with Docker.',
    });
    expect(posting.skills).toEqual([
      'Java',
      'Jakarta EE',
      'Object-oriented programming',
      'Software development',
      'Docker',
      'SQL',
      'Jenkins',
    ]);
  });

  it.each<[string, string, string, string[]]>([
    ['its role', 'Business Analyst', 'Talk to people.', BUSINESS_ANALYST],
    [
      'a role that no table knows by itself',
      'Tube Assembly Processor',
      'Third shift.',
      ['Tube Assembly Processor'],
    ],
    [
      'its role before what the text requires',
      'Test Engineer',
      'You write Python and use Jira.',
      [...QA_ENGINEER, 'Python', 'Jira'],
    ],
    [
      'no wish beside a requirement',
      'Test Engineer',
      'You write Python. Jira is a plus.',
      [...QA_ENGINEER, 'Python'],
    ],
    ['a wish where nothing is required', 'Test Engineer', 'Jira is a plus.', [...QA_ENGINEER, 'Jira']],
    [
      'office software last',
      'Test Engineer',
      'MS Excel, MS Outlook, and strong SQL skills.',
      [...QA_ENGINEER, 'SQL', 'Excel', 'Outlook'],
    ],
    ['no office software alone', 'Test Engineer', 'Proficient in MS Excel and MS Word.', QA_ENGINEER],
    [
      'office software that the title names',
      'MS Excel Trainer',
      'Proficient in MS Excel.',
      ['Excel', 'MS Excel Trainer'],
    ],
    ['no chance words of an unknown profession', 'Dental Hygienist', 'We run on AWS.', ['Dental Hygienist']],
    [
      'a profile of an unknown profession',
      'Dental Hygienist',
      'You know SQL, Tableau and Python.',
      ['Dental Hygienist', 'SQL', 'Tableau', 'Python'],
    ],
  ])('asks for %s', (_, title, description, expected) => {
    expect(postingOf({ title, description }).skills).toEqual(expected);
  });

  it('puts what a text mentions most often first', () => {
    const description = 'Python or Jira. We love Jira: everything is in Jira.';
    expect(postingOf({ title: 'Test Engineer', description }).skills).toEqual([
      ...QA_ENGINEER,
      'Jira',
      'Python',
    ]);
  });

  it('adds neither role nor text to a listed field', () => {
    const row = { title: 'Business Analyst', skills: ['SQL'], description: 'You write Python.' };
    expect(postingOf(row).skills).toEqual(['SQL']);
  });

  it('lists ten skills of a text at most, those of title and role first', () => {
    const description = 'C++, C#, Rust, Kotlin, Scala, PHP, Ruby, Perl, Haskell, Erlang, MATLAB.';
    const { skills } = postingOf({ title: 'Java Developer', description });
    expect(skills).toHaveLength(10);
    expect(skills.slice(0, 5)).toEqual([
      'Java',
      'Jakarta EE',
      'Object-oriented programming',
      'Software development',
      'C++',
    ]);
  });
});

describe('parsePosting: employment terms', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['the field', { job_type: 'Temporary' }, ['TEMPORARY']],
    ['the title', { title: 'Sr. Java Developer (Contract)' }, ['CONTRACT']],
    ['both', { job_type: 'Full-time', title: 'Java Developer - W2' }, ['FULL_TIME', 'W2']],
  ])('reads them from %s', (_, row, expected) => {
    const accepted = postingOf(row).employment_terms.filter((term) => term.accepted);
    expect(accepted.map(({ value }) => value)).toEqual(expected);
  });

  it('lets a refusal in the text outweigh the field', () => {
    const { employment_terms } = postingOf({ job_type: 'C2C', description: 'Sorry, no C2C for this role.' });
    expect(employment_terms).toEqual([
      { value: 'C2C', accepted: false, text: 'Sorry, no C2C for this role.' },
    ]);
  });
});

describe('parsePosting: remote, hybrid, on site', () => {
  it.each<[string, Record<string, unknown>, Posting['workplace']]>([
    ['the field', { is_remote: true, location: 'Dallas, TX' }, 'remote'],
    ['the field as text', { is_remote: 'True' }, 'remote'],
    ['the field as a number', { is_remote: 1 }, 'remote'],
    ['the field as yes', { is_remote: 'yes' }, 'remote'],
    ['the field against the location', { is_remote: false, location: 'Remote - US' }, null],
    ['the field against the text, hybrid', { is_remote: '0', location: 'Hybrid - Dallas, TX' }, 'hybrid'],
    ['the location', { location: 'Remote - US' }, 'remote'],
    ['a hybrid location', { location: 'Hybrid - Dallas, TX' }, 'hybrid'],
    ['the job type', { job_type: 'Hybrid' }, 'hybrid'],
    ['a workplace column', { work_from_home_type: 'Remote' }, 'remote'],
    ['the title', { title: 'Java Developer (Remote)' }, 'remote'],
    ['the description', { description: 'This is a 100% remote position.' }, 'remote'],
    ['nothing', { location: 'Dallas, TX' }, null],
  ])('from %s', (_, row, workplace) => {
    expect(postingOf(row)).toMatchObject({ workplace, is_remote: workplace === 'remote' });
  });
});

describe('parsePosting: rows without an id', () => {
  const row = { title: 'Java Developer', company: 'Acme', location: 'Dallas, TX', description: 'Text' };
  const idOf = (changed: Record<string, unknown>) => parse({ ...row, ...changed }).posting?.external_job_id;

  it('get one from their content, whatever its case and spacing', () => {
    expect(idOf({})).toMatch(/^content-[0-9a-f]{32}$/);
    expect(idOf({ title: ' JAVA  developer ', company: 'ACME' })).toBe(idOf({}));
    expect(idOf({ row: '17', posted_date: '2025-11-01' })).toBe(idOf({}));
  });

  it('get another one for other content', () => {
    const ids = [
      {},
      { title: 'DBA' },
      { company: 'B' },
      { location: 'X' },
      { description: 'Other' },
      { job_url: 'https://a.example' },
    ];
    expect(new Set(ids.map(idOf)).size).toBe(ids.length);
  });

  it('need no more than a title', () => {
    expect(parse({ title: 'DBA' })).toMatchObject({
      posting: { title: 'DBA', description: '' },
      problems: [],
    });
  });
});

describe('parsePosting: hostile texts', () => {
  it('reduces every text to plain text', () => {
    const posting = postingOf({
      title: '<b>Java</b> Developer<script>alert(1)</script>',
      company: '<i>Acme</i> &amp; Sons',
      description: '<p onclick="x">One</p><script>alert(1)</script><p>Two</p>',
      location: 'Dallas,\u0000 TX',
    });
    expect(posting).toMatchObject({
      title: 'Java Developer',
      company: 'Acme & Sons',
      description: 'One\n\nTwo',
      location: 'Dallas, TX',
    });
  });

  const anyRow = fc.oneof(
    fc.dictionary(fc.string({ maxLength: 12 }), fc.jsonValue()),
    fc.record(
      Object.fromEntries(
        [
          'id',
          'title',
          'company',
          'location',
          'description',
          'requirements',
          'salary',
          'min_amount',
          'skills',
        ]
          .concat([
            'experience_required',
            'job_type',
            'is_remote',
            'posted_date',
            'job_url',
            'platform',
            'seniority',
          ])
          .map((name) => [name, fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.jsonValue())]),
      ),
      { requiredKeys: [] },
    ),
  );

  it('never throws, and a row gives the same posting every time', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const parsed = parse(row);
        expect(parse(row)).toEqual(parsed);
        if (parsed.posting === null) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a posting that reads as itself', () => {
    const posting = postingOf({
      description: '<ul><li>Docker</li><li>8+ years of experience</li></ul>',
      salary: '$60/hr',
      location: 'Remote - US',
      posted_date: '2 days ago',
      skills: 'Java, SQL',
    });
    expect(parse({ ...posting }).posting).toEqual(posting);
  });

  it.each([null, undefined, 'text', 5, []])('fails a row that is %j', (row) => {
    expect(parse(row as unknown as Record<string, unknown>).posting).toBeNull();
  });
});

const DICE = new URL('../../../../shared/data/postings/dice.csv', import.meta.url);

describe.skipIf(!existsSync(DICE))(
  'parsePosting on dice.csv (skipped where ../shared/data is absent)',
  () => {
    it('gives a posting with a role for every row', () => {
      const rows = csvRows(readFileSync(DICE, 'utf8'));
      expect(rows).toHaveLength(450);
      const postings = rows.map((row) => parse(row).posting);
      expect(postings.filter((posting) => posting === null)).toEqual([]);
      expect(postings.filter((posting) => posting?.skills.length).length).toBeGreaterThan(400);
      expect(postings.filter((posting) => posting?.normalized_role).length).toBe(450);
    });
  },
);

/** Enough of CSV for the file above: quoted cells, doubled quotes, a header. */
function csvRows(text: string): Record<string, string>[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') records.push([]);
  }
  const [header = [], ...rows] = records.filter((record) => record.length > 1);
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}
