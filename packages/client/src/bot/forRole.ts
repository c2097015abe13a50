import { parseRoles } from '@blacklight/parsing';

/** Whether a title is one of the role: it names it, or has all the words of it ("Java Backend Developer"). */
export function isForRole(title: string, normalizedRole: string): boolean {
  if (parseRoles(title).includes(normalizedRole)) return true;
  const words = new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return normalizedRole.split('_').every((word) => words.has(word));
}
