import { readRows } from '@blacklight/parsing/rows';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPLOYMENT_TYPES, WORK_AUTHORIZATIONS } from '../candidate.ts';
import { type CandidateFields, faultsOf, newFields, withChanges } from '../fields.ts';
import { COLUMNS } from './columns.ts';
import { csvLine } from './csvCells.ts';
import { fieldCells } from './exportCandidates.ts';
import { readCandidate } from './readCandidate.ts';

/** Texts full of what CSV, spreadsheets and lists give a meaning to. */
const nasty = (maxLength: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'=+-@\t\r\n"\',;|:[](){}\\ aZé9＝',
          'null',
          'N/A',
          'Java',
          '"", ',
          'true',
          'Dallas, TX',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('').slice(0, maxLength));

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const list = fc.array(nasty(100), { maxLength: 4 });
const sent = fc.record({
  first_name: nasty(90),
  last_name: orNull(nasty(90)),
  phone: orNull(nasty(40)),
  current_title: orNull(nasty(200)),
  professional_summary: orNull(nasty(500)),
  skills: list,
  total_experience_years: orNull(fc.integer({ min: 0, max: 700 }).map((tenths) => tenths / 10)),
  expected_salary: orNull(nasty(90)),
  target_hourly_rate: orNull(fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100)),
  location: orNull(nasty(190)),
  preferred_locations: list,
  willing_to_relocate: orNull(fc.boolean()),
  work_authorization: orNull(fc.constantFrom(...WORK_AUTHORIZATIONS)),
  employment_types: fc.uniqueArray(fc.constantFrom(...EMPLOYMENT_TYPES)),
  availability_date: orNull(fc.constantFrom('1990-01-01', '2026-02-28', '2199-12-31')),
  preferred_roles: fc.array(nasty(100), { maxLength: 3 }),
});
const candidates = sent
  .map((changes) => newFields(changes))
  .chain((fields) =>
    fc
      .dictionary(
        fields.skills.length === 0 ? fc.constant('x') : fc.constantFrom(...fields.skills),
        fc.integer({ min: 0, max: 40 }),
      )
      .map((years) => withChanges(fields, { skill_years: fields.skills.length === 0 ? {} : years })),
  )
  .filter((fields) => faultsOf(fields).length === 0);

async function readBack(csv: string): Promise<CandidateFields[]> {
  const found: CandidateFields[] = [];
  for await (const read of readRows(
    (async function* () {
      yield Buffer.from(csv);
    })(),
  )) {
    if ('problem' in read) throw new Error(read.problem.message);
    const { changes, errors } = readCandidate(read.row, read.value, { today: '2026-11-25' });
    expect(errors).toEqual([]);
    found.push(newFields(changes));
  }
  return found;
}

it('reads every candidate back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(candidates, { minLength: 1, maxLength: 3 }), async (people) => {
      const csv = [Object.keys(COLUMNS), ...people.map(fieldCells)].map(csvLine).join('');
      expect(await readBack(csv)).toEqual(people);
    }),
    { numRuns: 300 },
  );
});

it('writes no cell that a spreadsheet takes for a formula', () => {
  fc.assert(
    fc.property(nasty(50), (text) => {
      const cell = csvLine([text]).replace(/\r\n$/, '').replace(/^"/, '');
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
