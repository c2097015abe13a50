import { describe, expect, it } from 'vitest';
import type { Match } from '../data/matches.ts';
import { filterMatches } from './filterMatches.ts';

const match = (id: number, facts: Partial<Match>) =>
  ({
    id,
    status: 'SUGGESTED',
    grade: 'B',
    is_remote: false,
    employment_types: [],
    salary_min: null,
    salary_max: null,
    places: [],
    work_authorization_terms: [],
    ...facts,
  }) as Match;

const inState = (state: string | null, country = 'US') => ({ text: '', city: null, state, country });
const visa = (value: string, accepted: boolean) => ({ value, accepted, text: '' });

const MATCHES = [
  match(1, {
    grade: 'A+',
    status: 'SHORTLISTED',
    salary_min: 100_000,
    salary_max: 130_000,
    places: [inState('TX'), inState('CA')],
  }),
  match(2, {
    grade: 'A',
    is_remote: true,
    employment_types: ['C2C', 'W2'],
    work_authorization_terms: [visa('H1B', false), visa('GC', true)],
  }),
  match(3, { status: 'VIEWED', salary_min: 140_000, work_authorization_terms: [visa('H1B', true)] }),
  match(4, { grade: 'C', status: 'REJECTED', places: [inState(null, 'CA')] }),
];

const idsOf = (...by: [object, Set<number>?]) => filterMatches(MATCHES, ...by).map(({ id }) => id);

describe('filtering matches', () => {
  it.each([
    [{}, [1, 2, 3, 4]],
    [{ stage: 'open' }, [2, 3]],
    [{ stage: 'rejected' }, [4]],
    [{ grade: 'A+,A' }, [1, 2]],
    [{ remote: true }, [2]],
    [{ remote: false }, [1, 3, 4]],
    [{ type: 'W2' }, [2]],
    [{ pay: 130_000 }, [1, 3]],
    [{ visa: 'H1B' }, [1, 3, 4]],
    [{ visa: 'GC' }, [1, 2, 3, 4]],
    [{ place: 'TX' }, [1]],
    [{ stage: 'open', grade: 'B' }, [3]],
  ])('by %j', (filters, ids) => expect(idsOf(filters)).toEqual(ids));

  it('keeps what was just decided', () => {
    expect(idsOf({ stage: 'open' }, new Set([1]))).toEqual([1, 2, 3]);
  });
});
