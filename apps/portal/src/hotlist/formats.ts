import type { Hotlist } from './hotlist.ts';

/**
 * For the body of a mail. Formed by attributes, which every mail program heeds; styles would be taken out by the
 * security policy of this page on the way to the clipboard.
 */
export function hotlistHtml({ title, heads, rows }: Hotlist): string {
  const head = heads.map((text) => `<th align="left" bgcolor="#f1eff5">${escaped(text)}</th>`).join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td valign="top">${escaped(cell)}</td>`).join('')}</tr>`)
    .join('');
  return `<p><b>${escaped(title)}</b></p><table border="1" cellspacing="0" cellpadding="6"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** The same where a mail has no form. */
export function hotlistText({ title, heads, rows }: Hotlist): string {
  const person = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index === 0 ? cell : `  ${heads[index]}: ${cell}`))
      .filter((_, index) => cells[index] !== '')
      .join('\n');
  return `${[title, ...rows.map(person)].join('\n\n')}\n`;
}

/** What spreadsheets take for a formula when a cell begins with it, also in the full-width forms. */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** RFC 4180, with the mark by which spreadsheets know UTF-8, and no cell that is a formula to them. */
export function hotlistCsv({ heads, rows }: Hotlist): string {
  return `\uFEFF${[heads, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
