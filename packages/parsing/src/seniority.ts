import type { Seniority } from './facts.ts';
import { roleWords } from './roleWords.ts';

/** Words that say a grade wherever they stand in a title. */
const GRADES: ReadonlyMap<string, Seniority> = new Map(
  Object.entries<Seniority>({
    intern: 'intern',
    interns: 'intern',
    internship: 'intern',
    coop: 'intern',
    junior: 'junior',
    jr: 'junior',
    entry_level: 'junior',
    trainee: 'junior',
    apprentice: 'junior',
    graduate: 'junior',
    fresher: 'junior',
    mid_level: 'mid',
    intermediate: 'mid',
    senior: 'senior',
    sr: 'senior',
    snr: 'senior',
    lead: 'lead',
    technical_lead: 'lead',
    leader: 'lead',
    supervisor: 'lead',
    staff: 'staff',
    principal: 'principal',
    principle: 'principal',
    distinguished: 'principal',
    manager: 'manager',
    director: 'director',
    head: 'director',
    vp: 'executive',
    chief: 'executive',
    cto: 'executive',
    cio: 'executive',
    ciso: 'executive',
    ceo: 'executive',
  }),
);

/** Steps behind the noun: "Software Engineer II", "Developer 3". */
const STEPS: ReadonlyMap<string, Seniority> = new Map(
  Object.entries<Seniority>({
    i: 'junior',
    ii: 'mid',
    iii: 'senior',
    iv: 'senior',
    v: 'senior',
    vi: 'senior',
    '1': 'junior',
    '2': 'mid',
    '3': 'senior',
    '4': 'senior',
    '5': 'senior',
  }),
);

/** From the least to the highest; of two grades in one title the higher counts, but an intern stays one. */
const ORDER: readonly Seniority[] = [
  'junior',
  'mid',
  'senior',
  'lead',
  'staff',
  'principal',
  'manager',
  'director',
  'executive',
  'intern',
];

/** Managers of things, not of people: for them the word is the profession. */
const MANAGED = new Set(
  `project program product portfolio account release change delivery incident problem configuration case care
   relationship client content community category vendor property office store event records partner contract
   success scrum release territory`.split(/\s+/),
);

/** What only looks like a grade: "Lead Generation", "Head Hunter", "Member of Technical Staff". */
const NO_GRADE = new Map([
  ['lead', new Set(['generation', 'gen', 'time'])],
  ['head', new Set(['hunter', 'start', 'office', 'count'])],
  ['principal', new Set(['investigator'])],
]);

/** The grade that a title says; null when it says none. "Architect", "Consultant" and "Project Manager" are none. */
export function seniorityOf(title: string): Seniority | null {
  const words = roleWords(title);
  const grades = words.map((word, at) => {
    if (NO_GRADE.get(word)?.has(words[at + 1] ?? '')) return null;
    if (word === 'manager') return MANAGED.has(words[at - 1] ?? '') ? null : 'manager';
    if (word === 'staff' && words[at - 1] === 'technical') return null;
    if (STEPS.has(word)) return at > 0 && isStep(words, at) ? STEPS.get(word)! : null;
    return GRADES.get(word) ?? (word === 'associate' && at === 0 && words.length > 1 ? 'junior' : null);
  });
  const said = grades.filter((grade) => grade !== null);
  return said.reduce<Seniority | null>((highest, grade) => higher(highest, grade), null);
}

/** A step ends a title or its first part. */
function isStep(words: readonly string[], at: number): boolean {
  return (
    at === words.length - 1 ||
    /^(?:developer|engineer|analyst|administrator|architect|scientist)$/.test(words[at - 1]!)
  );
}

function higher(a: Seniority | null, b: Seniority): Seniority {
  return a === null || ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a;
}

/** A level is a few words; what stands behind this is none. */
const LONGEST_LEVEL = 100;

/** A board's level field on the same scale: LinkedIn's "Mid-Senior level" spans two grades and counts as the lower. */
export function parseSeniority(level: string): Seniority | null {
  const start = level.slice(0, LONGEST_LEVEL);
  const words = start
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (words.startsWith('mid senior')) return 'mid';
  if (words === 'associate') return 'junior';
  if (words === 'executive') return 'executive';
  return seniorityOf(start);
}
