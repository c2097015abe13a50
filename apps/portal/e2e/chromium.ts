import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where the system has Chromium: CHROMIUM_PATH, or in the PATH; null for nowhere. */
export function chromiumPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return (
    [process.env.CHROMIUM_PATH, ...paths].find((path) => path !== undefined && isExecutable(path)) ?? null
  );
}

export const NO_CHROMIUM =
  'There is no Chromium on this system: the tests of the portal in a browser are skipped. Install it (Debian: apt install chromium) or set CHROMIUM_PATH.';

/** @throws Error where there is no Chromium. */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(NO_CHROMIUM);
  // The sandbox of Chromium refuses root, whom CI runs as; only our own pages are opened.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
