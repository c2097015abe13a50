import type { Term, WorkAuthorization } from './facts.ts';
import {
  isExclusive,
  isRefused,
  type Mention,
  mentionFinder,
  type Statement,
  statementsOf,
  Verdicts,
} from './statements.ts';

const ALL: readonly WorkAuthorization[] = [
  'USC',
  'GC',
  'GC-EAD',
  'H1B',
  'H4-EAD',
  'OPT',
  'STEM-OPT',
  'CPT',
  'TN',
  'L2-EAD',
];

/** Those who need an employer's petition or letter, now or when their training ends. */
export const NEED_SPONSORSHIP: readonly WorkAuthorization[] = ['H1B', 'OPT', 'STEM-OPT', 'CPT', 'TN'];
/** Work permits that depend on no employer: what "EAD" alone means. */
export const EADS: readonly WorkAuthorization[] = ['GC-EAD', 'H4-EAD', 'L2-EAD'];

type Kind = WorkAuthorization | 'EAD' | 'ANY' | 'SPONSOR' | 'CLEARANCE';

const findMentions = mentionFinder<Kind>([
  ['STEM-OPT', 'stem[\\s-]{0,2}opt|opt[\\s-]{0,2}stem'],
  ['GC-EAD', '(?:gc|green[\\s-]?card)[\\s/-]{0,2}ead'],
  ['H4-EAD', 'h-?4[\\s/-]{0,2}ead|h-?4'],
  ['L2-EAD', 'l-?2[\\s/-]{0,2}ead|l2s?(?=\\s?visa)'],
  ['OPT', 'opt[\\s/-]{0,2}ead|opts?|optional practical training'],
  ['CPT', 'cpts?|curricular practical training'],
  ['H1B', 'h-?1(?:-?\\s?b)?s?'],
  ['TN', 'tns?'],
  ['GC', 'gc|green[\\s-]?cards?|permanent residen(?:ts?|cy)|lpr'],
  [
    'USC',
    'usc|(?:u\\.?\\s?s\\.?a?|united states|american)[\\s-]{0,2}citizen(?:ship|s)?|citizens?(?=[\\s,/&]{1,3}(?:and|or)?\\s?(?:gc|green|permanent)|\\sonly)|(?<=must be an? )citizen',
  ],
  ['EAD', 'eads?'],
  [
    'ANY',
    '(?:any|all)\\s(?:work\\s|valid\\s)?(?:visas?|visa types?|visa status(?:es)?|authori[sz]ations?|status)',
  ],
  ['SPONSOR', 'sponsor(?:ships?|ing|ed|s)?'],
  ['CLEARANCE', '(?:security|secret|ts/sci|sci|dod|government)\\sclearance|ts/sci|top[\\s-]secret'],
]);

/** Statements of equal opportunity and the like name everybody, and nobody. */
const BOILERPLATE =
  /\b(?:regardless|discriminat\w{0,6}|protected|equal(?: employment)? opportunity|corporate citizen|good citizen|veteran status|national origin|e-verify|citizenship status)\b/i;

/**
 * Work authorisations that a text accepts or rules out, one term each, with the sentence that says it.
 * "USC/GC only" and a required security clearance (which only citizens get) rule out all others; "no
 * sponsorship" rules out those who need it: H1B, OPT, STEM-OPT, CPT, TN; "EAD" alone means the EADs that depend on
 * no employer. What is said of one directly outweighs what follows from other words, a refusal an acceptance.
 */
export function findWorkAuthorizationTerms(text: string): Term<WorkAuthorization>[] {
  const verdicts = new Verdicts<WorkAuthorization>();
  for (const statement of statementsOf(text, findMentions(text))) {
    if (BOILERPLATE.test(statement.sentence) && !isExclusive(statement)) continue;
    const mentions = statement.mentions.filter((mention) => isMeant(mention, statement));
    if (mentions.length > 0) read({ ...statement, mentions }, verdicts);
  }
  return verdicts.terms();
}

function read(statement: Statement<Kind>, verdicts: Verdicts<WorkAuthorization>): void {
  const { mentions, sentence, before, after } = statement;
  const kinds = new Set(mentions.map(({ kind }) => kind));
  if (kinds.has('CLEARANCE')) {
    if (!isClearanceRequired(statement)) return;
    verdicts.imply(['USC'], true, sentence);
    verdicts.imply(
      ALL.filter((value) => value !== 'USC'),
      false,
      sentence,
    );
    return;
  }
  const values = [...kinds].flatMap(valuesOf);
  const needsRefused =
    values.some((value) => NEED_SPONSORSHIP.includes(value)) && NO_SPONSORSHIP_BEFORE.test(before);
  if (needsRefused || isRefused(statement) || (kinds.has('SPONSOR') && isInRefusedList(statement))) {
    if (kinds.has('SPONSOR')) verdicts.imply(NEED_SPONSORSHIP, false, sentence);
    verdicts.say(kinds.has('ANY') ? [] : values, false, sentence);
    return;
  }
  if (kinds.has('SPONSOR') && !isSponsorshipOffered(statement)) return;
  verdicts.say(kinds.has('SPONSOR') ? [...values, 'H1B'] : values, true, sentence);
  if (!kinds.has('SPONSOR') && isExclusive(statement) && !OR_AUTHORIZED.test(after)) {
    verdicts.imply(
      ALL.filter((value) => !values.includes(value)),
      false,
      sentence,
    );
  }
}

