import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resume } from './facts.ts';
import { parseResume } from './resume.ts';
import { sharedRows } from './sharedData.ts';

const TODAY = '2026-11-25';

function parseFixture(name: string): Resume {
  const text = readFileSync(new URL(`./resume/fixtures/${name}`, import.meta.url), 'utf8');
  return parseResume(text, { today: TODAY }).resume;
}

/** "Java 5y 2026" */
function skillsOf(resume: Resume): string[] {
  return resume.skills.map(({ name, years, last_used }) =>
    [name, ...(years === null ? [] : [`${years}y`]), ...(last_used === null ? [] : [last_used])].join(' '),
  );
}

/** "Java Developer, Acme, 2018-03 to 2020-12" */
function jobsOf(resume: Resume): string[] {
  return resume.employments.map(
    ({ title, company, from, to }) => `${title}, ${company}, ${from} to ${to ?? 'present'}`,
  );
}

const UNKNOWN = {
  first_name: null,
  last_name: null,
  email: null,
  phone: null,
  links: [],
  current_title: null,
  normalized_role: null,
  professional_summary: null,
  total_experience_years: null,
  skills: [],
  location: null,
  places: [],
  preferred_locations: [],
  wants_remote: false,
  expected_salary: null,
  work_authorization: null,
  employment_types: [],
  employments: [],
} satisfies Resume;

const place = (text: string, city: string, state: string) => ({ text, city, state, country: 'US' });

