import { SKILLS } from './fields/index.ts';
import type { Mention } from './skillTable.ts';
import { gapAfter, singular, type Tokens, tokenize } from './tokens.ts';

/** A spelling of a skill at the end of a path of words. */
export interface SpellingHit {
  name: string;
  spelling: string;
  mention: Mention;
}

interface Node {
  hit: SpellingHit | null;
  /** By the next word in the singular, with a slash before it where the name has one. */
  next: Map<string, Node> | null;
}

/** Squashed names shorter than this are too likely to be another word. */
const MIN_SQUASHED = 5;

const roots = new Map<string, Node>();

for (const { name, spellings } of SKILLS) {
  for (const { text, mention } of spellings) {
    if (mention !== 'never') addSpelling(text, { name, spelling: text, mention });
  }
}

function addSpelling(text: string, hit: SpellingHit): void {
  const tokens = tokenize(text);
  const { words } = tokens;
  let paths: Map<string, Node>[] = [roots];
  let ends: Node[] = [];
  for (const [index, word] of words.entries()) {
    const slashed = index > 0 && gapAfter(text, tokens, index - 1) === 'slashed';
    const keys = index === 0 ? [word] : slashed ? [singular(word), `/${singular(word)}`] : [singular(word)];
    ends = paths.flatMap((children) => keys.map((key) => child(children, key)));
    if (index < words.length - 1) paths = ends.map((node) => (node.next ??= new Map()));
  }
  for (const end of ends) end.hit ??= hit;
  const squashed = words.join('');
  if (words.length > 1 && squashed.length >= MIN_SQUASHED) child(roots, squashed).hit ??= hit;
}

function child(children: Map<string, Node>, key: string): Node {
  const existing = children.get(key);
  if (existing) return existing;
  const node: Node = { hit: null, next: null };
  children.set(key, node);
  return node;
}

/** Whether a spelling begins with this word. */
export function beginsSpelling(word: string): boolean {
  return root(word) !== undefined;
}

/** The longest spelling that begins at a word, and how many words it takes. */
export function longestSpelling(
  text: string,
  tokens: Tokens,
  from: number,
): { hit: SpellingHit; length: number } | null {
  let node = root(tokens.words[from]!);
  let longest: { hit: SpellingHit; length: number } | null = null;
  for (let index = from; node; index++) {
    if (node.hit) longest = { hit: node.hit, length: index - from + 1 };
    if (node.next === null || index + 1 >= tokens.words.length) break;
    const gap = gapAfter(text, tokens, index);
    if (gap !== 'joined' && gap !== 'slashed') break;
    const word = singular(tokens.words[index + 1]!);
    node = node.next.get(gap === 'slashed' ? `/${word}` : word);
  }
  return longest;
}

/** The node of a first word as it is, else without a plus, version or plural ("Java8", "Windows10", "APIs"). */
function root(word: string): Node | undefined {
  return roots.get(word) ?? roots.get(bareWord(word));
}

function bareWord(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last === 43) return word.slice(0, -1);
  if (last === 115) return singular(word);
  if (last < 48 || last > 57) return word;
  let end = word.length;
  while (end > 0 && isDigit(word.charCodeAt(end - 1))) end--;
  return end >= 3 && word.length - end <= 2 ? word.slice(0, end) : word;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
