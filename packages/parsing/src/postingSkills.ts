import type { Found } from './facts.ts';
import { htmlToText } from './html.ts';
import { optionalSpans } from './optionalSpans.ts';
import { LONGEST_READ, type PostingTexts, type ReadFields } from './postingFacts.ts';
import { cutTo, type PostingRow } from './postingRow.ts';
import { isRoleKnown, roleSkills } from './roleSkills.ts';
import { type FoundSkill, findSkillMentions, findSkills, firstMentions } from './skills/findSkills.ts';
import { isOfficeSkill } from './skills/officeSkills.ts';
import { canonicalSkill, skillVocabulary } from './skills/vocabulary.ts';

/** A posting that names more than this describes an employer, not what it asks for. */
const MOST_LISTED = 60;

/** As many as boards show; the others that a long text mentions say less about fit than they dilute it. */
const MOST_FOUND = 10;

/** Of a profession that we do not know, a skill or two in the text are chance words. */
const LEAST_FOUND = 3;

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
 * What a posting requires, each skill once under its canonical spelling, with the words that say it
 * (docs/decisions/0003). A listed `skills` field is the employer's own answer, so only the title adds to it ("Java
 * Developer" asks for Java even where the list forgets it) and what a description merely mentions does not dilute it.
 * Without a list: the skills of the title, those of its role, then what the requirements and the description ask for,
 * the most mentioned first and office software last; what they only wish for counts where they ask for nothing else.
 */
export function readSkills(row: PostingRow, texts: PostingTexts, role: string | null): ReadFields<'skills'> {
  const listed = listedSkills(row);
  const named = findSkills(texts.title);
  const skills =
    listed.length > 0
      ? distinctSkills([...listed.slice(0, MOST_LISTED), ...named])
      : distinctSkills([...named, ...skillsOfRole(role, texts.title), ...askedFor(texts, role)]).slice(
          0,
          MOST_FOUND,
        );
  return {
    fields: { skills: skills.map(({ value }) => value) },
    words: skills.length > 0 ? { skills: skills.map(({ text }) => text) } : {},
  };
}

function skillsOfRole(role: string | null, title: string): Found<string>[] {
  if (role === null) return [];
  return roleSkills(role, title).map((skill) => ({ value: cutTo(skill, LONGEST_SKILL), text: title }));
}

function askedFor({ requirements, description }: PostingTexts, role: string | null): Found<string>[] {
  const texts = [requirements ?? '', description].map((text) => text.slice(0, LONGEST_READ));
  const mentions = texts.map((text) => findSkillMentions(text));
  const required = mentions.flatMap((found, index) => withoutWishes(texts[index]!, found));
  const skills = mostMentioned(required.length > 0 ? required : mentions.flat());
  const professional = skills.filter(({ value }) => !isOfficeSkill(value));
  const least = role !== null && isRoleKnown(role) ? 1 : LEAST_FOUND;
  if (professional.length < least) return [];
  return [...professional, ...skills.filter(({ value }) => isOfficeSkill(value))];
}

/** Each skill once, what is mentioned most often first, else in order of mention. */
function mostMentioned(mentions: readonly FoundSkill[]): Found<string>[] {
  const count = new Map<string, number>();
  for (const { value } of mentions) count.set(value, (count.get(value) ?? 0) + 1);
  return firstMentions(mentions).sort((a, b) => count.get(b.value)! - count.get(a.value)!);
}

function withoutWishes(text: string, mentions: readonly FoundSkill[]): FoundSkill[] {
  const wishes = mentions.length === 0 ? [] : optionalSpans(text);
  return mentions.filter(({ at }) => !wishes.some(({ start, end }) => start <= at && at < end));
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
