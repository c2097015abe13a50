import {
  CITY_ENDS,
  CONJUNCTIONS,
  CUES_BEFORE_PREPOSITION,
  LEADING_CUES,
  PLAIN_WORD_FOLLOWERS,
  PREPOSITIONS,
  TRAILING_CUES,
} from './contextWords.ts';
import { gapAfter } from './gaps.ts';
import { longestSpelling, type Reading, type SpellingHit } from './mentionTrie.ts';
import type { Mention } from './skillTable.ts';

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
  /** Surely a skill; otherwise it needs company or a cue. */
  sure: boolean;
}

/** A candidate of a reading among the others. */
interface Place {
  reading: Reading;
  candidates: readonly Candidate[];
  nearestSure: NearestSure;
  at: number;
}

/** By the index of a candidate: the indexes of the nearest ones on either side that are sure at first sight. */
interface NearestSure {
  before: (number | undefined)[];
  after: (number | undefined)[];
}

/** Company within this many words counts where an item of a list has no neighbour that is a skill. */
const COMPANY_REACH = 12;
const COMPANY_NEEDED = 2;

/** A posting names a few hundred skills at most; what a hostile text says beyond this is not read. */
const MAX_CANDIDATES = 20_000;

/** Mentions of skills in order: sure ones, and plain words that are in the company of skills or of cue words. */
export function findMentions(reading: Reading): SkillMention[] {
  const candidates = findCandidates(reading);
  const nearestSure = findNearestSure(candidates);
  // Forwards and backwards, so that company spreads along a list whichever end the sure skill is at.
  for (let at = 0; at < candidates.length; at++) settle({ reading, candidates, nearestSure, at });
  for (let at = candidates.length - 1; at >= 0; at--) settle({ reading, candidates, nearestSure, at });
  return candidates.filter(({ sure }) => sure);
}

function findNearestSure(candidates: readonly Candidate[]): NearestSure {
  const before: (number | undefined)[] = [];
  const after: (number | undefined)[] = new Array(candidates.length);
  let last: number | undefined;
  for (let at = 0; at < candidates.length; at++) {
    before.push(last);
    if (candidates[at]!.sure) last = at;
  }
  last = undefined;
  for (let at = candidates.length - 1; at >= 0; at--) {
    after[at] = last;
    if (candidates[at]!.sure) last = at;
  }
  return { before, after };
}

function findCandidates(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (let from = 0; from < reading.ids.length && candidates.length < MAX_CANDIDATES; ) {
    const longest = longestSpelling(reading, from);
    if (longest === null) {
      from++;
      continue;
    }
    const { hit, length } = longest;
    const to = from + length - 1;
    const casing = casingOf(written(reading, from, to), hit);
    if (casing !== null) {
      const sure = isSure(reading, hit, casing, from, to);
      candidates.push({ name: hit.name, from, to, mention: hit.mention, casing, sure });
    }
    from = to + 1;
  }
  return candidates;
}

function written({ text, starts, ends }: Reading, from: number, to: number): string {
  return text.slice(starts[from], ends[to]);
}

/** Null where the plural of a plain word is no longer the skill ("means" is not MEAN). */
function casingOf(words: string, { spelling, mention }: SpellingHit): Casing | null {
  if (mention === 'anywhere' || words === spelling || words === `${spelling}s`) return 'table';
  if (words.length !== spelling.length) return null;
  return words === words.toUpperCase() ? 'capitals' : 'other';
}

function isSure(reading: Reading, hit: SpellingHit, casing: Casing, from: number, to: number): boolean {
  if (hit.mention === 'anywhere') return true;
  if (hit.mention === 'in-context' || casing !== 'table') return false;
  if (CITY_ENDS.has(reading.ids[to + 1] ?? 0)) return false;
  const acronym = hit.spelling === hit.spelling.toUpperCase();
  return acronym ? !isShouted(reading, from, to) : gapAfter(reading, from - 1) === 'joined';
}

