import { describe, expect, it } from 'vitest';
import { careerOf, totalExperience } from './career.ts';
import { monthOf } from './dateRanges.ts';
import { findEmployments } from './employments.ts';
import { splitSections } from './sections.ts';

const TODAY = monthOf('2026-11-25');

function jobs(text: string): string[] {
  return findEmployments(text.split('\n'), TODAY).map(
    ({ title, company, from, to }) => `${title} | ${company} | ${from} | ${to ?? 'present'}`,
  );
}

describe('findEmployments', () => {
  it('reads dates alone in their line behind a dash', () => {
    expect(jobs('Globex, Dallas, TX\n— since Jan 2020\nPython Developer')).toEqual([
      'Python Developer | Globex | 2020-01 | present',
    ]);
  });

  const expected = 'Java Developer | Acme Bank | 2019-01 | 2020-03';
  it.each([
    [
      'client and role',
      'Client: Acme Bank, Charlotte, NC     Jan 2019 – Mar 2020\nRole: Java Developer\nResponsibilities:\n• Wrote code',
    ],
    [
      'client, duration, location, role',
      'Client: Acme Bank      Duration: Jan 2019 – Mar 2020\nLocation: Charlotte, NC\nRole: Java Developer',
    ],
    [
      'labels on lines of their own',
      'Company: Acme Bank\nDesignation: Java Developer\nDuration: Jan 2019 to Mar 2020',
    ],
    [
      'labels with hyphens',
      'Company- Acme Bank\nRole-Java Developer\nTeam Size: 3\nDuration: Jan2019to Mar2020',
    ],
    [
      'company, then title',
      'Acme Bank, Charlotte NC\tJan 2019 – Mar 2020\nJava Developer\nDescription: A bank.',
    ],
    [
      'company and title above the dates',
      'Acme Bank\nJava Developer\nJanuary 2019 - March 2020 (1 year 3 months)\nCharlotte, NC',
    ],
    ['blank lines between', 'Acme Bank\n\nJava Developer\n\nJanuary 2019 - March 2020'],
    [
      'company, place, dates, title',
      'Acme Bank\nCharlotte, NC\nJan 2019 to Mar 2020\nJava Developer\n• Wrote code',
    ],
    ['dates first', 'Jan 2019 – Mar 2020\nJava Developer\nAcme Bank, Charlotte, NC'],
    ['dates and a colon first', 'Jan 2019 – Mar 2020: Java Developer at Acme Bank, Charlotte'],
    ['title, then company', 'Java Developer 01/2019 to 03/2020\nAcme Bank – Charlotte, NC'],
    ['pipes', 'Java Developer | Acme Bank | Charlotte, NC | 01/2019 – 03/2020'],
    ['columns', 'Java Developer\tAcme Bank\tCharlotte, NC\t01/2019 – 03/2020'],
    ['commas', 'Java Developer, Acme Bank, Jan 2019 - Mar 2020'],
    ['company first', 'Acme Bank, Java Developer (Jan 2019 – Mar 2020)'],
    ['a dash', 'Acme Bank — Java Developer\nCHARLOTTE, NC | JAN 2019 - MAR 2020'],
    ['brackets', 'Acme Bank (Charlotte, NC) - Java Developer - 01/2019 to 03/2020'],
    ['an item of a list', '• Java Developer, Acme Bank, Jan 2019 – Mar 2020'],
    ['a sentence', '• Worked as a Java Developer at Acme Bank from Jan 2019 to Mar 2020.'],
    ['another sentence', 'Worked with Acme Bank, Pune as Java Developer from Jan 2019 to Mar 2020.'],
    ['a job board', 'company - Acme Bank\nDuration: Jan 2019 to Mar 2020\nRole: Java Developer'],
  ])('reads %s', (_, text) => {
    expect(jobs(text)).toEqual([expected]);
  });

  it('separates jobs that follow each other', () => {
    const text = [
      'Acme Bank, Charlotte, NC    Jan 2019 – Present',
      'Java Developer',
      'Wrote the ledger.',
      'Environment: Java, Oracle',
      'Initech LLC, Austin, TX    Feb 2016 – Dec 2018',
      'Web Developer',
      'Wrote the shop.',
    ].join('\n');
    const [first, second] = findEmployments(text.split('\n'), TODAY);
    expect(first).toMatchObject({ title: 'Java Developer', company: 'Acme Bank', to: null });
    expect(first!.text).toMatch(/^Acme Bank[\s\S]*Environment: Java, Oracle$/);
    expect(second).toMatchObject({ title: 'Web Developer', company: 'Initech LLC', to: '2018-12' });
    expect(second!.text).toMatch(/^Initech LLC[\s\S]*Wrote the shop\.$/);
  });

  it.each([
    ['a task with dates', '• Moved the data center between Jan 2019 and Mar 2019'],
    ['a task with a range', '• Migrated the ledger, Jan 2019 - Mar 2019'],
    ['a sentence about others', 'The bank has been led by its second owner from Jan 2010 to Mar 2012.'],
    ['versions', 'Environment: SQL Server 2008 - 2012'],
    ['nothing', ''],
  ])('leaves out %s', (_, text) => {
    expect(jobs(text)).toEqual([]);
  });
});

describe('careerOf', () => {
  const career = (...lines: string[]) =>
    careerOf(splitSections(lines), TODAY).map(({ from, to }) => `${from} ${to ?? 'present'}`);

  it('counts only the experience sections where they have dates', () => {
    expect(
      career(
        'EXPERIENCE',
        'Acme, Jan 2019 - Mar 2020',
        'PROJECTS',
        'Game, Jan 2015 - Mar 2016',
        'EDUCATION',
        'MIT, 2010 - 2014',
      ),
    ).toEqual(['2019-01 2020-03']);
  });

  it('searches a resume without such dates, but for its studies', () => {
    expect(
      career(
        'Jane Doe',
        'Acme, Jan 2019 - Mar 2020',
        'Bachelor of Science, MIT, 2010 - 2014',
        'CERTIFICATIONS',
        'AWS, 2019 - 2022',
      ),
    ).toEqual(['2019-01 2020-03']);
  });
});

describe('totalExperience', () => {
  const career = (...lines: string[]) => findEmployments(lines, TODAY);
  const stated = (value: number) => ({ value, text: `${value} years of experience` });

  it('counts the months of the jobs once, without the gaps', () => {
    const jobsOfThreeYears = career(
      'Acme, Jan 2019 - Dec 2020',
      'Initech, Jul 2020 - Jun 2021',
      'Hooli, Jan 2023 - Jun 2023',
    );
    expect(totalExperience(jobsOfThreeYears, null, null, TODAY)?.value).toBe(3);
  });

  it('prefers the dates to what is stated', () => {
    const sinceTenYears = career('Acme, Dec 2016 - Present');
    expect(totalExperience(sinceTenYears, stated(8), null, TODAY)?.value).toBe(10);
    expect(totalExperience(sinceTenYears, stated(11), null, TODAY)?.value).toBe(10);
  });

  it('believes a statement that reaches back beyond the first dated job', () => {
    expect(totalExperience(career('Acme, Dec 2016 - Present'), stated(15), null, TODAY)?.value).toBe(15);
  });

  it('takes the statement without dates, and the longest use of a skill without both', () => {
    expect(totalExperience([], stated(8), stated(3), TODAY)?.value).toBe(8);
    expect(totalExperience([], null, stated(3), TODAY)?.value).toBe(3);
    expect(totalExperience([], null, null, TODAY)).toBeNull();
  });
});
