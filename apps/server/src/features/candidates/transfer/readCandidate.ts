import { Compile } from 'typebox/compile';
import { type FieldError, fieldErrors } from '../../../http/fieldErrors.ts';
import { CandidateChanges, type CandidateFields, FIELD_NAMES } from '../fields.ts';
import { COLUMNS, columnKey, NAME_COLUMNS, READ_ONLY } from './columns.ts';
import { cellText } from './csvCells.ts';
import { CellError, type ReadContext } from './readCells.ts';

/** A row of a file, by the fields that it says something of. */
export interface CandidateRow {
  /** As the file counts its rows, from 1. */
  row: number;
  /** The candidate's id in an export of ours. */
  id: number | null;
  changes: CandidateChanges;
  /** Why the row cannot be taken; none for one that can. */
  errors: FieldError[];
}

const schema = Compile(CandidateChanges);
const FIELD_KEYS = new Map(FIELD_NAMES.map((name) => [name, COLUMNS[name].names.map(columnKey)]));
const NAME_KEYS = NAME_COLUMNS.map(columnKey);
const KNOWN_KEYS = new Set([...[...FIELD_KEYS.values()].flat(), ...NAME_KEYS, ...READ_ONLY.map(columnKey)]);

/** Whether a column is read, or known as one that cannot be changed. */
export function isKnownColumn(name: string): boolean {
  return KNOWN_KEYS.has(columnKey(name));
}

/** Reads a row. An empty cell says nothing; a null of JSON says that there is nothing. */
export function readCandidate(
  row: number,
  value: Record<string, unknown>,
  context: ReadContext,
): CandidateRow {
  const cells = cellsOf(value);
  const changes: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const [field, keys] of FIELD_KEYS) {
    const key = keys.find((key) => cells.has(key));
    if (key === undefined) continue;
    const cell = cells.get(key);
    try {
      changes[field] = cell === null ? emptyOf(field) : COLUMNS[field].read(cell, context);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      errors.push({ field, message: error.message });
    }
  }
  if (changes.first_name === undefined) Object.assign(changes, partedName(cells, changes));
  const found = schema.Check(changes)
    ? []
    : fieldErrors(schema.Errors(changes) as Parameters<typeof fieldErrors>[0]);
  return { row, id: idOf(cells.get('id')), changes, errors: [...errors, ...found] };
}

function cellsOf(value: Record<string, unknown>): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [name, raw] of Object.entries(value)) {
    const cell = typeof raw === 'string' ? cellText(raw) : raw;
    const key = columnKey(name);
    if (cell === undefined || (typeof cell === 'string' && cell.trim() === '') || cells.has(key)) continue;
    cells.set(key, cell);
  }
  return cells;
}

function emptyOf(field: keyof CandidateFields): unknown {
  if (field === 'skill_years') return {};
  const isList = ['skills', 'preferred_locations', 'preferred_roles', 'employment_types'].includes(field);
  return isList ? [] : null;
}

function partedName(cells: ReadonlyMap<string, unknown>, { last_name }: Record<string, unknown>) {
  const name = NAME_KEYS.map((key) => cells.get(key)).find((cell) => typeof cell === 'string');
  if (name === undefined) return {};
  const [last, first] = String(name).split(/,\s*/, 2);
  if (first) return { first_name: first, last_name: last_name ?? last };
  const [first_name, ...others] = String(name).trim().split(/\s+/);
  return { first_name, last_name: last_name ?? others.join(' ') };
}

function idOf(cell: unknown): number | null {
  const id = Number(cell);
  return Number.isInteger(id) && id > 0 && id <= 2_147_483_647 ? id : null;
}
