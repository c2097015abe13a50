import type { ImportFailure } from '../../data/imports.ts';

/** What spreadsheets take for a formula (OWASP "CSV Injection"): these rows were written by strangers. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const COLUMNS = ['row_number', 'severity', 'field', 'code', 'message', 'raw_row'] as const;

/** The failed rows with their reasons as CSV (RFC 4180), in which no cell is a formula. */
export function errorFile(failures: readonly ImportFailure[]): string {
  const rows = failures.map((failure) => COLUMNS.map((column) => String(failure[column] ?? '')));
  return [COLUMNS, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
