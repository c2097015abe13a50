/**
 * Remembers up to `capacity` results and then starts anew, which suits a working set that is either much
 * smaller than that or never repeats. Texts longer than `longest` are computed each time.
 */
export function boundedMemo<T>(
  compute: (text: string) => T,
  { capacity, longest }: { capacity: number; longest: number },
): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (text.length > longest) return result;
    if (results.size >= capacity) results.clear();
    results.set(text, result);
    return result;
  };
}
