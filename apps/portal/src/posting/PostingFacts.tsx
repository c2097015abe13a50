import type { Posting } from '../data/postings.ts';
import { EMPLOYMENT_TYPES, type EmploymentType, payWords, yearsWords } from '../words.ts';
import classes from './PostingFacts.module.css';

/** What was understood of a posting, in a few lines. */
export function PostingFacts({ posting }: { posting: Posting }) {
  const yearly = payWords(posting);
  const pay = [posting.salary_range, yearly === null ? null : `${yearly} a year`].filter(
    (part) => part !== null,
  );
  const facts: [string, string | null][] = [
    ['Pay', pay.join(' = ') || null],
    ['Experience', yearsWords(posting)],
    [
      'Terms',
      termsOf(posting.employment_terms, (value) => EMPLOYMENT_TYPES[value as EmploymentType] ?? value),
    ],
    ['Authorization', termsOf(posting.work_authorization_terms, (value) => value)],
  ];
  const known = facts.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** "C2C, W2; not 1099". */
function termsOf(
  terms: readonly { value: string; accepted: boolean }[],
  nameOf: (value: string) => string,
): string | null {
  const names = (accepted: boolean) =>
    terms.filter((term) => term.accepted === accepted).map(({ value }) => nameOf(value));
  const refused = names(false);
  const parts = [names(true).join(', '), refused.length === 0 ? '' : `not ${refused.join(', ')}`];
  return parts.filter((part) => part !== '').join('; ') || null;
}
