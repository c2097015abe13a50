import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bin/blacklight.js', import.meta.url));

/** What a server prints when it answers: the address and its port. */
export const ADDRESS = /API: (http:\/\/127\.0\.0\.1:(\d+))\/api\n/;

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

export type Program = ReturnType<typeof startProgram>;

/**
 * Starts the server as a process of its own, in `folder` and with nothing of this environment but the settings. It is
 * gone after the last test of the calling file.
 */
export function startProgram(folder: string, settings: Record<string, string>) {
  const child = spawn(process.execPath, [PROGRAM, 'start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', ...settings },
  });
  running.add(child);
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return { code: code as number | null, ...printed };
  });
  return {
    ended,
    isRunning: () => running.has(child),
    stop(signal: 'SIGINT' | 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
    /** Resolves when this has been printed; fails when the process ends before. */
    async until(pattern: RegExp): Promise<RegExpMatchArray> {
      const hasEnded = ended.then((end) => Promise.reject(new Error(`ended with ${JSON.stringify(end)}`)));
      hasEnded.catch(() => {});
      for (;;) {
        const match = printed.stdout.match(pattern);
        if (match !== null) return match;
        await Promise.race([once(child.stdout, 'data'), hasEnded]);
      }
    },
  };
}

/** Signs in as the demo firm's administrator, whose password has been printed; gives the headers to go on with. */
export async function signInTo(address: string, program: Program) {
  const [, email, password] = await program.until(/(demo@\S+) +(\S+)\n/);
  const response = await fetch(`${address}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return { headers: { cookie: response.headers.getSetCookie()[0]!.split(';')[0]! } };
}
