import { it, vi } from 'vitest';
import { testDatabase } from '../../database/testDatabase.ts';
import { CASES } from '../conformance.ts';
import { testInngestEngine } from './testInngestEngine.ts';

vi.setConfig({ testTimeout: 60_000 });
const { bench } = await testInngestEngine(await testDatabase());

for (const { it: does, test } of CASES) it(`InngestEngine ${does}`, () => test(bench));
