import type { SkillVocabulary } from '@blacklight/parsing';
import type { CandidateFacts, JobFacts, Weights } from './facts.ts';
import { type CandidateSkills, candidateSkills, matchSkills, scorePair } from './reference.ts';
import { combineScores, isRecommended, roundScore, scoreSkills } from './scores.ts';

/** A skill that a candidate lacks. */
export interface OpeningSkill {
  /** As the first of the jobs that it opens spells it. */
  skill: string;
  /** How many jobs become recommended, grade B or better, by it. */
  jobs: number;
}

/**
 * The one skill that opens most of these jobs: which are not recommended to the candidate, and would be with the skill
 * and everything else as it is. Of skills that open equally many, the one that opens an earlier job; null where no
 * single skill opens any.
 */
export function openingSkill(
  candidate: CandidateFacts,
  jobs: Iterable<JobFacts>,
  { weights, vocabulary }: { weights: Weights; vocabulary: SkillVocabulary },
): OpeningSkill | null {
  const own = candidateSkills(candidate.skills, vocabulary);
  const widened = new Map<string, CandidateSkills>();
  const opened = new Map<string, OpeningSkill>();
  const skillsWith = (key: string, skill: string) => {
    const skills = widened.get(key) ?? candidateSkills([...candidate.skills, skill], vocabulary);
    widened.set(key, skills);
    return skills;
  };
  for (const job of jobs) {
    const { scores, skillMatch } = scorePair(candidate, job, vocabulary, own);
    const isOpen = (skills: number) =>
      isRecommended(roundScore(combineScores({ ...scores, skills }, weights)));
    if (isOpen(scores.skills)) continue;
    for (const skill of skillMatch.missing) {
      const key = vocabulary.keyOf(skill);
      const { matched, missing } = matchSkills(skillsWith(key, skill), job.skills, vocabulary);
      if (!isOpen(scoreSkills(matched.length, matched.length + missing.length))) continue;
      const known = opened.get(key);
      if (known === undefined) opened.set(key, { skill, jobs: 1 });
      else known.jobs += 1;
    }
  }
  let best: OpeningSkill | null = null;
  for (const skill of opened.values()) if (best === null || skill.jobs > best.jobs) best = skill;
  return best;
}
