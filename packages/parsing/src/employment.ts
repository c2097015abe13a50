import type { EmploymentType, Term } from './facts.ts';
import {
  isExclusive,
  isRefused,
  mentionFinder,
  type Statement,
  statementsOf,
  Verdicts,
} from './statements.ts';

/** "X only" rules out the others of its kind: how one is paid, and for how long one is hired. */
const TAX_TERMS: readonly EmploymentType[] = ['C2C', 'W2', '1099'];
const DURATIONS: readonly EmploymentType[] = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACT',
  'CONTRACT_TO_HIRE',
  'TEMPORARY',
  'INTERNSHIP',
];

type Kind = EmploymentType | 'THIRD_PARTY';

const findMentions = mentionFinder<Kind>([
  ['C2C', 'c2c|c-2-c|corp(?:oration)?[\\s-]{0,3}(?:to|2)[\\s-]{0,3}corp(?:oration)?'],
  ['THIRD_PARTY', '(?:third|3rd)[\\s-]{0,2}part(?:y|ies)|sub-?[ ]?vendors?|sub-?[ ]?contract(?:ors?|ing)'],
  ['W2', 'w-?2s?'],
  ['1099', '1099'],
  [
    'CONTRACT_TO_HIRE',
    '(?:contract|temp(?:orary)?|right)[\\s-]{0,3}(?:to|2)[\\s-]{0,3}(?:hire|perm(?:anent)?|full[\\s-]?time|fte)|c2h|cth',
  ],
  ['FULL_TIME', 'full[\\s-]{0,2}time|fte|perm(?:anent)?|direct[\\s-]{0,2}hire'],
  ['PART_TIME', 'part[\\s-]{0,2}time'],
  ['CONTRACT', 'contract'],
  ['TEMPORARY', 'temp(?:orary)?'],
  ['INTERNSHIP', 'internships?|interns?'],
]);

/** A title or a job-type field rather than running text: every word of it speaks of the job. */
const FIELD_LENGTH = 80;

/**
 * Employment types that a text accepts or rules out, one term each, with the sentence that says it. "W2 only"
 * also rules out C2C and 1099, "no third parties" rules out C2C; a refusal outweighs an acceptance elsewhere.
 */
export function findEmploymentTerms(text: string): Term<EmploymentType>[] {
  const verdicts = new Verdicts<EmploymentType>();
  const isField = text.trim().length <= FIELD_LENGTH;
  const mentions = [...findMentions(text)].filter(({ kind, text: words, start, end }) => {
    const context = {
      before: text.slice(Math.max(0, start - 60), start),
      after: text.slice(end, end + 60),
      words,
    };
    return isField ? !isAnotherMeaning(kind, context) : speaksOfTheJob(kind, context);
  });
  for (const statement of statementsOf(text, mentions)) read(statement, verdicts);
  return verdicts.terms();
}

function read(statement: Statement<Kind>, verdicts: Verdicts<EmploymentType>): void {
  const { mentions, sentence } = statement;
  const kinds = mentions.map(({ kind }) => kind);
  const refused = isRefused(statement);
  const values = kinds.filter((kind): kind is EmploymentType => kind !== 'THIRD_PARTY');
  if (refused) {
    // "Unable to sponsor for full-time roles" is said of sponsorship.
    if (/\bsponsor/i.test(statement.before)) return;
    verdicts.say(
      kinds.map((kind) => (kind === 'THIRD_PARTY' ? 'C2C' : kind)),
      false,
      sentence,
    );
    return;
  }
  verdicts.say(values, true, sentence);
  if (!isExclusive(statement)) return;
  // "W2 contract only" is said of the tax term.
  const family = values.some((value) => TAX_TERMS.includes(value)) ? TAX_TERMS : DURATIONS;
  verdicts.imply(
    family.filter((value) => !values.includes(value)),
    false,
    sentence,
  );
}

interface Context {
  before: string;
  after: string;
  /** The mention as written. */
  words: string;
}

