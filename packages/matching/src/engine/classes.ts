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

/** A query's scores with each class, worked out when first asked for. */
export interface ClassScores {
  of(id: number): number;
}

export class LazyScores<T> implements ClassScores {
  #scores = new Float64Array(256);
  #values: readonly T[] = [];
  #score: (value: T) => number = () => 0;

  /** Begins a new query. */
  begin(values: readonly T[], score: (value: T) => number): this {
    this.#values = values;
    this.#score = score;
    if (values.length > this.#scores.length) this.#scores = new Float64Array(values.length * 2);
    this.#scores.fill(Number.NaN, 0, values.length);
    return this;
  }

  of(id: number): number {
    const known = this.#scores[id]!;
    if (!Number.isNaN(known)) return known;
    const score = this.#score(this.#values[id]!);
    this.#scores[id] = score;
    return score;
  }
}

export interface YearLimits {
  min: number | null;
  max: number | null;
}
export type JobPlace = Pick<JobFacts, 'places' | 'is_remote'>;
export type CandidatePlace = Pick<CandidateFacts, 'places' | 'wants_remote'>;
/** Annual USD. */
export type Pay = number | null;

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
