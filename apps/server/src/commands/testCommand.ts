import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, vi } from 'vitest';
import { runCommand } from './runCommand.ts';

/** A folder for the calling test file, gone after its last test. */
export function testFolder(): { folder: string; file: (name: string, content: string | Buffer) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'blacklight-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    /** Writes a file and gives its path. */
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

/** Runs a command in this process; gives what it printed and its exit code. */
export async function blacklight(...args: string[]) {
  const printed = { log: '', error: '' };
  const spies = (['log', 'error'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      printed[method] +=
        `${parts.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ')}\n`;
    }),
  );
  try {
    const code = await runCommand(args);
    return { code, stdout: printed.log, stderr: printed.error };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
