const NAMES: Record<string, string> = {
  linkedin: 'LinkedIn',
  indeed: 'Indeed',
  dice: 'Dice',
  techfetch: 'TechFetch',
  glassdoor: 'Glassdoor',
  monster: 'Monster',
};

export const BOARDS = Object.keys(NAMES);

export function boardName(platform: string): string {
  return NAMES[platform] ?? platform;
}