/** Between two words in capitals an acronym may be a plain word ("TAKE A REST TODAY"). */
function isShouted(reading: Reading, from: number, to: number): boolean {
  return [from - 1, to + 1].every((index) => {
    if (reading.ids[index] === undefined) return false;
    const word = written(reading, index, index);
    return word === word.toUpperCase();
  });
}

function settle(place: Place): void {
  const candidate = place.candidates[place.at]!;
  if (candidate.sure || isPlainWord(place.reading, candidate)) return;
  const plainInSmallLetters = candidate.casing === 'other' && candidate.mention === 'in-context';
  candidate.sure = plainInSmallLetters
    ? isEnclosed(place)
    : hasCue(place.reading, candidate) || hasCompany(place);
}

/** "Go to", "Excel in", "R&D", "C-level", "Vitamin-C". */
function isPlainWord(reading: Reading, { from, to }: Candidate): boolean {
  const { text, starts, ends, ids } = reading;
  const next = ids[to + 1] ?? 0;
  if ((PLAIN_WORD_FOLLOWERS.has(next) || CITY_ENDS.has(next)) && gapAfter(reading, to) === 'joined')
    return true;
  if (ends[to]! - starts[from]! > 1) return false;
  return isGlue(text[ends[to]!]) || isGlue(text[starts[from]! - 1]);
}

function isGlue(sign: string | undefined): boolean {
  return sign === '&' || sign === '-' || sign === "'" || sign === '’';
}

function hasCue(reading: Reading, { from, to }: Candidate): boolean {
  const { ids } = reading;
  const previous = ids[from - 1] ?? 0;
  if (LEADING_CUES.has(previous) && gapAfter(reading, from - 1) !== 'stop') return true;
  if (PREPOSITIONS.has(previous) && gapAfter(reading, from - 1) === 'joined') {
    if (CUES_BEFORE_PREPOSITION.has(ids[from - 2] ?? 0)) return true;
  }
  return TRAILING_CUES.has(ids[to + 1] ?? 0) && gapAfter(reading, to) === 'joined';
}

/** A neighbouring item is a skill, or it is an item of a list with several skills nearby. */
function hasCompany(place: Place): boolean {
  if (neighbour(place, -1)?.sure || neighbour(place, 1)?.sure) return true;
  const { reading, candidates, at } = place;
  const { from, to } = candidates[at]!;
  return hasSureNearby(place) && isItemEdge(reading, from - 1) && isItemEdge(reading, to);
}

/** In small letters a plain word counts only as an item between two skills: "java, spring, hibernate". */
function isEnclosed(place: Place): boolean {
  return neighbour(place, -1)?.sure === true && neighbour(place, 1)?.sure === true;
}

/** The candidate right beside in the same list, with nothing but list signs or "and"/"or" between. */
function neighbour({ reading, candidates, at }: Place, step: -1 | 1): Candidate | null {
  const here = candidates[at]!;
  const other = candidates[at + step];
  if (!other) return null;
  const [first, second] = step === 1 ? [here, other] : [other, here];
  for (let index = first.to; index < second.from; index++) {
    if (index > first.to && !CONJUNCTIONS.has(reading.ids[index]!)) return null;
    if (gapAfter(reading, index) === 'stop') return null;
  }
  return other;
}

/** Whether an item of a list ends between the words `index` and `index + 1`. */
function isItemEdge(reading: Reading, index: number): boolean {
  if (gapAfter(reading, index) !== 'joined') return true;
  return CONJUNCTIONS.has(reading.ids[index]!) || CONJUNCTIONS.has(reading.ids[index + 1]!);
}

/** Whether enough of the two nearest skills on either side are within reach. */
function hasSureNearby({ candidates, nearestSure: { before, after }, at }: Place): boolean {
  const { from, to } = candidates[at]!;
  let count = 0;
  for (let i = before[at], n = 0; i !== undefined && n < COMPANY_NEEDED; i = before[i], n++) {
    if (from - candidates[i]!.to <= COMPANY_REACH) count++;
  }
  for (let i = after[at], n = 0; i !== undefined && n < COMPANY_NEEDED; i = after[i], n++) {
    if (candidates[i]!.from - to <= COMPANY_REACH) count++;
  }
  return count >= COMPANY_NEEDED;
}
