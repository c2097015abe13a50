/** How Windows-1252 shows the bytes 0x80–0x9F; the five it leaves undefined stay control characters. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const BYTE_OF = new Map([...WINDOWS_1252].map((character, i) => [character, 0x80 + i]));

/** A byte 0x80–0xBF of a UTF-8 sequence, read as Windows-1252 or Latin-1. */
const CONTINUATION = `[\\u0080-\\u00bf${WINDOWS_1252}]`;

/** Two bytes only behind Â and Ã: other capitals do stand before a quotation mark ("CAFÉ”"). */
const SEQUENCE = new RegExp(
  `[\\u00c2\\u00c3]${CONTINUATION}|[\\u00e2-\\u00ef]${CONTINUATION}{2}|[\\u00f0-\\u00f4]${CONTINUATION}{3}`,
  'g',
);

/** What is left of a bullet, an ellipsis and a closing quote when the unprintable one of their bytes was dropped. */
const REMAINS: readonly [string, string][] = [
  ['\u00e2\u00a2', '\u2022'],
  ['\u00e2\u00a6', '\u2026'],
  ['\u00e2\u20ac', '\u201d'],
];

/** UTF-8 that was read as Windows-1252, once or several times over, made whole: "donâ€™t" → "don’t". */
export function repairMojibake(text: string): string {
  const decoded = new Map<string, string>();
  const decode = (sequence: string) => {
    const known = decoded.get(sequence) ?? decodeSequence(sequence);
    decoded.set(sequence, known);
    return known;
  };
  let repaired = text;
  for (let before = ''; before !== repaired; ) {
    before = repaired;
    repaired = before.replace(SEQUENCE, decode);
  }
  for (const [remains, character] of REMAINS) repaired = repaired.replaceAll(remains, character);
  return repaired;
}

function decodeSequence(sequence: string): string {
  const bits = Array.from(sequence, (character) => BYTE_OF.get(character) ?? character.charCodeAt(0));
  const [lead, ...continuation] = bits as [number, ...number[]];
  const payload = lead & (0x3f >> continuation.length);
  const codePoint = continuation.reduce((value, byte) => (value << 6) | (byte & 0x3f), payload);
  return isShortestForm(codePoint, continuation.length) ? String.fromCodePoint(codePoint) : sequence;
}

/** What a UTF-8 decoder insists on: no overlong form, no surrogate, nothing beyond Unicode. */
function isShortestForm(codePoint: number, continuations: number): boolean {
  const least = [0, 0x80, 0x800, 0x10000][continuations]!;
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint >= least && codePoint <= 0x10ffff && !isSurrogate;
}
