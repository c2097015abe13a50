import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../database/database.ts';
import { prepareRows } from '../../imports/prepareRows.ts';
import { processNextBatch } from './processing.ts';

/** When somebody worked on an upload, by the clock of the machine. */
export interface Work {
  begun: number;
  ended: number;
}

/** For tests: processes uploads, in competition with others, until there are none; gives when it worked. */
export async function compete(database: Database, delaySeconds: number): Promise<Work[]> {
  const works: Work[] = [];
  let begun = 0;
  const imports: Parameters<typeof processNextBatch>[0]['imports'] = {
    async prepare(rows, platform) {
      begun = Date.now();
      await sleep(20);
      return prepareRows(rows, { platform, today: '2026-05-01' });
    },
  };
  for (;;) {
    const result = await processNextBatch({
      database,
      imports,
      delaySeconds,
      onEvents: async () => {},
      onStored: () => {},
    });
    if (result.outcome === 'empty') return works;
    if (result.outcome === 'completed') works.push({ begun, ended: Date.now() });
    // Sooner than it is told to, so that they do compete.
    else await sleep(5);
  }
}
