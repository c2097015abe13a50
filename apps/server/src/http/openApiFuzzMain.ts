// `npm run fuzz -- 1000000 [seed]`: the requests of openApiFuzz.test.ts, as many as asked for. They are made in slices,
// each of its own seed in a process of its own on a database of its own, so that neither memory nor data grow.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MOST_OF_A_SLICE = 25_000;
const TEST = fileURLToPath(new URL('./openApiFuzz.test.ts', import.meta.url));

const [cases, firstSeed] = [process.argv[2] ?? 1_000_000, process.argv[3] ?? Date.now() % 1_000_000].map(
  Number,
) as [number, number];
const slices = Math.ceil(cases / MOST_OF_A_SLICE);
const casesOfSlice = Math.ceil(cases / slices);
const startedAt = Date.now();
let next = 0;
let done = 0;

async function runSlice(seed: number): Promise<void> {
  const env = { ...process.env, FUZZ_CASES: String(casesOfSlice), FUZZ_SEED: String(seed) };
  try {
    await promisify(execFile)('npx', ['vitest', 'run', '--project', 'server', TEST], {
      env,
      shell: process.platform === 'win32',
      maxBuffer: Number.POSITIVE_INFINITY,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    console.error(`${stdout}${stderr}\nA fault. Again: npm run fuzz -- ${casesOfSlice} ${seed}`);
    process.exitCode = 1;
    return;
  }
  done += casesOfSlice;
  const perSecond = Math.round((done * 1000) / (Date.now() - startedAt));
  console.log(`${done} of ${cases} cases, seed ${seed}: no fault; ${perSecond} cases/s`);
}

/** To the end, or to the first fault. */
async function runSlices(): Promise<void> {
  while (next < slices && process.exitCode === undefined) await runSlice(firstSeed + next++);
}

console.log(`${cases} cases in ${slices} slices, seeds from ${firstSeed}`);
await Promise.all(Array.from({ length: availableParallelism() }, runSlices));
