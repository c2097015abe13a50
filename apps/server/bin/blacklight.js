#!/usr/bin/env node
// TypeScript runs as it is from this version on; npm and npx put such a Node, a dependency, first in the path.
const LEAST_NODE = 24;
if (Number.parseInt(process.versions.node, 10) < LEAST_NODE) {
  console.error(
    `This is Node ${process.versions.node}. Run "npx blacklight", which brings the Node it needs.`,
  );
  process.exit(1);
}
await import('../src/cli.ts');
