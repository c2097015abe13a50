import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './dates.ts';

/** A Monday. */
const TODAY = '2025-12-01';

describe('parseDate', () => {
  it.each([
    ['2025-11-15', '2025-11-15'],
    ['2025-11-15T23:59:59.000Z', '2025-11-15'],
    ['2025-11-15 08:30:00+05:30', '2025-11-15'],
    ['2025/11/5', '2025-11-05'],
    ['20251115', '2025-11-15'],
    ['11/15/2025', '2025-11-15'],
    ['1/5/25', '2025-01-05'],
    ['11/15/2025 10:45 AM', '2025-11-15'],
    ['11-15-2025', '2025-11-15'],
    ['7/4/98', '1998-07-04'],
    ['Nov 15, 2025', '2025-11-15'],
    ['November 15th 2025', '2025-11-15'],
    ['Sat, Nov 15, 2025', '2025-11-15'],
    ['Sept. 3, 2025', '2025-09-03'],
    ['15 November 2025', '2025-11-15'],
    ['15-Nov-2025', '2025-11-15'],
    ['Sat, 15 Nov 2025 10:00:00 GMT', '2025-11-15'],
    ['Posted on 11/15/2025', '2025-11-15'],
    ['2024-02-29', '2024-02-29'],
    ['1763164800', '2025-11-15'],
    ['1763164800000', '2025-11-15'],
    ['1763164800.0', '2025-11-15'],
    ['today', '2025-12-01'],
    ['Just posted', '2025-12-01'],
    ['Posted yesterday', '2025-11-30'],
    ['an hour ago', '2025-12-01'],
    ['5 minutes ago', '2025-12-01'],
    ['30 hours ago', '2025-11-30'],
    ['3 days ago', '2025-11-28'],
    ['Posted 3 days ago', '2025-11-28'],
    ['3d', '2025-11-28'],
    ['a day ago', '2025-11-30'],
    ['30+ days ago', '2025-11-01'],
    ['2 weeks ago', '2025-11-17'],
    ['1 month ago', '2025-11-01'],
    ['a year ago', '2024-12-01'],
    ['2025-12-08', '2025-12-08'],
  ])('%s → %s', (text, date) => {
    expect(parseDate(text, TODAY)).toBe(date);
  });

  it('stays within the month when it counts months back', () => {
    expect(parseDate('1 month ago', '2025-03-31')).toBe('2025-02-28');
  });

  it.each([
    '',
    'ASAP',
    'null',
    'NaN',
    '2025-02-30',
    '2025-02-29',
    '2025-13-01',
    '13/45/2025',
    '15/11/2025',
    '0/0/0000',
    'Foo 15, 2025',
    'November 2025',
    '1989-12-31',
    '631151999',
    '2025-12-09',
    '2099-01-01',
    '4102444800',
    '99999999999999999',
    '9999 years ago',
    '12',
    '-3 days ago',
    'x'.repeat(100_000),
  ])('is null for %s', (text) => {
    expect(parseDate(text, TODAY)).toBeNull();
  });

  it('reads back every ISO and US date of its range', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2025-12-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-').map(Number);
        expect(parseDate(iso, TODAY)).toBe(iso);
        expect(parseDate(day.toISOString(), TODAY)).toBe(iso);
        expect(parseDate(`${month}/${date}/${year}`, TODAY)).toBe(iso);
        expect(parseDate(String(Math.floor(day.getTime() / 1000)), TODAY)).toBe(iso);
      }),
    );
  });

  it('gives a date from 1990 to a week from now or null, whatever the text', () => {
    const parts = fc.constantFrom(
      '1',
      '12',
      '2025',
      '-',
      '/',
      ' ',
      'Nov',
      'days ago',
      ',',
      'T',
      ':',
      'posted ',
      '+',
      'y',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 9 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const date = parseDate(text, TODAY);
        if (date === null) return;
        expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
        expect(date >= '1990-01-01' && date <= '2025-12-08').toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
