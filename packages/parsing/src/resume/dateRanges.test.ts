import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredMonths, findDateRanges, monthOf } from './dateRanges.ts';

const TODAY = monthOf('2026-11-25');

function read(line: string): string {
  return findDateRanges(line, TODAY)
    .map(({ from, to, start, end }) => `${from}..${to ?? ''} ${end - start}`)
    .join('; ');
}

describe('findDateRanges', () => {
  // Expected: ISO months and how many count. The last named month does, a bare year stands for its January, and
  // today is November 2026.
  it.each([
    ['Jan 2019 - Present', '2019-01.. 95'],
    ['January 2019 – Present', '2019-01.. 95'],
    ['JAN 2019 — CURRENT', '2019-01.. 95'],
    ['Jan. 2019 to Date', '2019-01.. 95'],
    ['March 2016 to Till Date', '2016-03.. 129'],
    ['Oct 2017- Till Date', '2017-10.. 110'],
    ['Oct 2017 till now', '2017-10.. 110'],
    ['Feb 2018 to till the date', '2018-02.. 106'],
    ['06/2020 - now', '2020-06.. 78'],
    ['Nov 2026 - Present', '2026-11.. 1'],
    ['Aug 2020 – Ongoing', '2020-08.. 76'],
    ['(Feb 2018 till date)', '2018-02.. 106'],
    ['Mar 2021 -', '2021-03.. 69'],
    ['01/2018 – 03/2020', '2018-01..2020-03 27'],
    ['1/2018-3/2020', '2018-01..2020-03 27'],
    ['01-2018 to 03-2020', '2018-01..2020-03 27'],
    ['05.2012 – 07.2014', '2012-05..2014-07 27'],
    ['2019/05 - 2020/01', '2019-05..2020-01 9'],
    ['2019-05 to 2020-01', '2019-05..2020-01 9'],
    ['2019-05-13 to 2020-01-31', '2019-05..2020-01 9'],
    ['06/15 - 08/17', '2015-06..2017-08 27'],
    ['05/21/2015 - 06/30/2016', '2015-05..2016-06 14'],
    ['20/07/2015    31/05/2016', '2015-07..2016-05 11'],
    ['2015-2018', '2015-01..2018-01 36'],
    ['2015 to 2018', '2015-01..2018-01 36'],
    ['2015-18', '2015-01..2018-01 36'],
    ['2018 - 2018', '2018-01..2018-12 12'],
    ['Mar 2018 - 2018', '2018-03..2018-12 10'],
    ['2015 - Present', '2015-01.. 143'],
    ["Jun'14 - Aug'16", '2014-06..2016-08 27'],
    ['Jun’14 – Aug’16', '2014-06..2016-08 27'],
    ['Jun-14 to Aug-16', '2014-06..2016-08 27'],
    ["Dec '98 - Jan '01", '1998-12..2001-01 26'],
    ['Sept 2009 through June 2011', '2009-09..2011-06 22'],
    ['7 Dec 2006 to 20 March 2007', '2006-12..2007-03 4'],
    ['June 5, 2019 - July 4, 2019', '2019-06..2019-07 2'],
    ["29th Aug 2005 till Feb '2007", '2005-08..2007-02 19'],
    ['from 06th May 2013 to till date', '2013-05.. 163'],
    ['Sep 2008 to 2013 Feb', '2008-09..2013-02 54'],
    ['Mar 2015 – 2018', '2015-03..2018-01 34'],
    ['Jan 2015 Nov 2016', '2015-01..2016-11 23'],
    ['July2013to June2014', '2013-07..2014-06 12'],
    ['Augest 2017 until Febuary 2018', '2017-08..2018-02 7'],
    ['Summer 2020', '2020-06..2020-08 3'],
    ['Fall 2019 - Spring 2020', '2019-09..2020-05 9'],
    ['Q1 2019 - Q3 2020', '2019-01..2020-09 21'],
    ['since 2017', '2017-01.. 119'],
    ['Since March 2020', '2020-03.. 81'],
    ['Jan 2019 - Mar 2027', '2019-01..2027-03 95'],
    ['Jan 2010 - Dec 2011, Mar 2013 - Present', '2010-01..2011-12 24; 2013-03.. 165'],
  ])('reads %s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it.each([
    ['a version', 'SQL Server 2008 - 2012'],
    ['an upgrade', 'Upgraded Windows from 2008 to 2012'],
    ['versions with a slash', 'Visual Studio 2010/2012'],
    ['a standard', 'ISO 9001 -2008'],
    ['one date', 'Posted on March 2019'],
    ['one year', 'Employee of the year 2016'],
    ['a date of birth', 'DOB: 20/07/1995'],
    ['a reversed range', 'Mar 2020 - Jan 2018'],
    ['a range in the future', 'Jan 2030 - Present'],
    ['a month that is none', '13/2018 - 14/2019'],
    ['money', '$2015 - $2018'],
    ['a phone number', '555-2015-2018'],
    ['no words at all', ''],
  ])('leaves out %s', (_, line) => {
    expect(read(line)).toBe('');
  });
});

describe('coveredMonths', () => {
  const range = fc
    .tuple(fc.integer({ min: 1950 * 12, max: 2026 * 12 }), fc.integer({ min: 1, max: 240 }))
    .map(([start, months]) => ({ start, end: start + months }));
  const ranges = fc.array(range, { minLength: 1, maxLength: 12 });

  it('counts overlaps once and gaps not at all', () => {
    const january2010 = 2010 * 12;
    const twoYears = { start: january2010, end: january2010 + 24 };
    const secondHalf = { start: january2010 + 12, end: january2010 + 36 };
    const afterAGap = { start: january2010 + 48, end: january2010 + 54 };
    expect(coveredMonths([twoYears, secondHalf, afterAGap])).toBe(42);
    expect(coveredMonths([])).toBe(0);
  });

  it('never exceeds the whole span nor falls below the longest range', () => {
    fc.assert(
      fc.property(ranges, (some) => {
        const covered = coveredMonths(some);
        const span = Math.max(...some.map(({ end }) => end)) - Math.min(...some.map(({ start }) => start));
        expect(covered).toBeLessThanOrEqual(span);
        expect(covered).toBeGreaterThanOrEqual(Math.max(...some.map(({ start, end }) => end - start)));
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(ranges, (some) => {
        expect(coveredMonths(some.toReversed())).toBe(coveredMonths(some));
      }),
    );
  });

  it('gains nothing from a range inside another', () => {
    const withInner = fc.tuple(ranges, fc.nat(), fc.nat()).map(([some, skip, length]) => {
      const { start, end } = some[0]!;
      const innerStart = start + (skip % (end - start));
      return { some, inner: { start: innerStart, end: innerStart + (length % (end - innerStart)) } };
    });
    fc.assert(
      fc.property(withInner, ({ some, inner }) => {
        expect(coveredMonths([...some, inner])).toBe(coveredMonths(some));
      }),
    );
  });

  it('gains the months of a range that overlaps none', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 1, max: 100 }), (some, months) => {
        const start = Math.max(...some.map(({ end }) => end)) + 1;
        expect(coveredMonths([...some, { start, end: start + months }])).toBe(coveredMonths(some) + months);
      }),
    );
  });
});
