// Runs the benchmarks one after another, each in a process of its own so that none warms up or fills the
// memory of the next. `npm run bench` runs all, `npm run bench engine 100000` one with its arguments.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';

const BENCHMARKS = [
  'parsing',
  'engine',
  'embedder',
  'quality',
  'import',
  'store',
  'latency',
  'workflows',
  'rematching',
  'portal',
];

const [only, ...rest] = process.argv.slice(2);
if (only !== undefined && !BENCHMARKS.includes(only)) {
  console.error(`No benchmark "${only}"; there are: ${BENCHMARKS.join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown CPU'}`);
if (!existsSync(new URL('../../shared/data', import.meta.url))) {
  console.log('../shared/data is absent: benchmarks on real texts say so and are skipped.');
}
let failed = false;
for (const name of only === undefined ? BENCHMARKS : [only]) {
  console.log(`\n## ${name}\n`);
  const script = new URL(`${name}.ts`, import.meta.url).pathname;
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=12000', script, ...rest],
    { stdio: 'inherit' },
  );
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
