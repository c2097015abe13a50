import { existsSync, readFileSync } from 'node:fs';

/**
 * For tests: the rows of a CSV file of the data set that lies beside a checkout (../shared/data), by column
 * name; null where there is none.
 */
export function sharedRows(file: string): Record<string, string>[] | null {
  const url = new URL(`../../../../shared/data/${file}`, import.meta.url);
  if (!existsSync(url)) return null;
  const [header = [], ...rows] = cells(readFileSync(url, 'utf8'));
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

/** RFC 4180: a quoted cell may hold separators, line ends and doubled quotes. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const [, quoted, plain, end] = match;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (match.index + match[0].length >= text.length) break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
