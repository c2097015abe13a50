import { NEGATION_FILLERS } from './contextWords.ts';
import { gapAfter, type Tokens } from './tokens.ts';

const REACH = 4;
const NEEDED = new Set(['required', 'needed', 'necessary', 'mandatory', 'a', 'an']);
const POSITIONS = new Set(['role', 'position', 'job', 'developer', 'engineer', 'project', 'requirement']);

/**
 * Whether the sentence plainly rules out the words `from`..`to`: "no prior Java experience", "Java is not
 * required", "not a Java role".
 */
export function isNegated(text: string, tokens: Tokens, from: number, to: number): boolean {
  return isDenied(text, tokens, from) || isNotARole(text, tokens, from, to) || isNotNeeded(text, tokens, to);
}

function isDenied(text: string, tokens: Tokens, from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - REACH); index--) {
    if (gapAfter(text, tokens, index) !== 'joined') return false;
    const word = tokens.words[index]!;
    if (word === 'no' || word === 'without') return true;
    if (!NEGATION_FILLERS.has(word)) return false;
  }
  return false;
}

function isNotARole(text: string, tokens: Tokens, from: number, to: number): boolean {
  const { words } = tokens;
  const article = words[from - 1] === 'a' || words[from - 1] === 'an';
  if (!article || words[from - 2] !== 'not' || gapAfter(text, tokens, from - 1) !== 'joined') return false;
  return POSITIONS.has(words[to + 1] ?? '') && gapAfter(text, tokens, to) === 'joined';
}

function isNotNeeded(text: string, tokens: Tokens, to: number): boolean {
  const { words } = tokens;
  for (let index = to + 1; index <= to + REACH; index++) {
    if (gapAfter(text, tokens, index - 1) !== 'joined') return false;
    const word = words[index]!;
    if (word === 'not') return NEEDED.has(words[index + 1] ?? '');
    if (!NEGATION_FILLERS.has(word)) return false;
  }
  return false;
}
