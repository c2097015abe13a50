import type { Words } from './words.ts';

/**
 * What stands between two neighbouring words: `joined` ones may belong to one name ("Power BI", "T-SQL",
 * "Node.js"), `slashed` ones only to a name with a slash or ampersand ("CI/CD"), `list` signs part items,
 * `stop` ends the sentence.
 */
export type Gap = 'joined' | 'slashed' | 'list' | 'stop';

/** More than this between two words parts them like the end of a sentence. */
const MAX_GAP = 80;
/** More spaces than this are the column of a table. */
const MAX_SPACES = 3;

/** Behind a full stop without a space; "ASP.Net" is one name. */
const SENTENCE_START = /^(?!Net\b)[A-Z][a-z]{2}/;

const SPACES = ' \t\u00a0';
const STOPS = '.!?';
const SLASHES = '/&\\';
const JOINTS = "-_*'\u2010\u2011\u2013";

/** What stands between the words `index` and `index + 1`; `stop` at either end of the text. */
export function gapAfter({ text, starts, ends }: Words, index: number): Gap {
  const from = ends[index];
  const to = starts[index + 1];
  // Words with nothing between them are sentences that ran together ("PythonExperience").
  if (from === undefined || to === undefined || to === from || to - from > MAX_GAP) return 'stop';
  if (to - from === 1) return gapOfSign(text, from);
  return gapOfSigns(text, from, to);
}

function gapOfSign(text: string, at: number): Gap {
  const sign = text[at]!;
  if (sign === '.') return SENTENCE_START.test(text.slice(at + 1, at + 5)) ? 'stop' : 'joined';
  if (SPACES.includes(sign) || JOINTS.includes(sign)) return 'joined';
  if (SLASHES.includes(sign)) return 'slashed';
  return STOPS.includes(sign) ? 'stop' : 'list';
}

function gapOfSigns(text: string, from: number, to: number): Gap {
  let slashes = 0;
  let others = 0;
  for (let at = from; at < to; at++) {
    const sign = text[at]!;
    if (STOPS.includes(sign)) return 'stop';
    if (SLASHES.includes(sign)) slashes++;
    else if (!SPACES.includes(sign)) others++;
  }
  if (others > 0 || slashes > 1) return 'list';
  if (slashes === 1) return 'slashed';
  return to - from > MAX_SPACES ? 'list' : 'joined';
}
