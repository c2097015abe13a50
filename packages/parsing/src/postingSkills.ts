import type { Found } from './facts.ts';
import { htmlToText } from './html.ts';
import type { PostingTexts, ReadFields } from './postingFacts.ts';
import { cutTo, type PostingRow } from './postingRow.ts';
import { findSkills } from './skills/findSkills.ts';
import { canonicalSkill, skillVocabulary } from './skills/vocabulary.ts';

/** A posting that names more than this describes an employer, not what it asks for. */
const MOST_LISTED = 60;
const MOST_FOUND = 30;

/** Characters of a list that are read. */
const LONGEST_LIST = 20_000;

/** A longer item of a list is a sentence, in which skills are to be found. */
const LONGEST_SKILL = 50;

/** Brackets and quotes part items too: "Java (Spring, Hibernate)", "['Python', 'AWS']". */
const LIST_SEPARATOR = /[,;|\n•·()[\]"“”]|(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/u;

/** "5+ years", "must have": what stands in lists of skills and is none. */
const NO_SKILL =
  /^(?:and|or|etc|\d[\d+.\s-]*(?:years?|yrs?)?|(?:must|nice to) have|required|preferred|mandatory|skills?)[.:\s]*$/i;

/**
 * What a posting requires, each skill once under its canonical spelling, with the words that say it. A listed
 * `skills` field is the employer's own answer, so only the title adds to it ("Java Developer" asks for Java even
 * where the list forgets it) and what a description merely mentions does not dilute it. Without a list: the skills
 * of the title, then of the requirements, then of the description, in order of mention.
 */
export function readSkills(row: PostingRow, texts: PostingTexts): ReadFields<'skills'> {
  const listed = listedSkills(row);
  const skills =
    listed.length > 0
      ? distinctSkills([...listed.slice(0, MOST_LISTED), ...findSkills(texts.title)])
      : foundSkills(texts).slice(0, MOST_FOUND);
  return {
    fields: { skills: skills.map(({ value }) => value) },
    words: skills.length > 0 ? { skills: skills.map(({ text }) => text) } : {},
  };
}

function foundSkills({ title, requirements, description }: PostingTexts): Found<string>[] {
  return distinctSkills([title, requirements ?? '', description].flatMap((text) => findSkills(text)));
}

function listedSkills(row: PostingRow): Found<string>[] {
  const value = row.value('skills');
  if (value === null) return [];
  const items = (Array.isArray(value) ? value : [value]).map(skillText);
  if (items.includes(null)) {
    row.report(
      'skills',
      'wrong_type',
      'skills should be a list of texts or text with commas; the rest was kept.',
    );
  }
  return items.filter((item) => item !== null).flatMap(skillsOfItem);
}

/** Text, or the name of `{ "name": "Python" }`. */
function skillText(item: unknown): string | null {
  const name = typeof item === 'object' && item !== null ? (item as Record<string, unknown>).name : item;
  return typeof name === 'string' ? htmlToText(name.slice(0, LONGEST_LIST)) : null;
}

function skillsOfItem(item: string): Found<string>[] {
  return item
    .split(LIST_SEPARATOR)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => /\p{L}/u.test(part) && !NO_SKILL.test(part))
    .flatMap((part) => {
      if (part.length > LONGEST_SKILL) return findSkills(part);
      return [{ value: cutTo(canonicalSkill(part), LONGEST_SKILL), text: part }];
    });
}

function distinctSkills(skills: Found<string>[]): Found<string>[] {
  const byKey = new Map<string, Found<string>>();
  for (const skill of skills) {
    const key = skillVocabulary.keyOf(skill.value);
    if (!byKey.has(key)) byKey.set(key, skill);
  }
  return [...byKey.values()];
}
