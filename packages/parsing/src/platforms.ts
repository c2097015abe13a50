/** The job boards; another one is added here and nowhere else (decisions.md 14). */
export const PLATFORMS = ['linkedin', 'indeed', 'dice', 'techfetch', 'glassdoor', 'monster'] as const;

export type Platform = (typeof PLATFORMS)[number];
