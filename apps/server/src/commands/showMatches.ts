import type { CandidateProfile } from '../features/candidates/candidate.ts';
import type { RankedFile, RankedPosting } from './match.ts';
import { count, describeProblem, printable, styled, wrap } from './terminal.ts';

/** Rows that could not be read, in the table. */
const SHOWN_FAILURES = 5;
const INDENT = ' '.repeat(19);

/** Prints a ranked list for people. */
export function printMatches({ candidate, postings, failed, ranked }: RankedFile): void {
  console.log(
    `${styled('bold', `Best ${ranked.length} of ${count(postings, 'posting')}`)} for ${describe(candidate)}`,
  );
  if (failed.length > 0) {
    console.log(`${count(failed.length, 'row')} could not be read:`);
    for (const { row, problems } of failed.slice(0, SHOWN_FAILURES)) {
      for (const problem of problems) console.log(`  row ${row}: ${describeProblem(problem)}`);
    }
    const more = failed.length - SHOWN_FAILURES;
    if (more > 0) console.log(`  and ${count(more, 'row')} more: --json has them all`);
  }
  if (postings === 0) return;
  if (ranked.length === 0) {
    console.log('No posting reaches the least score. Try --min-score 0, or look at what was understood:');
    console.log('blacklight parse FILE --kind resume');
    return;
  }
  console.log(`\n   #   Score  Grade  Posting`);
  for (const posting of ranked) printMatch(posting);
}

function printMatch({ rank, posting, match, explanation }: RankedPosting): void {
  const title = [posting.title, posting.company, posting.location]
    .filter((part) => part !== null)
    .join(' · ');
  console.log(
    `${String(rank).padStart(4)}  ${match.match_score.toFixed(2).padStart(6)}  ${match.grade.padEnd(5)}  ${styled('bold', printable(title))}`,
  );
  printNames('has', match.matched_skills);
  printNames('lacks', match.missing_skills);
  for (const strength of explanation.strengths) printPoint('+', strength);
  for (const gap of explanation.gaps) printPoint('–', gap);
  console.log('');
}

function printNames(label: string, names: string[]): void {
  if (names.length === 0) return;
  const [first, ...rest] = wrap(printable(names.join(', ')), 85);
  console.log(`${INDENT}${label.padEnd(6)} ${first}`);
  for (const line of rest) console.log(`${INDENT}       ${line}`);
}

function printPoint(sign: string, sentence: string): void {
  const [first, ...rest] = wrap(printable(sentence), 90);
  console.log(`${INDENT}${sign} ${first}`);
  for (const line of rest) console.log(`${INDENT}  ${line}`);
}

function describe(candidate: CandidateProfile): string {
  const name = [candidate.first_name, candidate.last_name].filter((part) => part !== null).join(' ');
  const years = candidate.total_experience_years;
  const facts = [
    candidate.current_title,
    years === null ? null : `${years} years`,
    count(candidate.skills.length, 'skill'),
    candidate.location,
  ];
  return `${printable(name || 'the candidate')} (${printable(facts.filter((fact) => fact !== null).join(', '))})`;
}
