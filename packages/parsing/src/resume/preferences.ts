import type { EmploymentType, Found, WorkAuthorization } from '../facts.ts';
import { parseLocation } from '../location.ts';
import type { Labelled } from './labels.ts';

/** What a candidate wants and may do; each with the words that say so. */
export interface Preferences {
  locations: Found<string[]> | null;
  remote: Found<true> | null;
  salary: Found<string> | null;
  authorization: Found<WorkAuthorization> | null;
  types: Found<EmploymentType[]> | null;
}

/** What proves an authorisation, most particular first; searched in a labelled value or a header. */
const AUTHORIZATIONS: readonly [WorkAuthorization, RegExp][] = [
  ['H4-EAD', /\bh-?4\b/i],
  ['L2-EAD', /\bl-?2s?\b/i],
  ['STEM-OPT', /\bstem[ -]?(?:opt|extension|ead)\b|\bopt[ -]{0,3}\(?(?:stem|extension)\b/i],
  ['CPT', /\bcpt\b/i],
  ['OPT', /\b(?:f-?1[ -]?)?opt\b/i],
  ['GC-EAD', /\b(?:gc|green ?card)[ -]?ead\b|\bi-?485\b/i],
  [
    'USC',
    /\b(?:u\.?s\.?a?\.?|united states|american) citizen|\busc\b|\bcitizen (?:of )?(?:the )?(?:u\.?s|united states)/i,
  ],
  ['GC', /\bgc\b|\bgreen ?card\b|\bpermanent resident\b|\blpr\b|\bi-551\b/i],
  ['H1B', /\bh-?1-? ?b?\b/i],
  ['TN', /\btn[ -](?:visa|status|permit)\b/i],
];
/** Words that say it only behind a label such as "Visa:". */
const LABELLED_AUTHORIZATIONS: readonly [WorkAuthorization, RegExp][] = [
  ['TN', /^tn\b/i],
  ['USC', /^(?:u\.?s\.?a?\.?|united states|citizen|us ?c)$/i],
];
/** "no H1B", "processed H1B petitions": of others, or refused. */
const ANOTHER_SENSE_BEFORE =
  /\b(?:no|not|non|never|sponsor(?:ed|ing)?|process(?:ed|ing)|filed|filing)\b[^.,;|\n]{0,15}$/i;
const ANOTHER_SENSE_BEHIND = /^[ -](?:petitions?|sponsorships?|filings?|cases|processing|applications?)\b/i;
const NOT_WANTED = /\b(?:no|not|never|don['’]t)\b[^.,;\n]{0,15}$/i;

const REMOTE_WANTED =
  /\b(?:remote only|only remote|100% remote|fully remote|remote (?:preferred|position|role|opportunit|job|work only)|(?:prefer(?:s|red|ring)?|looking for|seeking|wants?|interested in|open only to)[^.\n]{0,30}\bremote)\b/i;
const REMOTE_WORD = /\b(?:remote|work from home|wfh|telecommut)/i;
const RELOCATE =
  /\b(?:open|willing|ready|able|flexible|prefer) to (?:relocat(?:e|ion)|move) to (?<places>[^.;\n|]{2,120})/i;
const ANYWHERE =
  /^(?:yes|no|open|any|anywhere|none|flexible|willing|n\/?a|ok|within|across|open to reloc|negotiable|not)\b/i;

const RELOCATE_TO = /^(?:yes|open|willing|ready)\b[,:\s–-]{0,3}(?:(?:to )?(?:relocate )?(?:to )?)?/i;
const EXPECTS =
  /\b(?:expecting|looking for|seeking|asking|expectations? (?:is|of)|rate|rate is|salary of)(?: (?:around|about|a rate of|a salary of))? (?<amount>\$ ?\d[\d,.]{0,9}k?(?: ?(?:-|–|to) ?\$? ?\d[\d,.]{0,9}k?)?(?: ?(?:\/|per|an?) ?(?:hr|hour|year|yr|annum|month|day))?(?: (?:on )?(?:c2c|w2|1099))?)/i;
const WISHES =
  /\b(?:looking for|seeking|open to|open for|available for|interested in|prefer(?:red|s)?)\b[^.\n]{0,80}/gi;
/** What only a candidate's own terms speak of, wherever it stands in a header. */
const TAX_TERM = /(?:\b(?:no|not)\b ?)?\b(?:c2c|corp[ -](?:to|2)[ -]corp|w-?2|c2h)\b/gi;
const NEGATED = /\b(?:no|not|except|without)\b[^,;]{0,15}$/i;

const EMPLOYMENT_TYPES: readonly [EmploymentType, RegExp][] = [
  ['C2C', /\b(?:c2c|corp(?:oration)?[ -]?(?:to|2)[ -]?corp(?:oration)?)\b/i],
  ['W2', /\bw-?2\b/i],
  ['1099', /\b1099\b/],
  ['CONTRACT_TO_HIRE', /\b(?:c2h|contract[ -]to[ -]hire|cth)\b/i],
  ['FULL_TIME', /\bfull[ -]?time\b|\bfte\b|\bpermanent (?:role|position|job|employment)\b/i],
  ['PART_TIME', /\bpart[ -]?time\b/i],
  ['CONTRACT', /\bcontract(?![ -]to[ -]hire)\b/i],
  ['INTERNSHIP', /\binternship\b/i],
];

/** Preferences from their labels, else from the sentences of the header and summary. */
export function findPreferences(text: string, labelled: Labelled): Preferences {
  const locations = labelledLocations(labelled) ?? findRelocation(text);
  return {
    locations,
    remote: findRemoteWish(text, locations),
    salary: findExpectedSalary(text, labelled),
    authorization: labelledAuthorization(labelled) ?? findAuthorization(text),
    types: findEmploymentTypes(text, labelled),
  };
}

function labelledLocations({ preferred_locations = [] }: Labelled): Found<string[]> | null {
  for (const { value, text } of preferred_locations) {
    const locations = splitLocations(value.replace(RELOCATE_TO, ''));
    if (locations.length > 0) return { value: locations, text };
  }
  return null;
}

/** "open to relocate to Austin, TX or Texas". */
function findRelocation(text: string): Found<string[]> | null {
  const match = RELOCATE.exec(text);
  if (match === null) return null;
  const value = splitLocations(match.groups!.places!);
  return value.length === 0 ? null : { value, text: match[0].trim() };
}

/** The places of a list as written, remote words among them. */
function splitLocations(list: string): string[] {
  const wishes = list
    .split(/[;/|]|,?\s(?:or|and|&)\s|,\s(?![A-Z]{2}\b)/)
    .map((wish) => wish.replace(/^(?:or|and)\s|[.\s]+$/g, '').trim())
    .filter((wish) => wish !== '' && !ANYWHERE.test(wish));
  const places = wishes.filter((wish) => REMOTE_WORD.test(wish) || parseLocation(wish).places.length > 0);
  return [...new Set(places)];
}

function findRemoteWish(text: string, locations: Found<string[]> | null): Found<true> | null {
  const location = locations?.value.find((place) => REMOTE_WORD.test(place));
  if (location !== undefined) return { value: true, text: locations!.text };
  const wish = REMOTE_WANTED.exec(text);
  if (wish === null || NOT_WANTED.test(beforeMatch(text, wish))) return null;
  return { value: true, text: wish[0] };
}

function findExpectedSalary(text: string, { expected_salary = [] }: Labelled): Found<string> | null {
  const labelled = expected_salary.find(({ value }) => /\d/.test(value));
  if (labelled !== undefined) return labelled;
  const expects = EXPECTS.exec(text);
  return expects === null ? null : { value: expects.groups!.amount!.trim(), text: expects[0] };
}

function labelledAuthorization({ work_authorization = [] }: Labelled): Found<WorkAuthorization> | null {
  for (const { value, text } of work_authorization) {
    const labelled = LABELLED_AUTHORIZATIONS.find(([, words]) => words.test(value));
    const found = labelled?.[0] ?? findAuthorization(value)?.value;
    if (found !== undefined) return { value: found, text };
  }
  return null;
}

function findAuthorization(text: string): Found<WorkAuthorization> | null {
  for (const [value, words] of AUTHORIZATIONS) {
    const match = words.exec(text);
    if (match === null || ANOTHER_SENSE_BEFORE.test(beforeMatch(text, match))) continue;
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    if (!ANOTHER_SENSE_BEHIND.test(behind)) return { value, text: match[0] };
  }
  return null;
}

function beforeMatch(text: string, match: RegExpExecArray): string {
  return text.slice(Math.max(0, match.index - 25), match.index);
}

function findEmploymentTypes(text: string, labelled: Labelled): Found<EmploymentType[]> | null {
  const wishes = [
    ...(labelled.employment_types ?? []),
    ...(labelled.expected_salary ?? []),
    ...[...text.matchAll(WISHES)].slice(0, 20).map(([words]) => ({ value: words, text: words })),
  ];
  const stated = [...text.matchAll(TAX_TERM)].slice(0, 20).map(([words]) => ({ value: words, text: words }));
  const found = new Map<EmploymentType, string>();
  for (const { value, text: words } of [...wishes, ...stated]) {
    for (const [type, pattern] of EMPLOYMENT_TYPES) {
      const match = pattern.exec(value);
      if (match === null || NEGATED.test(value.slice(0, match.index))) continue;
      if (!found.has(type)) found.set(type, words);
    }
  }
  if (found.size === 0) return null;
  return { value: [...found.keys()], text: [...new Set(found.values())].join(', ') };
}
