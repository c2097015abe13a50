import { readSkillTable, type Skill } from '../skillTable.ts';
import { languages } from './languages.ts';

/** Every skill of the vocabulary. */
export const SKILLS: readonly Skill[] = [languages].flatMap(readSkillTable);
