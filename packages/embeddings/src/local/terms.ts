import { findSkills, parseTitle, skillVocabulary } from '@blacklight/parsing';
import type { TextKind } from '../provider.ts';
import { fieldsOf, type TextField } from '../texts.ts';
import { STOP_WORDS } from './stopWords.ts';

/** How often a mention in a field counts. Years of experience are a factor of their own, not a meaning. */
const FIELD_WEIGHTS: Record<TextField['kind'], number> = { title: 10, skills: 1, prose: 1, experience: 0 };

/** A role says most of what a posting is about, in however many words a title names it. */
const ROLE_WEIGHT = 20;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}+#.]*/gu;
const MAX_WORD_LENGTH = 40;

/**
 * What a text is made of: words, pairs of neighbouring words, recognised skills and the role of the title, each with how much it is
 * said. A skill is named by its key, so that `k8s` and `Kubernetes` are one term.
 */
export function termsOf(text: string, kind: TextKind): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string, count: number) => terms.set(term, (terms.get(term) ?? 0) + count);
  for (const field of fieldsOf(text, kind)) {
    const count = FIELD_WEIGHTS[field.kind];
    if (count === 0) continue;
    let previous: string | null = null;
    for (const word of wordsOf(field.text)) {
      const telling = !STOP_WORDS.has(word);
      if (telling) add(word, count);
      if (telling && previous !== null) add(`${previous} ${word}`, count);
      previous = telling ? word : null;
    }
    const role = field.kind === 'title' ? parseTitle(field.text).normalized_role : null;
    if (role !== null) add(`@${role}`, ROLE_WEIGHT);
    for (const { value } of findSkills(field.text)) add(`=${skillVocabulary.keyOf(value)}`, count);
  }
  for (const [term, count] of terms) terms.set(term, 1 + Math.log(count));
  return terms;
}

function* wordsOf(text: string): Iterable<string> {
  for (const [match] of text.toLowerCase().matchAll(WORD)) {
    let end = match.length;
    while (match[end - 1] === '.') end--;
    const word = match.slice(0, end);
    if (word.length > 1 && word.length <= MAX_WORD_LENGTH && !/^[\d.]+$/.test(word)) yield word;
  }
}
