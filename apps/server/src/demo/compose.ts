import type { Platform } from '@blacklight/parsing';
import { LAYOUTS } from './layouts.ts';
import { type Pay, payText } from './pay.ts';
import { CITIES, type City, CLIENTS, EMPLOYERS, STAFFING_FIRMS } from './places.ts';
import { C2C_TERMS, PERMANENT_TERMS, W2_TERMS } from './prose.ts';
import type { Random } from './random.ts';
import type { DemoPosting, RoleProfile } from './types.ts';

export type Level = 'junior' | 'mid' | 'senior' | 'lead';
export type Workplace = 'remote' | 'hybrid' | 'onsite';
type Engagement = 'c2c' | 'w2' | 'permanent';

/** What a posting says, before a layout puts it into words. */
export interface Brief {
  profile: RoleProfile;
  title: string;
  level: Level;
  years: number;
  /** What the team builds or looks after. */
  project: string;
  company: string;
  /** What the employer says of itself; null for a staffing firm. */
  blurb: string | null;
  client: string;
  city: City;
  workplace: Workplace;
  months: number;
  terms: string;
  salary: string | null;
}

const LEVELS: Record<Level, { prefixes: string[]; years: [number, number]; payFactor: number }> = {
  junior: { prefixes: ['Junior ', 'Jr. ', 'Entry Level ', 'Associate '], years: [1, 2], payFactor: 0.72 },
  mid: { prefixes: ['', '', '', 'Mid-Level '], years: [3, 5], payFactor: 0.87 },
  senior: { prefixes: ['Sr. ', 'Senior ', 'Sr ', ''], years: [6, 8], payFactor: 1 },
  lead: { prefixes: ['Lead ', 'Lead ', 'Principal ', 'Sr./Lead '], years: [10, 12], payFactor: 1.14 },
};
const LEVEL_MIX: Level[] = ['mid', 'mid', 'mid', 'senior', 'senior', 'senior', 'lead'];
const CORP_TO_CORP_LEVELS: Level[] = ['mid', 'senior', 'senior', 'lead'];
/** Hourly USD that contractors with a company of their own get. */
const CORP_TO_CORP_RATES = { min: 45, max: 95 };
const WORKPLACE_MIX: Workplace[] = ['remote', 'remote', 'hybrid', 'hybrid', 'hybrid', 'onsite', 'onsite'];

/** What each board mostly carries. */
const ENGAGEMENT_MIX: Record<Platform, Engagement[]> = {
  linkedin: ['permanent', 'permanent', 'permanent', 'w2'],
  indeed: ['permanent', 'permanent', 'w2', 'c2c'],
  dice: ['c2c', 'c2c', 'w2', 'permanent'],
  techfetch: ['c2c', 'c2c', 'c2c', 'w2'],
  glassdoor: ['permanent', 'permanent', 'permanent', 'w2'],
  monster: ['permanent', 'w2', 'w2', 'c2c'],
};
const TERMS: Record<Engagement, string[]> = { c2c: C2C_TERMS, w2: W2_TERMS, permanent: PERMANENT_TERMS };
const JOB_TYPES: Record<Engagement, string[]> = {
  c2c: ['Contract - Corp-to-Corp', 'Contract', 'C2C, W2', 'Contract - Independent'],
  w2: ['Contract - W2', 'Contract', 'Contract to Hire - W2', 'Contract-to-hire'],
  permanent: ['Full-time', 'Full Time', 'FULLTIME', 'Permanent'],
};

