import type { Found } from '../facts.ts';
import { findSkills } from '../skills/findSkills.ts';
import { canonicalSkill, skillVocabulary } from '../skills/vocabulary.ts';
import { AMOUNT, amountOf, MAX_YEARS, MONTHS, roundYears, YEARS } from './statedYears.ts';

/** What a resume says of a skill beside its name. */
export interface SkillStatement {
  skill: string;
  years: number | null;
  /** Calendar year. */
  last_used: number | null;
  text: string;
}

const MAX_STATEMENTS = 300;
const MAX_LINE = 2000;
const MAX_SKILL_WORDS = 60;
/** "Less than 1 year" is somewhere in its middle. */
const LESS_THAN_A_YEAR = 0.5;

const SPEAKS_OF_TIME = /\b(?:years?|yrs?|months?|mos|mths?)\b|last used/i;
const LENGTH = new RegExp(
  `(?<less>less than (?:1|one|a) year)(?: months?)?|${AMOUNT}(?:(?<years>${YEARS})|${MONTHS})`,
  'i',
);
const LAST_USED = /last used\D{0,6}((?:19|20)\d{2})/i;
const TABLE_HEADING = /(?=.{0,200}\b(?:skills?|technolog|tools?|area)).{0,200}(?:years|yrs|exp|last used)/i;
const PIECE = /[,;|•\t]| {3,}/;
const AROUND_SKILL = /^[\s•*·➢-]{1,10}|(?:[\s:(–—-]{0,6}\b(?:exprience|experience|exp)\b)?[\s:(–—-]{1,10}$/gi;
/** What may stand between skills and is no part of one. */
const FILLER =
  /\b(?:exprience|experience|exp|and|in|of|years|yrs|over|around|about|approx|total)\b|[^\p{L}\d]/giu;
const BEFORE_SKILL =
  /^(?:(?:of|in|with|using|on|working|hands-on|as|strong|solid|professional|experience|exp|expertise|development|programming|an?)\b[\s:–-]{0,3}|[\s:)–-])*/i;

/** Years and last use as a resume states them skill by skill, in lists ("Java (5 years)"), sentences and tables. */
export function findSkillStatements(lines: readonly string[]): SkillStatement[] {
  const statements: SkillStatement[] = [];
  let inTable = false;
  for (const line of lines) {
    if (statements.length >= MAX_STATEMENTS) break;
    if (line.length > MAX_LINE) continue;
    if (inTable) statements.push(...readRow(line));
    const pieces = line.split(PIECE);
    inTable = pieces.length > 1 ? inTable || isTableHeading(line) : inTable && line.trim() === '';
    if (SPEAKS_OF_TIME.test(line)) statements.push(...readPieces(pieces));
  }
  return statements;
}

/**
 * The longest time that a list of skills states for any of them, known or not; null below a year, which says nothing
 * of a career (job boards put "6 months" where nothing was filled in).
 */
export function longestStatedUse(lines: readonly string[]): Found<number> | null {
  let longest: Found<number> | null = null;
  for (const piece of lines.filter((line) => line.length <= MAX_LINE).flatMap((line) => line.split(PIECE))) {
    const length = SPEAKS_OF_TIME.test(piece) ? LENGTH.exec(piece) : null;
    const years = length === null ? null : yearsOf(length);
    if (years !== null && years >= 1 && years > (longest?.value ?? 0))
      longest = { value: years, text: piece.trim() };
  }
  return longest;
}

function isTableHeading(line: string): boolean {
  return !/\d/.test(line) && TABLE_HEADING.test(line);
}

/** "Java | 8 | 2024" below "Skill | Years | Last used". */
function readRow(line: string): SkillStatement[] {
  const [skills = '', ...cells] = line
    .split(PIECE)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const numbers = cells.map((cell) =>
    Number(/^\d{1,4}(?:\.\d)?(?=\+?(?:\s*(?:years?|yrs?))?$)/i.exec(cell)?.[0] ?? Number.NaN),
  );
  const years = numbers.find((number) => number <= MAX_YEARS) ?? null;
  const last_used = numbers.find((number) => number >= 1950 && number <= 2100) ?? null;
  if (years === null && last_used === null) return [];
  return skillsNamedBy(skills).map((skill) => ({ skill, years, last_used, text: line.trim() }));
}

function readPieces(pieces: readonly string[]): SkillStatement[] {
  const statements: SkillStatement[] = [];
  let named: string[] = [];
  for (const [i, piece] of pieces.entries()) {
    const length = LENGTH.exec(piece);
    const lastUsed = LAST_USED.exec(piece);
    if (length === null && lastUsed === null) {
      named = [];
      continue;
    }
    const at = length?.index ?? lastUsed!.index;
    const years = length === null ? null : yearsOf(length);
    const own = skillsNamedBy(piece.slice(0, at));
    const before = own.length > 0 || i === 0 || named.length > 0 ? own : skillsNamedBy(pieces[i - 1]!);
    const behind = length === null ? [] : skillBehind(piece.slice(at + length[0].length));
    named = [before, named, behind].find((skills) => skills.length > 0) ?? [];
    const last_used = lastUsed === null ? null : Number(lastUsed[1]);
    if (years === null && last_used === null) continue;
    for (const skill of named) statements.push({ skill, years, last_used, text: piece.trim() });
  }
  return statements;
}

function yearsOf(length: RegExpExecArray): number | null {
  if (length.groups!.less !== undefined) return LESS_THAN_A_YEAR;
  const amount = amountOf(length.groups!);
  const inYears = length.groups!.years === undefined ? amount / 12 : amount;
  return inYears > MAX_YEARS ? null : roundYears(inYears);
}

/** The skills of a short text that names nothing but skills; whatever stands alone there is no plain word ("Go"). */
function skillsNamedBy(text: string): string[] {
  if (text.length > MAX_SKILL_WORDS) return [];
  const name = text.replace(AROUND_SKILL, '').trim();
  if (name === '') return [];
  if (skillVocabulary.isKnown(skillVocabulary.keyOf(name))) return [canonicalSkill(name)];
  const found = findSkills(name);
  let left = name;
  for (const skill of found) left = left.replace(skill.text, ' ');
  return left.replace(FILLER, '') === '' ? found.map(({ value }) => value) : [];
}

/** The skill that a text begins with ("5 years of Java development"). */
function skillBehind(text: string): string[] {
  const words = text.replace(BEFORE_SKILL, '').slice(0, MAX_SKILL_WORDS);
  const [first] = findSkills(words);
  return first !== undefined && words.startsWith(first.text) ? [first.value] : [];
}
