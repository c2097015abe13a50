import { CITY_ALIASES, clearCities, OTHER_SPELLINGS, SAME_CITY, US_CITIES } from './cities.ts';
import { COUNTRY_NAMES, FOREIGN_CITIES, FOREIGN_CITY_ALIASES, REGIONS } from './countries.ts';
import { STATE_ALIASES, STATE_NAMES } from './states.ts';

/** What a name alone says of a place. */
export interface KnownPlace {
  city: string | null;
  state: string | null;
  country: string;
}

const stateByKey = new Map<string, string>([
  ...Object.entries(STATE_NAMES).map(([code, name]) => [nameKey(name), code] as const),
  ...Object.entries(STATE_ALIASES),
]);
const countryByKey = new Map<string, string>(
  Object.entries(COUNTRY_NAMES).flatMap(([code, names]) =>
    names.map((name) => [nameKey(name), code] as const),
  ),
);
const regionByKey = new Map<string, string>(
  Object.entries(REGIONS).flatMap(([country, names]) =>
    names.map((name) => [nameKey(name), country] as const),
  ),
);
const foreignCityByKey = new Map<string, KnownPlace>(
  Object.entries(FOREIGN_CITIES).flatMap(([country, cities]) =>
    cities.map((city) => [nameKey(city), { city, state: null, country }] as const),
  ),
);
for (const [alias, city] of Object.entries(FOREIGN_CITY_ALIASES)) {
  foreignCityByKey.set(alias, foreignCityByKey.get(nameKey(city))!);
}
const clearCityByKey = new Map<string, readonly KnownPlace[]>();
for (const { city, state } of clearCities())
  clearCityByKey.set(nameKey(city), [{ city, state, country: 'US' }]);
for (const [alias, cities] of Object.entries(CITY_ALIASES)) {
  clearCityByKey.set(
    alias,
    cities.map(([city, state]) => ({ city, state, country: 'US' })),
  );
}
const spellingByKey = new Map<string, string>(
  [...Object.values(US_CITIES).flat(), ...OTHER_SPELLINGS, ...Object.values(FOREIGN_CITIES).flat()].map(
    (city) => [nameKey(city), city],
  ),
);

for (const [key, city] of [...spellingByKey]) spellingByKey.set(key.replaceAll('-', ' '), city);

/** A name as the tables know it: lower case without accents, full stops or doubled spaces; "st", "fort", "mount". */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.’'‘`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^saint /, 'st ')
    .replace(/^ft /, 'fort ')
    .replace(/^mt /, 'mount ');
}

/** USPS code of a state written out ("Texas", "Mass."); null for codes and all else. */
export function stateOfName(name: string): string | null {
  return stateByKey.get(nameKey(name)) ?? null;
}

/** USPS code, if that is what the two letters are, in any case. */
export function stateOfCode(code: string): string | null {
  const upper = code.toUpperCase();
  return Object.hasOwn(STATE_NAMES, upper) ? upper : null;
}

/** ISO code of a country's name ("United States", "UK"); null for others. */
export function countryOfName(name: string): string | null {
  return countryByKey.get(nameKey(name)) ?? null;
}

/** Whether two capitals are the ISO code of a country that postings come from. */
export function isCountryCode(code: string): boolean {
  return Object.hasOwn(COUNTRY_NAMES, code);
}

/** Country of a province or state abroad ("Ontario", "ON", "Karnataka"). */
export function countryOfRegion(name: string): string | null {
  return regionByKey.get(nameKey(name)) ?? null;
}

/** The place or places that a name means without a state beside it ("NYC", "Dallas-Fort Worth"). */
export function placesOfName(name: string): readonly KnownPlace[] {
  const key = nameKey(name);
  const foreign = foreignCityByKey.get(key);
  return clearCityByKey.get(key) ?? (foreign === undefined ? [] : [foreign]);
}

/** Whether a table lists the city under the state. */
export function isCityOf(name: string, state: string): boolean {
  const key = nameKey(name);
  return US_CITIES[state]?.some((city) => nameKey(city) === key) ?? false;
}

/** The one spelling of a city, so that equal cities are equal strings ("ST LOUIS" and "Saint Louis" → "St. Louis"). */
export function canonicalCity(name: string, state: string | null): string {
  const key = nameKey(name);
  const known = (state === null ? undefined : SAME_CITY[`${key}, ${state}`]) ?? spellingByKey.get(key);
  if (known !== undefined) return known;
  const tidy = name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:saint|st\.?) /i, 'St. ')
    .replace(/^ft\.? /i, 'Fort ')
    .replace(/^mt\.? /i, 'Mount ');
  const rest = tidy.replace(/^St\. |^Fort |^Mount /, '');
  const shouted = rest === rest.toUpperCase() || rest === rest.toLowerCase();
  return shouted ? titleCase(tidy) : tidy;
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/ (Of|The|On|Upon|De|Del|And)(?= )/g, (word) => word.toLowerCase())
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
