import { workerData } from 'node:worker_threads';
import type { RankedJob } from '../facts.ts';
import { MemoryViews } from './arena.ts';
import { type JobClasses, JobSearch } from './jobSearch.ts';
import type { RankingTask } from './rankingPool.ts';
import { RowScan } from './rowScan.ts';
import type { SharedMemory } from './webAssembly.ts';

const views = new MemoryViews(workerData as SharedMemory);
const search = new JobSearch(new RowScan(views));
let known: { version: number; classes: JobClasses } | null = null;

/** Entry of the threads of `RankingPool`. */
export default ({ scratch, classes: { version, json }, asked }: RankingTask): RankedJob[][] => {
  views.refresh();
  if (known?.version !== version) known = { version, classes: JSON.parse(json) as JobClasses };
  const { classes } = known;
  return asked.map(({ candidate, query }) => search.rank(candidate, classes, query, scratch));
};
