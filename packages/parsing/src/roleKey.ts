import { GENERIC_ROLES, ROLES, TECHNOLOGIES, type TechnologyNoun } from './roles.ts';
import { CONJUNCTION, inCommonSpelling, roleWords } from './roleWords.ts';

/** Nouns of doing the work: beside a field or a technology they name the same role. */
const DOING = words(
  'developer engineer analyst consultant specialist expert subject_matter_expert professional associate lead leader technical_lead',
);

/** Nouns of leading people: "Data Engineering Manager" is no data engineer. */
const LEADING = words('manager director vp head chief supervisor superintendent president');

/** Nouns that make another role of the technology beside them. */
const OWN_NOUNS: Readonly<Record<string, string>> = {
  architect: 'architect',
  administrator: 'administrator',
  dba: 'database_administrator',
};

/** Every other noun that a title ends in. */
const OTHER_NOUNS = words(
  `tester designer scientist modeler scrum_master owner technician coordinator recruiter writer trainer
   auditor officer representative clerk executive planner scheduler steward technologist nurse therapist
   researcher professor sdet sre qa ba pm bsa programmer operator inspector buyer attorney counsel accountant
   advisor strategist editor producer instructor teacher assistant secretary receptionist driver mechanic
   installer estimator fellow generalist partner agent teller cashier cook chef sourcer support integrator
   statistician mathematician economist physician surgeon pharmacist abstractor collector monitor volunteer
   underwriter investigator examiner adjuster controller handler picker assembler machinist welder electrician
   broker planner coach intern processor`,
);

const NOUNS = new Set([...DOING, ...LEADING, ...Object.keys(OWN_NOUNS), ...OTHER_NOUNS]);

/** After these words a title says what the work is about, no longer what it is. */
const BREAKS = words('with for w using in at within on from supporting');

/** Words that are no part of what a role is called. */
const NOISE = words('the a an of to by as is are be our your this that mos us usa');

/** Words that grade a role; what grade they mean is `seniority.ts`. */
const GRADES = words(
  `senior sr snr junior jr principal principle staff distinguished mid_level entry_level level intermediate
   experienced advanced graduate trainee apprentice fresher intern internship i ii iii iv v vi l1 l2 l3`,
);

/** Grades where more follows ("Lead Data Engineer"), nouns where nothing does ("Test Lead"). */
const LEADING_GRADES = words('lead associate assistant deputy');

const LONGEST_PHRASE = 6;
const LONGEST_WORDS_KEY = 5;
const MOST_PIECES = 24;

/** Languages that tell one full-stack role from another. */
const FULL_STACK_LANGUAGES = words('java dotnet python node php ruby go');

const KNOWN_TITLES = titleKeys(ROLES);
const GENERIC_TITLES = titleKeys(GENERIC_ROLES);