describe('parseResume', () => {
  it('reads a bench consultant: clients with roles, a skill table, terms in the header', () => {
    const resume = parseFixture('bench-sales.txt');
    expect(resume).toEqual({
      ...UNKNOWN,
      first_name: 'Ravi Teja',
      last_name: 'Konduru',
      email: 'ravi.konduru@example.com',
      phone: '(469) 555-0134',
      links: ['https://linkedin.com/in/ravi-konduru'],
      current_title: 'Sr. Java Full Stack Developer',
      normalized_role: expect.stringContaining('java'),
      professional_summary:
        'Over 8+ years of IT experience in analysis, design and development of web applications.\n' +
        'Expertise in Spring Boot, Microservices and AWS.',
      // 71 months from January 2021, 34 from March 2018, 15 from June 2015.
      total_experience_years: 10,
      skills: expect.any(Array),
      location: 'Dallas, TX',
      places: [place('Dallas, TX', 'Dallas', 'TX')],
      preferred_locations: ['Austin, TX', 'Charlotte, NC'],
      expected_salary: '$70/hr C2C',
      work_authorization: 'H1B',
      employment_types: ['C2C'],
      employments: expect.any(Array),
    });
    expect(jobsOf(resume)).toEqual([
      'Sr. Java Full Stack Developer, Bank of America, 2021-01 to present',
      'Java Developer, Wells Fargo, 2018-03 to 2020-12',
      'Junior Java Developer, Verizon, 2015-06 to 2016-08',
    ]);
    expect(skillsOf(resume).slice(0, 3)).toEqual(['Java 2026', 'C# 2016', 'Python']);
    expect(skillsOf(resume)).toEqual(
      expect.arrayContaining(['Spring Boot 2026', 'Hibernate 2020', 'Azure', 'MongoDB 2026', 'Kafka 2026']),
    );
    expect(resume.employments[1]!.text.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^Client: Wells Fargo/),
      'Role: Java Developer',
    ]);
    expect(resume.employments[1]!.text).toMatch(/Environment: Java 8, Oracle, Hibernate$/);
  });

  it('reads the PDF export of a network: contacts first, company above title, a length behind the dates', () => {
    const resume = parseFixture('profile-export.txt');
    expect(resume).toMatchObject({
      first_name: 'Maria',
      last_name: 'Gonzalez',
      email: 'maria.gonzalez@example.com',
      links: ['https://www.linkedin.com/in/maria-gonzalez-data'],
      current_title: 'Senior Data Engineer',
      normalized_role: 'data_engineer',
      // July 2017 to November 2026 without a gap: 113 months.
      total_experience_years: 9.4,
      places: [{ city: 'Austin', state: 'TX', country: 'US' }],
      wants_remote: true,
      employment_types: ['W2'],
      work_authorization: null,
    });
    expect(jobsOf(resume)).toEqual([
      'Senior Data Engineer, Initech, 2021-03 to present',
      'Data Engineer, Hooli, 2017-07 to 2021-02',
    ]);
    expect(skillsOf(resume)).toEqual(expect.arrayContaining(['AWS 2026', 'Airflow 2021', 'Python 2021']));
  });

  it('reads headers with pipes, a surname first, and believes years that reach beyond the first dated job', () => {
    const resume = parseFixture('piped-headers.txt');
    expect(resume).toMatchObject({
      first_name: 'Andrew',
      last_name: 'Smith',
      email: 'andrew.smith@example.com',
      phone: '617.555.0142',
      links: ['https://github.com/asmith-qa'],
      current_title: 'SENIOR QA AUTOMATION ENGINEER',
      // The jobs cover September 2016 to April 2022, 5.7 years; twelve were stated, ten ago was the first.
      total_experience_years: 12,
      places: [{ city: 'Boston', state: 'MA' }],
      work_authorization: 'USC',
    });
    expect(jobsOf(resume)).toEqual([
      'Senior QA Engineer, Umbrella Insurance, 2019-05 to 2022-04',
      'QA Analyst, Northwind Retail, Inc., 2016-09 to 2019-08',
    ]);
    expect(skillsOf(resume)).toEqual(
      expect.arrayContaining(['Selenium 2022', 'Java 2022', 'Jenkins 2022', 'Postman 2019']),
    );
    expect(resume.skills.map(({ name }) => name)).not.toContain('GitHub');
  });

  it('reads the export of a job board: headline, months per skill, companies', () => {
    const resume = parseFixture('job-board.txt');
    expect(resume).toMatchObject({
      first_name: null,
      current_title: 'Python Developer',
      normalized_role: 'python_developer',
      professional_summary: null,
      // 46 months from February 2023 and 24 from January 2020; the studies do not count.
      total_experience_years: 5.8,
    });
    expect(jobsOf(resume)).toEqual([
      'Python Developer, Vega Softech Pvt Ltd, 2023-02 to present',
      'null, Orion Infotech, 2020-01 to 2021-12',
    ]);
    expect(skillsOf(resume).slice(0, 3)).toEqual(['Python 2.5y 2021', 'Django 2y 2026', 'Git 0.5y']);
  });

  it('reads a submission form with a skill matrix', () => {
    const resume = parseFixture('submission-form.txt');
    expect(resume).toEqual({
      ...UNKNOWN,
      first_name: 'Priya',
      last_name: 'Natarajan',
      email: 'priya.n@example.com',
      phone: '+1 (732) 555-0178',
      current_title: 'Business Analyst',
      normalized_role: 'business_analyst',
      total_experience_years: 11,
      skills: expect.any(Array),
      location: 'Edison, NJ',
      places: [place('Edison, NJ', 'Edison', 'NJ')],
      preferred_locations: ['Remote', 'New York, NY', 'Philadelphia, PA'],
      wants_remote: true,
      expected_salary: '$62/hr',
      work_authorization: 'GC-EAD',
      employment_types: ['C2C', 'W2'],
    });
    expect(skillsOf(resume)).toEqual([
      'SQL 9y 2025',
      'Tableau 6y 2024',
      'Power BI 2.5y 2022',
      'Business analysis',
      'Requirements gathering',
      'Business requirements',
      'Functional specifications',
    ]);
  });

  it('reads a letter: one paragraph, years in words, no dates', () => {
    expect(parseFixture('letter.txt')).toMatchObject({
      first_name: 'Kwame',
      last_name: 'Mensah',
      phone: '404-555-0119',
      current_title: 'Network Engineer',
      normalized_role: 'network_engineer',
      professional_summary: expect.stringMatching(/^I am a Network Engineer .* dates\.$/),
      total_experience_years: 9,
      location: 'Atlanta, GA',
      work_authorization: 'GC',
      employment_types: ['FULL_TIME'],
      employments: [],
    });
  });

  it('reads jobs that begin with their dates, and leaves out studies and certificates', () => {
    const resume = parseFixture('dates-first.txt');
    expect(resume).toMatchObject({
      first_name: 'Helen',
      last_name: "O'Connor",
      phone: '303 555 0166',
      current_title: 'Database Administrator',
      normalized_role: 'database_administrator',
      professional_summary: 'To run databases that nobody notices.',
      total_experience_years: 7,
      places: [{ city: 'Denver', state: 'CO' }],
    });
    expect(jobsOf(resume)).toEqual([
      'Database Administrator, Globex Corporation, 2018-01 to 2021-01',
      'Junior Database Administrator, Initrode LLC, 2014-01 to 2018-01',
    ]);
    expect(skillsOf(resume)).toEqual(expect.arrayContaining(['PostgreSQL 2021', 'MySQL 2018']));
  });

  it('reads a student: an internship counts, courses and own projects do not', () => {
    const resume = parseFixture('student.txt');
    expect(resume).toMatchObject({
      first_name: 'Wei',
      last_name: 'Zhang',
      links: ['https://weizhang.dev'],
      current_title: 'Software Engineer Intern',
      total_experience_years: 0.3,
      places: [{ city: 'Los Angeles', state: 'CA' }],
      work_authorization: 'STEM-OPT',
      employment_types: ['FULL_TIME'],
    });
    expect(jobsOf(resume)).toEqual(['Software Engineer Intern, Pied Piper, 2025-06 to 2025-08']);
    expect(skillsOf(resume)).toEqual(expect.arrayContaining(['React 2025', 'TypeScript 2025', 'Rust']));
  });

  it('reads HTML, and counts overlapping jobs once', () => {
    const resume = parseFixture('overlapping-html.txt');
    expect(resume).toMatchObject({
      first_name: 'Tomasz',
      last_name: 'Nowak',
      email: 'tomasz@example.com',
      phone: '+48 601 555 013',
      current_title: 'DevOps Engineer & SRE',
      // January 2020 to June 2023: 42 months.
      total_experience_years: 3.5,
      places: [{ city: 'Seattle', state: 'WA' }],
      preferred_locations: [],
      wants_remote: true,
    });
    expect(jobsOf(resume)).toEqual([
      'DevOps Engineer, Contoso, 2020-01 to 2022-12',
      'Freelance Consultant, Nowak Consulting, 2021-07 to 2023-06',
    ]);
    expect(skillsOf(resume)).toEqual(expect.arrayContaining(['Kubernetes 2022', 'Terraform 2022']));
  });

  it('reads a resume of one line', () => {
    const resume = parseFixture('one-line.txt');
    expect(resume).toMatchObject({
      first_name: 'Omar',
      last_name: 'Haddad',
      email: 'omar.haddad@example.com',
      phone: '312-555-0155',
      current_title: 'Data Analyst',
      total_experience_years: 4,
      places: [{ city: 'Chicago', state: 'IL' }],
      work_authorization: 'TN',
    });
    expect(jobsOf(resume)).toEqual(['Data Analyst, Wayne Enterprises, 2022-02 to 2026-01']);
  });

  it.each([
    ['Hartford, Connecticut / 860-555-0142 / jane.doe@example.com', 'Hartford, Connecticut', 'CT'],
    ['Tampa, FL - 813-555-0142 - jane.doe@example.com', 'Tampa, FL', 'FL'],
    ['Tampa, FL (open to relocation) | 813-555-0142', 'Tampa, FL', 'FL'],
    ['Location: Austin, TX (remote only)', 'Austin, TX', 'TX'],
  ])('lives where %j says', (line, location, state) => {
    const { resume } = parseResume(`Jane Doe\n${line}`, { today: TODAY });
    expect(resume).toMatchObject({ location, places: [{ state }] });
  });

  it('takes a university hospital for an employer, and a university for none', () => {
    const jobs = 'Systems Analyst, Lakeside University Hospital, May 2019 - June 2021';
    const { resume } = parseResume(`Jane Doe\n\n${jobs}\n\nB.S., Lakeside University, 2010 - 2014`, {
      today: TODAY,
    });
    expect(jobsOf(resume)).toEqual(['Systems Analyst, Lakeside University Hospital, 2019-05 to 2021-06']);
  });

  it('gives the words of each fact, and of nothing else', () => {
    const { evidence } = parseResume('Jane Doe\nDallas, TX\nVisa: H4 EAD\nRate: DOE', { today: TODAY });
    expect(evidence).toEqual({
      first_name: ['Jane Doe'],
      last_name: ['Jane Doe'],
      location: ['Dallas, TX'],
      places: ['Dallas, TX'],
      work_authorization: ['Visa: H4 EAD'],
    });
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n '],
    ['control characters', '\u0000\u0001\ud800\ufeff'],
    ['punctuation', '••• --- ::: ||| @@@ (((('],
    ['numbers', '1 2 3 4 5 6 7 8 9'],
    ['headings alone', 'SUMMARY\nSKILLS\nEXPERIENCE\nEDUCATION'],
  ])('knows nothing from %s', (_, text) => {
    expect(parseResume(text, { today: TODAY }).resume).toEqual(UNKNOWN);
  });

  it('takes any text', () => {
    const piece = fc.constantFrom(
      'Jan 2019 - Present',
      '2015-18',
      'EXPERIENCE',
      'SKILLS:',
      'Skill Details',
      'Company Details',
      'Education Details',
      'company - Acme',
      'Java (5 years)',
      '•',
      '\n',
      '  ',
      '|',
      'Visa: H1B',
      'Name:',
      '@',
      '<p>',
      '👩‍💻',
      '(',
      'years',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (pieces) => {
        const { resume } = parseResume(pieces.join(' '), { today: TODAY });
        expect(resume.total_experience_years ?? 0).toBeGreaterThanOrEqual(0);
        expect(JSON.stringify(resume).isWellFormed()).toBe(true);
      }),
    );
  });
});

