import { describe, expect, it } from 'vitest';
import { optionalSpans } from './optionalSpans.ts';

function wishesOf(text: string): string[] {
  return optionalSpans(text).map(({ start, end }) => text.slice(start, end).trim());
}

describe('optionalSpans', () => {
  it.each([
    ['Five years of Java. Kafka is a plus. Docker too.', ['Kafka is a plus']],
    ['SQL required; Scala preferred', ['Scala preferred']],
    ['A relational database (preferably Postgres) and REST.', ['preferably Postgres']],
    ['Any cloud, ideally AWS. You know Linux.', ['ideally AWS.']],
    ['SQL (MongoDB a plus) and Python', ['(MongoDB a plus']],
    [
      'Strong Java skills Experience with Chef would be a plus Ability to talk',
      ['Experience with Chef would be a plus'],
    ],
    ['Must know Go.\nNice to have:\n- Rust\n- Zig\n\nBenefits: dental', ['Nice to have:\n- Rust\n- Zig']],
    [
      'Preferred Qualifications: Ansible, Puppet Required Skills: Linux',
      ['Preferred Qualifications: Ansible, Puppet'],
    ],
    ['Desired skills Vue and Sass', ['Desired skills Vue and Sass']],
  ])('reads %j', (text, expected) => {
    expect(wishesOf(text)).toEqual(expected);
  });

  it.each(['You must know Java plus SQL.', 'Required: Python', 'We offer a bonus and desire to win.'])(
    'finds no wish in %j',
    (text) => {
      expect(wishesOf(text)).toEqual([]);
    },
  );
});