/** "… does not require sponsorship (i.e. H1B, TN)" lists what is refused. */
const NO_SPONSORSHIP_BEFORE = /\b(?:not|without|unable|cannot)\b.{0,80}\bsponsor/i;

/** "No OPTs, visa transfers or sponsorship". */
function isInRefusedList({ before, after }: Statement<Kind>): boolean {
  return (
    /\b(?:no|not|without)\b[^.;!]{0,60}$/i.test(before) &&
    !/^\s(?:is\s)?(?:available|offered|provided)/i.test(after)
  );
}

const OFFERED =
  /\b(?:will|can|able|offer(?:s|ed)?|provide[sd]?|accept(?:s|ed)?|supports?|available|willing|transfer\w{0,4}|yes|ok)\b/i;
function isSponsorshipOffered({ before, after, sentence }: Statement<Kind>): boolean {
  if (!/\bsponsorships?\b|\bvisas?\b|\bh-?1/i.test(sentence)) return false;
  return OFFERED.test(before.slice(-60)) || OFFERED.test(after.slice(0, 60));
}

const OR_AUTHORIZED =
  /^[^.;]{0,20}\b(?:or|and) (?:those|anyone|others?|otherwise|legally|be |authori[sz]ed|eligible)/i;

function valuesOf(kind: Kind): readonly WorkAuthorization[] {
  if (kind === 'ANY') return ALL;
  if (kind === 'EAD') return EADS;
  return kind === 'SPONSOR' || kind === 'CLEARANCE' ? [] : [kind];
}

const REQUIRED =
  /\b(?:must|require[sd]?|requirements?|active|current|obtain|hold|maintain|eligib\w{0,6}|need(?:ed)?|mandatory|able to get)\b/i;
const OPTIONAL =
  /\b(?:prefer\w{0,5}|a plus|desired|desirable|nice|not required|no .{0,30}clearance|helpful|bonus|may be required|if (?:required|needed))\b/i;

function isClearanceRequired({ sentence }: Statement<Kind>): boolean {
  return REQUIRED.test(sentence) && !OPTIONAL.test(sentence);
}

/** Short names that mean other things as well (garbage collection, opt-in, Tennessee, procedure codes). */
const SHORT = /^(?:usc|gc|opts?|cpts?|tns?|eads?|h-?4|h-?1|lpr)$/i;
const VISA_AFTER =
  /^[\s-]{0,2}(?:visas?|holders?|only|candidates?|accepted|ok\b|okay|welcome|status|consultants?|can apply|are (?:fine|ok|welcome|accepted)|transfers?|sponsor|not accepted|required|or authori)/i;
const VISA_BEFORE =
  /\b(?:visas?(?: types?| status)?|status|authori[sz]ation|accept(?:s|ing|ed)?|no|only|considering|must be|f-?1)[\s:–(-]{1,3}(?:an?\s)?$/i;
const NOT_VISA_AFTER =
  /^[\s-]{0,2}(?:tuning|logs?|paus|algorithm|overhead|collect|services|firm|subcontract|codes?|coding|out\b|in\b|icd|hcpcs|billing|medical|specialist|\d)/i;

/** Projects and trials have sponsors, too. */
const VISA_TALK =
  /\b(?:sponsorships?|visas?|h-?1-?b?|authori[sz]\w{1,6}|immigra\w{1,6}|foreign|candidates?|applicants?)\b/i;

function isMeant(mention: Mention<Kind>, { mentions, before, after, sentence }: Statement<Kind>): boolean {
  if (mention.kind === 'SPONSOR')
    return VISA_TALK.test(sentence) || /\b(?:not|unable to|cannot|can['’]?t|won['’]?t)\s$/i.test(before);
  const isLast = mentions.at(-1) === mention || mentions.at(-1)?.kind === 'SPONSOR';
  if (
    mention.kind === 'GC' &&
    isLast &&
    (mentions.at(-1)?.kind === 'SPONSOR' || /^\s?(?:processing|filing)/i.test(after))
  )
    return false;
  if (!SHORT.test(mention.text)) return mention.kind !== 'CPT' || !NOT_VISA_AFTER.test(after);
  if (mentions.at(-1) === mention && NOT_VISA_AFTER.test(after)) return false;
  if (mentions.some((other) => other !== mention && other.kind !== 'SPONSOR' && other.kind !== mention.kind))
    return true;
  if (mention.text === mention.text.toLowerCase()) return false;
  if ((before + after).trim() === '') return true;
  return (
    VISA_AFTER.test(after) || VISA_BEFORE.test(before) || mentions.some(({ kind }) => kind === 'SPONSOR')
  );
}
