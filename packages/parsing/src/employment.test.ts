import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEmploymentTerms } from './employment.ts';

/** "+W2 -C2C": what is accepted and what is ruled out. */
function said(text: string): string {
  return findEmploymentTerms(text)
    .map(({ value, accepted }) => `${accepted ? '+' : '-'}${value}`)
    .join(' ');
}

const inDescription = (text: string): string =>
  `We build software for hospitals and their laboratories, and for their doctors. ${text} Send your resume and two references.`;

describe('findEmploymentTerms', () => {
  it.each([
    ['C2C', '+C2C'],
    ['Corp to Corp', '+C2C'],
    ['corp-to-corp only', '+C2C -W2 -1099'],
    ['W2', '+W2'],
    ['W-2', '+W2'],
    ['W2 only', '+W2 -C2C -1099'],
    ['1099', '+1099'],
    ['C2C/W2/1099', '+C2C +W2 +1099'],
    ['1099 and W2 only', '+1099 +W2 -C2C'],
    ['No C2C', '-C2C'],
    ['no third parties', '-C2C'],
    ['no sub-vendors', '-C2C'],
    ['Contract on W2 only', '+CONTRACT +W2 -C2C -1099'],
    ['Full-time', '+FULL_TIME'],
    ['FTE', '+FULL_TIME'],
    ['Permanent', '+FULL_TIME'],
    ['Contract', '+CONTRACT'],
    ['6 month contract', '+CONTRACT'],
    ['Contract to hire', '+CONTRACT_TO_HIRE'],
    ['C2H', '+CONTRACT_TO_HIRE'],
    ['Temp-to-perm', '+CONTRACT_TO_HIRE'],
    ['Part-time', '+PART_TIME'],
    ['Internship', '+INTERNSHIP'],
    ['Temp', '+TEMPORARY'],
    ['Java Developer (C2C ok)', '+C2C'],
    ['Contract Manager', ''],
    ['Contracts Administrator', ''],
    ['Template Designer', ''],
    ['Full Stack Developer', ''],
  ])('title or field: %s → %s', (text, terms) => {
    expect(said(text)).toBe(terms);
  });

  it.each([
    ['W2 only, no Corp to Corp.', '+W2 -C2C -1099'],
    ['Only W2 candidates will be considered.', '+W2 -C2C -1099'],
    ['All candidates must be able to work on a W2 basis.', '+W2 -C2C -1099'],
    ['We can NOT do C2C or 1099 for this role.', '-C2C -1099'],
    ['1099 is not an option.', '-1099'],
    ['DO NOT SUBMIT ANY RESUMES THAT CANNOT WORK AS OUR W2 EMPLOYEE.', '+W2'],
    ['Able to work as a W2 employee (no Corp-to-Corp).', '+W2 -C2C'],
    ['No third party candidates will be considered.', '-C2C'],
    ['A certification is a plusW2 only.', '+W2 -C2C -1099'],
    ['Need people who can work with us on W2/C2C/1099.', '+W2 +C2C +1099'],
    ['This is a 12 month + contract position.', '+CONTRACT'],
    ['A 4-month contract-to-hire position with a client.', '+CONTRACT_TO_HIRE'],
    ['Position Type: Full Time', '+FULL_TIME'],
    ['A permanent full time position.', '+FULL_TIME'],
    ['Full-time position only.', '+FULL_TIME -PART_TIME -CONTRACT -CONTRACT_TO_HIRE -TEMPORARY -INTERNSHIP'],
    ['Duration: Full-Time Permanent position (no contract, no corp to corp).', '+FULL_TIME -CONTRACT -C2C'],
    ['A part-time position of 20 hours.', '+PART_TIME'],
    ['Contract negotiation and contract management; writes templates at any temperature.', ''],
    ['We hold a contract award, and third-party software and libraries.', ''],
    ["5+ years' full-time professional software developer experience.", ''],
    ['Full-time employees who work 30 hours receive medical insurance.', ''],
    ['Green card holders and permanent residents.', ''],
    ['We pay no fees to third-party agencies.', ''],
    ['Manages 12 FTE across two sites.', ''],
    ['Must have completed an internship experience.', ''],
    ['We are unable to sponsor for Right-to-Hire, Fulltime or Government roles.', ''],
  ])('running text: %s → %s', (text, terms) => {
    expect(said(inDescription(text))).toBe(terms);
  });

  it('quotes the sentence', () => {
    expect(findEmploymentTerms(inDescription('Only W2 candidates will be considered.'))[0]).toEqual({
      value: 'W2',
      accepted: true,
      text: 'Only W2 candidates will be considered.',
    });
  });

  it('lets a refusal outweigh an acceptance', () => {
    expect(
      said(
        'C2C is fine for some clients of ours, as you may know.\nFor this one, on the other hand: no C2C.',
      ),
    ).toBe('-C2C');
  });

  it('never throws, names each kind once and quotes its source', () => {
    const parts = fc.constantFrom(
      'W2',
      'C2C',
      '1099',
      'only',
      'no',
      'contract',
      'full time',
      'to hire',
      ',',
      '.',
      '/',
      'and',
      '\n',
      'temp',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(parts, { maxLength: 60 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const terms = findEmploymentTerms(text);
        expect(new Set(terms.map(({ value }) => value)).size).toBe(terms.length);
        for (const term of terms) expect(text).toContain(term.text);
      }),
      { numRuns: 500 },
    );
  });
});
