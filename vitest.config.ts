import { defineConfig } from 'vitest/config';

// The files of a worker share what they import, which is a third of the time of short ones.
const shared = { isolate: false };
const timeouts = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'packages', include: ['packages/**/*.test.ts'], ...timeouts, ...shared } },
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          globalSetup: 'apps/server/src/database/testTemplate.ts',
          ...timeouts,
          ...shared,
        },
      },
      { test: { name: 'portal', include: ['apps/portal/src/**/*.test.ts'], ...timeouts } },
      {
        test: {
          name: 'browser',
          include: ['apps/portal/e2e/**/*.test.ts'],
          globalSetup: 'apps/portal/e2e/setup.ts',
          // On a busy machine Chromium may draw later than a key is pressed; people wait for what they see.
          retry: 2,
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