const rows = sharedRows('resumes/resumes.csv');

describe.skipIf(rows === null)('parseResume on the shared resumes (skipped without ../shared/data)', () => {
  const read = (rows ?? []).map((row) => ({
    category: row.category!,
    text: row.resume!,
    resume: parseResume(row.resume!, { today: '2019-06-15' }).resume,
  }));
  const inCategories = (...categories: string[]) =>
    read.filter(({ category }) => categories.includes(category));
  const SOFTWARE = [
    'Java Developer',
    'Data Science',
    'Database',
    'DevOps Engineer',
    'Hadoop',
    'DotNet Developer',
    'Python Developer',
    'Web Designing',
    'ETL Developer',
    'Blockchain',
    'SAP Developer',
    'Automation Testing',
    'Network Security Engineer',
  ];

  it('reads all of them', () => {
    expect(read).toHaveLength(83);
  });

  it('finds a title and a role in every one', () => {
    expect(
      read.filter(({ resume }) => resume.current_title === null || resume.normalized_role === null),
    ).toEqual([]);
  });

  it('finds at least five skills in nine of ten resumes of software people', () => {
    const rich = inCategories(...SOFTWARE).filter(({ resume }) => resume.skills.length >= 5);
    expect(rich.length / inCategories(...SOFTWARE).length).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['Java Developer', ['Java']],
    ['Python Developer', ['Python']],
    ['Hadoop', ['Hadoop']],
    ['DotNet Developer', ['C#', '.NET', 'ASP.NET']],
    ['Database', ['SQL', 'Oracle Database', 'SQL Server']],
    ['SAP Developer', ['SAP', 'SAP HANA', 'BusinessObjects']],
  ])('finds the skill of every %s', (category, anyOf) => {
    for (const { resume } of inCategories(category)) {
      expect(resume.skills.map(({ name }) => name)).toEqual(
        expect.toSatisfy((names: string[]) => names.some((name) => anyOf.includes(name))),
      );
    }
  });

  it('reads the months of every skill that it knows from the list of the job board', () => {
    const listed = read.flatMap(({ text, resume }) =>
      [...text.matchAll(/^(Java|Python|SQL|HTML|Hadoop|C\+\+|MySQL)- Exprience - (\d+) months/gim)].map(
        ([, name, months]) => ({
          name: name!.toLowerCase(),
          years: Math.round((Number(months) / 12) * 10) / 10,
          resume,
        }),
      ),
    );
    expect(listed.length).toBeGreaterThan(20);
    for (const { name, years, resume } of listed) {
      const skill = resume.skills.find((known) => known.name.toLowerCase() === name);
      expect(skill?.years).toBeGreaterThanOrEqual(years);
    }
  });

  it('counts no studies: nobody has worked for longer than 25 years, and the names of relatives are not taken', () => {
    for (const { resume } of read) {
      expect(resume.total_experience_years ?? 0).toBeLessThanOrEqual(25);
      expect(resume.last_name).toBeNull();
    }
  });

  it('names the company of nine of ten dated jobs', () => {
    const jobs = read.flatMap(({ resume }) => resume.employments);
    expect(jobs.filter(({ company }) => company !== null).length / jobs.length).toBeGreaterThanOrEqual(0.9);
  });
});
