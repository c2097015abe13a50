const NOTE = /^([^()]+?) ?\([^()]*\)$/;
const MINOR_VERSION = /^(.*\d)\.(?:\d+|x)\+?$/;
const VERSION = /^(?:v|ver|version|release|r)?\.?\d{1,4}(?:\.(?:\d+|x))*[a-z]?\d?\+?$/;
const VERSION_SUFFIX = /^(.*[a-z.]{2})[-_]?v?\d{1,4}[cgix]?\+?$/;
const PLAIN_ENDINGS = new Set([
  'development',
  'experience',
  'language',
  'programming',
  'scripting',
  'skills',
  'version',
  'versions',
]);

/**
 * Less and less of a normalised skill: without its note in parentheses, minor version, version and a last
 * word that adds nothing: "java 8.1 programming" → "java 8.1", "java 8", "java". The order lets "angular
 * 1.5" meet "Angular 1" before "Angular".
 */
export function* simplerSpellings(normalized: string): Generator<string> {
  let text: string | null = normalized;
  while (true) {
    text = simplify(text);
    if (text === null) return;
    yield text;
  }
}

function simplify(text: string): string | null {
  const note = NOTE.exec(text);
  if (note) return note[1]!;
  const minor = MINOR_VERSION.exec(text);
  if (minor) return minor[1]!;
  const lastSpace = text.lastIndexOf(' ');
  const lastWord = text.slice(lastSpace + 1);
  if (lastSpace > 0 && (isVersion(lastWord) || PLAIN_ENDINGS.has(lastWord))) {
    return text.slice(0, lastSpace).replace(/[ ,-]+$/, '');
  }
  const suffixed = VERSION_SUFFIX.exec(text);
  return suffixed ? suffixed[1]! : null;
}

/** "8", "v3.x", "19c", "11g/12c". */
function isVersion(word: string): boolean {
  return word.split(/[/&-]/).every((part) => VERSION.test(part));
}
