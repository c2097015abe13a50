import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { CommandFailure, UsageError } from './usage.ts';

/** Signs in to a server; gives the cookie for further requests. The password is asked for where none is given. */
export async function signIn(
  server: string,
  { email, password }: { email: string; password: string | null },
): Promise<string> {
  const response = await fetchFrom(server, '/api/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: password ?? (await askPassword(email)) }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (response.ok && cookie !== undefined) return cookie.split(';')[0]!;
  const answer = (await response.json().catch(() => null)) as { code?: string; detail?: string } | null;
  if (answer?.code === undefined) {
    throw new CommandFailure(`${server} answered with ${response.status}: is it Blacklight?`);
  }
  throw new CommandFailure(`Cannot sign in as ${email}: ${answer.detail}`);
}

/** @throws CommandFailure where no server answers. */
export function fetchFrom(server: string, path: string, request: RequestInit): Promise<Response> {
  return fetch(`${server}${path}`, request).catch((error: Error) => {
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    throw new CommandFailure(
      `No answer from ${server} (${reason}). Is the server running? Start it with npm start.`,
    );
  });
}

async function askPassword(email: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(`Set BLACKLIGHT_PASSWORD to the password of ${email}.`);
  process.stderr.write(`Password of ${email}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const [password] = await new Promise<[string]>((resolve) => {
    lines.once('line', (line) => resolve([line]));
    lines.once('close', () => resolve(['']));
  });
  lines.close();
  process.stderr.write('\n');
  return password;
}
