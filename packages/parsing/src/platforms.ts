/** The job boards; another one is added here and nowhere else (decisions.md 14). */
export const PLATFORMS = ['linkedin', 'indeed', 'dice', 'techfetch', 'glassdoor', 'monster'] as const;

export type Platform = (typeof PLATFORMS)[number];

/** The platform that a name means ("LinkedIn", "dice.com", "Tech Fetch"); null when we do not know it. */
export function platformOf(name: string): Platform | null {
  const key = name
    .toLowerCase()
    .replace(/\.com$/, '')
    .replace(/[^a-z]/g, '');
  return PLATFORMS.find((platform) => platform === key) ?? null;
}
