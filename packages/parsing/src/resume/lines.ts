import { htmlToText } from '../html.ts';
import { repairMojibake } from '../mojibake.ts';
import { withoutInvisible } from '../plainText.ts';

/** Some 130 pages; nothing behind them belongs to a resume. */
const MAX_LENGTH = 400_000;
const MAX_LINES = 20_000;
const HTML_TAG = /<\/?(?:html|body|div|p|br|span|table|tr|td|ul|li|h[1-6]|b|strong)\b[^<>]{0,200}>/i;
const LINE_BREAK = /\r\n?|[\v\f\u2028\u2029]/g;
const NO_BREAK_SPACE = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
/** Bullets as Word, PDF converters and symbol fonts write them. */
const BULLETS =
  /(?<![ \t])[ \t]*[\u2022\u25cf\u25aa\u25ab\u25e6\u2023\u25a0\u25a1\u27a2\u2756\u2726\u2666\u00b7\uf000-\uf0ff]+[ \t]*/g;
const BULLET_LINE = /^(?:[•➢✓✔►▶>]|\*(?!\*)|[-–—](?=\s)|o\s(?=[A-Z])|\(?\d{1,2}[.)]\s)/;

/**
 * The lines of a resume, right-trimmed. Gaps of spaces and tabs stay, they separate columns; bullets that were
 * glued together in one line stand on lines of their own.
 */
export function resumeLines(text: string): string[] {
  const read = text.slice(0, MAX_LENGTH);
  const whole = HTML_TAG.test(read) ? htmlToText(read) : read;
  return withoutInvisible(repairMojibake(whole))
    .replace(LINE_BREAK, '\n')
    .replace(NO_BREAK_SPACE, ' ')
    .replace(BULLETS, (_, at: number, all: string) => (at === 0 || all[at - 1] === '\n' ? '• ' : '\n• '))
    .split('\n', MAX_LINES)
    .map((line) => line.trimEnd());
}

/** Whether a line is an item of a list. */
export function isBullet(line: string): boolean {
  return BULLET_LINE.test(line.trimStart());
}

/** The words of a list item. */
export function withoutBullet(line: string): string {
  return line.trimStart().replace(BULLET_LINE, '').trim();
}

/** Columns of a line: what stands between pipes, tabs, bullets and gaps of spaces. */
export function columnsOf(line: string): string[] {
  return line
    .split(/[|•\t]| {2,}/)
    .map((column) => column.trim())
    .filter((column) => column !== '');
}