/** One invented posting for a role on a board. */
export function composePosting(profile: RoleProfile, platform: Platform, random: Random): DemoPosting {
  const engagement = drawEngagement(profile, platform, random);
  const level = drawLevel(profile, engagement, random);
  const permanent = engagement === 'permanent';
  const employer = random.pick(EMPLOYERS);
  const brief: Brief = {
    profile,
    title: random.pick(profile.titles),
    level,
    years: random.int(...LEVELS[level].years),
    project: random.pick(permanent ? employer.systems : profile.projects),
    company: permanent ? employer.name : random.pick(STAFFING_FIRMS),
    blurb: permanent ? employer.blurb : null,
    client: random.pick(CLIENTS),
    city: random.pick(CITIES),
    workplace: random.pick(WORKPLACE_MIX),
    months: random.pick([6, 9, 12, 18, 24]),
    terms: permanent && random.chance(0.3) ? '' : random.pick(TERMS[engagement]),
    salary: payText(platform, payFor(profile, level, engagement, random), random),
  };
  const layout = random.pick(LAYOUTS[permanent ? 'permanent' : 'contract']);
  return {
    platform,
    title: decorateTitle(brief, engagement, random),
    company: brief.company,
    location: locationText(brief, random),
    salary: brief.salary,
    ...layout(brief, random),
    experience: random.chance(0.7) ? `${brief.years}+ years` : null,
    skills: [...random.some(profile.core, 5), ...random.some(profile.extra, random.int(1, 4))],
    job_type: random.pick(JOB_TYPES[engagement]),
    is_remote: brief.workplace === 'remote',
    age: Math.min(random.int(0, 29), random.int(0, 29)),
  };
}

function drawEngagement({ rate }: RoleProfile, platform: Platform, random: Random): Engagement {
  const engagement = random.pick(ENGAGEMENT_MIX[platform]);
  return engagement === 'c2c' && rate[1] < CORP_TO_CORP_RATES.min ? 'w2' : engagement;
}

function drawLevel({ juniors }: RoleProfile, engagement: Engagement, random: Random): Level {
  if (engagement === 'c2c') return random.pick(CORP_TO_CORP_LEVELS);
  return juniors && random.chance(0.15) ? 'junior' : random.pick(LEVEL_MIX);
}

/** Hours of a working year, by which a contractor's rate becomes a salary; employees get about 15% less. */
const SALARIED_HOURS = 2080 * 0.85;

function payFor({ rate }: RoleProfile, level: Level, engagement: Engagement, random: Random): Pay {
  const factor = LEVELS[level].payFactor;
  const hourly = Math.round(random.int(rate[0], rate[1]) * factor);
  if (engagement === 'w2') return { unit: 'hour', min: hourly - 6, max: hourly };
  if (engagement === 'c2c') {
    const { min, max } = CORP_TO_CORP_RATES;
    return { unit: 'hour', min: Math.max(min, hourly - 4), max: Math.min(max, hourly + 3) };
  }
  const base = Math.round((hourly * SALARIED_HOURS) / 5000) * 5000;
  return { unit: 'year', min: base - 5000 * random.int(1, 2), max: base + 5000 * random.int(1, 4) };
}

function decorateTitle(
  { title, level, city, workplace, months, profile }: Brief,
  engagement: Engagement,
  random: Random,
) {
  const plain = random.pick(LEVELS[level].prefixes) + title;
  const [first, second] = random.some(
    [...profile.core, ...profile.extra].filter((skill) => !title.includes(skill)),
    2,
  );
  const place = `${city.city}, ${city.state}`;
  const where = workplace === 'remote' ? '100% Remote' : workplace === 'hybrid' ? 'Hybrid' : 'Onsite';
  if (engagement === 'permanent') {
    return random.pick([
      plain,
      plain,
      plain,
      `${plain} (${where})`,
      `${plain} - ${first}`,
      `${plain}, ${city.city}`,
    ]);
  }
  return random.pick([
    plain,
    `${plain} || ${workplace === 'remote' ? where : `${place} || Locals only`}`,
    `${plain} - ${engagement === 'c2c' ? 'C2C OK' : 'W2 Only'}`,
    plain.toUpperCase(),
    `${plain} (${where}) - ${months}+ months`,
    `Urgent Need: ${plain} @ ${place}`,
    `${plain} (${first}, ${second})`,
    `${random.int(10_000, 99_999)} - ${plain}`,
    `${plain} / ${place} (${where})`,
  ]);
}

function locationText({ city: { city, state, stateName, zip }, workplace }: Brief, random: Random): string {
  if (workplace === 'remote') {
    return random.pick([
      'Remote',
      'Remote - US',
      `${city}, ${state} (Remote)`,
      'United States (Remote)',
      'Remote, USA',
    ]);
  }
  const place = random.pick([
    `${city}, ${state}`,
    `${city}, ${state}`,
    `${city}, ${stateName}`,
    `${city}, ${state} ${zip}`,
  ]);
  if (workplace === 'onsite') return place;
  return random.pick([place, `${place} (Hybrid)`, `Hybrid - ${place}`]);
}
