/**
 * Control characters (PostgreSQL refuses U+0000), zero-width and bidirectional formatting, non-characters: nothing that
 * a reader sees. Joiners stay: emoji are built with them.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\b\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]+/g;
const LONE_SURROGATES = /\p{Cs}+/gu;

/** Runs of blanks that are not one plain space already. */
const SPACES = / [^\S\n]+|[^\S\n ][^\S\n]*/g;
const LINE_BREAKS = /\r\n?|[\v\f\u2028\u2029]/g;

/** Without the characters that a database refuses or that no reader sees. */
export function withoutInvisible(text: string): string {
  const visible = text.replace(INVISIBLE, '');
  return visible.isWellFormed() ? visible : visible.replace(LONE_SURROGATES, '');
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
