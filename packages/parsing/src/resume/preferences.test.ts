import { describe, expect, it } from 'vitest';
import { findLabelled } from './labels.ts';
import { findPreferences } from './preferences.ts';

function read(text: string) {
  const { locations, remote, salary, authorization, types } = findPreferences(text, findLabelled(text));
  return {
    locations: locations?.value ?? [],
    remote: remote !== null,
    salary: salary?.value ?? null,
    authorization: authorization?.value ?? null,
    types: types?.value ?? [],
  };
}

describe('work authorization', () => {
  it.each([
    ['Visa: H1B', 'H1B'],
    ['Visa Status: H-1B (transfer)', 'H1B'],
    ['Work Authorization: US Citizen', 'USC'],
    ['Work Authorization: USC', 'USC'],
    ['Citizenship: USA', 'USC'],
    ['I am a U.S. citizen.', 'USC'],
    ['Visa: GC', 'GC'],
    ['Status: Green Card Holder', 'GC'],
    ['Immigration Status - Permanent Resident', 'GC'],
    ['Visa: GC EAD', 'GC-EAD'],
    ['Visa - GC-EAD', 'GC-EAD'],
    ['Work Permit: Green Card EAD', 'GC-EAD'],
    ['Visa: H4 EAD', 'H4-EAD'],
    ['Visa: H-4 EAD', 'H4-EAD'],
    ['Visa: OPT EAD', 'OPT'],
    ['Visa Status: F1 OPT', 'OPT'],
    ['Visa Status: F-1 (OPT)', 'OPT'],
    ['Visa: STEM OPT', 'STEM-OPT'],
    ['Visa: OPT STEM extension', 'STEM-OPT'],
    ['Visa: CPT', 'CPT'],
    ['Visa: TN', 'TN'],
    ['Visa: TN visa', 'TN'],
    ['Visa: L2 EAD', 'L2-EAD'],
    ['Visa: L2S', 'L2-EAD'],
    ['Jane Doe | H1B | Dallas, TX', 'H1B'],
    ['Name: Jane Doe Visa: H1B Location: Dallas, TX', 'H1B'],
    ['Visa Status:\nH1B', 'H1B'],
    ['Memphis, TN', null],
    ['Visa: B1', null],
    ['Work Authorization: Yes', null],
    ['No H1B', null],
    ['Processed H1B petitions', null],
    ['Citizenship: Indian', null],
    ['', null],
  ])('of %j', (text, expected) => {
    expect(read(text).authorization).toBe(expected);
  });
});

describe('employment types', () => {
  it.each([
    ['Looking for C2C', ['C2C']],
    ['Employment Type: C2C, W2', ['C2C', 'W2']],
    ['Employment: W2 or 1099', ['W2', '1099']],
    ['Rate: $70/hr on C2C', ['C2C']],
    ['Jane Doe | C2C only', ['C2C']],
    ['Corp to Corp', ['C2C']],
    ['Open to full-time and contract-to-hire', ['CONTRACT_TO_HIRE', 'FULL_TIME']],
    ['Job Type: Contract', ['CONTRACT']],
    ['Seeking a part time position', ['PART_TIME']],
    ['Seeking an internship', ['INTERNSHIP']],
    ['Looking for W2, no C2C', ['W2']],
    ['Managed contract staff and full-time employees', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(read(text).types).toEqual(expected);
  });
});

describe('expected salary', () => {
  it.each([
    ['Expected rate: $70/hr C2C', '$70/hr C2C'],
    ['Rate: 65/hr | Visa: H1B', '65/hr'],
    ['Salary: $120k', '$120k'],
    ['Expected Salary - $120,000 per year', '$120,000 per year'],
    ['Desired compensation: 110K - 120K', '110K - 120K'],
    ['Current CTC: 8 LPA Expected CTC: 12 LPA', '12 LPA'],
    ['Current Salary: $90k, Expected Salary: $110k', '$110k'],
    ['Expecting $70 per hour on C2C.', '$70 per hour on C2C'],
    ['Looking for $120k', '$120k'],
    ['Rate: DOE', null],
    ['Salary: negotiable', null],
    ['Saved $2M a year', null],
    ['', null],
  ])('of %j', (text, expected) => {
    expect(read(text).salary).toBe(expected);
  });
});

describe('preferred locations', () => {
  it.each([
    ['Preferred location: Dallas, TX', ['Dallas, TX']],
    ['Preferred Locations: Dallas, TX; Austin, TX', ['Dallas, TX', 'Austin, TX']],
    ['Preferred locations: Dallas, TX, Austin, TX or Remote', ['Dallas, TX', 'Austin, TX', 'Remote']],
    ['Preferred Location(s): Texas and Florida', ['Texas', 'Florida']],
    ['Relocation: Yes', []],
    ['Relocation: Anywhere in US', []],
    ['Relocation: Open to relocate to Austin, TX', ['Austin, TX']],
    ['Open to relocate to New York, NY or Jersey City, NJ.', ['New York, NY', 'Jersey City, NJ']],
    ['Willing to relocate to California', ['California']],
    ['Willing to relocate', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(read(text).locations).toEqual(expected);
  });
});

describe('remote wish', () => {
  it.each([
    ['Remote only', true],
    ['I prefer remote work', true],
    ['Looking for remote', true],
    ['Looking for fully remote contracts', true],
    ['Remote preferred', true],
    ['Preferred location: Remote', true],
    ['Seeking a remote position', true],
    ['Not looking for remote work', false],
    ['Led a remote team', false],
    ['Supported remote offices', false],
    ['Open to remote, hybrid or on-site', false],
    ['', false],
  ])('of %j', (text, expected) => {
    expect(read(text).remote).toBe(expected);
  });
});
