/**
 * What stands in the address may be anything; what cannot be used is left out. The router checks types by these
 * functions but hands on what they leave out, so a page reads `xSearch(route.useSearch())`.
 */
type Given = Record<string, unknown>;

export function textIn(given: Given, name: string): string | undefined {
  const value = given[name];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).trim().slice(0, 200) || undefined;
}

export function choiceIn<const T extends string>(
  given: Given,
  name: string,
  choices: readonly T[],
): T | undefined {
  return choices.find((choice) => choice === given[name]);
}

/** Comma-separated, in the order of the choices. */
export function choicesIn<const T extends string>(
  given: Given,
  name: string,
  choices: readonly T[],
): T[] | undefined {
  const wanted = new Set(textIn(given, name)?.split(','));
  const chosen = choices.filter((choice) => wanted.has(choice));
  return chosen.length === 0 ? undefined : chosen;
}

/** A whole number from 0. */
export function numberIn(given: Given, name: string): number | undefined {
  const value = Number(given[name] ?? Number.NaN);
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

export function flagIn(given: Given, name: string): boolean | undefined {
  const value = given[name];
  return value === true || value === false ? value : undefined;
}

/** Without what is undefined. */
export function given<T extends Given>(search: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
