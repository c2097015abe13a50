import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import type { Hotlist } from './hotlist.ts';

/** US Letter, landscape; in points. */
const PAGE: [number, number] = [792, 612];
const MARGIN = 36;
const SIZE = 8.5;
const LEADING = 11;
const PADDING = 4;
/** How much of the width a column has; those that are not named have 1. */
const SHARES: Record<string, number> = {
  Consultant: 1.5,
  Title: 1.9,
  Years: 0.65,
  Skills: 2.3,
  Authorization: 1.3,
  Location: 1.6,
  Available: 0.9,
  Rate: 0.7,
  'E-mail': 2.1,
  Phone: 1.35,
};
const INK = rgb(0.1, 0.1, 0.13);
const LINE = rgb(0.84, 0.83, 0.86);

interface Fonts {
  plain: PDFFont;
  bold: PDFFont;
}

export interface HotlistPdf {
  bytes: Uint8Array<ArrayBuffer>;
  /** Cells with letters that the fonts of every PDF reader have not; these stand as "?". */
  unreadable: number;
}

/** A table on as many pages as it takes. Letters that the fonts lack lose their accents. */
export async function hotlistPdf({ title, heads, rows }: Hotlist): Promise<HotlistPdf> {
  const document = await PDFDocument.create();
  document.setTitle(title);
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const fonts = { plain, bold: await document.embedFont(StandardFonts.HelveticaBold) };
  const known = new Set(plain.getCharacterSet());
  const shown = rows.map((cells) => cells.map((cell) => latin(cell, known)));
  const widths = widthsOf(heads);
  let page: PDFPage | null = null;
  let y = 0;
  for (const cells of shown) {
    const lines = cells.map((cell, column) => wrapped(cell, plain, widths[column]! - 2 * PADDING));
    const height = Math.max(...lines.map(({ length }) => length)) * LEADING + 2 * PADDING;
    if (page === null || y - height < MARGIN) {
      page = document.addPage(PAGE);
      y = begin(page, { title, heads, widths, fonts });
    }
    drawRow(page, { lines, widths, font: plain, y });
    y -= height;
  }
  const texts = rows.flat();
  const unreadable = shown.flat().filter((cell, index) => isUnreadable(cell, texts[index]!)).length;
  return { bytes: new Uint8Array(await document.save()), unreadable };
}

function widthsOf(heads: readonly string[]): number[] {
  const shares = heads.map((head) => SHARES[head] ?? 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => (share / sum) * (PAGE[0] - 2 * MARGIN));
}

/** Title and heads of a page; gives where its first row begins. */
function begin(
  page: PDFPage,
  {
    title,
    heads,
    widths,
    fonts,
  }: { title: string; heads: readonly string[]; widths: number[]; fonts: Fonts },
): number {
  const top = PAGE[1] - MARGIN;
  page.drawText(title, { x: MARGIN, y: top - 12, size: 13, font: fonts.bold, color: INK });
  const y = top - 26;
  drawRow(page, { lines: heads.map((head) => [head]), widths, font: fonts.bold, y });
  return y - LEADING - 2 * PADDING;
}

interface DrawnRow {
  lines: readonly (readonly string[])[];
  widths: readonly number[];
  font: PDFFont;
  /** Its upper edge. */
  y: number;
}

function drawRow(page: PDFPage, { lines, widths, font, y }: DrawnRow): void {
  const height = Math.max(...lines.map(({ length }) => length)) * LEADING + 2 * PADDING;
  let x = MARGIN;
  lines.forEach((cell, column) => {
    cell.forEach((text, index) => {
      const baseline = y - PADDING - SIZE - index * LEADING;
      page.drawText(text, { x: x + PADDING, y: baseline, size: SIZE, font, color: INK });
    });
    x += widths[column]!;
  });
  const edge = { thickness: 0.5, color: LINE };
  page.drawLine({ start: { x: MARGIN, y: y - height }, end: { x, y: y - height }, ...edge });
}

/** In lines of that width; a word that is wider is cut. */
function wrapped(text: string, font: PDFFont, width: number): string[] {
  const fits = (line: string) => font.widthOfTextAtSize(line, SIZE) <= width;
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = [lines.at(-1), word].filter(Boolean).join(' ');
    if (fits(line)) lines[lines.length - 1] = line;
    else lines.push(...cut(word, fits));
  }
  return lines[0] === '' && lines.length > 1 ? lines.slice(1) : lines;
}

function cut(word: string, fits: (text: string) => boolean): string[] {
  const parts = [''];
  for (const letter of word) {
    if (fits(parts.at(-1)! + letter)) parts[parts.length - 1] += letter;
    else parts.push(letter);
  }
  return parts;
}

/** Letters without a decomposition that Unicode knows. */
const PLAIN_LETTERS: Record<string, string> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ħ: 'h', Ħ: 'H' };
const MARKS = /\p{M}/gu;

/** Text in the letters of the font: as they are, else without their marks, else "?". */
export function latin(text: string, known: ReadonlySet<number>): string {
  const has = (letters: string) => [...letters].every((letter) => known.has(letter.codePointAt(0)!));
  return [...text.normalize('NFC').replace(/\s+/g, ' ')]
    .map((letter) => {
      if (has(letter)) return letter;
      const plain = PLAIN_LETTERS[letter] ?? letter.normalize('NFKD').replace(MARKS, '');
      return has(plain) ? plain : '?';
    })
    .join('');
}

function isUnreadable(shown: string, text: string): boolean {
  return shown.split('?').length > text.split('?').length;
}
