import { isBullet } from './lines.ts';

/**
 * What a section is about. Only job boards give a `headline` (the title) and a `profile` (whatever the candidate
 * filled into its first field).
 */
export type SectionKind =
  | 'header'
  | 'headline'
  | 'profile'
  | 'summary'
  | 'skills'
  | 'experience'
  | 'projects'
  | 'education'
  | 'other';

export interface Section {
  kind: SectionKind;
  lines: string[];
}

const MAX_HEADING_LENGTH = 60;

/** Headings in lower case, letters and single spaces only ("and" for "&"). */
const HEADINGS: readonly [SectionKind, RegExp][] = [
  ['header', /^contacts?(?: (?:details|information|info|me))?$/],
  [
    'skills',
    /^(?:technical|it|core|key|professional|software|computer|primary|relevant|functional|technology|technological|programming|areas? of|domain|summary of|my|other|additional|top|tech)? ?(?:and )?(?:technical |it |core |key |professional |computer )?(?:skills?|skillsets?|skill sets?|expertise|proficienc(?:y|ies)|competenc(?:y|ies|es)|technical summary|technolog(?:y|ies) summary|tech stack)(?: (?:and|summary|set|sets|matrix|profile|details|inventory|tools|technologies|expertise|competencies|abilities|knowledge|strengths|skills|experience))*$/,
  ],
  [
    'skills',
    /^(?:technical|it) (?:environment|profile|knowledge|proficiencies|strengths|summary)$|^skills matrix$/,
  ],
  [
    'summary',
    /^(?:professional|career|executive|personal|experience|work|qualifications?|profile|brief|key|overall|background|resume|management)? ?(?:career )?(?:summary|profile|objectives?|overview|synopsis|statement)(?: (?:and|summary|profile|objective|of|qualifications?|skills|experience|statement|highlights))*$/,
  ],
  [
    'summary',
    /^(?:about(?: me)?|highlights of qualifications|(?:career|professional) highlights|objectives?)$/,
  ],
  [
    'experience',
    /^(?:professional|work|working|employment|career|job|relevant|industry|it|organi[sz]ational|corporate|technical|industrial|related|consulting|project|current|recent|previous|past|prior|selected|key|teaching|military|additional|other|internship)? ?(?:work |professional |employment |job |project )?(?:experiences?|history|employment|career history|employers?|assignments?|engagements?|internships?)(?: (?:and|details|summary|history|record|profile|background|experiences?|projects|internships?|employment|continued))*$/,
  ],
  [
    'experience',
    /^(?:company details|professional background|career (?:progression|path|chronology)|employment|positions held|work)$/,
  ],
  [
    'projects',
    /^(?:academic|personal|side|key|major|selected|notable|relevant|technical|university|college|course|student|mini|final year|capstone|open source)? ?projects?(?: (?:details|work|undertaken|handled|worked on|summary|profile|and|research|publications))*$/,
  ],
  [
    'education',
    /^(?:professional |formal )?(?:education(?:al)?|academics?|scholastics?|qualifications?)(?: (?:and|academic|education(?:al)?|details|background|qualifications?|profile|credentials?|history|record|summary|training|certifications?|certificates|chronicle|program))*$/,
  ],
  [
    'other',
    /^(?:professional |technical |it |key |relevant |personal |extra |co |volunteer |community |other |academic )?(?:certifications?|certificates?|licenses?|licensure|training|trainings|courses|coursework|awards|honou?rs|achievements?|accomplishments?|publications?|patents?|languages known|interests|hobbies|references?|referees?|affiliations?|memberships?|activities|curricular activities|strengths|personal (?:details|information|dossier|data|profile|attributes)|volunteering|volunteer (?:experience|work)|experience volunteering|declaration|seminars|workshops|preferences)(?: (?:and|awards|licenses|certifications?|trainings?|achievements?|honou?rs|recognitions?|activities|workshops|interests|hobbies|courses|development|memberships?|presentations|received))*$/,
  ],
];

const OUTSIDE_JOBS: SectionKind[] = [
  'header',
  'headline',
  'profile',
  'summary',
  'skills',
  'education',
  'other',
];
const ANYWHERE: SectionKind[] = [...OUTSIDE_JOBS, 'experience', 'projects'];

/**
 * Where "Heading: text" in one line is a heading of that line, or for a summary of its paragraph: below a job,
 * "Skills: Java" speaks of that job.
 */
const LABELS_TEXT: Record<SectionKind, readonly SectionKind[]> = {
  header: [],
  headline: [],
  profile: [],
  summary: OUTSIDE_JOBS,
  skills: OUTSIDE_JOBS,
  experience: [],
  projects: [],
  education: ANYWHERE,
  other: OUTSIDE_JOBS,
};

/** Sections in order; what stands before the first heading is of kind `first`. */
export function splitSections(lines: readonly string[], first: SectionKind = 'header'): Section[] {
  let current: Section = { kind: first, lines: [] };
  const sections = [current];
  const begin = (kind: SectionKind, firstLines: string[] = []) => {
    current = { kind, lines: firstLines };
    sections.push(current);
  };
  let afterParagraph: SectionKind | null = null;
  for (const line of lines) {
    const heading = headingOf(line, current.kind);
    if (heading === null) {
      current.lines.push(line);
      if (line !== '' || afterParagraph === null) continue;
      begin(afterParagraph);
      afterParagraph = null;
      continue;
    }
    const outside: SectionKind = afterParagraph ?? current.kind;
    begin(heading.kind, heading.rest === '' ? [] : [heading.rest]);
    afterParagraph = heading.rest === '' ? null : outside;
    if (afterParagraph === null || heading.kind === 'summary') continue;
    begin(afterParagraph);
    afterParagraph = null;
  }
  return sections.filter((section) => section.lines.some((line) => line !== ''));
}

function headingOf(line: string, within: SectionKind): { kind: SectionKind; rest: string } | null {
  if (line === '') return null;
  const colon = line.slice(0, MAX_HEADING_LENGTH).indexOf(':');
  const title = colon === -1 ? line : line.slice(0, colon);
  if (title.length > MAX_HEADING_LENGTH) return null;
  const kind = kindOfHeading(title);
  if (kind === null) return null;
  const rest = colon === -1 ? '' : line.slice(colon + 1).replace(/^[\s:–-]+/, '');
  if (rest === '') return isBullet(line) && title !== title.toUpperCase() ? null : { kind, rest };
  return isBullet(line) || !LABELS_TEXT[kind].includes(within) ? null : { kind, rest };
}

function kindOfHeading(title: string): SectionKind | null {
  const words = withoutLetterSpacing(title)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (words === '') return null;
  return HEADINGS.find(([, heading]) => heading.test(words))?.[0] ?? null;
}

/** "W O R K  H I S T O R Y", as PDF converters give it. */
function withoutLetterSpacing(title: string): string {
  if (!/^\s*(?:\S ){3}/.test(title)) return title;
  return title
    .split(/\s{2,}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}

/** Joined text of the sections of some kinds. */
export function textOf(sections: readonly Section[], ...kinds: SectionKind[]): string {
  return linesOf(sections, ...kinds).join('\n');
}

/** Lines of the sections of some kinds, in order. */
export function linesOf(sections: readonly Section[], ...kinds: SectionKind[]): string[] {
  return sections.filter(({ kind }) => kinds.includes(kind)).flatMap(({ lines }) => lines);
}
