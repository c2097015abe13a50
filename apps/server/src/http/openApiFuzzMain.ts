// `npm run fuzz -- 1000000 [seed]`: the requests of openApiFuzz.test.ts, as many as asked for.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [cases = '1000000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`${cases} cases of seed ${seed}`);
const test = fileURLToPath(new URL('./openApiFuzz.test.ts', import.meta.url));
const { status } = spawnSync('npx', ['vitest', 'run', test], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_CASES: cases, FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
