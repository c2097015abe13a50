// Workers on one PostgreSQL are stopped (SIGSTOP) for longer than their lease and go on: what they were about to write
// must be refused. `npm run chaos:stale 200`: so many stops. Ends with 1 when something is wrong.
import { stopWriters } from '../../apps/server/src/workflows/staleWriters.ts';
import { benchDatabase } from '../databases.ts';

const stops = Number(process.argv[2] ?? 200);
const bench = await benchDatabase();
try {
  if (bench.url === null) throw new Error('Several processes need a PostgreSQL: .ci/postgres install');
  const found = await stopWriters(bench.url, stops);
  console.log(`${found.stops} stops beyond the lease; ${found.runs} runs.`);
  console.log(`${found.refused} transactions were refused, ${found.stale} stale ones were not.`);
  if (found.unfinished > 0) console.error(`WRONG: ${found.unfinished} runs did not come to their end`);
  if (found.refused === 0) console.error('WRONG: nothing was refused: the attack missed');
  if (found.stale > 0) console.error('WRONG: workers that had lost their runs have written');
  if (found.unfinished > 0 || found.refused === 0 || found.stale > 0) process.exitCode = 1;
} finally {
  await bench.close();
}
