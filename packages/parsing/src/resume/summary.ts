import type { Found } from '../facts.ts';
import { isBullet, withoutBullet } from './lines.ts';
import { linesOf, type Section } from './sections.ts';

const MAX_LENGTH = 1500;
const MIN_PARAGRAPH_WORDS = 8;
const MAX_PARAGRAPH_LINES = 20;
const MAX_CONTACT_LINE = 160;
const CONNECTING_WORDS = /\b(?:and|the|of|in|with|to|for|an?|as|on|is|am|have|having|by|that|my)\b/gi;

/** The summary, objective or profile section, else the first paragraph of prose; at most 1,500 characters. */
export function findSummary(sections: readonly Section[]): Found<string> | null {
  const lines = linesOf(sections, 'summary').some((line) => line.trim() !== '')
    ? linesOf(sections, 'summary')
    : firstParagraph(introductionOf(sections));
  const value = shorten(joinLines(lines));
  return value === '' ? null : { value, text: value.slice(0, 120) };
}

/** The list items that job boards put into the first field are skills and virtues. */
function introductionOf(sections: readonly Section[]): string[] {
  return [...linesOf(sections, 'header'), ...linesOf(sections, 'profile').filter((line) => !isBullet(line))];
}

/** Wrapped lines joined, list items on lines of their own. */
function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    if (text.length > MAX_LENGTH) break;
    const words = withoutBullet(line.slice(0, MAX_LENGTH + 1)).replace(/\s+/g, ' ');
    if (words === '') continue;
    const separator = text === '' ? '' : isBullet(line) ? '\n' : ' ';
    text += separator + words;
  }
  return text;
}

function firstParagraph(lines: readonly string[]): string[] {
  const start = lines.findIndex(isProse);
  if (start === -1) return [];
  const end = lines.findIndex((line, i) => i > start && line.trim() === '');
  return lines.slice(start, Math.min(end === -1 ? lines.length : end, start + MAX_PARAGRAPH_LINES));
}

/** Sentences need words that lists of skills do not. */
function isProse(line: string): boolean {
  const text = line.slice(0, 400);
  const words = text.trim().split(/\s+/);
  const connecting = text.match(CONNECTING_WORDS)?.length ?? 0;
  const contacts = text.length <= MAX_CONTACT_LINE && text.includes('@');
  return words.length >= MIN_PARAGRAPH_WORDS && connecting >= words.length / 8 && !contacts;
}

/** Cut at the end of a sentence or item if there is one in the second half, else between words. */
function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const head = text.slice(0, MAX_LENGTH);
  const end = Math.max(head.lastIndexOf('. ') + 1, head.lastIndexOf('\n'));
  return (end > MAX_LENGTH / 2 ? head.slice(0, end) : head.slice(0, head.lastIndexOf(' '))).trim();
}
