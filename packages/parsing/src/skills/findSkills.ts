import type { Found } from '../facts.ts';
import { findMentions } from './mentions.ts';
import { read } from './mentionTrie.ts';
import { isNegated } from './negation.ts';

/** A skill, the words found, and where they begin. */
export interface FoundSkill extends Found<string> {
  at: number;
}

/**
 * Every mention of a skill in running text, in order: canonical spelling and the words found. Plain words that are
 * skills too ("Go", "Excel", "Spring") count only where the text shows that they are meant (skillTable.ts); a skill
 * that the sentence plainly rules out ("Java not required") does not count.
 */
export function findSkillMentions(text: string): FoundSkill[] {
  const reading = read(text);
  return findMentions(reading)
    .filter(({ from, to }) => !isNegated(reading, from, to))
    .map(({ name, from, to }) => {
      const at = reading.starts[from]!;
      return { value: name, text: text.slice(at, reading.ends[to]), at };
    });
}

/** The skills that a running text mentions, each once, in order of first mention. */
export function findSkills(text: string): Found<string>[] {
  return firstMentions(findSkillMentions(text));
}

/** Each skill once, as it is first mentioned. */
export function firstMentions(mentions: readonly FoundSkill[]): Found<string>[] {
  const found = new Map<string, Found<string>>();
  for (const { value, text } of mentions) if (!found.has(value)) found.set(value, { value, text });
  return [...found.values()];
}
