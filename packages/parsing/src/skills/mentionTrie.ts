import { allSkills } from './fields/index.ts';
import { gapAfter } from './gaps.ts';
import { lazy } from './lazy.ts';
import { lexicon, UNKNOWN_WORD } from './lexicon.ts';
import type { Mention } from './skillTable.ts';
import { findWords, splitWords, type Words } from './words.ts';

/** A spelling of a skill at the end of a path of words. */
export interface SpellingHit {
  name: string;
  spelling: string;
  mention: Mention;
}

/** The words of a text with their numbers in the lexicon. */
export interface Reading extends Words {
  ids: Int32Array;
}

interface Node {
  hit: SpellingHit | null;
  /** By the number of the next word in the singular; negative where a slash stands before it. */
  next: Map<number, Node> | null;
}

/** Squashed names shorter than this are too likely to be another word. */
const MIN_SQUASHED = 5;

type Roots = (Node | undefined)[];

/** First words by their number in the lexicon. */
const allRoots = lazy(() => {
  const roots: Roots = [];
  for (const { name, spellings } of allSkills()) {
    for (const { text, mention } of spellings) {
      if (mention !== 'never') addSpelling(roots, { name, spelling: text, mention });
    }
  }
  return roots;
});

function addSpelling(roots: Roots, hit: SpellingHit): void {
  const words = findWords(hit.spelling, () => true);
  const names = splitWords(hit.spelling);
  let ends = [rootOf(roots, names[0]!)];
  for (let index = 1; index < names.length; index++) {
    const id = lexicon.singularOf(lexicon.add(names[index]!));
    const slashed = gapAfter(words, index - 1) === 'slashed';
    ends = ends.flatMap((node) => (slashed ? [childOf(node, id), childOf(node, -id)] : [childOf(node, id)]));
  }
  for (const end of ends) end.hit ??= hit;
  const squashed = names.join('');
  if (names.length === 1 || squashed.length < MIN_SQUASHED) return;
  const spelling = Array.from(words.starts, (start, index) =>
    hit.spelling.slice(start, words.ends[index]),
  ).join('');
  rootOf(roots, squashed).hit ??= { ...hit, spelling };
}

function rootOf(roots: Roots, word: string): Node {
  const id = lexicon.add(word);
  roots[id] ??= { hit: null, next: null };
  return roots[id];
}

function childOf(node: Node, id: number): Node {
  node.next ??= new Map();
  const known = node.next.get(id);
  if (known) return known;
  const child: Node = { hit: null, next: null };
  node.next.set(id, child);
  return child;
}

/** Finds the words of a text and looks them up. */
export function read(text: string): Reading {
  const roots = allRoots();
  const words = findWords(text, (start, end) => {
    const id = lexicon.find(text, start, end);
    return id !== UNKNOWN_WORD || findRoot(roots, text, { start, end, id }) !== undefined;
  });
  const ids = words.starts.map((start, index) => lexicon.find(text, start, words.ends[index]!));
  return { ...words, ids };
}

/** The longest spelling that begins at a word, and how many words it takes. */
export function longestSpelling(reading: Reading, from: number): { hit: SpellingHit; length: number } | null {
  const { text, starts, ends, ids } = reading;
  let node = findRoot(allRoots(), text, { start: starts[from]!, end: ends[from]!, id: ids[from]! });
  let longest: { hit: SpellingHit; length: number } | null = null;
  for (let index = from; node; index++) {
    if (node.hit) longest = { hit: node.hit, length: index - from + 1 };
    if (node.next === null) break;
    const gap = gapAfter(reading, index);
    if (gap !== 'joined' && gap !== 'slashed') break;
    const id = lexicon.singularOf(ids[index + 1]!);
    node = node.next.get(gap === 'slashed' ? -id : id);
  }
  return longest;
}

/** The node of a first word as it is, else without a plural, plus or version ("Java8", "Windows10"). */
function findRoot(
  roots: Roots,
  text: string,
  { start, end, id }: { start: number; end: number; id: number },
): Node | undefined {
  if (id !== UNKNOWN_WORD) return roots[id] ?? roots[lexicon.singularOf(id)];
  const bareEnd = endWithoutVersion(text, start, end);
  return bareEnd === end ? undefined : roots[lexicon.find(text, start, bareEnd)];
}

function endWithoutVersion(text: string, start: number, end: number): number {
  if (text[end - 1] === '+') return end - 1;
  let bare = end;
  while (bare > start && isDigit(text.charCodeAt(bare - 1))) bare--;
  return bare - start >= 3 && end - bare <= 2 ? bare : end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
