import type { Database } from '../../../database/database.ts';
import type { CandidateFields } from '../fields.ts';
import { type Candidate, viewCandidatesAfter } from '../queries.ts';
import { COLUMNS, READ_ONLY } from './columns.ts';
import { csvLine } from './csvCells.ts';

/** Candidates that are read at a time. */
const PAGE_SIZE = 500;
/** By which spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const [ID, ...OTHERS] = READ_ONLY;
const FIELDS = Object.keys(COLUMNS) as (keyof CandidateFields)[];

/** All of a tenant's candidates as CSV, a page at a time; no transaction is open while a page is sent. */
export async function* exportCandidates(database: Database, tenantId: number): AsyncGenerator<string> {
  let header = BYTE_ORDER_MARK + csvLine([ID, ...FIELDS, ...OTHERS]);
  for (let after = 0; ; ) {
    const page = await database.asTenant(tenantId, (db) => viewCandidatesAfter(db, after, PAGE_SIZE));
    yield header + page.map(lineOf).join('');
    if (page.length < PAGE_SIZE) return;
    header = '';
    after = page.at(-1)!.id;
  }
}

function lineOf(candidate: Candidate): string {
  return csvLine([
    String(candidate.id),
    ...fieldCells(candidate),
    ...OTHERS.map((name) => {
      const value = candidate[name];
      return value instanceof Date ? value.toISOString() : (value ?? '');
    }),
  ]);
}

/** The cells of the fields, in the order of `COLUMNS`. */
export function fieldCells(fields: CandidateFields): string[] {
  return FIELDS.map((name) => {
    const value = fields[name];
    return value === null ? '' : (COLUMNS[name].write as (value: unknown) => string)(value);
  });
}
