import type { Found, Workplace } from './facts.ts';
import { type Mention, mentionFinder, type Statement, statementsOf } from './statements.ts';

type Kind = Workplace;

const findMentions = mentionFinder<Kind>([
  ['hybrid', 'hybrid'],
  [
    'remote',
    'remote(?:ly)?|work(?:ing)?[\\s-]from[\\s-](?:home|anywhere)|work[\\s-]at[\\s-]home|wfh|tele-?commut(?:e|es|ing|er)|tele-?work(?:ing)?|home-based|home[\\s-]office(?=[\\s-]?(?:role|position|job|based|\\*))',
  ],
  ['onsite', 'on[\\s-]?site|in[\\s-]office|in-person'],
]);

/** A title or a tag rather than running text. */
const FIELD_LENGTH = 120;

/**
 * Where the work is done as running text or a title says it, with the sentence; null when it is silent.
 * "No remote" is on-site, some days of each are hybrid. Remote desktops, sites, teams and the like, hybrid
 * clouds and apps, on-site interviews and gyms say nothing. When statements differ, hybrid counts before
 * on-site where remote work is ruled out or ends ("remote until further notice"), then remote, then on-site.
 */
export function findWorkplace(text: string): Found<Workplace> | null {
  const isField = text.trim().length <= FIELD_LENGTH;
  const found = new Map<Workplace | 'notRemote', string>();
  for (const statement of statementsOf(text, findMentions(text))) {
    const value = meaningOf(statement, isField);
    if (value !== null && !found.has(value)) found.set(value, statement.sentence);
  }
  for (const value of ['hybrid', 'notRemote', 'remote', 'onsite'] as const) {
    const sentence = found.get(value);
    if (sentence !== undefined) return { value: value === 'notRemote' ? 'onsite' : value, text: sentence };
  }
  return null;
}

function meaningOf(statement: Statement<Kind>, isField: boolean): Workplace | 'notRemote' | null {
  const { mentions, before, after, sentence } = statement;
  const kinds = new Set(mentions.map(({ kind }) => kind));
  if (kinds.has('hybrid')) return isHybridWork(statement, isField) ? 'hybrid' : null;
  if (kinds.has('remote') && kinds.has('onsite'))
    return isField || MIXED_WORK_AFTER.test(after) ? 'hybrid' : null;
  if (kinds.has('onsite')) return meaningOfOnsite(statement, isField);
  if (NO_REMOTE_BEFORE.test(before) || NO_REMOTE_AFTER.test(after) || ANSWERED_NO.test(after))
    return 'notRemote';
  if (ENDS.test(after) || /\b(?:temporarily|initially|currently|start(?:s|ing)?)\s$/i.test(before))
    return 'notRemote';
  if (!isRemoteWork(mentions[0]!, statement, isField)) return null;
  return PARTLY.test(before) ||
    PARTLY_AFTER.test(after) ||
    /\b\d\s?days?\b[^.]{0,30}\b(?:on-?site|office)\b/i.test(sentence)
    ? 'hybrid'
    : 'remote';
}

const MIXED_WORK_AFTER = /^\s?(?:work|positions?|roles?|schedule|jobs?|options?|days?|[,.;)/]|$)/i;
const NO_REMOTE_BEFORE =
  /\b(?:no|not|non|isn['’]?t|cannot be|can['’]?t be|without|never)[\s-](?:(?:a|an|be|fully|100%|option|for|any|work|working|open|to)\s){0,3}$/i;
const NO_REMOTE_AFTER =
  /^\s?(?:(?:work|working|option|position|candidates?|is|are|will|can|role|or)\s){0,4}(?:is\s|are\s)?(?:not\b|unavailable|isn['’]?t|aren['’]?t|no\b)/i;
/** "Work from home: No", also with the next line glued to it. */
const ANSWERED_NO = /^\s?:\s?(?:No|NO|no)(?![a-z])/;
const ENDS =
  /^\s?(?:work\s)?(?:until|till|during|due to|at first|initially|to start|for (?:the )?(?:first|now|initial)|through covid|then)\b/i;
const PARTLY =
  /\b(?:occasional(?:ly)?|partial(?:ly)?|part(?:ly)?|some|sometimes|\d\s?(?:days?|%)|one day|two days|three days|\d{2}\s?%|flexib\w{0,6}(?: to)?|up to \d\s?days?)\s(?:\w{1,12}\s)?$/i;
const PARTLY_AFTER =
  /^\s?(?:work\s)?(?:(?:as|when|if) (?:needed|necessary)|on occasion)|^\s?(?:work\s)?(?:up to\s)?(?:\(?\d|one|two|three|four|quite often|occasional|some|part)[^.]{0,12}\b(?:days?|often|x|times?|of the time)\b/i;

/** Things that are remote, or done from afar, without the work being so. */
const REMOTE_THINGS =
  /^\s?(?:-\s?)?(?:sens(?:ing|ors?)|desktops?|sites?|teams?|servers?|access|control|support|file|design|users?|offices?|locations?|monitor\w{0,3}|management|managing|international|procedure|data|method|system|connect\w{0,5}|machine|computer|device|assist\w{0,4}|client|customers?|hands|debug|diagnos|infrastructure|network|backup|terminal|login|branch|staff|employees|workers|workforce|or (?:geo|distributed)|stakeholders|developers|display|storage|host|admin|invocation|repository|area|areas|facility|facilities|vendor|procedures|\bin\s(?:or|and)|installations?|collaboration)\b/i;
const REMOTE_WORK_AFTER =
  /^\s?(?:-\s?)?(?:(?:us|usa|united states)\b|positions?|roles?|jobs?|opportunit|work(?:er|ing)?\b(?!ers)|only|candidates?|ok\b|okay|allowed|eligible|friendly|first|option|based|contract|consult|within|from|anywhere|\/|[-–|:)\],.!]|$|\n|possible|available|permitted|home|or)/i;
