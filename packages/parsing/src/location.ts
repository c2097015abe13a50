import type { ParsedLocation, Place, Workplace } from './facts.ts';
import {
  canonicalCity,
  countryOfName,
  countryOfRegion,
  isCityOf,
  isCountryCode,
  type KnownPlace,
  nameKey,
  placesOfName,
  stateOfCode,
  stateOfName,
} from './places/gazetteer.ts';
import { stateOfZip } from './places/states.ts';
import type { Span } from './sentences.ts';

/** Longer fields are cut: no list of places is longer. */
const FIELD_LENGTH = 2_000;

/**
 * A location field: every place it names once, in order, and the workplace where it names one. Cities are in
 * one canonical spelling, states in USPS codes, countries in ISO codes, so that equal places are equal strings.
 * A well-known city needs no state, a ZIP code gives one, a metropolitan area stands for its principal cities,
 * a country alone is a place without city and state. Names that nobody can place are left out.
 */
export function parseLocation(text: string): ParsedLocation {
  const field = text.slice(0, FIELD_LENGTH);
  const places: Place[] = [];
  const seen = new Set<string>();
  for (const place of readPlaces(field)) {
    const key = `${place.city}|${place.state}|${place.country}`;
    if (seen.has(key)) continue;
    seen.add(key);
    places.push(place);
  }
  return { places: withoutVaguer(places), workplace: workplaceOf(field) };
}

/** "Remote - US; Dallas, TX": a country alone adds nothing beside a place in it. */
function withoutVaguer(places: Place[]): Place[] {
  return places.filter(
    (place) =>
      place.city !== null ||
      place.state !== null ||
      !places.some((other) => other !== place && other.country === place.country),
  );
}

const HYBRID =
  /\bhybrid\b|\b(?:partial(?:ly)?|some) remote\b|\bremote\s?\/\s?on-?site\b|\bon-?site\s?\/\s?remote\b/i;
const NOT_REMOTE = /\b(?:no|not|non)[\s-]?remote\b|\bremote (?:is )?not\b/i;
const REMOTE =
  /\b(?:remote(?:ly)?|wfh|work (?:from|at) home|home[ -]based|tele-?commut(?:e|ing)|telework|virtual|anywhere)\b/i;
const ONSITE = /\bon[ -]?site\b|\bin[ -](?:office|person)\b/i;

function workplaceOf(field: string): Workplace | null {
  if (HYBRID.test(field)) return 'hybrid';
  if (NOT_REMOTE.test(field)) return 'onsite';
  if (REMOTE.test(field)) return 'remote';
  return ONSITE.test(field) ? 'onsite' : null;
}

/** Between places: also "or", unless it is Oregon. */
const BETWEEN_PLACES =
  /[;|\n\r•·()[\]/+&]|(?<!,)\s(?:or|OR|Or)\s(?=\s?[^\d\s])|\s(?:and|AND)\s|\s(?=Remote\b)/g;
/** Between the parts of a place. */
const BETWEEN_PARTS = /,|\s[-–—]{1,2}\s|:/g;
/** Areas whose name contains what otherwise separates places. */
const SLASHED_AREAS =
  /\b(?:dallas|minneapolis|raleigh)\s?[/&-]\s?(?:ft\.?|fort|st\.?|saint|durham)(?:\s(?:worth|paul))?\b/gi;

/** A known place and where the text names it. */
type NamedPlace = KnownPlace & Span;

function* readPlaces(field: string): Generator<Place> {
  const text = field.replace(SLASHED_AREAS, (area) => area.replace(/[/&]/, '-'));
  let waiting: Part[] = [];
  for (const segment of split(text, { start: 0, end: text.length }, BETWEEN_PLACES)) {
    const { places, unplaced } = readSegment(splitParts(text, segment));
    // "Allen / Irving, TX": the state is said once for both.
    const state = places[0]?.state ?? null;
    if (state !== null) {
      for (const part of waiting) yield placeOf(field, inState([part], part, state));
      waiting = [];
    }
    for (const place of places) yield placeOf(field, place);
    if (unplaced !== null) waiting.push(unplaced);
  }
}

