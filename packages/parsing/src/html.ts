import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { repairMojibake } from './mojibake.ts';
import { tidyLines, withoutInvisible } from './plainText.ts';

/** Parted from what is around them by an empty line, and by a line break. */
const PARAGRAPHS = words('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr');
const LINES = words(
  `div section article header footer main nav aside address center form fieldset figure li dt dd tr caption
   thead tbody tfoot html head body option details summary`,
);

/** Within them nothing is parted by an empty line. */
const LISTS = words('ul ol dl');

/** Elements whose content is not text for a reader. */
const HIDDEN = new Set(
  'script style title template noscript iframe object svg math canvas audio video noembed noframes'.split(
    ' ',
  ),
);

const STRUCTURE = [...PARAGRAPHS, ...LINES, ...HIDDEN, 'br', 'td', 'th', 'img', 'link', 'meta', 'input'].join(
  '|',
);
const INLINE =
  'a|abbr|b|big|button|cite|code|del|em|font|i|ins|kbd|label|mark|q|s|samp|select|small|span|strike|strong|sub|sup|tt|u|var';

/**
 * What tells HTML from text that has "<" in it: an opening tag that structures a page, a closing tag, an
 * attribute, a comment. A lone "<b>" may be anything.
 */
const HTML = new RegExp(
  [
    `<(?:${STRUCTURE})(?=[\\s/>])`,
    `</(?:${STRUCTURE}|${INLINE})\\s{0,9}>`,
    '<[a-z][a-z0-9:-]{0,30}\\s{1,9}[a-z:-]{1,30}\\s{0,9}=',
    '<!--|<!doctype|<\\?xml',
  ].join('|'),
  'i',
);

const BREAKING = new RegExp(`<(?:br|td|th|${[...PARAGRAPHS, ...LINES].join('|')})(?=[\\s/>])`, 'i');

/** A whole page that was escaped once more than it should have been, as some job feeds are. */
const ESCAPED_HTML = /^\s*&lt;(?:p|div|ul|ol|h[1-6]|br|span|strong|b|table|section)(?:\s|\/|&gt;)/i;

/** With its semicolon: "R&D" and "Java&microservices" name no character. */
const ENTITY = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/gi;

/**
 * Scraped HTML or plain text as safe plain text: no markup, entities decoded once, paragraphs, list items ("• ")
 * and table rows on lines of their own, table cells parted by " | ", the words of a link without its address.
 * Text that only has "<" in it ("List<String>", "< 100k") keeps it. Never throws; linear in the length.
 */
export function htmlToText(html: string): string {
  const source = withoutInvisible(repairMojibake(html));
  if (HTML.test(source)) return textOfHtml(source);
  const text = decodeEntities(source);
  return ESCAPED_HTML.test(source) && HTML.test(text) ? textOfHtml(text) : tidyLines(withoutInvisible(text));
}

function textOfHtml(html: string): string {
  return tidyLines(withoutInvisible(textOfMarkup(html, !BREAKING.test(html))));
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

function decodeEntities(text: string): string {
  const decoded = new Map<string, string>();
  return text.replace(ENTITY, (entity) => {
    const known = decoded.get(entity) ?? textOfMarkup(entity, true);
    decoded.set(entity, known);
    return known;
  });
}

/** `keepsLines`: line breaks of the source are meant, as in text that is only marked bold here and there. */
function textOfMarkup(markup: string, keepsLines: boolean): string {
  const writer = new TextWriter(keepsLines);
  const nameAt = (start: number, end: number) => markup.slice(start, Math.min(end, start + 32)).toLowerCase();
  let tag = '';
  const ignore = () => {};
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      tag = nameAt(start, end);
      writer.open(tag);
    },
    onselfclosingtag: () => writer.closeSelf(tag),
    onclosetag: (start, end) => writer.close(nameAt(start, end)),
    ontext: (start, end) => writer.write(markup.slice(start, end)),
    ontextentity: (codePoint) => writer.write(String.fromCodePoint(codePoint)),
    oncdata: (start, end) => writer.write(markup.slice(start, end)),
    onopentagend: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    onattribname: ignore,
    onattribdata: ignore,
    onattribentity: ignore,
    onattribend: ignore,
    onend: ignore,
  };
  // The tokenizer and not the parser: its stack of open elements is quadratic in their number.
  const tokenizer = new Tokenizer({}, callbacks);
  tokenizer.write(markup);
  tokenizer.end();
  return writer.text();
}

/** Collects text; what separates two pieces of it is written only once the second one comes. */
class TextWriter {
  readonly #keepsLines: boolean;
  #text = '';
  #breaks = 0;
  #separator = '';
  #bullet = '';
  #preformatted = 0;
  #lists = 0;
  #hidden: { name: string; depth: number } | null = null;

  constructor(keepsLines: boolean) {
    this.#keepsLines = keepsLines;
  }

  text(): string {
    return this.#text;
  }

  open(name: string): void {
    if (this.#hidden !== null) {
      if (this.#hidden.name === name) this.#hidden.depth++;
      return;
    }
    if (HIDDEN.has(name)) {
      this.#hidden = { name, depth: 1 };
      return;
    }
    if (name === 'br') this.#breaks++;
    if (name === 'td' || name === 'th') this.#separator = ' | ';
    if (name === 'pre') this.#preformatted++;
    this.#breakLines(name);
    if (LISTS.has(name)) this.#lists++;
    if (name === 'li') this.#bullet = '• ';
  }

  closeSelf(name: string): void {
    if (this.#hidden !== null) this.close(name);
  }

  close(name: string): void {
    if (this.#hidden !== null) {
      if (this.#hidden.name === name && --this.#hidden.depth === 0) this.#hidden = null;
      return;
    }
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--;
    if (LISTS.has(name) && this.#lists > 0) this.#lists--;
    this.#breakLines(name);
    if (name === 'li') this.#bullet = '';
  }

  write(text: string): void {
    if (this.#hidden !== null) return;
    if (this.#keepsLines || this.#preformatted > 0) {
      this.#append(text);
      return;
    }
    const words = text.trim();
    if (this.#separator === '' && words[0] !== text[0]) this.#separator = ' ';
    if (words === '') return;
    this.#append(words.replace(/\s+/g, ' '));
    if (words.at(-1) !== text.at(-1)) this.#separator = ' ';
  }

  #append(text: string): void {
    if (this.#text !== '')
      this.#text += this.#breaks > 0 ? '\n'.repeat(Math.min(this.#breaks, 2)) : this.#separator;
    this.#text += this.#bullet + text;
    this.#breaks = 0;
    this.#separator = '';
    this.#bullet = '';
  }

  #breakLines(name: string): void {
    if (PARAGRAPHS.has(name)) this.#breaks = Math.max(this.#breaks, this.#lists > 0 ? 1 : 2);
    else if (LINES.has(name)) this.#breaks = Math.max(this.#breaks, 1);
  }
}
