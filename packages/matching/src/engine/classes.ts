import type { Place } from '@blacklight/parsing';
import type { CandidateFacts, JobFacts } from '../facts.ts';

/** Numbers for values that many rows share, such as "5 to 8 years". */
export class Classes<T> {
  readonly values: T[] = [];
  readonly #ids = new Map<string | number, number>();

  /** The id of a value; equal keys mean equal values. */
  idOf(key: string | number, value: T): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }
}

/** Tables that are kept; then the memory of them starts anew. */
const KEPT_TABLES = 512;

/**
 * The scores (whole numbers 0–100) of askers with each class. Askers who ask the same, such as candidates
 * with 7 years, share a table, which grows with the classes.
 */
export class ScoreTables<T> {
  readonly #tables = new Map<string | number, { scores: Uint8Array; known: number }>();

  /** The score of each class by its id; equal keys mean equal scores. */
  of(key: string | number, values: readonly T[], score: (value: T) => number): Uint8Array {
    const table = this.#tables.get(key) ?? { scores: new Uint8Array(0), known: 0 };
    if (table.known === values.length) return table.scores.subarray(0, table.known);
    if (table.scores.length < values.length) {
      const larger = new Uint8Array(values.length * 2);
      larger.set(table.scores);
      table.scores = larger;
    }
    for (; table.known < values.length; table.known++)
      table.scores[table.known] = score(values[table.known]!);
    if (this.#tables.size >= KEPT_TABLES) this.#tables.clear();
    this.#tables.set(key, table);
    return table.scores.subarray(0, table.known);
  }
}

export interface YearLimits {
  min: number | null;
  max: number | null;
}
export type JobPlace = Pick<JobFacts, 'places' | 'is_remote'>;
export type CandidatePlace = Pick<CandidateFacts, 'places' | 'wants_remote'>;

export const yearLimitsKey = ({ min, max }: YearLimits) => `${min}-${max}`;

/** All that the salary score looks at, annual USD. */
export function paysAtMost({ salary_min, salary_max }: Pick<JobFacts, 'salary_min' | 'salary_max'>) {
  return salary_max ?? salary_min;
}

/** Only what the location score looks at: the set of places, and none for a remote job. */
export function jobPlaceKey({ places, is_remote }: JobPlace): string {
  return is_remote ? 'remote' : placesKey(places);
}

export function candidatePlaceKey({ places, wants_remote }: CandidatePlace): string {
  return `${wants_remote ? 'remote' : ''}${placesKey(places)}`;
}

function placesKey(places: readonly Place[]): string {
  if (places.length === 1) return placeKey(places[0]!);
  return [...new Set(places.map(placeKey))].sort().join();
}

const placeKey = ({ city, state, country }: Place) => JSON.stringify([city, state, country]);

/** Places fall into so many regions; a row knows its own in 4 bits. */
export const REGIONS = 16;
export const REMOTE = 0;
const NO_PLACE = 1;
const SEVERAL_STATES = 2;
const FIRST_STATE = 3;

/**
 * A number 1–15 by which rows in one state, rows without a place and the rest can be told apart. Any other
 * choice would be as right: it decides how much work a query saves, never what it finds.
 */
export function regionOf(places: readonly Place[]): number {
  if (places.length === 0) return NO_PLACE;
  const state = places[0]!.state;
  if (state === null || places.some((place) => place.state !== state)) return SEVERAL_STATES;
  let hash = 0;
  for (const letter of state) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return FIRST_STATE + (hash % (REGIONS - FIRST_STATE));
}
