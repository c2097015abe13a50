import type { Platform } from '@blacklight/parsing';
import type { Random } from './random.ts';

export interface Pay {
  unit: 'hour' | 'year';
  /** USD per unit. */
  min: number;
  max: number;
}

const NO_FIGURE = ['DOE', 'Competitive', 'Market', 'Depends on Experience', 'Best rate', 'Negotiable'];

/** The share of postings (0–1) whose board shows no figure. */
const WITHOUT_FIGURE: Record<Platform, number> = {
  linkedin: 0.35,
  indeed: 0.15,
  dice: 0.35,
  techfetch: 0.4,
  glassdoor: 0.1,
  monster: 0.25,
};

/** The salary text of a board; null where it shows nothing at all. */
export function payText(platform: Platform, pay: Pay, random: Random): string | null {
  if (random.chance(WITHOUT_FIGURE[platform])) return random.chance(0.4) ? null : random.pick(NO_FIGURE);
  return random.pick(pay.unit === 'hour' ? HOURLY[platform] : YEARLY[platform])(pay);
}

type Format = (pay: Pay) => string;
const thousands = (dollars: number) => dollars.toLocaleString('en-US');
const k = (dollars: number) => Math.round(dollars / 1000);

const HOURLY: Record<Platform, Format[]> = {
  linkedin: [({ min, max }) => `$${min}.00/hr - $${max}.00/hr`],
  indeed: [
    ({ min, max }) => `$${min} - $${max} an hour`,
    ({ max }) => `Up to $${max} an hour`,
    ({ min }) => `From $${min} an hour`,
  ],
  dice: [
    ({ min, max }) => `$${min} - $${max}/hr`,
    ({ max }) => `$${max}/hr`,
    ({ min, max }) => `${min}-${max}/hr, all inclusive`,
    ({ min, max }) => `USD ${min}.00 - ${max}.00 per hour`,
  ],
  techfetch: [
    ({ max }) => `$${max}.00 Hourly`,
    ({ min, max }) => `$${min}-$${max} per hour`,
    ({ min, max }) => `${min} to ${max}/hr`,
    ({ max }) => `max $${max}/hour`,
  ],
  glassdoor: [
    ({ min, max }) => `$${min}.00 - $${max}.00 Per Hour (Employer est.)`,
    ({ min, max }) => `$${min} - $${max} Per Hour(Glassdoor est.)`,
  ],
  monster: [
    ({ min, max }) => `$${min}.00 - $${max}.00 /hour`,
    ({ min, max }) => `$${min} - $${max} per hour`,
  ],
};

const YEARLY: Record<Platform, Format[]> = {
  linkedin: [({ min, max }) => `$${thousands(min)}.00/yr - $${thousands(max)}.00/yr`],
  indeed: [
    ({ min, max }) => `$${thousands(min)} - $${thousands(max)} a year`,
    ({ max }) => `Up to $${thousands(max)} a year`,
    ({ min }) => `From $${thousands(min)} a year`,
  ],
  dice: [
    ({ min, max }) => `$${thousands(min)} - $${thousands(max)}`,
    ({ min, max }) => `${k(min)}-${k(max)}K`,
    ({ max }) => `up to $${k(max)}k plus bonus`,
  ],
  techfetch: [
    ({ min, max }) => `$${thousands(min)} - $${thousands(max)} Annual`,
    ({ max }) => `${k(max)}K per annum`,
  ],
  glassdoor: [
    ({ min, max }) => `$${k(min)}K - $${k(max)}K (Employer est.)`,
    ({ min, max }) => `$${k(min)}K-$${k(max)}K (Glassdoor est.)`,
  ],
  monster: [
    ({ min, max }) => `$${thousands(min)}.00 - $${thousands(max)}.00 /year`,
    ({ min, max }) => `$${k(min)}K to $${k(max)}K per year`,
  ],
};
