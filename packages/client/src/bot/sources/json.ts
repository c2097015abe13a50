/** A JSON object as it came from elsewhere: nothing about it is sure. */
export type Fields = Record<string, unknown>;

/** @throws Error with the message when the value is no object that has such a list */
export function listIn(value: unknown, name: string | null, message: string): Fields[] {
  const list = name === null ? value : fieldsOf(value)[name];
  if (!Array.isArray(list)) throw new Error(message);
  return list.map(fieldsOf);
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** Text, or a number as text; null for anything else and for nothing. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
