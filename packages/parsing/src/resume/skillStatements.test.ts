import { describe, expect, it } from 'vitest';
import { findSkillStatements, longestStatedUse } from './skillStatements.ts';

function read(...lines: string[]): string {
  return findSkillStatements(lines)
    .map(({ skill, years, last_used }) => `${skill} ${years}${last_used === null ? '' : ` (${last_used})`}`)
    .join(', ');
}

describe('findSkillStatements', () => {
  it.each([
    ['Java (5 years)', 'Java 5'],
    ['Java (5+ years)', 'Java 5'],
    ['Java - 5 yrs', 'Java 5'],
    ['Java – 5+ yrs.', 'Java 5'],
    ['Java: 5 years', 'Java 5'],
    ['Java 5 years', 'Java 5'],
    ['Java - five years', 'Java 5'],
    ['Java | 5 years', 'Java 5'],
    ['Java\t5 yrs', 'Java 5'],
    ['Java     5 Years', 'Java 5'],
    ['• Java: 2.5 years', 'Java 2.5'],
    ['Java (18 months)', 'Java 1.5'],
    ['Java- Exprience - 12 months', 'Java 1'],
    ['Java- Exprience - 20 months', 'Java 1.7'],
    ['Java- Exprience - Less than 1 year months', 'Java 0.5'],
    ['Java (less than a year)', 'Java 0.5'],
    ['Java (5 years), Python (3 yrs)', 'Java 5, Python 3'],
    ['Java - 5 yrs; Python - 6 months', 'Java 5, Python 0.5'],
    ['Java/Python (4 years)', 'Java 4, Python 4'],
    ['5 years of Java', 'Java 5'],
    ['5+ years of experience in Java development', 'Java 5'],
    ['6 yrs Python', 'Python 6'],
    ['Go (3 years)', 'Go 3'],
    ['R- Exprience - 12 months', 'R 1'],
    ['C++: 4 yrs', 'C++ 4'],
    ['C# - 4 yrs', 'C# 4'],
    ['.NET (4 years)', '.NET 4'],
    ['Java (8 years, last used 2023)', 'Java 8, Java null (2023)'],
    ['Java - last used: 2021', 'Java null (2021)'],
  ])('reads %s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it.each([
    '8+ years of IT experience in design and development',
    'Java developer with 8 years of experience',
    'Worked 5 years for a bank in Dallas',
    'Java, Python, SQL',
    'Java 11',
    'Reduced the build time in 6 months',
    'Java (80 years)',
    '',
  ])('leaves out %s', (line) => {
    expect(read(line)).toBe('');
  });

  it('reads tables below their heading', () => {
    expect(
      read('Skill | Years | Last used', 'Java | 8 | 2024', 'Python | 3+ | 2019', '', 'Java | 4 | 2020'),
    ).toBe('Java 8 (2024), Python 3 (2019), Java 4 (2020)');
    expect(
      read(
        'Skills        Experience (Yrs)',
        'Java            8',
        'Python          2.5',
        'EDUCATION',
        'Java     4',
      ),
    ).toBe('Java 8, Python 2.5');
    expect(read('Java | 8 | 2024')).toBe('');
  });
});

describe('longestStatedUse', () => {
  it('is the longest time stated for anything', () => {
    const lines = [
      'Java- Exprience - 24 months',
      'FIREWALL CARE- Exprience - 97 months',
      'C- Exprience - 6 months',
    ];
    expect(longestStatedUse(lines)?.value).toBe(8.1);
  });

  it('is unknown below a year', () => {
    expect(
      longestStatedUse(['Java- Exprience - 6 months', 'C- Exprience - Less than 1 year months']),
    ).toBeNull();
    expect(longestStatedUse([])).toBeNull();
  });
});
