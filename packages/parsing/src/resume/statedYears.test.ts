import { describe, expect, it } from 'vitest';
import { findStatedYears } from './statedYears.ts';

describe('findStatedYears', () => {
  it.each([
    ['8 years of experience', 8],
    ['Over 8+ years of IT experience in Java', 8],
    ['8+ Years of extensive hands-on IT experience', 8],
    ["Around 7 years' experience as a tester", 7],
    ['having 6 yrs of exp in testing', 6],
    ['10+ yrs experience', 10],
    ['eight (8) years of professional experience', 8],
    ['Eight plus years of experience', 8],
    ['knowledge and experience of 2 years in testing', 2],
    ['Total experience: 9 years', 9],
    ['Total IT Experience - 9.5 Yrs', 9.5],
    ['3 years 6 months of experience', 3.5],
    ['2 yrs and 3 months experience', 2.3],
    ['Having around 1.1+ Years of experience in development', 1.1],
    ['3 years of SQL experience. 9 years of IT experience.', 9],
    ['15 years of progressive software engineering experience', 15],
    ['5 years background in finance', 5],
  ])('reads %s', (text, years) => {
    expect(findStatedYears(text)?.value).toBe(years);
  });

  it.each([
    '',
    'A company that has existed for 100 years of experience',
    'a 5 years old system',
    'Completed in 2 years',
    'Graduated after 4 years',
    '99 years of experience',
    'years of experience',
  ])('reads none from %s', (text) => {
    expect(findStatedYears(text)).toBeNull();
  });
});
