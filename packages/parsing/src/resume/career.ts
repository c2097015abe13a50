import type { Found } from '../facts.ts';
import { coveredMonths, type Month } from './dateRanges.ts';
import { type DatedEmployment, findEmployments, speaksOfStudies } from './employments.ts';
import { linesOf, type Section, type SectionKind } from './sections.ts';
import { roundYears } from './statedYears.ts';

const UNDER_ANOTHER_HEADING: SectionKind[] = ['header', 'profile', 'summary', 'skills', 'projects'];

/** By how many years a statement must reach beyond the first dated job before it is believed. */
const STATED_TOLERANCE = 1;

/**
 * The jobs of the experience sections. A resume without such dates is searched whole, leaving out education,
 * certificates and every line that speaks of studies.
 */
export function careerOf(sections: readonly Section[], today: Month): DatedEmployment[] {
  const employments = findEmployments(linesOf(sections, 'experience'), today);
  if (employments.length > 0) return withHeadline(employments, linesOf(sections, 'headline'));
  return sections
    .filter(({ kind }) => UNDER_ANOTHER_HEADING.includes(kind))
    .flatMap(({ lines }) => findEmployments(lines.map(withoutStudies), today));
}

function withoutStudies(line: string): string {
  return speaksOfStudies(line) ? '' : line;
}

/** The job board's "Java Developer - Acme Ltd" is the title of the employments at Acme that name none. */
function withHeadline(employments: DatedEmployment[], headline: readonly string[]): DatedEmployment[] {
  const [title = '', ...rest] = (headline.findLast((line) => line !== '') ?? '').split(/\s+[-–]\s+/);
  const company = rest.join(' - ').toLowerCase();
  return employments.map((employment) => {
    const named = employment.title === null && employment.company !== null;
    return named && company.startsWith(employment.company!.toLowerCase())
      ? { ...employment, title }
      : employment;
  });
}

/**
 * Years of experience. The dates of the jobs count, each month once and gaps not at all, because they can be checked
 * and grow with time. Stated years win where they reach back beyond the first dated job: then the resume leaves out
 * early jobs. Without both, nobody has used a skill for longer than he has worked: the longest use of one counts.
 */
export function totalExperience(
  employments: readonly DatedEmployment[],
  stated: Found<number> | null,
  longestUse: Found<number> | null,
  today: Month,
): Found<number> | null {
  if (employments.length === 0) return stated ?? longestUse;
  const ranges = employments.map(({ range }) => range);
  const sinceFirst = (today + 1 - Math.min(...ranges.map(({ start }) => start))) / 12;
  if (stated !== null && stated.value > sinceFirst + STATED_TOLERANCE) return stated;
  const dates = employments.map(({ from, to }) => `${from} – ${to ?? 'present'}`);
  return { value: roundYears(coveredMonths(ranges) / 12), text: dates.join(', ') };
}
