import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { testFolder } from './commands/testCommand.ts';

const { file, folder } = testFolder();
const PROGRAM = fileURLToPath(new URL('../bin/blacklight.js', import.meta.url));

/** Runs the program as a shell does; `tail` is what follows it in the pipeline. */
async function shell(args: string[], tail = '') {
  const words = [process.execPath, PROGRAM, ...args].map((word) => `'${word}'`).join(' ');
  const script = `set -o pipefail; ${words} ${tail}`;
  try {
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script], {
      cwd: folder,
      maxBuffer: 2 ** 26,
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

const many = file(
  'many.ndjson',
  Array.from({ length: 2000 }, (_, i) =>
    JSON.stringify({
      job_id: `j${i}`,
      title: 'Java Developer',
      description: 'Java and Spring Boot. '.repeat(20),
    }),
  ).join('\n'),
);

describe('the program', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('shows its commands for %j', async (args) => {
    const { code, stdout, stderr } = await shell(args);
    expect([code, stderr]).toEqual([0, '']);
    for (const name of ['start', 'match', 'parse', 'import', 'scrape', 'password'])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it.each(['start', 'match', 'parse', 'import', 'scrape', 'password'])('explains %s', async (name) => {
    const { code, stdout } = await shell([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^blacklight ${name}`));
  });

  it.each(['nonsense', 'constructor', '__proto__'])('refuses the command %s', async (name) => {
    const { code, stderr } = await shell([name]);
    expect(code).toBe(2);
    expect(stderr).toContain(`There is no command "${name}".`);
  });

  it('gives its result on standard output and its exit code to the shell', async () => {
    const { code, stdout, stderr } = await shell(['parse', many, '--json']);
    expect([code, stderr, stdout.split('\n').length]).toEqual([0, '', 2001]);
    expect(await shell(['parse', 'nowhere.csv'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no file nowhere.csv.\n',
    });
  });

  it.each([['--json'], []])('ends quietly when its reader has seen enough (%s)', async (...options) => {
    const { code, stdout, stderr } = await shell(['parse', many, ...options], '| head -n 1');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(2);
  });
});
