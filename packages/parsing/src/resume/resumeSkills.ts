import type { ResumeSkill } from '../facts.ts';
import { findSkills } from '../skills/findSkills.ts';
import { titleSkills } from '../titleSkills.ts';
import type { DatedEmployment } from './employments.ts';
import { linesOf, type Section, type SectionKind, textOf } from './sections.ts';
import { findSkillStatements } from './skillStatements.ts';

/** The names of degrees read like skills ("LLM", "MFA"), so education is left out. */
const BESIDES_SKILLS: SectionKind[] = [
  'header',
  'headline',
  'profile',
  'summary',
  'experience',
  'projects',
  'other',
];

/** A link to GitHub does not prove the skill. */
const PROFILE_LINK = /\b(?:github|gitlab|bitbucket|linkedin)\.(?:com|org)\/\S{1,150}/gi;

/**
 * Skills with their canonical spelling, those of the skills section first. Years are those that the resume states;
 * last use is the stated year, else the last calendar year of the employments that name the skill. Last come the skills
 * without which nobody has had the titles of this career (`titleSkills`). `today`: ISO date.
 */
export function findResumeSkills(
  sections: readonly Section[],
  employments: readonly DatedEmployment[],
  { title, today }: { title: string | null; today: string },
): ResumeSkill[] {
  const skills = new Map<string, ResumeSkill>();
  const add = (name: string, text: string): ResumeSkill => {
    const skill = skills.get(name) ?? { name, years: null, last_used: null, text };
    skills.set(name, skill);
    return skill;
  };
  const texts = [textOf(sections, 'skills'), textOf(sections, ...BESIDES_SKILLS).replace(PROFILE_LINK, ' ')];
  for (const { value, text } of texts.flatMap(findSkills)) add(value, text);
  for (const employment of employments) {
    const year = Number((employment.to ?? today).slice(0, 4));
    for (const { value, text } of findSkills(employment.text)) {
      const skill = add(value, text);
      skill.last_used = Math.max(skill.last_used ?? 0, year);
    }
  }
  const lines = linesOf(sections, 'skills', ...BESIDES_SKILLS);
  const dated = new Set<string>();
  for (const { skill: name, years, last_used, text } of findSkillStatements(lines)) {
    const skill = add(name, text);
    if (years !== null && years > (skill.years ?? -1)) skill.years = years;
    if (last_used !== null && !dated.has(name)) skill.last_used = last_used;
    if (last_used !== null) dated.add(name);
  }
  for (const held of [title, ...employments.map((employment) => employment.title)]) {
    if (held !== null) for (const skill of titleSkills(held)) add(skill, held);
  }
  return [...skills.values()];
}
