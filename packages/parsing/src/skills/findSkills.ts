import type { Found } from '../facts.ts';
import { findMentions } from './mentions.ts';
import { read } from './mentionTrie.ts';
import { isNegated } from './negation.ts';

/**
 * Skills in running text, each once, in order of first mention: canonical spelling and the words found.
 * Plain words that are skills too ("Go", "Excel", "Spring") count only where the text shows that they are
 * meant (skillTable.ts); a skill that the sentence plainly rules out ("Java not required") does not count.
 */
export function findSkills(text: string): Found<string>[] {
  const reading = read(text);
  const found = new Map<string, Found<string>>();
  for (const { name, from, to } of findMentions(reading)) {
    if (found.has(name) || isNegated(reading, from, to)) continue;
    found.set(name, { value: name, text: text.slice(reading.starts[from], reading.ends[to]) });
  }
  return [...found.values()];
}
