import { type Span, sentenceAround } from './sentences.ts';

/** How many mentions of one kind a text is read for: no posting states its terms more often. */
const MENTIONS_READ = 300;

/** A word or phrase that names one or several values. */
export interface Mention<K extends string> extends Span {
  kind: K;
  /** As written. */
  text: string;
}

/** Mentions of which one thing is said ("W2 or C2C", "USC/GC/EAD only"), and the sentence around them. */
export interface Statement<K extends string> {
  mentions: Mention<K>[];
  sentence: string;
  /** The sentence before the first mention and behind the last. */
  before: string;
  after: string;
}

/** Words by kind, as regular expressions without groups; where two kinds begin alike, the longer comes first. */
export type Wording<K extends string> = readonly (readonly [kind: K, pattern: string])[];

/** Finds the mentions of a wording; compile once, it reads any text in linear time. */
export function mentionFinder<K extends string>(
  wording: Wording<K>,
): (text: string) => Generator<Mention<K>> {
  const pattern = new RegExp(wording.map(([, words]) => `(${words})`).join('|'), 'gi');
  return function* find(text) {
    let read = 0;
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!isWhole(text, span)) continue;
      if (++read > MENTIONS_READ) return;
      const kind = wording[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]![0];
      yield { ...span, kind, text: match[0] };
    }
  };
}

/** A whole word; boards lose line breaks, so a capital may begin one directly behind a small letter ("plusW2"). */
function isWhole(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  const after = text.slice(end, end + 2);
  const begins = !/[\p{L}\p{N}_]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(first));
  const ends =
    !/^[\p{L}\p{N}_]/u.test(after) ||
    (/^\p{Lu}/u.test(after) && /[\p{Ll}\p{N}]/u.test(last)) ||
    (/^\p{Lu}\p{Ll}/u.test(after) && /\p{Lu}/u.test(last));
  return begins && ends;
}

/** What may stand between two mentions of one statement. */
const LINK = /^(?:[\s,/&+()|–-]|\b(?:and|or|visas?|holders?|candidates?|only|status|basis|either)\b){0,12}$/i;

/** Groups neighbouring mentions into statements. */
export function statementsOf<K extends string>(text: string, mentions: Iterable<Mention<K>>): Statement<K>[] {
  const groups: Mention<K>[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const gap = last === undefined ? null : text.slice(last.end, mention.start);
    if (group !== undefined && gap !== null && gap.length < 40 && !/\n|\bno\b/i.test(gap) && LINK.test(gap))
      group.push(mention);
    else groups.push([mention]);
  }
  return groups.map((group) => {
    const [start, end] = [group[0]!.start, group.at(-1)!.end];
    const sentence = sentenceAround(text, { start, end });
    return {
      mentions: group,
      sentence: text.slice(sentence.start, sentence.end),
      before: text.slice(sentence.start, start),
      after: text.slice(end, sentence.end),
    };
  });
}

const NEGATION =
  /\b(?:no(?=.{0,30}$)|not|non|without|cannot|can['’]?t|don['’]?t|doesn['’]?t|won['’]?t|isn['’]?t|aren['’]?t|unable|never|neither|nor|except|excluding|exclude[sd]?|unavailable)\b/gi;
/** "Does not now and/or will not in the future" says no once. */
const NOT_NOW_OR_LATER = /\bnot\b.{0,20}\b(?:or|and)\b.{0,10}\bnot\b/gi;
const REFUSED_AFTER =
  /^[^.,;:!?(]{0,40}?\b(?:(?:not|n['’]t)(?:\s(?:be|currently|yet|at this time))?(?:\s(?:ok|an?|accept\w{0,5}|allow\w{0,3}|available|consider\w{0,3}|possible|permitted|eligible|offered|provided|support\w{0,3}|sponsored|open|interested|looking|able|taking|entertain\w{0,3}|welcome|required|needed|work)\b|\s?$|(?=[.,;!)]))|no longer|unavailable|can(?:not|['’]?t) (?:be|accept|apply|work|do)|excluded|prohibited)/i;
const REFUSED_AT_END =
  /\b(?:(?:will|can)\s?not be (?:considered|accepted|entertained|sponsored)|need not apply|not accepted)\b/i;

/** Whether a statement rules out what it mentions: "no C2C", "1099 is not an option", "unable to sponsor H1B". */
export function isRefused({ before, after }: Pick<Statement<string>, 'before' | 'after'>): boolean {
  const clause = before
    .slice(-60)
    .replace(/^[\s\S]*[,;:()!]/, '')
    .replace(NOT_NOW_OR_LATER, 'not');
  // "Do not submit anybody who cannot work on W2": two of them cancel out.
  if ((clause.match(NEGATION)?.length ?? 0) % 2 === 1) return true;
  return REFUSED_AFTER.test(after) || REFUSED_AT_END.test(after);
}

const ONLY_BEFORE =
  /\b(?:only|strictly|exclusively|solely|must|requires?|requiring)\s(?:(?:support|accept(?:ing|s)?|consider(?:ing|s)?|be|able|to|open|looking|for|on|our|an?|as|direct|candidates?|with|work|working|have|hold|the|local|employees?|current|proof|of|also|independent|applicants?|you|are|who)\s){0,6}$|\bonly\s?[(:–-]{1,2}\s?$/i;
const ONLY_AFTER =
  /^[\s)*]{0,3}(?:(?:visa|candidates?|holders?|basis|employees?|consultants?|resources?|positions?|roles?|applicants?|status|contract|is|are|a)\s?){0,3}[\s(*–-]{0,3}(?:only\b|strictly\b|a must\b|(?:required|mandatory)\b(?!\s?(?::|skills|qualif|experience|education)))/i;

/** Whether nothing but what it mentions will do: "W2 only", "only USC or GC", "US citizenship required". */
export function isExclusive({ mentions, before, after }: Statement<string>): boolean {
  const [first, last] = [mentions[0]!, mentions.at(-1)!];
  const joined = last.end - first.start < 80;
  return joined && (ONLY_BEFORE.test(before) || ONLY_AFTER.test(after));
}

/** What statements say of values: explicit words count more than what follows from others, a refusal more than a yes. */
export class Verdicts<T extends string> {
  readonly #explicit = new Map<T, { accepted: boolean; text: string }>();
  readonly #implied = new Map<T, { accepted: boolean; text: string }>();

  say(values: Iterable<T>, accepted: boolean, text: string): void {
    for (const value of values) {
      const earlier = this.#explicit.get(value);
      if (earlier === undefined || (earlier.accepted && !accepted))
        this.#explicit.set(value, { accepted, text });
    }
  }

  imply(values: Iterable<T>, accepted: boolean, text: string): void {
    for (const value of values) if (!this.#implied.has(value)) this.#implied.set(value, { accepted, text });
  }

  terms(): { value: T; accepted: boolean; text: string }[] {
    const all = new Map([
      ...this.#explicit,
      ...[...this.#implied].filter(([value]) => !this.#explicit.has(value)),
    ]);
    return [...all].map(([value, verdict]) => ({ value, ...verdict }));
  }
}
