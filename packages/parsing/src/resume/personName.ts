import type { Found } from '../facts.ts';
import { findSkills } from '../skills/findSkills.ts';
import { columnsOf, withoutBullet } from './lines.ts';
import { looksLikeTitle } from './titleLine.ts';

export interface PersonName {
  first_name: string | null;
  last_name: string | null;
}

const MAX_LINES = 12;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|prof|er|shri|smt)\.?\s+/i;
const LEADING =
  /^(?:(?:resume|résumé|curriculum vitae|cv|profile|bio-?data)(?: of| for)?|name|candidate(?: name)?)\s*[:–—-]*\s+/i;
/** Degrees and certificates that follow a name. */
const CREDENTIAL =
  /^(?:pmp|csm|cspo|safe|sa|cissp|cisa|cism|ccna|ccnp|ccie|cpa|cfa|mba|mca|bca|ph\.?d|m\.?s|b\.?s|m\.?sc|b\.?sc|b\.?tech|m\.?tech|b\.?e|m\.?e|md|jd|rn|esq|jr|sr|ii|iii|iv|itil|ocp|ocjp|scjp|aws|mcp|mcsa|mcse|mcsd|cbap|psm|pspo|six sigma|acp|pmi-acp|rhce|rhcsa|ceh|phr|sphr|shrm-cp|certified.*)\.?$/i;
const PARTICLES = new Set([
  'de',
  'la',
  'del',
  'van',
  'von',
  'der',
  'den',
  'da',
  'di',
  'dos',
  'bin',
  'ibn',
  'al',
  'el',
  'st',
  'le',
  'du',
  'ter',
]);
const NAME_WORD = /^\p{L}[\p{L}\p{M}'’.-]*$/u;

/** Words that no name contains but headers do. */
const NOT_NAMES = new Set(
  (
    'resume curriculum vitae cv profile summary objective contact phone email mobile address street road avenue suite apt ' +
    'drive lane court blvd experience education skills confidential page present name details information date birth ' +
    'india usa us united states remote visa status citizen green card linkedin github portfolio university college ' +
    'bachelor master technical professional personal it software senior junior lead certified and the of for with in at ' +
    'to java python data sql aws azure cloud web hiring available immediately open new north south san fort saint ' +
    'technologies solutions inc llc ltd corp systems services group company bank about me my i am is quick ' +
    'hard working good strong'
  ).split(' '),
);

/** The candidate's name: a labelled one, else the first line of the header that is a person's name. */
export function findPersonName(
  header: readonly string[],
  labelled: { name?: Found<string>[]; first_name?: Found<string>[]; last_name?: Found<string>[] },
  email: string | null,
): Found<PersonName> | null {
  const first = labelled.first_name?.[0];
  const last = labelled.last_name?.[0];
  if (first !== undefined || last !== undefined) {
    const value = { first_name: cased(first?.value ?? null), last_name: cased(last?.value ?? null) };
    return { value, text: [first?.text, last?.text].filter((text) => text !== undefined).join(', ') };
  }
  for (const { value } of labelled.name ?? []) {
    const name = parsePersonName(value) ?? singleName(value);
    if (name !== null) return { value: name, text: value };
  }
  return nameInHeader(header, email);
}

function nameInHeader(header: readonly string[], email: string | null): Found<PersonName> | null {
  const local = email?.split('@', 1)[0]?.toLowerCase() ?? '';
  const lines = header.filter((line) => line.trim() !== '').slice(0, MAX_LINES);
  for (const line of lines) {
    const [column = ''] = columnsOf(withoutBullet(line.slice(0, 200)));
    const words = column
      .replace(LEADING, '')
      .split(/\s[–—-]\s|\(|\s\S{1,64}@|\+?\d{2}/, 1)[0]!
      .trim();
    for (const candidate of [words, words.split(',', 1)[0]!]) {
      const name = parsePersonName(candidate);
      if (name === null || isSkill(candidate)) continue;
      if (isCapitalised(candidate) || agrees(name, local)) return { value: name, text: candidate };
    }
    const single = local === '' ? null : singleName(words);
    if (single !== null && agrees(single, local)) return { value: single, text: words };
  }
  return null;
}

/** "Jane Q. Doe, PMP" or "Doe, Jane" as first and last name; null when the words are no full name. */
export function parsePersonName(text: string): PersonName | null {
  const parts = text
    .replace(HONORIFIC, '')
    .split(',')
    .map((part) => part.trim());
  const [main = '', second = ''] = parts.filter((part, i) => i === 0 || !CREDENTIAL.test(part));
  if (second !== '' && (parts.length > 3 || /\w{2}\./.test(second))) return null;
  const surnameFirst = second !== '' && !main.includes(' ');
  if (second !== '' && (!surnameFirst || /^[A-Z]{2}$/.test(second))) return null;
  const words = (surnameFirst ? `${second} ${main}` : main).split(/\s+/);
  while (words.length > 2 && CREDENTIAL.test(words.at(-1)!) && words.at(-1)!.length > 1) words.pop();
  if (words.length < 2 || words.length > 5 || looksLikeTitle(words.join(' '))) return null;
  if (!words.every((word) => NAME_WORD.test(word) && !NOT_NAMES.has(word.toLowerCase()))) return null;
  return splitName(words);
}

function splitName(words: string[]): PersonName {
  let lastFrom = words.length - 1;
  while (lastFrom > 1 && PARTICLES.has(words[lastFrom - 1]!.toLowerCase())) lastFrom--;
  const given = words.slice(0, lastFrom).filter((word, i) => i === 0 || !/^\p{L}\.?$/u.test(word));
  return { first_name: cased(given.join(' ')), last_name: cased(words.slice(lastFrom).join(' ')) };
}

function singleName(text: string): PersonName | null {
  const word = text.trim();
  if (!NAME_WORD.test(word) || NOT_NAMES.has(word.toLowerCase()) || word.length < 3) return null;
  return { first_name: cased(word), last_name: null };
}

/** "Machine Learning" heads a list of skills, nobody's resume. */
function isSkill(words: string): boolean {
  return findSkills(words).some(({ text }) => text.length >= words.length - 1);
}

function isCapitalised(words: string): boolean {
  return words.split(/[\s,]+/).every((word) => /^\p{Lu}/u.test(word) || PARTICLES.has(word.toLowerCase()));
}

/** Whether the address's local part contains a word of the name: "jane.doe99" and Jane Doe. */
function agrees(name: PersonName, local: string): boolean {
  const words = `${name.first_name ?? ''} ${name.last_name ?? ''}`.toLowerCase().split(' ');
  return words.some((word) => word.length > 2 && local.includes(word));
}

/** Capitals and lower case as a name is written; mixed case is left as it is. */
function cased(name: string | null): string | null {
  if (name === null) return null;
  const text = name.trim();
  if (text !== text.toUpperCase() && text !== text.toLowerCase()) return text;
  return text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
