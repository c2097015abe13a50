const MS_PER_DAY = 86_400_000;

/** Every day from one to the other, both of them among them. */
export function daysBetween(from: string, to: string): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY) + 1;
  return Array.from({ length: count }, (_, place) =>
    new Date(Date.parse(from) + place * MS_PER_DAY).toISOString().slice(0, 10),
  );
}

/** The next round number: one digit and zeros. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / power) * power;
}

export interface Series {
  name: string;
  /** One for each day, in their order. */
  values: number[];
}

/** By name, the greatest first; what is more than `most` becomes one series, "others". */
export function seriesOf(
  days: readonly string[],
  points: readonly { day: string; name: string; value: number }[],
  { most }: { most: number },
): Series[] {
  const byName = new Map<string, number[]>();
  for (const { day, name, value } of points) {
    const values = byName.get(name) ?? days.map(() => 0);
    values[days.indexOf(day)]! += value;
    byName.set(name, values);
  }
  const all = [...byName]
    .map(([name, values]) => ({ name, values }))
    .sort((a, b) => sum(b.values) - sum(a.values) || a.name.localeCompare(b.name));
  if (all.length <= most) return all;
  const rest = all.slice(most - 1);
  const values = days.map((_, place) => sum(rest.map((series) => series.values[place]!)));
  return [...all.slice(0, most - 1), { name: 'others', values }];
}

export const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
