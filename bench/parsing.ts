// What each parser costs: MB/s and postings/s on real postings, and 1 MB of what each likes least. The baseline
// splits the same text into words with one regular expression and keeps nothing.
import {
  extractKeywords,
  findEmploymentTerms,
  findExperience,
  findSalary,
  findSkills,
  findWorkAuthorizationTerms,
  findWorkplace,
  htmlToText,
  parseLocation,
  parsePosting,
  parseResume,
  parseTitle,
} from '../packages/parsing/src/index.ts';
import { TODAY } from './matchLists.ts';
import { isDataPresent, readCsv } from './resumeRetrieval.ts';
import { printTable } from './table.ts';

type Parser = readonly [name: string, parse: (text: string) => unknown];

const BASELINE: Parser = ['word scan (baseline)', (text) => countWords(text)];

const TEXT_PARSERS: readonly Parser[] = [
  BASELINE,
  ['htmlToText', htmlToText],
  ['findSkills', findSkills],
  ['extractKeywords', extractKeywords],
  ['findSalary', findSalary],
  ['findExperience', findExperience],
  ['findWorkplace', findWorkplace],
  ['findEmploymentTerms', findEmploymentTerms],
  ['findWorkAuthorizationTerms', findWorkAuthorizationTerms],
];

/** One megabyte each of text that is dense with what the parsers look for, or almost is. */
const ADVERSARIAL: readonly (readonly [name: string, unit: string])[] = [
  ['digits', '1234567890'],
  ['money', '$100,000 - $120,000 a year or '],
  ['years', '5+ to 7 years of experience, at least '],
  ['skills', 'Java, Go, C, R, Spring and React; '],
  ['brackets', '((([[[<<<'],
  ['open tags', '<a href="x" '],
  ['entities', '&amp;lt;&#x26;'],
  ['places', 'Dallas, TX / Remote / '],
  ['terms', 'no C2C, W2 only, H1B or GC '],
  ['dates', 'Jan 2019 - Present, 01/2019 to '],
  ['one word', 'a'],
  ['spaces', ' '],
];

if (isDataPresent) await measureRealPostings();
else console.log('Skipped the real postings: ../shared/data is absent.\n');
measureAdversarial();

function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) words++;
  return words;
}

async function measureRealPostings(): Promise<void> {
  const rows = (await readCsv('postings/dice.csv')) as { title: string; description: string }[];
  const descriptions = rows.map(({ description }) => description);
  const titles = rows.map(({ title }) => title);
  const context = { platform: 'dice', today: TODAY };
  const bytes = (texts: string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

  const lines = TEXT_PARSERS.map(([name, parse]) =>
    speed(name, rows.length, bytes(descriptions), () => {
      for (const text of descriptions) parse(text);
    }),
  );
  lines.push(
    speed('parseTitle', rows.length, bytes(titles), () => {
      for (const title of titles) parseTitle(title);
    }),
  );
  lines.push(
    speed('parsePosting', rows.length, bytes(descriptions) + bytes(titles), () => {
      for (const row of rows) parsePosting(row, context);
    }),
  );
  console.log(`${rows.length} Dice postings, ${(bytes(descriptions) / 1e6).toFixed(2)} MB of descriptions\n`);
  printTable(['parser', 'ms a posting', 'postings/s', 'MB/s'], lines);
}

/** Best of three passes after one that warms up. */
function speed(name: string, postings: number, bytes: number, pass: () => void): string[] {
  const seconds = bestOfThree(pass);
  const each = ((seconds / postings) * 1000).toFixed(3);
  return [name, each, (postings / seconds).toFixed(0), (bytes / seconds / 1e6).toFixed(1)];
}

function bestOfThree(pass: () => void): number {
  pass();
  return Math.min(...Array.from({ length: 3 }, () => time(pass)));
}

function time(pass: () => void): number {
  const started = performance.now();
  pass();
  return (performance.now() - started) / 1000;
}

function measureAdversarial(): void {
  const parsers: readonly Parser[] = [
    ...TEXT_PARSERS,
    ['parseTitle', parseTitle],
    ['parseLocation', parseLocation],
    ['parseResume', (text) => parseResume(text, { today: TODAY })],
    [
      'parsePosting',
      (text) => parsePosting({ title: 'Tester', description: text }, { platform: 'dice', today: TODAY }),
    ],
  ];
  const texts = ADVERSARIAL.map(([, unit]) => unit.repeat(Math.ceil(1e6 / unit.length)).slice(0, 1e6));
  const lines = parsers.map(([name, parse]) => [
    name,
    ...texts.map((text) => (bestOfThree(() => parse(text)) * 1000).toFixed(0)),
  ]);
  console.log('\nMilliseconds for 1 MB of\n');
  printTable(['parser', ...ADVERSARIAL.map(([name]) => name)], lines);
}
