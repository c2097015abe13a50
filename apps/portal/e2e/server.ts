import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../server/bin/blacklight.js', import.meta.url));

export interface Account {
  email: string;
  password: string;
}

export interface StartedServer {
  /** http://127.0.0.1:41234 */
  address: string;
  /** TENANT_ADMIN of the invented firm. */
  recruiter: Account;
  admin: Account;
  stop: () => Promise<void>;
}

/** The program as a user starts it for the first time: an embedded database in a folder of its own, the invented firm. */
export async function startServer(): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'blacklight-portal-'));
  const child = spawn(process.execPath, [PROGRAM, 'start'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', BLACKLIGHT_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let printed = '';
  const account = (email: string): Account | null => {
    const password = printed.match(new RegExp(`${email} +(\\S+)\\n`))?.[1];
    return password === undefined ? null : { email, password };
  };
  for await (const text of child.stdout.setEncoding('utf8')) {
    printed += text;
    if (printed.includes('Portal: not built')) break;
    const address = printed.match(/Portal: (http:\S+)\n/)?.[1];
    const recruiter = account('demo@larkmoor.example');
    const admin = account('admin@localhost');
    if (address === undefined || recruiter === null || admin === null) continue;
    // What is printed from here on is of no interest, but has to be read.
    child.stdout.resume();
    return {
      address,
      recruiter: await withOwnPassword(address, recruiter),
      admin: await withOwnPassword(address, admin),
      stop,
    };
  }
  await stop();
  throw new Error(`The server has not started: ${printed}`);
}

/** Those that are printed are for once. */
async function withOwnPassword(address: string, { email, password }: Account): Promise<Account> {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const signedIn = await post('sign-in', { email, password });
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;
  const own = 'a password of one’s own';
  const changed = await post('password', { current_password: password, new_password: own }, { cookie });
  if (!changed.ok) throw new Error(`The password of ${email} cannot be changed: ${await changed.text()}`);
  return { email, password: own };
}