const REMOTE_WORK_BEFORE =
  /(?:\b(?:100\s?%|fully|full|completely|entirely|all|work(?:ing|s)?|location\s?:?|position is|role is|job is|is an?|can be|this is|be|permanent(?:ly)?|primarily|mostly|workplace(?: type)?:?|type:|option to|ability to|allows?|offers?|performed)\s{1,2}|[([|:;–-]\s{0,2}|^\s*\**)$/i;

function isRemoteWork(
  { text }: Mention<Kind>,
  { before, after }: Statement<Kind>,
  isField: boolean,
): boolean {
  if (!/^remote/i.test(text)) return !/^\s?office\b/i.test(after);
  if (REMOTE_THINGS.test(after)) return false;
  if (/^remotely$/i.test(text) && /^\s?(?:operated|controlled|piloted|managed|access)/i.test(after))
    return false;
  if (/^remotely$/i.test(text)) return isField || REMOTE_WORK_BEFORE.test(before);
  return (
    isField ||
    /^(?:.{0,3}100\s?%|.*\b(?:fully|100\s?%))\s$/i.test(before.slice(-20)) ||
    (REMOTE_WORK_AFTER.test(after) &&
      (REMOTE_WORK_BEFORE.test(before) ||
        /^\s?(?:positions?|roles?|jobs?|opportunit|work\b|only|candidates?|ok\b|option|based)/i.test(after)))
  );
}

const HYBRID_THINGS =
  /^\s?(?:-\s?)?(?:cloud|mobile|app|apps|applications?|it\b|mode|modes|and native|vehicle|environments?|infrastructure|solutions?|architectures?|platforms?|data|agile|waterfall|methodolog\w{1,3}|approach|integration|network|ionic|develop\w{0,6}|electric|storage|engine|search|systems?|active|azure|aws|deployments?|connectivity|or native|framework|technolog\w{1,3}|project|management)\b/i;

const HYBRID_WORK_AFTER =
  /^\s?[-–:]?\s?(?:\(|roles?\b(?!, blend)|positions?|schedules?|work\b|working|model|workplace|remote|on-?site|opportunit|in\s[A-Z]|\d|arrangement|office|from|job)/i;
const STANDS_ALONE_BEFORE = /(?:[([|:–-]\s?|^\s*|\b(?:is|be|location|type)\s)$/i;

function isHybridWork({ mentions, before, after }: Statement<Kind>, isField: boolean): boolean {
  if (mentions.length > 1) return true;
  if (HYBRID_THINGS.test(after) || /\b(?:cloud|mobile|native|no)[\s,/-]{1,3}$/i.test(before)) return false;
  if (isField || HYBRID_WORK_AFTER.test(after)) return true;
  return STANDS_ALONE_BEFORE.test(before) && /^\s?(?:[,.:;)|\]]|$|\n)/.test(after);
}

const ONSITE_WORK_AFTER =
  /^\s?(?:\(?(?:only|positions?|roles?|jobs?|required|work\b|working|from day|day one|\d\s?days?|daily|every day|mon(?:day)?\b|in [A-Z]|at (?:the|our) (?:client|office))|[-–:,)|\]]\s?|$)/i;
const ONSITE_WORK_BEFORE =
  /(?:\b(?:must|work(?:ing|s)?|be|100\s?%|location\s?:?|position is|role is|fully|is an?|required|five days|5 days|workplace(?: type)?:?|type:)\s{1,2}|[([|:]\s{0,2}|^\s*\**)$/i;
const ONSITE_THINGS =
  /^\s?(?:interview|restaurant|gym|presentation|support|visit|training|meeting|client|customer|cafeteria|parking|fitness|health|medical|daycare|child|bar\b|at customer)/i;

function meaningOfOnsite({ before, after, sentence }: Statement<Kind>, isField: boolean): Workplace | null {
  if (/\b(?:no|not|non)[\s-]$/i.test(before) || ONSITE_THINGS.test(after)) return null;
  const isWork =
    isField ||
    (ONSITE_WORK_AFTER.test(after) && ONSITE_WORK_BEFORE.test(before)) ||
    /^\s?(?:only|positions?|roles?|required|work\b(?! ex))/i.test(after) ||
    /\b(?:must (?:work|be)|work(?:s|ing)?|100\s?%)\s$/i.test(before);
  if (!isWork) return null;
  const days = /\b([1-4]|one|two|three|four)\s?(?:-\s?\d\s)?(?:days?|x)\b/i;
  return days.test(sentence) && /\b(?:week|remote|home|on-?site)\b/i.test(sentence) ? 'hybrid' : 'onsite';
}
