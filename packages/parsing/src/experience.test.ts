import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExperience, parseExperience } from './experience.ts';

type Case = [text: string, min: number | null, max: number | null];

describe('parseExperience', () => {
  it.each<Case>([
    ['5+ years', 5, null],
    ['5-7 years', 5, 7],
    ['5 – 7 yrs', 5, 7],
    ['3 to 5 yrs', 3, 5],
    ['3 years - 5 years', 3, 5],
    ['7-5 years', 5, 7],
    ['minimum of five (5) years', 5, null],
    ['at least 2 yrs', 2, null],
    ['10 plus years', 10, null],
    ['10 yrs plus', 10, null],
    ['10-plus years', 10, null],
    ['8-10+ years', 8, 10],
    ['Two or more years', 2, null],
    ["five years'", 5, null],
    ['up to 3 years', null, 3],
    ['Less than 2 years', null, 2],
    ['0-5 years', 0, 5],
    ['1 year', 1, null],
    ['exp: 7+', 7, null],
    ['7+', 7, null],
    ['5-7', 5, 7],
    ['5', 5, null],
    ['Entry level', 0, null],
    ['no experience required', 0, null],
    ['6 months', 0, null],
    ['18 months', 1, null],
    ['6-18 months', 0, 2],
    ['2.5 years', 2, null],
    ['50 years', 50, null],
    ['2 years of Java, 8+ years of IT experience overall', 8, null],
  ])('%s', (text, min, max) => {
    expect(parseExperience(text)).toMatchObject({ experience_min: min, experience_max: max });
  });

  it.each([
    'Mid-Senior level',
    'Senior',
    'Associate',
    'Not Applicable',
    '',
    'Level 3',
    '51 years',
    '100 years',
    '9'.repeat(400),
  ])('is null for %s', (text) => {
    expect(parseExperience(text)).toBeNull();
  });
});

describe('findExperience', () => {
  it.each<Case>([
    ['This can be someone with 0-5 years of experience.', 0, 5],
    ["A Bachelor's degree OR a minimum of four years of experience. Minimum two years of Linux.", 4, null],
    ['QUALIFICATIONS: -8 years Java programming experience, 10 years of overall IT experience', 10, null],
    ['2 years of Java. 8+ years of IT experience.', 8, null],
    ['15 plus years in IT and software development; 6-10 years experience on Drupal projects', 15, null],
    ['Requirements:\n* 3+ years of C++\n* 5+ years of Java\n* 2 years of SQL', 5, null],
    ['Must have 5+ years of Java. 10+ years of leadership preferred.', 5, null],
    ['7 years of Oracle preferred.', 7, null],
    ["Master's and two years of experience, or bachelor's and 4 years of experience", 2, null],
    ['Minimum 8+ years project management experience.', 8, null],
    ['Requires a minimum of ten years in Project Management.', 10, null],
    ['Candidates MUST have 7 solid years of relevant experience with long-term contracts', 7, null],
    ['experience.5+ years of total experience in this role required', 5, null],
    ['One to three years of vacuum experience', 1, 3],
    ['18 months of experience with Tableau', 1, null],
    ['Minimum Year(s) of Experience: 2 Minimum Degree Required: none', 2, null],
    ['We have over 30 years of experience in the field. You need 4 years of Java.', 4, null],
  ])('%s', (text, min, max) => {
    expect(findExperience(text)).toMatchObject({ experience_min: min, experience_max: max });
  });

  it.each([
    'We are a company with 25 years of experience.',
    'With more than 50 years of experience, Example Corp. has earned its reputation.',
    'An equal opportunity employer that has been in business for 30 years.',
    'Celebrating over thirty years of service to our client base',
    'Founded over 30 years ago and based in Waltham',
    'Applicants must be at least 18 years of age.',
    'You will be promoted within 3 years.',
    'A degree from a four-year college or university',
    'Duration: 6 months to 1 year contract',
    '12 months contract, possible 6 month extension',
    'Paid vacation rises to four weeks in year two, one free trip every year',
    'Syndicating billions of views each year',
    'Over the last 2 years we doubled in size.',
    'Several years of experience',
    'Java, Spring, SQL',
  ])('is null for %s', (text) => {
    expect(findExperience(text)).toBeNull();
  });
});

describe('properties', () => {
  const words = [
    '5',
    '10+',
    '(3)',
    'five',
    'years',
    'yrs',
    'months',
    '-',
    'to',
    'or',
    'up to',
    'experience',
    'preferred',
    'of',
    '.',
    ' ',
    '\n',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' ')),
  );

  it.each([
    ['parseExperience', parseExperience],
    ['findExperience', findExperience],
  ])('%s never throws, quotes its source and gives whole years from 0 to 50, min ≤ max', (_, read) => {
    fc.assert(
      fc.property(texts, (text) => {
        const experience = read(text);
        if (experience === null) return;
        const { experience_min: min, experience_max: max } = experience;
        expect(text).toContain(experience.text);
        expect(min ?? max).not.toBeNull();
        for (const years of [min, max]) {
          if (years === null) continue;
          expect(Number.isInteger(years)).toBe(true);
          expect(years >= 0 && years <= 50).toBe(true);
        }
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
      }),
      { numRuns: 500 },
    );
  });
});
