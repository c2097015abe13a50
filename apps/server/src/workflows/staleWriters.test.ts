import { expect, it } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { copyOfTemplate } from '../database/testDatabase.ts';
import { stopWriters } from './staleWriters.ts';

// It takes processes, and those a server. `npm run chaos:stale` does it 200 times.
it.runIf(process.env.TEST_DATABASE_URL !== undefined)(
  'lets a worker that stood still for longer than its lease write nothing when it goes on',
  async () => {
    const { options, remove } = await copyOfTemplate();
    await (await openDatabase(options)).close();
    const { stops, refused, stale, unfinished } = await stopWriters(options.url!, 5);
    await remove();
    expect({ stale, unfinished }).toEqual({ stale: 0, unfinished: 0 });
    expect(stops).toBeGreaterThanOrEqual(5);
    expect(refused).toBeGreaterThan(0);
  },
  180_000,
);
