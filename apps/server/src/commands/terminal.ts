import { styleText } from 'node:util';
import type { Problem } from '@blacklight/parsing';

type Style = Parameters<typeof styleText>[0];

/** Text in a style where standard output is a terminal that shows styles, else as it is. */
export function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** Scraped text without what a terminal would obey: control characters become spaces. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

/** Breaks text at spaces into lines of at most `width` characters; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** "1 posting", "2,450 postings". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}

/** "title: The title is missing." */
export function describeProblem({ field, message }: Pick<Problem, 'field' | 'message'>): string {
  return `${field === null ? '' : `${field}: `}${printable(message)}`;
}
