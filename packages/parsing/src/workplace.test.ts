import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workplace } from './facts.ts';
import { findWorkplace } from './workplace.ts';

/** Makes running text of a phrase: long enough to be no title. */
const inDescription = (text: string): string =>
  `We build software for hospitals and their laboratories. Our team has grown to forty engineers over three offices. ${text} Apply with your resume and two references please.`;

describe('findWorkplace', () => {
  it.each<[text: string, workplace: Workplace | null]>([
    ['100% remote', 'remote'],
    ['Fully remote', 'remote'],
    ['Work from home', 'remote'],
    ['WFH', 'remote'],
    ['Telecommute', 'remote'],
    ['Java Developer (Remote)', 'remote'],
    ['VistA Test Engineer - Remote', 'remote'],
    ['Remote - US', 'remote'],
    ['hybrid (3 days onsite)', 'hybrid'],
    ['Hybrid', 'hybrid'],
    ['On-site', 'onsite'],
    ['No remote', 'onsite'],
    ['Not remote', 'onsite'],
    ['Remote not available', 'onsite'],
    ['Remote until covid then onsite', 'onsite'],
    ['Remote sensing analyst', null],
    ['Hybrid Cloud Engineer', null],
    ['Hybrid Mobile Developer', null],
    ['Remote Desktop Support', null],
    ['Java Developer', null],
  ])('title or field: %s', (text, workplace) => {
    expect(findWorkplace(text)?.value ?? null).toBe(workplace);
  });

  it.each<[text: string, workplace: Workplace | null]>([
    ['Telecommuting will not be considered.', 'onsite'],
    ['Telework cannot be offered, remote work will not be possible.', 'onsite'],
    ['This is a remote/home-office role.', 'remote'],
    ['The position offers working remotely!', 'remote'],
    ['This position is 100% remote.', 'remote'],
    ['Remote position.', 'remote'],
    ['Remote work is allowed from any state.', 'remote'],
    ['This is a hybrid role in Austin.', 'hybrid'],
    ['Hybrid schedule: 3 days in the office.', 'hybrid'],
    ['You will be onsite 3 days a week and remote 2 days.', 'hybrid'],
    ['Occasional work from home is fine.', 'hybrid'],
    ['This is a telecommute role, you may work from home up to 3 days a week.', 'hybrid'],
    ['No remote work permitted-must be onsite.', 'onsite'],
    ['Full-Time position (no contract, no corp to corp, no remote).', 'onsite'],
    ['Remote until further notice, then in our office.', 'onsite'],
    ['Location: San Jose, CA (Onsite).', 'onsite'],
    ['Must be onsite 100%.', 'onsite'],
    ['This is a full-time on-site position.', 'onsite'],
    ['The person works onsite with our client.', 'onsite'],
    ['Experience with remote sensing, remote desktop and remote access.', null],
    ['Work effectively with remote teams and support remote sites and remote servers.', null],
    ['Perform fixes remotely or in person.', null],
    ['Experience with hybrid cloud, hybrid mobile applications and a hybrid framework.', null],
    ['The final interview is onsite.', null],
    ['On-site gym and restaurant.', null],
    ['Nothing about it.', null],
  ])('running text: %s', (text, workplace) => {
    const found = findWorkplace(inDescription(text));
    expect(found?.value ?? null).toBe(workplace);
    if (found !== null) expect(text).toContain(found.text.replace(/[.!]$/, ''));
  });

  it('never throws and quotes its source', () => {
    const parts = fc.constantFrom(
      'remote',
      'no',
      'hybrid',
      'on-site',
      '3 days',
      'work',
      '.',
      ',',
      '(',
      '\n',
      '100%',
      'until',
      'not',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(parts, { maxLength: 60 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = findWorkplace(text);
        if (found !== null) expect(text).toContain(found.text);
      }),
      { numRuns: 500 },
    );
  });
});
