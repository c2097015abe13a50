import type { Found } from '../facts.ts';

/** Skills in running text, each once, in order of first mention: canonical spelling and the words found. */
export function findSkills(_text: string): Found<string>[] {
  return [];
}
