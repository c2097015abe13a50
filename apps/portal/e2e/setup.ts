import type { TestProject } from 'vitest/node';
import { chromiumPath, NO_CHROMIUM } from './chromium.ts';
import { type StartedServer, startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    portal: Omit<StartedServer, 'stop'> | null;
  }
}

/** One server for all tests in a browser. */
export async function setup(project: TestProject) {
  if (chromiumPath() === null) {
    console.warn(NO_CHROMIUM);
    project.provide('portal', null);
    return;
  }
  const { stop, ...portal } = await startServer();
  project.provide('portal', portal);
  return stop;
}
