import { roleSkills } from './roleSkills.ts';
import { findSkills } from './skills/findSkills.ts';
import { parseRoles } from './title.ts';

/**
 * What somebody who has held a title can do, each skill once: the skills that the title names and those that its roles
 * cannot be without ("Oracle DBA" → Oracle Database, Database administration, SQL, …).
 */
export function titleSkills(title: string): string[] {
  const named = findSkills(title).map(({ value }) => value);
  return [...new Set([...named, ...parseRoles(title).flatMap((role) => roleSkills(role, title))])];
}
