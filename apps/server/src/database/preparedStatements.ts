/** So many statements at most are kept prepared in a connection; the program has fewer. */
const MOST = 500;
const names = new Map<string, string>();

/** Looks for a pattern or in arrays: it depends on the words which index is the right one. */
const SEARCHES = / (?:ilike|&&|@>) /;

/**
 * A name by which PostgreSQL keeps the plan of a statement, as planning takes longer than most queries; none for a
 * statement that is to be planned each time, or has several in it.
 */
export function preparedName(text: string): { name?: string } {
  const known = names.get(text);
  if (known !== undefined) return { name: known };
  if (names.size >= MOST || SEARCHES.test(text) || text.includes(';')) return {};
  const name = `statement_${names.size}`;
  names.set(text, name);
  return { name };
}
