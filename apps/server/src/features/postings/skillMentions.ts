import { findSkillMentions } from '@blacklight/parsing';
import type { PostingDetail } from './queries.ts';

/** Words of a posting that name a skill. */
export interface SkillMention {
  /** In its canonical spelling. */
  skill: string;
  in: (typeof TEXTS)[number];
  /** In UTF-16 code units, the end after the last. */
  start: number;
  end: number;
}

const TEXTS = ['title', 'requirements', 'description'] as const;

/** A longer text is looked through to here; what a posting asks for stands before. */
const LONGEST_READ = 100_000;

/** All of them, text by text. */
export function skillMentionsOf(posting: Pick<PostingDetail, (typeof TEXTS)[number]>): SkillMention[] {
  return TEXTS.flatMap((name) =>
    findSkillMentions((posting[name] ?? '').slice(0, LONGEST_READ)).map(({ value, text, at }) => ({
      skill: value,
      in: name,
      start: at,
      end: at + text.length,
    })),
  );
}
