/** Reproducible choices: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(items: readonly T[]): T;
  /** `count` different items (all of them when there are fewer), in random order. */
  some<T>(items: readonly T[], count: number): T[];
  /** True in `share` (0–1) of the calls. */
  chance(share: number): boolean;
}

/** Source of the generator: mulberry32, a public-domain 32-bit generator by Tommy Ettinger. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    pick: (items) => items[int(0, items.length - 1)]!,
    some: (items, count) => {
      const left = [...items];
      const length = Math.min(count, left.length);
      return Array.from({ length }, () => left.splice(int(0, left.length - 1), 1)[0]!);
    },
    chance: (share) => next() < share,
  };
}
