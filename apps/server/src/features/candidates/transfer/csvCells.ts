/**
 * What spreadsheets take for a formula when a cell begins with it (OWASP "CSV Injection"), also in the full-width
 * forms that they read alike. Apostrophes before it are ours or meant to be text.
 */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/;
const MARKED_FORMULA = /^'+[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A line of CSV (RFC 4180) in which no cell is a formula to a spreadsheet: `cellText` gives the cells back. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a cell, without the apostrophe that keeps it from being a formula. */
export function cellText(cell: string): string {
  return MARKED_FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A list in one cell: "Java; Spring Boot", or as JSON where `read` would take that for another list. */
export function listText(items: readonly string[], read: (text: string) => readonly string[]): string {
  const text = items.join('; ');
  const again = read(text);
  const isSame = again.length === items.length && again.every((item, i) => item === items[i]);
  return isSame ? text : JSON.stringify(items);
}

/** The list that a text is as JSON; null for any other text. */
export function jsonList(text: string): string[] | null {
  if (!text.startsWith('[')) return null;
  const value = parsedJson(text);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}

export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
