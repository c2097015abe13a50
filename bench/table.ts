type Cell = string | number;

/** Prints rows as a table, numbers to the right. */
export function printTable(header: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const all = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const isNumber = header.map((_, column) =>
    rows.every((row) => typeof row[column] === 'number' || /^[\d.,]+( |$)/.test(String(row[column]))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (isNumber[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  console.log(line(all[0]!));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of all.slice(1)) console.log(line(row));
}
