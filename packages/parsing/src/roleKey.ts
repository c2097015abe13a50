import { GENERIC_ROLES, ROLES, TECHNOLOGIES, type TechnologyNoun } from './roles.ts';
import { CONJUNCTION, roleWords } from './roleWords.ts';

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
  `tester designer scientist modeler master scrum_master owner technician coordinator recruiter writer trainer
   auditor officer representative clerk executive planner scheduler steward technologist nurse therapist
   researcher professor sdet sre ba pm bsa programmer operator inspector buyer attorney counsel accountant
   advisor strategist editor producer instructor teacher assistant secretary receptionist driver mechanic
   installer estimator fellow generalist partner agent teller cashier cook chef sourcer support integrator
   statistician mathematician economist physician surgeon pharmacist abstractor collector monitor volunteer
   underwriter investigator examiner adjuster controller handler picker assembler machinist welder electrician
   broker planner coach intern member`,
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
const MOST_PARTS = 24;

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
  while (kept.length > 1 && LEADING_GRADES.has(kept[0]!)) kept.shift();
  return kept;
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
  const parts = segments.flatMap(partsOf).slice(0, MOST_PARTS);
  const topics = parts.filter((part) => nounOf(part) === null);
  for (const part of parts) {
    const noun = nounOf(part);
    if (noun === null) continue;
    const key = knownRole(part);
    if (key !== null) return { key, source: 'known' };
    const generic = titleRole(GENERIC_TITLES, part);
    if (generic === null && part.length > 1) return wordsKey(part);
    const precise = firstFound(topics, (topic) => knownRole([...topic, noun]));
    if (precise !== null) return { key: precise, source: 'known' };
    if (generic !== null) return { key: generic, source: 'generic' };
  }
  const known = firstFound(topics, knownRole);
  if (known !== null) return { key: known, source: 'known' };
  const bareNoun = parts.find((part) => nounOf(part) !== null) ?? [];
  return wordsKey([...(topics[0] ?? []), ...bareNoun]);
}

function firstFound<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** The alternatives that a segment names, each with the noun they share: "Network / Systems Engineer". */
function partsOf(segment: string): string[][] {
  return splitAt(roleWords(segment), (word) => BREAKS.has(word)).flatMap((piece) => {
    const alternatives = splitAt(piece, (word) => word === CONJUNCTION)
      .map(nounLast)
      .map(meaningfulWords)
      .filter((part) => part.length > 0);
    const shared = alternatives.map(nounOf).find((noun) => noun !== null) ?? null;
    const last = alternatives.at(-1);
    if (shared === null || last === undefined || nounOf(last) === null) return alternatives;
    const noun = nounOf(last)!;
    return alternatives.map((part) => (nounOf(part) === null ? [...part, noun] : part));
  });
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
function nounLast(piece: string[]): string[] {
  const of = piece.indexOf('of');
  if (of < 1 || !LEADING.has(piece[of - 1]!)) return piece;
  return [...piece.slice(of + 1), ...piece.slice(0, of)];
}

function nounOf(part: readonly string[]): string | null {
  return part.findLast((word) => NOUNS.has(word)) ?? null;
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
