import {
  CONJUNCTIONS,
  CUES_BEFORE_PREPOSITION,
  LEADING_CUES,
  PLAIN_WORD_FOLLOWERS,
  PREPOSITIONS,
  TRAILING_CUES,
} from './contextWords.ts';
import { longestSpelling, type SpellingHit } from './mentionTrie.ts';
import type { Mention } from './skillTable.ts';
import { type Gap, gapAfter, type Tokens } from './tokens.ts';

/** The words `from`..`to` that name a skill. */
export interface SkillMention {
  name: string;
  from: number;
  to: number;
}

/** How the words are written: as in the table, in capitals only, or otherwise. */
type Casing = 'table' | 'capitals' | 'other';

interface Candidate extends SkillMention {
  mention: Mention;
  casing: Casing;
  /** Surely a skill; otherwise it needs company. */
  sure: boolean;
}

interface Reading {
  text: string;
  tokens: Tokens;
  candidates: Candidate[];
}

/** Company within this many words counts where an item of a list has no neighbour that is a skill. */
const COMPANY_REACH = 12;
const COMPANY_NEEDED = 2;

/** Mentions of skills in order: sure ones, and plain words that are in the company of skills or of cue words. */
export function findMentions(text: string, tokens: Tokens): SkillMention[] {
  const reading: Reading = { text, tokens, candidates: findCandidates(text, tokens) };
  const { candidates } = reading;
  // Forwards and backwards, so that company spreads along a list whichever end the sure skill is at.
  for (let at = 0; at < candidates.length; at++) settle(reading, at);
  for (let at = candidates.length - 1; at >= 0; at--) settle(reading, at);
  return candidates.filter(({ sure }) => sure);
}

function findCandidates(text: string, tokens: Tokens): Candidate[] {
  const candidates: Candidate[] = [];
  for (let from = 0; from < tokens.words.length; ) {
    const longest = longestSpelling(text, tokens, from);
    if (longest === null) {
      from++;
      continue;
    }
    const to = from + longest.length - 1;
    const casing = casingOf(text.slice(tokens.starts[from], tokens.ends[to]), longest.hit.spelling);
    const sure = isSure(text, tokens, longest.hit, { casing, from, to });
    const { name, mention } = longest.hit;
    candidates.push({ name, from, to, mention, casing, sure });
    from = to + 1;
  }
  return candidates;
}

function casingOf(written: string, spelling: string): Casing {
  if (written === spelling) return 'table';
  return written === written.toUpperCase() ? 'capitals' : 'other';
}

function isSure(
  text: string,
  tokens: Tokens,
  { spelling, mention }: SpellingHit,
  { casing, from, to }: { casing: Casing; from: number; to: number },
): boolean {
  if (mention === 'anywhere') return true;
  if (mention === 'in-context' || casing !== 'table') return false;
  const acronym = spelling === spelling.toUpperCase();
  return acronym ? !isShouted(text, tokens, from, to) : !startsSentence(text, tokens, from);
}

function startsSentence(text: string, tokens: Tokens, from: number): boolean {
  return from === 0 || gapAfter(text, tokens, from - 1) !== 'joined';
}

/** Between two words in capitals an acronym may be a plain word ("TAKE A REST TODAY"). */
function isShouted(text: string, { words, starts, ends }: Tokens, from: number, to: number): boolean {
  return [from - 1, to + 1].every((index) => {
    const word = words[index];
    if (word === undefined || word.length < 3) return false;
    const written = text.slice(starts[index], ends[index]);
    return written === written.toUpperCase();
  });
}

function settle(reading: Reading, at: number): void {
  const candidate = reading.candidates[at]!;
  if (candidate.sure || isPlainWord(reading, candidate)) return;
  candidate.sure =
    candidate.casing === 'other'
      ? isEnclosed(reading, at)
      : hasCue(reading, candidate) || hasCompany(reading, at);
}

/** "Go to", "Excel in", "R&D", "C-level", "Vitamin-C". */
function isPlainWord({ text, tokens }: Reading, { from, to }: Candidate): boolean {
  const { words, starts, ends } = tokens;
  const gap = gapAfter(text, tokens, to);
  if (gap === 'joined' && PLAIN_WORD_FOLLOWERS.has(words[to + 1] ?? '')) return true;
  if (ends[to]! - starts[from]! > 1) return false;
  return isGlue(text[ends[to]!]) || isGlue(text[starts[from]! - 1]);
}

function isGlue(sign: string | undefined): boolean {
  return sign === '&' || sign === '-' || sign === "'" || sign === '’';
}

function hasCue({ text, tokens }: Reading, { from, to }: Candidate): boolean {
  const { words } = tokens;
  const before = from > 0 ? gapAfter(text, tokens, from - 1) : 'stop';
  const previous = words[from - 1] ?? '';
  if (before !== 'stop' && LEADING_CUES.has(previous)) return true;
  if (
    before === 'joined' &&
    PREPOSITIONS.has(previous) &&
    CUES_BEFORE_PREPOSITION.has(words[from - 2] ?? '')
  ) {
    return true;
  }
  return gapAfter(text, tokens, to) === 'joined' && TRAILING_CUES.has(words[to + 1] ?? '');
}

/** A neighbouring item is a skill, or it is an item of a list with several skills nearby. */
function hasCompany(reading: Reading, at: number): boolean {
  const [left, right] = [neighbour(reading, at, -1), neighbour(reading, at, 1)];
  if (left?.sure || right?.sure) return true;
  const { text, tokens, candidates } = reading;
  const { from, to } = candidates[at]!;
  const item = isItemEdge(text, tokens, from - 1) && isItemEdge(text, tokens, to);
  return item && surelyNearby(reading, at) >= COMPANY_NEEDED;
}

/** In small letters a plain word counts only as an item between two skills: "java, spring, hibernate". */
function isEnclosed(reading: Reading, at: number): boolean {
  return neighbour(reading, at, -1)?.sure === true && neighbour(reading, at, 1)?.sure === true;
}

/** The candidate right beside in the same list, with nothing but list signs or "and"/"or" between. */
function neighbour({ text, tokens, candidates }: Reading, at: number, step: -1 | 1): Candidate | null {
  const here = candidates[at]!;
  const other = candidates[at + step];
  if (!other) return null;
  const [first, second] = step === 1 ? [here, other] : [other, here];
  for (let index = first.to; index < second.from; index++) {
    if (index > first.to && !CONJUNCTIONS.has(tokens.words[index]!)) return null;
    if (gapAfter(text, tokens, index) === 'stop') return null;
  }
  return other;
}

/** Whether an item of a list ends between the words `index` and `index + 1`. */
function isItemEdge(text: string, tokens: Tokens, index: number): boolean {
  if (index < 0) return true;
  const gap: Gap = gapAfter(text, tokens, index);
  if (gap !== 'joined') return true;
  return CONJUNCTIONS.has(tokens.words[index]!) || CONJUNCTIONS.has(tokens.words[index + 1]!);
}

function surelyNearby({ candidates }: Reading, at: number): number {
  const { from, to } = candidates[at]!;
  let count = 0;
  for (let i = at - 1; i >= 0 && from - candidates[i]!.to <= COMPANY_REACH; i--)
    if (candidates[i]!.sure) count++;
  for (let i = at + 1; i < candidates.length && candidates[i]!.from - to <= COMPANY_REACH; i++) {
    if (candidates[i]!.sure) count++;
  }
  return count;
}
