import type { JobFacts } from '@blacklight/matching';
import { type Place, parseLocation } from '@blacklight/parsing';
import type { Row } from '../../database/schema.ts';
import { duplicateKey } from '../postings/duplicates.ts';

/** What a tenant wants of jobs (system.md "Tenant Job Preferences"); an empty list asks for nothing. */
export type JobPreferences = Omit<Row<'tenant_job_preferences'>, 'tenant_id' | 'updated_at'>;

/** A job and where it stands. */
export interface OfferedJob {
  facts: Pick<JobFacts, 'places' | 'is_remote' | 'salary_min' | 'salary_max'>;
  /** By `employerKey`; null when the posting names nobody. */
  employer: string | null;
  /** Its own platform and those of its duplicates. */
  platforms: readonly string[];
}

type Excludes = (job: OfferedJob) => boolean;

/** Everything outside the United States, as recruiters call it. */
const ABROAD =
  /^(?:overseas|abroad|offshore|outside (?:of )?(?:the )?(?:us|usa|u\.s\.|u\.s\.a\.|united states))$/i;

/** Equal for two spellings of one employer, by the rule that finds duplicates; null for no name at all. */
export function employerKey(company: string | null): string | null {
  return duplicateKey({ company, title: '', normalized_role: '', places: [], is_remote: false });
}

/**
 * Tells the jobs that a tenant must not be offered; null when it may be offered all. Target locations, industries
 * and titles say where a tenant looks first and exclude nothing.
 */
export function exclusionOf(preferences: JobPreferences): Excludes | null {
  const rules = [
    offPlatforms(preferences.preferred_platforms),
    ofEmployers(preferences.blocked_companies),
    inPlaces(preferences.excluded_locations),
    preferences.required_remote ? ({ facts }: OfferedJob) => !facts.is_remote : null,
    paidUnder(preferences.min_salary_floor),
  ].filter((rule) => rule !== null);
  return rules.length === 0 ? null : (job) => rules.some((excludes) => excludes(job));
}

/** A job on several boards may be on any preferred one. */
function offPlatforms(preferred: readonly string[]): Excludes | null {
  if (preferred.length === 0) return null;
  return ({ platforms }) => !platforms.some((platform) => preferred.includes(platform));
}

function ofEmployers(companies: readonly string[]): Excludes | null {
  if (companies.length === 0) return null;
  const blocked = new Set(companies.map(employerKey));
  return ({ employer }) => employer !== null && blocked.has(employer);
}

/** Only what is known to pay less. */
function paidUnder(floor: number | null): Excludes | null {
  if (floor === null) return null;
  return ({ facts }) => (facts.salary_max ?? facts.salary_min ?? floor) < floor;
}

/**
 * A job in several places is excluded when all of them are. A remote job is done in a country, but in no city or
 * state of it.
 */
function inPlaces(locations: readonly string[]): Excludes | null {
  if (locations.length === 0) return null;
  const excluded = locations.flatMap((text) => parseLocation(text).places);
  const countries = excluded.filter(({ city, state }) => city === null && state === null);
  const isRemoteExcluded = locations.some(isRemoteOnly);
  const isAbroadExcluded = locations.some(isAbroad);
  return ({ facts: { places, is_remote } }) => {
    if (is_remote && isRemoteExcluded) return true;
    const areas = is_remote ? countries : excluded;
    const isExcluded = (place: Place) =>
      (isAbroadExcluded && place.country !== null && place.country !== 'US') ||
      areas.some((area) => isWithin(place, area));
    return places.length > 0 && places.every(isExcluded);
  };
}

/** Whether a text names a place, or a kind of places, that jobs can be told by. */
export function isKnownLocation(text: string): boolean {
  return isAbroad(text) || isRemoteOnly(text) || parseLocation(text).places.length > 0;
}

function isAbroad(text: string): boolean {
  return ABROAD.test(text.trim());
}

function isRemoteOnly(text: string): boolean {
  const { places, workplace } = parseLocation(text);
  return places.length === 0 && workplace === 'remote';
}

function isWithin(place: Place, area: Place): boolean {
  return (['country', 'state', 'city'] as const).every(
    (part) => area[part] === null || area[part] === place[part],
  );
}
