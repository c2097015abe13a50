import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const MOST_KILOBYTES = 250;

it(`loads at most ${MOST_KILOBYTES} KB gzipped before anything of a page`, () => {
  const html = readFileSync(`${DIST}/index.html`, 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path!);
  const bytes = files.map((path) => statSync(`${DIST}${path}.gz`).size);
  const kilobytes = bytes.reduce((sum, size) => sum + size, 0) / 1000;
  console.log(`First load of the portal: ${kilobytes.toFixed(0)} KB gzipped in ${files.length} files`);
  expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
});
