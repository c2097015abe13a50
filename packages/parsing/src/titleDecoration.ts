import { parseLocation } from './location.ts';
import { isCityOf } from './places/gazetteer.ts';
import { isGradeOnly, namesWork } from './roleKey.ts';
import { roleWords } from './roleWords.ts';

/** A piece of a title between its stronger punctuation, and what stands before it. */
export interface TitleSegment {
  text: string;
  before: 'dash' | 'space' | 'bracket' | 'bar' | 'colon';
}

/** Signs that only draw the eye, pay, lengths of contracts and requisition numbers. */
const SIGNS = /[\p{Extended_Pictographic}*!~^`"“”«»<>=★☆►▶●■✔✓→]+/gu;
const PAY =
  /\$ ?\d[\d,.]{0,9} ?k?(?: ?(?:-|–|to) ?\$? ?\d[\d,.]{0,9} ?k?)?\+?(?: ?(?:\/|per) ?(?:hour|hr|h|year|yr|annum|day|month|mo))?\b|\b\d{2,3}(?: ?- ?\d{2,3})? ?\/ ?(?:hour|hr)\b/gi;
const DURATION =
  /\b\d{1,2}(?: ?(?:-|–|to) ?\d{1,2})? ?\+? ?(?:months?|mos?|weeks?|wks?|years?|yrs?)\b(?: ?(?:\+|contract|of experience|experience|exp\b|plus))*/gi;
const REQUISITION =
  /\b(?:job|requisition|req|position|posting|reference|ref) ?(?:id|no\.?|number|code|#)? ?[:#.-]{0,2} ?#?[a-z]{0,4}[-_]?\d[\w-]{2,20}|#[: ]{0,2}[a-z]{0,4}[-_]?\d[\w-]{1,20}|\bid[: ]{1,2}\d[\w-]{2,20}|\b[a-z]{1,3}-\d{3,12}\b|\b\d{2,6}-\d{2,12}\b|\b\d{4,12}\b/gi;

/** Words that come before a title without being part of it. */
const PRELUDE =
  /^(?:urgent(?:ly)?(?: (?:need|hiring|requirement))?|immediate(?:ly)?(?: (?:need|hire|hiring|requirement|opening|start|joiner)s?)?|hot (?:job|need|req|requirement)|(?:now |we are |we're )?hiring(?: for)?|looking for|in need of|need(?:ed)?|seeking|wanted|openings? for|opportunity for|requirement for|multiple|several|remote(?! sensing)|telecommute|100% remote|on-?site|w-?2|c2c|full[- ]time|part[- ]time|direct hire|direct client|an?|job title|role|title)(?: only)?(?:[ :,./-]+|$)/i;

/** Words that come after a title without being part of it. */
const CODA =
  /(?:^|[ ,./&+-]+)(?:w-?2|c2c|c2h|cth|1099|corp[- ](?:to[- ]|2 ?)corp|no c2c|contract(?:[- ]to[- ]hire)?|contractor|temp(?:orary)?(?:[- ]to[- ]perm)?|perm(?:anent)?|full[- ]?time|part[- ]?time|direct hire|(?:100% )?remote(?: work)?|remotely|hybrid|on-?site|only|ok|needed|required|wanted|urgent(?:ly)?|asap|jobs?|positions?|openings?|opportunit(?:y|ies)|role|needs?|x ?\d{1,2}|long[- ]term|short[- ]term|usc|gc|h-?1b|gc[- ]ead|ead|opt|cpt|visa|seasonal|prn|per diem|(?:(?:1st|2nd|3rd|first|second|third|day|night|evening|swing) )?shift|days|nights|evenings|(?:with (?:a |an )?)?(?:active )?(?:ts\/sci|top secret|secret|public trust|security)?(?: security)?(?: clearance| clearence)(?: required)?|ts\/sci|and|or|for|with|in|at)$/i;

/** A segment with one of these and without a word of work says how, where or how fast, not what. */
const TERMS = new Set(
  `remote hybrid onsite telecommute wfh office w2 c2c c2h cth 1099 corp contract contractor contractors subcontractors
   temp temporary perm permanent hire ft pt fulltime parttime prn month months week weeks year years yrs duration term
   shift weekend weekends urgent immediate need hiring opening openings opportunity opportunities usc gc ead h1b opt cpt
   tn visa citizen citizens citizenship clearance cleared secret sci polygraph poly local locals only candidates relocate
   relocation based travel traveling bonus benefits salary rate hourly compensation pay culture company growing
   nationwide offshore onshore nearshore seasonal bilingual inc llc ltd usa bangkok vacancy asap start client per diem
   negotiable employment independent covid vaccinated volunteer hours flexible level levels position type`.split(
    /\s+/,
  ),
);

const STRONG_BREAK = / ?[([{] ?| ?[)\]}] ?| [-–—]+ ?|[–—]|- | ?[|•·;] ?| ?:+ | ?_+ ?| ?\/\/ ?/g;

const MOST_EDGE_WORDS = 12;
const MOST_PLACE_WORDS = 8;

/** The pieces of a one-line title that say what the work is, in their order and their own spelling. */
export function titleSegments(line: string): TitleSegment[] {
  const plain = [SIGNS, PAY, DURATION, REQUISITION].reduce((text, sign) => text.replace(sign, ' '), line);
  return cutAtPunctuation(plain.replace(/\s+/g, ' '))
    .map((segment) => ({ ...segment, text: withoutEdges(segment.text) }))
    .filter((segment) => !isDecoration(segment));
}

function cutAtPunctuation(text: string): TitleSegment[] {
  const segments: TitleSegment[] = [];
  let from = 0;
  let before: TitleSegment['before'] = 'dash';
  for (const { 0: mark, index } of text.matchAll(STRONG_BREAK)) {
    segments.push({ text: text.slice(from, index), before });
    from = index + mark.length;
    before = breakOf(mark);
  }
  segments.push({ text: text.slice(from), before });
  return segments;
}

function breakOf(mark: string): TitleSegment['before'] {
  if (/[([{]/.test(mark)) return 'bracket';
  if (/[)\]}]/.test(mark)) return 'space';
  if (/[|•·;]/.test(mark)) return 'bar';
  return mark.includes(':') ? 'colon' : 'dash';
}

/** Without the words at its ends that are no title: "Looking for", "W2 only", "in Austin, TX", "at Acme". */
function withoutEdges(segment: string): string {
  let text = withoutPlace(segment.trim());
  for (let i = 0; i < MOST_EDGE_WORDS; i++) {
    const shorter = withoutEmployer(text)
      .replace(PRELUDE, '')
      .replace(CODA, '')
      .replace(/^[\s,./&+:#-]+(?!net\b)|[\s,/&:-]+$/gi, '');
    if (shorter === text) break;
    text = shorter;
  }
  return text;
}

function withoutEmployer(text: string): string {
  const at = text.search(/ (?:at|@) (?=[\p{Lu}\p{N}])/u);
  return at > 0 && namesWork(roleWords(text.slice(0, at))) ? text.slice(0, at) : text;
}

/** Without "in Austin, TX", ", Austin, TX" or a plain "Austin, TX" of a known city at its end. */
function withoutPlace(text: string): string {
  const words = text.split(' ');
  const starts = words.map((_, at) => at).slice(Math.max(1, words.length - MOST_PLACE_WORDS));
  const isIntroduced = (at: number, by: RegExp) =>
    by.test(words[at - 1]!) && isPlace(words.slice(at).join(' '));
  const start =
    starts.find((at) => isIntroduced(at, /^(?:in|near)$/i)) ??
    starts.find((at) => endsInKnownCity(words.slice(at).join(' '))) ??
    starts.find((at) => isIntroduced(at, /,$/));
  if (start === undefined) return text;
  return words
    .slice(0, start)
    .join(' ')
    .replace(/(?: (?:in|near)|,)$/i, '');
}

function endsInKnownCity(tail: string): boolean {
  if (!/^[^,]{3,30}, ?[a-z]{2}$/i.test(tail)) return false;
  const { places } = parseLocation(tail);
  return places.some(({ city, state }) => city !== null && state !== null && isCityOf(city, state));
}

/** Whether a text names known places and nothing else. */
function isPlace(text: string): boolean {
  if (/^mobile$/i.test(text.trim()) || namesWork(roleWords(text))) return false;
  const { places } = parseLocation(text);
  // Two letters are a state or no place: "IT" is not Italy here.
  if (places.length === 0 || (text.length < 3 && places[0]!.state === null)) return false;
  const rest = places.reduce((left, place) => left.replace(place.text, ' '), text);
  return !/\p{L}/u.test(rest.replace(/\b(?:or|and|only|local|to|in|area|metro|us|usa)\b/gi, ' '));
}

function isDecoration({ text, before }: TitleSegment): boolean {
  if (!/\p{L}/u.test(text)) return true;
  const words = roleWords(text);
  if (isGradeOnly(words)) return false;
  if (namesWork(words)) return false;
  const terms = words.filter((word) => TERMS.has(word)).length;
  return before === 'bar' || 2 * terms >= words.length || isPlace(text);
}
