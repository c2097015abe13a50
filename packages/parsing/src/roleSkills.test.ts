import { describe, expect, it } from 'vitest';
import { allRoleSkills, isRoleKnown, roleSkills } from './roleSkills.ts';
import { isOfficeSkill, officeSkills } from './skills/officeSkills.ts';
import { canonicalSkill, skillVocabulary } from './skills/vocabulary.ts';
import { parseRoles, parseTitle } from './title.ts';

describe('the table of core skills', () => {
  const roles = [...allRoleSkills()];

  it('names skills as the vocabulary does, each once a role, five at most', () => {
    for (const [role, skills] of roles) {
      expect(skills.length, role).toBeLessThanOrEqual(5);
      expect(new Set(skills).size, role).toBe(skills.length);
      for (const skill of skills) {
        expect(skillVocabulary.isKnown(skillVocabulary.keyOf(skill)), skill).toBe(true);
        expect(canonicalSkill(skill), role).toBe(skill);
      }
    }
  });

  it('has none that belongs to every office job', () => {
    expect(roles.flatMap(([, skills]) => skills).filter(isOfficeSkill)).toEqual([]);
    for (const skill of officeSkills) expect(canonicalSkill(skill)).toBe(skill);
  });
});

describe('roleSkills', () => {
  it.each([
    ['Sr. Business Analyst', ['Business analysis', 'Requirements gathering']],
    ['ETL Developer', ['ETL', 'Data warehousing']],
    ['Oracle DBA', ['Oracle Database', 'Database administration']],
    ['.NET Developer', ['.NET', 'C#']],
  ])('says what a %s cannot be without', (title, expected) => {
    const role = parseTitle(title).normalized_role!;
    expect(roleSkills(role, title)).toEqual(expect.arrayContaining(expected));
  });

  it('takes the noun of a technology that has no entry', () => {
    expect(roleSkills('elixir_developer', 'Elixir Developer')).toEqual(['Software development']);
    expect(roleSkills('citrix_administrator', 'Citrix Admin')).toEqual(['System administration']);
    expect(isRoleKnown('elixir_developer')).toBe(true);
  });

  it('knows nothing of a mere noun', () => {
    expect(roleSkills('consultant', 'Consultant')).toEqual([]);
  });

  it('names an unknown role as the title writes it', () => {
    expect(roleSkills('hr_shared_services_manager', 'HR Shared Services Manager')).toEqual([
      'HR Shared Services Manager',
    ]);
    expect(isRoleKnown('hr_shared_services_manager')).toBe(false);
  });
});

describe('parseRoles', () => {
  it.each([
    ['Systems Engineer / Hadoop Developer', ['systems_engineer', 'big_data_engineer']],
    ['Java Developer and AutomationTesting', ['java_developer', 'qa_automation_engineer']],
    ['Python Developer', ['python_developer']],
    ['', []],
  ])('finds the roles of %j', (title, expected) => {
    expect(parseRoles(title)).toEqual(expected);
  });
});
