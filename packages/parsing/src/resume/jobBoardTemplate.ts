import { type Section, splitSections } from './sections.ts';

/**
 * The export of Indian job boards: "Education Details", the headline, "Skill Details" and "Company Details" in this
 * order, glued to whatever stands before them ("monthsCompany Details").
 */
const EDUCATION = 'Education Details';
const SKILLS = 'Skill Details';
const COMPANIES = 'Company Details';

/** Labels the text below each company. */
const DESCRIPTION = /^description - ?/gm;

const EDUCATION_LINE =
  /^(?:\s|\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d{4})/i;

/** Sections of a job-board export; null when the text is none. */
export function splitJobBoardTemplate(lines: readonly string[]): Section[] | null {
  const text = lines.join('\n');
  const companies = text.indexOf(COMPANIES);
  const skills = companies === -1 ? -1 : text.lastIndexOf(SKILLS, companies);
  const education = skills === -1 ? -1 : text.lastIndexOf(EDUCATION, skills);
  if (education === -1) return null;
  const between = text
    .slice(education + EDUCATION.length, skills)
    .split('\n')
    .slice(1);
  const headline = between.findIndex((line) => line !== '' && !EDUCATION_LINE.test(line));
  const educationEnd = headline === -1 ? between.length : headline;
  return [
    ...splitSections(text.slice(0, education).split('\n'), 'profile'),
    { kind: 'education', lines: between.slice(0, educationEnd) },
    { kind: 'headline', lines: between.slice(educationEnd) },
    { kind: 'skills', lines: text.slice(skills + SKILLS.length, companies).split('\n') },
    ...splitCompanies(text.slice(companies + COMPANIES.length)),
  ];
}

/** Everything below a company is about the job there, its projects too. */
function splitCompanies(text: string): Section[] {
  const sections = splitSections(text.replace(DESCRIPTION, '').split('\n'), 'experience');
  return sections.map((section) =>
    section.kind === 'projects' ? { ...section, kind: 'experience' } : section,
  );
}
