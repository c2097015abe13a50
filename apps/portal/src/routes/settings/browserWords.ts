/** By the word that only they have; the first that occurs counts, since each names those it descends from. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const SYSTEMS = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** "Firefox on Windows"; what is no browser by the first word it calls itself. */
export function browserWords(userAgent: string | null): string {
  if (userAgent === null || userAgent.trim() === '') return 'Unknown program';
  const browser = BROWSERS.find(([word]) => userAgent.includes(word))?.[1];
  const system = SYSTEMS.find(([word]) => userAgent.includes(word))?.[1];
  if (browser === undefined) return userAgent.split(/[\s/]/)[0]!.slice(0, 60) || 'Unknown program';
  return system === undefined ? browser : `${browser} on ${system}`;
}