/** The technology that a phrase names, and the noun of its role. */
const TECHNOLOGY = new Map(
  Object.entries(TECHNOLOGIES).flatMap(([noun, technologies]) =>
    Object.entries(technologies).flatMap(([name, spellings]) =>
      spellings.map(
        (spelling) => [roleWords(spelling).join(' '), { name, noun: noun as TechnologyNoun }] as const,
      ),
    ),
  ),
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

function titleKeys(roles: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const entries = Object.entries(roles).flatMap(([key, titles]) =>
    titles.map((title) => [meaningfulWords(roleWords(title)).join(' '), key] as const),
  );
  return new Map(entries);
}

/** Without what grades the role or only glues its words. */
function meaningfulWords(all: readonly string[]): string[] {
  const kept = all.filter((word) => !GRADES.has(word) && !NOISE.has(word) && !/^\d+$/.test(word));
  return kept.filter((word, at) => at === kept.length - 1 || !LEADING_GRADES.has(word));
}

/** Whether words only grade a role: "Senior", "Mid level". */
export function isGradeOnly(all: readonly string[]): boolean {
  return (
    all.length > 0 &&
    all.every(
      (word) => GRADES.has(word) || LEADING_GRADES.has(word) || word === 'role' || word === CONJUNCTION,
    )
  );
}

/** Whether words name a role, a noun of work or a technology. */
export function namesWork(all: readonly string[]): boolean {
  const part = meaningfulWords(all);
  return nounOf(part) !== null || knownRole(part) !== null;
}

/** How a role key was found: a known role, one that says little, or the words of the title themselves. */
export interface RoleKey {
  key: string;
  source: 'known' | 'generic' | 'words';
}

/**
 * The role of a title that was cut at its punctuation ("Software Engineer", "Java"); null when it has no words. The
 * first part with a noun of work decides. A part that says little ("Developer", "Software Engineer") is made precise
 * by the others; one that no table knows keeps its own words.
 */
export function roleKey(segments: readonly string[]): RoleKey | null {
  const pieces = segments.flatMap(piecesOf).slice(0, MOST_PIECES);
  const topics = pieces.filter((parts) => !parts.some(hasNoun)).flat();
  for (const parts of pieces) {
    const main = parts.find(hasNoun);
    if (main === undefined) continue;
    const key = firstFound(parts, knownRole);
    if (key !== null) return { key, source: 'known' };
    const generic = firstFound(parts, genericRole);
    if (generic === null && main.length > 1) return wordsKey(main);
    const noun = nounOf(main)!;
    const precise = firstFound(LEADING.has(noun) ? topics.slice(0, 1) : topics, (topic) =>
      knownRole([...topic, noun]),
    );
    if (precise !== null) return { key: precise, source: 'known' };
    if (generic !== null) return { key: generic, source: 'generic' };
  }
  const bareNoun = pieces.flat().find(hasNoun) ?? [];
  const known = bareNoun.every((noun) => DOING.has(noun))
    ? firstFound(topics, (topic) => knownRole(topic) ?? genericRole(topic))
    : null;
  return known === null ? wordsKey([...(topics[0] ?? []), ...bareNoun]) : { key: known, source: 'known' };
}

/** Every known role that the parts of a title name, in order: "Systems Engineer / Hadoop Developer" names two. */
export function namedRoles(segments: readonly string[]): string[] {
  const parts = segments.flatMap(piecesOf).slice(0, MOST_PIECES).flat();
  return [...new Set(parts.map(knownRole).filter((key) => key !== null))];
}

/** Whether a role key is a noun of work and nothing else: "consultant", "manager". */
export function isBareNoun(key: string): boolean {
  return DOING.has(key) || LEADING.has(key);
}

const TECHNOLOGY_NAMES = new Set([...TECHNOLOGY.values()].map(({ name }) => name));

/** Whether a role key is made of a technology and a noun: "java_architect". */
export function isTechnologyRole(key: string): boolean {
  return TECHNOLOGY_NAMES.has(key.replace(/_(?:database_administrator|[a-z]+)$/, ''));
}

function firstFound<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The pieces of a segment between words like "with"; each is the alternatives that it names, with the noun that they
 * share: "Network / Systems Engineer" is a network engineer or a systems engineer.
 */
function piecesOf(segment: string): string[][][] {
  const pieces = splitAt(roleWords(segment), (word) => BREAKS.has(word));
  return pieces.map(alternativesOf).filter((parts) => parts.length > 0);
}

function alternativesOf(piece: string[]): string[][] {
  const parts = splitAt(piece, (word) => word === CONJUNCTION)
    .map((part) => nounLast(meaningfulWords(leaderLast(part))))
    .filter((part) => part.length > 0);
  const shared = nounOf(parts.at(-1) ?? []);
  if (shared === null) return parts;
  return parts.map((part) => (hasNoun(part) ? part : inCommonSpelling([...part, shared])));
}

function splitAt(all: readonly string[], isSeparator: (word: string) => boolean): string[][] {
  const pieces: string[][] = [[]];
  for (const word of all) {
    if (isSeparator(word)) pieces.push([]);
    else pieces.at(-1)!.push(word);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** "Director of Engineering" as "Engineering Director". */
function leaderLast(part: string[]): string[] {
  const of = part.indexOf('of');
  if (of < 1 || !LEADING.has(part[of - 1]!)) return part;
  return [...part.slice(of + 1), ...part.slice(0, of)];
}

/** "Manager Data Integration" as "Data Integration Manager"; a "Pharmacy Tech" is a technician. */
function nounLast(part: string[]): string[] {
  if (part.at(-1) === 'tech') return [...part.slice(0, -1), 'technician'];
  const [first, ...rest] = part;
  return first !== undefined && NOUNS.has(first) && !hasNoun(rest) ? [...rest, first] : part;
}

function hasNoun(part: readonly string[]): boolean {
  return nounOf(part) !== null;
}

function nounOf(part: readonly string[]): string | null {
  return part.findLast((word) => NOUNS.has(word)) ?? null;
}

function genericRole(part: readonly string[]): string | null {
  return titleRole(GENERIC_TITLES, part);
}

function knownRole(part: readonly string[]): string | null {
  const key = titleRole(KNOWN_TITLES, part);
  if (key === 'full_stack_developer') return fullStackRole(part);
  return key ?? technologyRole(part);
}

/** The longest run of words that is a title, if it is what the part's noun is about. */
function titleRole(titles: ReadonlyMap<string, string>, part: readonly string[]): string | null {
  const noun = nounOf(part);
  for (let length = Math.min(part.length, LONGEST_PHRASE); length > 0; length--) {
    for (let start = 0; start + length <= part.length; start++) {
      const run = part.slice(start, start + length);
      if (noun !== null && !DOING.has(noun) && !run.includes(noun)) continue;
      const key = lookUp(titles, run);
      if (key !== undefined) return key;
    }
  }
  return null;
}

/** A developer is an engineer, and the other way round, where the table does not tell them apart. */
function lookUp(titles: ReadonlyMap<string, string>, run: readonly string[]): string | undefined {
  const title = run.join(' ');
  if (run.length === 1) return titles.get(title);
  return (
    titles.get(title) ??
    titles.get(title.replace(/\bdeveloper$/, 'engineer')) ??
    titles.get(title.replace(/\bengineer$/, 'developer'))
  );
}

function technologyRole(part: readonly string[]): string | null {
  const noun = nounOf(part);
  const technology = technologyIn(part);
  if (technology === null) return null;
  if (noun === null || DOING.has(noun)) return `${technology.name}_${technology.noun}`;
  const own = OWN_NOUNS[noun];
  return own === undefined ? null : `${technology.name}_${own}`;
}

/** The first technology that the words name, by its longest name. */
function technologyIn(part: readonly string[]): { name: string; noun: TechnologyNoun } | null {
  for (let start = 0; start < part.length; start++) {
    for (let length = Math.min(part.length - start, 4); length > 0; length--) {
      const technology = TECHNOLOGY.get(part.slice(start, start + length).join(' '));
      if (technology !== undefined) return technology;
    }
  }
  return null;
}

function fullStackRole(part: readonly string[]): string {
  const language = technologyIn(part)?.name ?? '';
  return FULL_STACK_LANGUAGES.has(language) ? `full_stack_${language}_developer` : 'full_stack_developer';
}

/** The words up to the noun: "Clinical Site Monitor, Oncology" is a clinical_site_monitor. */
function wordsKey(part: readonly string[]): RoleKey | null {
  const end = part.findLastIndex((word) => NOUNS.has(word)) + 1 || part.length;
  const key = end > LONGEST_WORDS_KEY ? part.slice(end - LONGEST_WORDS_KEY, end) : part.slice(0, end);
  return key.length === 0 ? null : { key: key.join('_'), source: 'words' };
}
