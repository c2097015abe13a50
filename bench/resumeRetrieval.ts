// Real resumes × real postings: what a list for a resume is worth. Shared by the benchmarks of quality and embedder.
import { createReadStream, existsSync } from 'node:fs';
import { readRows } from '@blacklight/parsing/rows';
import { printTable } from './table.ts';

export const DATA = new URL('../../shared/data/', import.meta.url);
export const isDataPresent = existsSync(DATA);

/**
 * The IT categories of the resumes and the posting titles that fit each. Written from the names of the
 * categories and from titles as US boards write them, before any list was looked at: a title fits when it names
 * the same occupation, or the technology that names the category. Near misses (a data analyst for a data
 * scientist, a Linux administrator for DevOps, a plain "Software Engineer" for anybody) do not count.
 */
export const FITTING_TITLES: Record<string, RegExp> = {
  'Java Developer': /\b(java|j2ee|jee|spring)\b/i,
  'Data Science':
    /data scien|machine learning|deep learning|\bnlp\b|artificial intelligence|predictive|statistic/i,
  Database: /\bdba\b|database|\bdb\b|\b(my)?sql\b|oracle|postgres|mongo|\bdata ?warehouse/i,
  'Automation Testing': /\b(tests?|testers?|testing|qa|sdet)\b|quality assurance/i,
  Testing: /\b(tests?|testers?|testing|qa|sdet)\b|quality (assurance|analyst)|validation engineer/i,
  'DevOps Engineer':
    /\bdev ?-?ops\b|site reliability|\bsre\b|cloud (engineer|infrastructure|orchestration|administrator)|\b(build|release) (engineer|manage)|configuration (management|build)|infrastructure engineer|\bchef\b|puppet|ansible|docker|kubernetes|openstack/i,
  Hadoop: /hadoop|big ?data|\bspark\b|\bhive\b|kafka|data engineer/i,
  'DotNet Developer': /\.net\b|\bdot ?net\b|\bc#|\basp\b/i,
  'Business Analyst': /business (systems? |data |process |quality )?analysts?\b|\bba\b|systems? analyst/i,
  'SAP Developer': /\bsap\b|successfactors|\babap\b|\bhana\b|\bfico\b/i,
  'Python Developer': /python|django|flask/i,
  'Web Designing':
    /\bweb\b|front[ -]?end|\bui\b|\bux\b|javascript|angular|\breact\b|html|\bdesigner\b|\bphp\b|drupal|wordpress/i,
  'Network Security Engineer': /\bnetwork|security|\bcisco|firewall|\bcyber|infosec/i,
  'ETL Developer':
    /\betl\b|informatica|data ?-?warehous|datastage|\bssis\b|talend|(\bbi|business intelligence) (developer|engineer|architect)|data (integration|engineer)/i,
  PMO: /\bpmo\b|(project|program) (manager|coordinator|planner|scheduler|lead|director)|scrum master|scheduler/i,
};

export interface RealPosting {
  title: string;
  description: string;
  row: Record<string, unknown>;
}

export interface RealResume {
  category: string;
  text: string;
}

export async function readCsv(path: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const read of readRows(createReadStream(new URL(path, DATA)), { format: 'csv' })) {
    if ('value' in read) rows.push(read.value);
  }
  return rows;
}

/** The distinct postings with a description, of Dice and of LinkedIn. */
export async function realPostings(): Promise<RealPosting[]> {
  const rows: Record<string, unknown>[] = [
    ...(await readCsv('postings/dice.csv')).map((row) => ({ ...row, platform: 'dice' })),
    ...(await readCsv('postings/linkedin.csv')).map((row) => ({ ...row, platform: 'linkedin' })),
  ];
  const distinct = new Map<string, RealPosting>();
  for (const row of rows) {
    const { title, description } = row as { title: string; description: string };
    if (description.trim() !== '') distinct.set(`${title}\n${description}`, { title, description, row });
  }
  return [...distinct.values()];
}

/** The resumes of the IT categories above. */
export async function realResumes(): Promise<RealResume[]> {
  const rows = (await readCsv('resumes/resumes.csv')) as { category: string; resume: string }[];
  return rows
    .filter(({ category }) => category in FITTING_TITLES)
    .map(({ category, resume }) => ({ category, text: resume }));
}

export interface Precision {
  /** Mean over the categories of `byCategory`. */
  macro: number;
  byCategory: Map<string, number>;
}

/** Share of fitting titles among the first ten of each list, averaged within and then over the categories. */
export function precisionAt10(
  resumes: readonly RealResume[],
  lists: readonly (readonly string[])[],
): Precision {
  const shares = new Map<string, number[]>();
  for (const [i, { category }] of resumes.entries()) {
    const hits = lists[i]!.slice(0, 10).filter((title) => FITTING_TITLES[category]!.test(title)).length;
    shares.set(category, [...(shares.get(category) ?? []), hits / 10]);
  }
  const byCategory = new Map([...shares].map(([category, values]) => [category, mean(values)]));
  return { macro: mean([...byCategory.values()]), byCategory };
}

/** The same of lists of indexes of postings. */
export function precisionOfLists(
  postings: readonly RealPosting[],
  resumes: readonly RealResume[],
  lists: readonly (readonly number[])[],
): Precision {
  return precisionAt10(
    resumes,
    lists.map((list) => list.map((index) => postings[index]!.title)),
  );
}

/** One line a category, one column a method. */
export function printPrecision(
  resumes: readonly RealResume[],
  methods: readonly (readonly [name: string, Precision])[],
): void {
  const categories = [...methods[0]![1].byCategory.keys()];
  printTable(
    ['category', 'resumes', ...methods.map(([name]) => name)],
    [
      ...categories.map((category) => [
        category,
        resumes.filter((resume) => resume.category === category).length,
        ...methods.map(([, { byCategory }]) => byCategory.get(category)!.toFixed(2)),
      ]),
      ['macro mean', resumes.length, ...methods.map(([, { macro }]) => macro.toFixed(3))],
    ],
  );
}

/** What the best possible lists would reach: a category with fewer than ten fitting postings is capped. */
export function bestPossible(resumes: readonly RealResume[], postings: readonly RealPosting[]): Precision {
  const ideal = new Map(
    Object.entries(FITTING_TITLES).map(([category, fits]) => [
      category,
      postings.map(({ title }) => title).filter((title) => fits.test(title)),
    ]),
  );
  return precisionAt10(
    resumes,
    resumes.map(({ category }) => ideal.get(category)!),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Indexes of the ten highest scores; of equals the first. */
export function topTen(scores: ArrayLike<number>): number[] {
  return Array.from({ length: scores.length }, (_, i) => i)
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, 10);
}
