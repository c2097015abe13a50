import type { Employment, Evidence, Found, ParsedResume, Resume } from './facts.ts';
import { parseLocation } from './location.ts';
import { careerOf, totalExperience } from './resume/career.ts';
import { findContacts } from './resume/contacts.ts';
import { monthOf } from './resume/dateRanges.ts';
import { findCurrentTitle, findHome } from './resume/headerFacts.ts';
import { splitJobBoardTemplate } from './resume/jobBoardTemplate.ts';
import { findLabelled, type Labelled } from './resume/labels.ts';
import { resumeLines } from './resume/lines.ts';
import { findPersonName } from './resume/personName.ts';
import { findPreferences } from './resume/preferences.ts';
import { findResumeSkills } from './resume/resumeSkills.ts';
import { linesOf, type Section, splitSections, textOf } from './resume/sections.ts';
import { longestStatedUse } from './resume/skillStatements.ts';
import { findStatedYears } from './resume/statedYears.ts';
import { findSummary } from './resume/summary.ts';
import { parseTitle } from './title.ts';

/** How far into a resume contacts are looked for when nothing labels them. */
const HEADER_LINES = 40;

/**
 * A plain-text resume of any layout. Never throws; what the text does not say is null or empty.
 * `today`: ISO date, which ends jobs that last "to present".
 */
export function parseResume(text: string, { today }: { today: string }): ParsedResume {
  const lines = resumeLines(text);
  const sections = splitJobBoardTemplate(lines) ?? splitSections(lines);
  const employments = careerOf(sections, monthOf(today));
  const header = headerOf(sections, employments);
  const aboutThePerson = textOf(sections, 'header', 'profile', 'summary', 'other');
  const labelled = findLabelled(aboutThePerson);

  const contacts = findContacts(header.join('\n'), labelled, lines.join('\n'));
  const name = findPersonName(header, labelled, contacts.email?.value ?? null);
  const wishes = findPreferences(aboutThePerson, labelled);
  const summary = findSummary(sections);
  const home = findHome(header, labelled);
  const title = findCurrentTitle(
    header,
    linesOf(sections, 'headline'),
    labelled,
    employments,
    summary?.value ?? '',
  );
  const skills = findResumeSkills(sections, employments, { title: title?.value ?? null, today });
  const stated = statedYears(sections, labelled);
  const longestUse = longestStatedUse(linesOf(sections, 'skills'));
  const total = totalExperience(employments, stated, longestUse, monthOf(today));

  const resume: Resume = {
    first_name: name?.value.first_name ?? null,
    last_name: name?.value.last_name ?? null,
    email: contacts.email?.value ?? null,
    phone: contacts.phone?.value ?? null,
    links: contacts.links.map(({ value }) => value),
    current_title: title?.value ?? null,
    normalized_role: title === null ? null : parseTitle(title.value).normalized_role,
    professional_summary: summary?.value ?? null,
    total_experience_years: total?.value ?? null,
    skills,
    location: home?.value ?? null,
    places: home === null ? [] : parseLocation(home.value).places,
    preferred_locations: wishes.locations?.value ?? [],
    wants_remote: wishes.remote !== null,
    expected_salary: wishes.salary?.value ?? null,
    work_authorization: wishes.authorization?.value ?? null,
    employment_types: wishes.types?.value ?? [],
    employments: employments.map(({ range: _range, ...employment }) => employment),
  };
  const evidence = evidenceOf({
    first_name: name?.value.first_name == null ? null : name,
    last_name: name?.value.last_name == null ? null : name,
    email: contacts.email,
    phone: contacts.phone,
    links: contacts.links,
    current_title: title,
    normalized_role: resume.normalized_role === null ? null : title,
    professional_summary: summary,
    total_experience_years: total,
    skills,
    location: home,
    places: resume.places,
    preferred_locations: wishes.locations,
    wants_remote: wishes.remote,
    expected_salary: wishes.salary,
    work_authorization: wishes.authorization,
    employment_types: wishes.types,
    employments: employments.map(({ text: words }) => ({ text: words.split('\n', 1)[0]! })),
  });
  return { resume, evidence };
}

/** Without headings the jobs follow the header in one section: it ends where the first of them begins. */
function headerOf(sections: readonly Section[], employments: readonly Employment[]): string[] {
  const lines = linesOf(sections, 'header').slice(0, HEADER_LINES);
  const [firstJob] = employments;
  const end = firstJob === undefined ? -1 : lines.indexOf(firstJob.text.split('\n', 1)[0]!, 1);
  return end === -1 ? lines : lines.slice(0, end);
}

function statedYears(sections: readonly Section[], labelled: Labelled): Found<number> | null {
  const labels = (labelled.total_experience_years ?? []).map(({ text }) => text).join('\n');
  return (
    findStatedYears(labels) ??
    findStatedYears(textOf(sections, 'header', 'headline', 'profile', 'summary', 'experience'))
  );
}

type Words = { text: string };

function evidenceOf(found: Record<string, Words | Words[] | null>): Evidence {
  const evidence: Evidence = {};
  for (const [field, words] of Object.entries(found)) {
    const texts = [words ?? []].flat().map(({ text }) => text);
    if (texts.length > 0) evidence[field] = texts;
  }
  return evidence;
}
