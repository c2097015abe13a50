import { sentenceAround } from './sentences.ts';
import type { YearMention } from './yearMentions.ts';

/** What required years are of: experience in general, something special, or only a wish. */
export type Requirement = 'general' | 'special' | 'preferred';

/** Directly behind "years": of experience in general, whatever adjectives it has. */
const OF_EXPERIENCE =
  /^['’*`]?s?['’]?\s{0,2}(?:\(?(?:min(?:imum)?|required)\)?\s)?(?:(?:of|in)\s)?(?:(?:total|overall|solid|relevant|related|professional|progressive(?:ly)?|responsible|work(?:ing)?|prior|previous|proven|hands-on|full[- ]time|practical|combined|direct|applicable|industry|experience|IT|information technology|technology|technical|software|systems?|applications?|engineering|development|developer|engineer|programming|business|consulting|or|and|of|the|in|career|job|job-related|equivalent|similar|strong|demonstrated|verifiable|post-graduate|recent|&|,|\/)[\s/,-]{1,2}){0,6}(?:experiences?|exp\b|expertise)/i;
/** Behind "experience": what makes it experience of something. */
const SPECIALTY =
  /^['’]?\s(?:with|using|on|\w{3,14}ing|of|as|in(?!\s(?:the\s|an?\s|this\s)?(?:field|role|position|related|similar|relevant|industry|information tech|IT\b|software (?:dev|eng))))\b/i;
/** "15 years in IT", "8 years overall", "a total of 10 years". */
const OVERALL_AFTER =
  /^['’*`]?\s{0,2}(?:(?:in|of|within)\s(?:the\s)?(?:IT|information technology|software development|software industry)\b(?!\s(?:\(|manag|secur|audit|risk|infra|support))|(?:of\s)?(?:\w{1,20}\s){0,3}?(?:total|overall|combined)\b)/i;
const OVERALL_BEFORE = /\b(?:total|overall)\b[^.;\n]{0,40}$|\bexperience\s?(?:level|required)?\s?[:-]\s?$/i;

const REQUIRED_AFTER =
  /\b(?:experiences?|experienced|exp|expertise|background|hands[- ]on|knowledge|proficien\w{1,4}|skills?|work(?:ing|ed)?|develop(?:ing|ment)|programming|leading|building|designing|managing|administration|testing|implement\w{1,6}|using|with|in|as|required?|plus)\b/i;
const REQUIRED_BEFORE =
  /\b(?:min(?:imum)?|at ?least|require[sd]?|requirements?|must|need(?:ed)?|experience|exp|more than|over|qualifications?|have|with|possess\w{0,3}|prefer\w{0,5}|total|overall|of)\b[^.;\n]{0,30}$/i;
const PREFERRED =
  /\b(?:prefer(?:red|ably|ence)?|a plus|desired|desirable|nice to have|ideally|bonus|good to have|optional)\b/i;

/** Durations, ages, degrees and promises. */
const OTHER_TIME_AFTER =
  /^['’]?s?['’]?\s{0,2}(?:(?:of|in|at an?|or more of)\s)?(?:old\b|of age|age\b|ago\b|(?:\w{1,12}\s){0,2}(?:college|degrees?|university|education|school|schooling|apprenticeship|program)\b|contracts?\b|contract-to|warranty|term\b|assignment|project\b(?! ?man)|duration|extension|lease|vacation|pto|paid|anniversary|in (?:a )?(?:row|business)|service to|history\b|tradition|successful collaboration|plan\b|roadmap|strategy|period\b|commitment|with possib|w\/|long\b|rolling|c2h|renewable|\+ contract)/i;
const OTHER_TIME_BEFORE =
  /\b(?:within(?: the)?|(?:over|during|for|in|past|of) the (?:last|past|next|first|coming)|(?:the |at least the )?(?:last|past|next|first|every|each|per)|founded|established|since|celebrating|duration\s?:?|term\s?:?|length\s?:?|contract\s?:?|old|in business|age of|aged?|ages|after|vest\w{0,4}|up to \d|once|project for|been (?:in (?:the )?business )?for|in business for|for over|for more than)\s(?:\w{1,8}\s)?$|\b(?:has|have) been\b[^.;]{0,30}\bfor\s$/i;

const BOAST_BEFORE = /\b(?:over|more than|with|for|of|nearly|almost|has|have)\s{1,2}(?:more than |over )?$/i;
const COMPANY =
  /\b(?:we|we've|our|us|company|firm|inc|llc|corp|client base|partners?|has been|have been|has earned|leader|leading provider|founded|combined|organization)\b/i;
const CANDIDATE = /\b(?:must|require[sd]?|candidates?|you(?:['’]ll)?|minimum|at least|applicants?)\b/i;
/** Firms boast of ten years and more. */
const LEAST_COMPANY_YEARS = 10;

/** What the mention requires of a candidate; null when it is about something else. */
export function requirementOf(text: string, mention: YearMention): Requirement | null {
  if (mention.form === 'labelled') return 'general';
  const sentence = sentenceAround(text, mention);
  const before = text.slice(sentence.start, mention.start);
  const after = text.slice(mention.end, sentence.end);
  if (OTHER_TIME_AFTER.test(after) || OTHER_TIME_BEFORE.test(before.slice(-40))) return null;
  if (isCompanyAge(before, after, mention)) return null;
  // Contracts last months; experience is seldom counted in them.
  if (mention.form === 'months' && !/^[^.;,]{0,40}\bexp/i.test(after)) return null;
  const isGeneral = isOfExperience(after) || OVERALL_AFTER.test(after) || OVERALL_BEFORE.test(before);
  const isRequired =
    isGeneral ||
    OF_EXPERIENCE.test(after) ||
    mention.form === 'open years' ||
    REQUIRED_AFTER.test(after.slice(0, 70)) ||
    REQUIRED_BEFORE.test(before) ||
    /^['’]?\sof\s/.test(after);
  if (!isRequired) return null;
  if (PREFERRED.test(ownClause(after)) || PREFERRED.test(before.slice(-40))) return 'preferred';
  return isGeneral ? 'general' : 'special';
}

function isOfExperience(after: string): boolean {
  const match = OF_EXPERIENCE.exec(after);
  return match !== null && !SPECIALTY.test(after.slice(match[0].length));
}

function isCompanyAge(before: string, after: string, { min }: YearMention): boolean {
  if ((min ?? 0) < LEAST_COMPANY_YEARS || CANDIDATE.test(before)) return false;
  return BOAST_BEFORE.test(before) && (COMPANY.test(before) || COMPANY.test(after.slice(0, 120)));
}

/** What follows, up to the next item or the next number of years. */
function ownClause(after: string): string {
  return after.slice(0, 110).split(/[.;•]|\s[-*]\s|\s\d{1,2}\+?\s?-?\d{0,2}\+?\s(?:years|yrs)/)[0]!;
}

/** "…, or MS and 2 years": `later` is another way to meet what `earlier` asks for. */
export function isAlternative(text: string, earlier: YearMention, later: YearMention): boolean {
  if (later.start < earlier.end || later.start - earlier.end >= 120) return false;
  const between = text.slice(earlier.end, later.start);
  return /\bor\b|[a-z]OR\b/i.test(between) && !/[.;\n•]\s/.test(between);
}
