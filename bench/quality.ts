// How good the lists are: precision@10 of real resumes × real postings, and the salary gold.
import { parseSalary } from '../packages/parsing/src/index.ts';
import { matchLists } from './matchLists.ts';
import {
  bestPossible,
  isDataPresent,
  precisionOfLists,
  printPrecision,
  type RealPosting,
  type RealResume,
  readCsv,
  realPostings,
  realResumes,
  topTen,
} from './resumeRetrieval.ts';
import { bm25, tfIdf, words, wordsAndPairs } from './textBaselines.ts';

if (!isDataPresent) {
  console.log('Skipped: ../shared/data is absent.');
} else {
  const postings = await realPostings();
  const resumes = await realResumes();
  console.log(
    `Precision@10 of ${resumes.length} resumes × ${postings.length} distinct postings (Dice, LinkedIn); a hit is a title that fits the resume's category.\n`,
  );
  await measureLists(postings, resumes);
  await measureSalaries();
}

async function measureLists(postings: RealPosting[], resumes: RealResume[]): Promise<void> {
  const texts = postings.map(({ title, description }) => `${title}\n${description}`);
  const search = (scores: (query: string) => ArrayLike<number>) =>
    precisionOfLists(
      postings,
      resumes,
      resumes.map(({ text }) => topTen(scores(text))),
    );
  printPrecision(resumes, [
    ['match lists', precisionOfLists(postings, resumes, await matchLists(postings, resumes))],
    ['BM25', search(bm25(texts, words))],
    ['TF-IDF', search(tfIdf(texts, words))],
    ['TF-IDF + pairs', search(tfIdf(texts, wordsAndPairs))],
    ['best possible', bestPossible(resumes, postings)],
  ]);
}

/** Every row; packages/parsing/src/salary.test.ts holds the same and would list a row whose gold is wrong. */
async function measureSalaries(): Promise<void> {
  const rows = (await readCsv('postings/glassdoor-salary-gold.csv')) as Record<string, string>[];
  const wrong = rows.filter((row) => !isAsGold(row));
  console.log(`\nSalary gold: ${rows.length - wrong.length} of ${rows.length} rows right.`);
  for (const { salary, gold_min_k, gold_max_k } of wrong) {
    console.log(`  wrong: ${salary} (gold ${gold_min_k}–${gold_max_k} K)`);
  }
}

function isAsGold({ salary, gold_min_k, gold_max_k, gold_hourly }: Record<string, string>): boolean {
  const isHourly = gold_hourly === '1';
  const unit = isHourly ? 1 : 1000;
  const read = parseSalary(salary!);
  return (
    read?.period === (isHourly ? 'hour' : 'year') &&
    read.amount_min === Number(gold_min_k) * unit &&
    read.amount_max === Number(gold_max_k) * unit
  );
}
