/**
 * Control characters, lone surrogates (PostgreSQL refuses them, and U+0000), zero-width and bidirectional formatting,
 * non-characters: nothing that a reader sees. Joiners stay: emoji are built with them.
 */
const INVISIBLE =
  /[[\p{Cc}--[\t\n\v\f\r]]\p{Cs}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]+/gv;

/** Runs of blanks that are not one plain space already. */
const SPACES = / [^\S\n]+|[^\S\n ][^\S\n]*/g;
const LINE_BREAKS = /\r\n?|[\v\f\u2028\u2029]/g;

/** Without the characters that a database refuses or that no reader sees. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Spaces collapsed, lines trimmed, at most one empty line between two others. */
export function tidyLines(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(SPACES, ' ')
    .replace(/ \n ?|\n /g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