const JOB_AFTER =
  /^['’]?s?\s{0,2}[-–]?\s?(?:positions?|roles?|jobs?|opportunit(?:y|ies)|assignments?|basis|engagement|employment|employees?|placement|openings?|only|hire|work\b(?! order)|duration|consultants?|resources?|candidates?|permanent|perm\b|full[ -]?time|w-?2|c2c|corp\b|1099|length|type|with (?:possib|potential|option|extension)|through|possib|extend|\(|[,/|.!)]|$|\n|or\b|and\b)/i;
const JOB_BEFORE =
  /(?:(?:type|duration|terms?|tenure|employment|position|job|hire|status|schedule|length|engagement)\s?[:–-]{1,2}\s{0,3}|(?:\b\d{1,2}|\b(?:one|two|three|six|nine|twelve|long|short))[\s+-]{0,3}(?:months?|mos?|yrs?|years?|weeks?|term)?[\s+-]{0,3}|\b(?:is an?|as an?|for an?|w-?2|c2c|1099|available for|no|either)\s{1,2})$/i;
const OTHER_CONTRACTS =
  /^\s?(?:negotiat|manag|administ|law\b|review|vehicle|manufactur|document|terms|compliance|specialist|price|pricing|award|value|life ?cycle|data|proposal|requirement|vendor|test|law|officer|analyst|writing|first|holder|is awarded|renewal)/i;
const EXPERIENCE_AFTER =
  /^['’]?\s?(?:[\w-]{1,15}\s){0,3}(?:experience|students?|equivalent|enrol\w{0,5}|undergrad\w{0,5}|degree|mba|program\b|university|college)/i;

/** A firm's own contracts, and what an agency does for everybody. */
const OTHER_SENTENCES =
  /\b(?:award(?:ed|s)?|won)\b[^.]{0,40}$|\bwhether you|\bhelps? place|\bplaces? people/i;

/** Agencies without an agreement, and everything that is bought elsewhere. */
const OTHER_THIRD_PARTIES =
  /^[\s-]?(?:agenc|recruit|sites?|vendors?\b|staffing|compan|search|solicit|software|tools?|data|applic|systems?|librar|service|integrat|api|logistics|risk|administrat|products?|partners?|providers?)/i;
/** "Full-time and part-time employees who …" tells of benefits. */
const EMPLOYEES_IN_GENERAL =
  /^(?:\s?(?:and|or|&|\/)\s?(?:part|full)[\s-]time)?\s?employees?\s(?:who|are|receive|with|may|work|in)\b/i;

/** Meanings that are never of the job, in titles and fields either. */
function isAnotherMeaning(kind: Kind, { before, after, words }: Context): boolean {
  if (kind === 'CONTRACT') return OTHER_CONTRACTS.test(after);
  if (kind === 'THIRD_PARTY') return OTHER_THIRD_PARTIES.test(after);
  if (kind === 'FULL_TIME' && /^\s?status\b/i.test(after)) return true;
  if (EMPLOYEES_IN_GENERAL.test(after) && (kind === 'FULL_TIME' || kind === 'PART_TIME')) return true;
  if (kind === 'FULL_TIME')
    return (
      /^\s?resid/i.test(after) ||
      (words === words.toLowerCase() && /^fte$/.test(words)) ||
      /\d\s?$/.test(before)
    );
  return kind === 'INTERNSHIP' && /^\s?experience/i.test(after);
}

function speaksOfTheJob(kind: Kind, context: Context): boolean {
  const { before, after, words } = context;
  if (OTHER_SENTENCES.test(before)) return false;
  if (isAnotherMeaning(kind, context)) return false;
  const named = JOB_AFTER.test(after) || JOB_BEFORE.test(before);
  switch (kind) {
    case 'CONTRACT':
      return (
        (/^\s?[-–]?\s?(?:positions?|roles?|jobs?|opportunit|assignments?|basis|engagement|only|w-?2|c2c|corp\b|length|duration|type\b|with (?:possib|potential|option|extension)|through|possib)/i.test(
          after,
        ) ||
          JOB_BEFORE.test(before)) &&
        !/\bcontract\b.{0,20}$/i.test(before.slice(-8))
      );
    case 'TEMPORARY':
    case 'INTERNSHIP':
      return (
        /^\s?[-–]?\s?(?:positions?|roles?|jobs?|opportunit|assignments?|employment|basis|only|work\b|program)/i.test(
          after,
        ) || /(?:type|status|employment)\s?[:–-]\s{0,3}$/i.test(before)
      );
    case 'FULL_TIME':
    case 'PART_TIME':
      return (
        (named &&
          !EXPERIENCE_AFTER.test(after) &&
          !/\benrol\w{0,5}[^.]{0,25}$/i.test(before) &&
          !/^perm$/i.test(words)) ||
        (/^perm(?:anent)?$/i.test(words) &&
          /^\s?[-–]?\s?(?:positions?|roles?|jobs?|opportunit|full|placement|hire|employment)/i.test(after))
      );
    default:
      return true;
  }
}
