import type { SkillMention } from '../data/postings.ts';

export interface Piece {
  text: string;
  /** The skill that the words name; null for the words between. */
  skill: string | null;
}

/** A text cut where skills are mentioned. Mentions that overlap an earlier one, or reach beyond the text, are plain. */
export function markSkills(
  text: string,
  mentions: readonly Pick<SkillMention, 'skill' | 'start' | 'end'>[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { skill, start, end } of mentions.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), skill: null });
    pieces.push({ text: text.slice(start, end), skill });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), skill: null });
  return pieces;
}
