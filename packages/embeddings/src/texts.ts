import type { Posting } from '@blacklight/parsing';
import type { TextKind } from './provider.ts';

/** How much of a description is embedded, in characters (system.md "Job Embedding Generation"). */
export const DESCRIPTION_LENGTH = 500;

export type PostingToEmbed = Pick<Posting, 'title' | 'skills' | 'experience_min' | 'description'>;

export interface CandidateToEmbed {
  current_title: string | null;
  /** Years. */
  total_experience_years: number | null;
  skills: readonly string[];
  professional_summary: string | null;
}

/**
 * The text that stands for a posting, as system.md "Job Embedding Generation" builds it:
 * `Job Title: Python Developer. Required Skills: Python, AWS. Minimum Experience: 5 years. Description: …`
 */
export function postingText(posting: PostingToEmbed): string {
  const parts = [`Job Title: ${posting.title}`, `Required Skills: ${posting.skills.join(', ')}`];
  if (posting.experience_min) parts.push(`Minimum Experience: ${posting.experience_min} years`);
  parts.push(`Description: ${firstCharacters(posting.description, DESCRIPTION_LENGTH)}`);
  return parts.join('. ');
}

/**
 * The text that stands for a candidate, as system.md "Candidate Embedding Generation" builds it:
 * `Title: Python Developer. Experience: 7 years. Skills: Python, AWS. Summary: …`; what is unknown is left
 * out, so a candidate of whom nothing is known gives an empty text.
 */
export function candidateText(candidate: CandidateToEmbed): string {
  const parts: string[] = [];
  if (candidate.current_title) parts.push(`Title: ${candidate.current_title}`);
  if (candidate.total_experience_years) parts.push(`Experience: ${candidate.total_experience_years} years`);
  if (candidate.skills.length > 0) parts.push(`Skills: ${candidate.skills.join(', ')}`);
  if (candidate.professional_summary) parts.push(`Summary: ${candidate.professional_summary}`);
  return parts.join('. ');
}

/** Whole code points: half an emoji is no character. */
function firstCharacters(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join('');
}

export interface TextField {
  kind: 'title' | 'skills' | 'experience' | 'prose';
  text: string;
}

/** In the order in which the builders above write them; the last runs to the end of the text. */
const LABELS: Record<TextKind, readonly { label: string; kind: TextField['kind'] }[]> = {
  posting: [
    { label: 'Job Title: ', kind: 'title' },
    { label: 'Required Skills: ', kind: 'skills' },
    { label: 'Minimum Experience: ', kind: 'experience' },
    { label: 'Description: ', kind: 'prose' },
  ],
  candidate: [
    { label: 'Title: ', kind: 'title' },
    { label: 'Experience: ', kind: 'experience' },
    { label: 'Skills: ', kind: 'skills' },
    { label: 'Summary: ', kind: 'prose' },
  ],
};

/** The fields of a text that a builder above wrote; any other text is one field of prose. */
export function fieldsOf(text: string, of: TextKind): TextField[] {
  const fields: TextField[] = [];
  let kind: TextField['kind'] = 'prose';
  let rest = text;
  for (const { label, kind: nextKind } of LABELS[of]) {
    const first = rest === text;
    const before = first ? '' : '. ';
    const at = first ? (rest.startsWith(label) ? 0 : -1) : rest.indexOf(before + label);
    if (at === -1) continue;
    if (!first) fields.push({ kind, text: rest.slice(0, at) });
    rest = rest.slice(at + before.length + label.length);
    kind = nextKind;
  }
  fields.push({ kind, text: rest });
  return fields;
}
