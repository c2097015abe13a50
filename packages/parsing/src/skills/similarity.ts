/** The edit similarity from which two spellings may be one skill (decisions.md 4). */
export const MIN_SIMILARITY = 0.85;
const MIN_LETTERS = 5;

/**
 * What a typing mistake costs. Swapping neighbours and losing or adding a letter inside a word are slips of
 * the finger; a letter more at either end usually makes another word ("scala", "scalar"; "react",
 * "preact"; "Vertica", "vertical"), and hardly anybody mistypes the first letter.
 */
export const SLIP = 0.75;
const EDIT = 1;
const OUTER_EDIT = 1.25;

/** How alike two words are, 0–1: 1 − cost of the cheapest edits / length of the longer one. Symmetric. */
export function editSimilarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editCost(a, b) / longer;
}

/** Cheapest way to turn one word into the other (optimal string alignment with the costs above). */
export function editCost(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous: number[] = [0];
  for (let j = 1; j <= b.length; j++) previous[j] = previous[j - 1]! + insertCost(b, j - 1);
  for (let i = 1; i <= a.length; i++) {
    const current: number[] = [previous[0]! + insertCost(a, i - 1)];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = previous[j - 1]! + (same ? 0 : i === 1 && j === 1 ? OUTER_EDIT : EDIT);
      cost = Math.min(cost, previous[j]! + insertCost(a, i - 1), current[j - 1]! + insertCost(b, j - 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforePrevious[j - 2]! + SLIP);
      }
      current[j] = cost;
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}

/** The cost of a letter that only one of the two words has. */
function insertCost(word: string, at: number): number {
  const atEnd = at === 0 || at === word.length - 1;
  const doubled = word[at] === word[at - 1];
  return atEnd && !doubled ? OUTER_EDIT : SLIP;
}

/** Whether a word is long and plain enough to hold a typing mistake: ≥ 5 characters, no digits or signs. */
function mayBeMistyped(word: string): boolean {
  return word.length >= MIN_LETTERS && /^[^\d+#.]+$/.test(word);
}

/**
 * The similarity of two skills given as words, over the whole skill, 0–1; 0 when they cannot be one skill
 * with a typing mistake: another number of words, or a difference in a word that is short, holds digits or
 * is a skill by itself.
 */
export function skillSimilarity(
  a: readonly string[],
  b: readonly string[],
  isSkill: (word: string) => boolean,
): number {
  if (a.length !== b.length || a.length === 0) return 0;
  let cost = 0;
  let longer = a.length - 1;
  for (const [index, word] of a.entries()) {
    const other = b[index]!;
    longer += Math.max(word.length, other.length);
    if (word === other) continue;
    if (!mayBeMistyped(word) || !mayBeMistyped(other)) return 0;
    if (a.length > 1 && isSkill(word) && isSkill(other)) return 0;
    cost += editCost(word, other);
  }
  return 1 - cost / longer;
}
