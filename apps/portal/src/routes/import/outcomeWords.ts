import type { ImportBatch } from '../../data/imports.ts';

/** "3 new, 1 updated, 2 failed": what is none is not said. */
export function outcomeWords({ new_jobs, updated_jobs, unchanged_jobs, failed_jobs }: ImportBatch): string {
  const parts = [
    [new_jobs, 'new'],
    [updated_jobs, 'updated'],
    [unchanged_jobs, 'unchanged'],
    [failed_jobs, 'failed'],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  if (said.length === 0) return 'no rows';
  return said.map(([count, word]) => `${count.toLocaleString('en-US')} ${word}`).join(', ');
}