function placeOf(field: string, { start, end, city, state, country }: NamedPlace): Place {
  return { text: field.slice(start, end).trim(), city, state, country };
}

function* split(text: string, { start, end }: Span, separators: RegExp): Generator<Span> {
  const slice = text.slice(start, end);
  let from = 0;
  for (const match of slice.matchAll(separators)) {
    yield { start: start + from, end: start + match.index };
    from = match.index + match[0].length;
  }
  yield { start: start + from, end };
}

/** One comma-separated part of a place. */
interface Part extends Span {
  name: string;
}

/** Words around a name that are no part of it. */
const NOISE_BEFORE =
  /^(?:\s|[.,*#-]|(?:100\s?%|fully|hybrid|remote(?:ly)?|on-?site|wfh|work from home|virtual|anywhere|multiple locations?|multiple|various|locations?|location is|based|open to|preferred|candidates|local to|only|within|in(?=\s)|near|at|from|the|downtown|client site|office|city of(?! industry)|days?|\d days? (?:a|per) week)(?![\w'’]))+/i;
const NOISE_AFTER =
  /(?:\s|(?<!\b[A-Za-z])\.|[,*#-]|(?<![\w'’])(?:\d\s?days?(?:\s(?:a|per)\sweek)?|100\s?%|fully|hybrid|remote|on-?site|wfh|work from home|virtual|only|based|preferred|office|locals?|candidates|metro area|metropolitan area))+$/i;

function splitParts(text: string, segment: Span): Part[] {
  const parts: Part[] = [];
  for (const span of split(text, segment, BETWEEN_PARTS)) {
    const raw = text.slice(span.start, span.end);
    const before = NOISE_BEFORE.exec(raw)?.[0].length ?? 0;
    const rest = raw.slice(before).trimEnd();
    const stripped = isArea(rest) ? rest : rest.replace(NOISE_AFTER, '');
    if (stripped === '') continue;
    const start = span.start + before;
    parts.push({ start, end: start + stripped.length, name: stripped });
  }
  return parts;
}

type Meaning =
  | { kind: 'state'; state: string; city: string | null }
  | { kind: 'country'; country: string }
  | { kind: 'name' }
  | { kind: 'nothing' };

/** Walks the parts of one place or list of places ("Dallas, TX, Austin, TX"): names wait for what places them. */
function readSegment(parts: readonly Part[]): { places: NamedPlace[]; unplaced: Part | null } {
  const places: NamedPlace[] = [];
  let names: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const meaning = meaningOf(part, parts[index + 1], {
      names,
      placed: places.length > 0,
      isLast: index === parts.length - 1,
    });
    if (meaning.kind === 'nothing') continue;
    if (meaning.kind === 'name') {
      names.push(part);
      continue;
    }
    if (meaning.kind === 'state') {
      const own = meaning.city === null ? names : [{ ...part, name: meaning.city }];
      for (const name of own.slice(0, -1))
        if (isCityOf(name.name, meaning.state)) places.push(inState([name], name, meaning.state));
      places.push(inState(own.slice(-1), part, meaning.state));
    } else if (names.length > 0 || !isToldBy(places.at(-1), meaning)) {
      places.push(...inCountry(names, part, meaning.country));
    }
    names = [];
  }
  return withRest(places, names);
}

/** "Dallas, TX, USA", "Toronto, Ontario, Canada": the last part repeats what is known. */
function isToldBy(last: NamedPlace | undefined, { country }: { country: string }): boolean {
  return last !== undefined && last.country === country;
}

/** Names that nothing placed: well-known cities, or the city of a state before them ("Texas - Austin"). */
function withRest(
  places: NamedPlace[],
  names: readonly Part[],
): { places: NamedPlace[]; unplaced: Part | null } {
  const last = places.at(-1);
  const first = names[0];
  if (
    last !== undefined &&
    last.city === null &&
    last.state !== null &&
    first !== undefined &&
    isCityName(first.name)
  ) {
    return {
      places: [...places.slice(0, -1), { ...inState([first], first, last.state), start: last.start }],
      unplaced: null,
    };
  }
  const known = names.flatMap((name) => knownPlaces(name));
  const unplaced = known.length === 0 && first !== undefined && isCityName(first.name) ? first : null;
  return { places: [...places, ...known], unplaced };
}

function inState(names: readonly Part[], by: Span, state: string): NamedPlace {
  const name = names.at(-1);
  const known = name !== undefined && isCityName(name.name);
  return {
    start: known ? name.start : by.start,
    end: by.end,
    city: known ? canonicalCity(areaName(name.name), state) : null,
    state,
    country: 'US',
  };
}

/** "London, England, United Kingdom", "Dallas, United States", "United States". */
function inCountry(names: readonly Part[], by: Span, country: string): NamedPlace[] {
  const known = names.flatMap((name) => knownPlaces(name)).filter((place) => place.country === country);
  if (known.length > 0) return known;
  const city = names.find(({ name }) => isCityName(name));
  if (city === undefined) return [{ start: by.start, end: by.end, city: null, state: null, country }];
  return [{ start: city.start, end: by.end, city: canonicalCity(city.name, null), state: null, country }];
}

const ZIP_AT_END = /(?:^|\s)(\d{5})(?:-\d{4})?$/;
const STATE_CODE_AT_END = /^(.*\D)[\s.-]{1,2}([A-Z]{2}|D\.C\.?)$/;
const US_STATE = /^(?:USA?|United States)\s?[-–]\s?([A-Z]{2})(?:\s?[-–]\s?(.+))?$/;
const STATE_CITY = /^([A-Z]{2})\s?[-–]\s?([A-Z].+)$/;
/** Two letters that are words as well, when written small. */
const SMALL_WORDS = new Set([
  'in',
  'or',
  'me',
  'hi',
  'ok',
  'oh',
  'la',
  'pa',
  'ma',
  'id',
  'de',
  'al',
  'co',
  'mo',
  'as',
]);

interface Context {
  /** Names before, not placed yet. */
  names: readonly Part[];
  placed: boolean;
  isLast: boolean;
}

function meaningOf(part: Part, next: Part | undefined, context: Context): Meaning {
  const zip = ZIP_AT_END.exec(part.name);
  const name = zip === null ? part.name : part.name.slice(0, zip.index).trim();
  if (name === '') {
    const state = context.placed && context.names.length === 0 ? null : stateOfZip(zip![1]!);
    return state === null ? { kind: 'nothing' } : { kind: 'state', state, city: null };
  }
  return (
    abroad(name, next, context) ?? stateAlone(name, next, context) ?? stateAndCity(name) ?? { kind: 'name' }
  );
}

/** Countries and regions; "CA" and "IN" are Canada and India only behind a city or region of theirs. */
function abroad(name: string, next: Part | undefined, { names, isLast }: Context): Meaning | null {
  const country = countryOfName(name);
  if (country !== null)
    return stateOfName(name) === null || country === 'US' ? { kind: 'country', country } : null;
  const cityAbroad = names
    .slice(-3)
    .flatMap((part) => placesOfName(part.name))
    .find((place) => place.country !== 'US');
  // "Chennai, TN, IN": not Tennessee.
  if (
    cityAbroad !== undefined &&
    (next?.name === cityAbroad.country || countryOfName(next?.name ?? '') === cityAbroad.country)
  ) {
    return { kind: 'nothing' };
  }
  if (/^[A-Z]{2}$/.test(name) && isLast && isCountryCode(name)) {
    const region = names.length > 1 ? names.at(-1)!.name : null;
    const isForeign =
      cityAbroad?.country === name ||
      (region !== null && /^[A-Z]{2,3}$/.test(region) && stateOfCode(region) === null);
    if (isForeign || stateOfCode(name) === null) return { kind: 'country', country: name };
  }
  const region = names.length === 0 && name.length < 4 ? null : countryOfRegion(name);
  return region === null ? null : { kind: 'country', country: region };
}

function stateAlone(name: string, next: Part | undefined, { names }: Context): Meaning | null {
  const bare = name
    .replace(/^(?:greater|northern|southern|state of)\s(?=[A-Z])/i, '')
    .replace(/\s(?:metropolitan |metro )?area$/i, '');
  const nextIsState = next !== undefined && isStateCode(next.name);
  const code = /^[A-Za-z]\.?[A-Za-z]\.?$/.test(bare) ? stateOfCode(bare.replaceAll('.', '')) : null;
  if (code !== null) {
    const isWord = names.length === 0 && SMALL_WORDS.has(bare);
    const isCity = names.length === 0 && placesOfName(bare).length > 0;
    return isWord || isCity ? null : { kind: 'state', state: code, city: null };
  }
  const state = stateOfName(name) ?? stateOfName(bare);
  if (state === null || nextIsState) return null;
  // "New York" is the city, unless a city stands before it or its country behind it.
  const isNewYorkCity =
    nameKey(name) === 'new york' &&
    names.length === 0 &&
    (next === undefined || countryOfName(next.name) === null);
  return isNewYorkCity && next?.name !== 'US'
    ? stateOfName(next?.name ?? '') === null
      ? newYorkCity(next)
      : null
    : { kind: 'state', state, city: null };
}

/** "TX", "D.C.", "NY 10001". */
function isStateCode(name: string): boolean {
  const letters = /^([A-Za-z])\.?([A-Za-z])\.?(?:\s\d{5}(?:-\d{4})?)?$/.exec(name);
  return letters !== null && stateOfCode(letters[1]! + letters[2]!) !== null;
}

function newYorkCity(next: Part | undefined): Meaning {
  return next === undefined ? { kind: 'name' } : { kind: 'state', state: 'NY', city: null };
}

/** "Dallas TX", "Austin Texas 78701", "US-CA", "TX-Dallas". */
function stateAndCity(name: string): Meaning | null {
  if (placesOfName(name).length > 0) return null;
  const us = US_STATE.exec(name);
  const reversed = us === null ? STATE_CITY.exec(name) : null;
  const prefix = us ?? reversed;
  const prefixState = prefix === null ? null : stateOfCode(prefix[1]!);
  if (prefix !== null && prefixState !== null)
    return { kind: 'state', state: prefixState, city: prefix[2] ?? null };
  const ending = STATE_CODE_AT_END.exec(name);
  const code = ending === null ? null : stateOfCode(ending[2]!.replaceAll('.', ''));
  if (ending !== null && code !== null) return { kind: 'state', state: code, city: ending[1]!.trim() };
  const words = name.split(/\s+/);
  for (const count of [1, 2]) {
    const city = words.slice(0, -count).join(' ');
    const tail = words.slice(-count).join(' ');
    if (city === '') break;
    const isKnown = placesOfName(city).length > 0;
    const state = stateOfName(tail) ?? (isKnown && tail.length === 2 ? stateOfCode(tail) : null);
    if (state !== null && (isKnown || isCityOf(city, state))) return { kind: 'state', state, city };
  }
  return null;
}

const AREA =
  /^(?:the\s)?(?:greater|metro)\s|\s(?:metropolitan area|metro area|metroplex|metro|bay area|area|region)$/i;

function isArea(name: string): boolean {
  return AREA.test(name);
}

function areaName(name: string): string {
  return name
    .replace(/^(?:the\s)?(?:greater|metro)\s/i, '')
    .replace(/\s(?:metropolitan area|metro area|metroplex|metro|area|region)$/i, '');
}

/** The well-known places that a name means: a city, or the principal cities of an area ("Greater Boston"). */
function knownPlaces(part: Part): NamedPlace[] {
  const direct = placesOfName(part.name);
  const area = areaName(part.name);
  const known = direct.length > 0 ? direct : placesOfName(area);
  const found = known.length > 0 ? known : area.split(/-{1,2}|–/).flatMap((city) => placesOfName(city));
  return found.map((place) => ({ ...place, start: part.start, end: part.end }));
}

/** Streets, numbers and instructions are no city. */
function isCityName(name: string): boolean {
  return /^\p{L}[\p{L}\s.'’-]{1,40}$/u.test(name) && !NO_CITY.test(name);
}

const NO_CITY =
  /\b(?:street|st\.?$|avenue|ave|blvd|boulevard|drive|suite|floor|road|building|unit|nationwide|tbd|n\/a|none|unknown|confidential|client|office|travel|flexible|contract|months?|days?|week|east coast|west coast|time ?zone|est|cst|pst|usa?|any|worldwide|global|home|headquarters|hq|region)\b/i;
