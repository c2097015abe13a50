import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { configFromProcess } from '../config.ts';
import { LOOPBACK } from '../http/serverAddress.ts';
import { CommandFailure, UsageError } from './usage.ts';

interface SignIn {
  /** For further requests. */
  cookie: string;
  /** What was given or asked for. */
  password: string;
  /** Whether it is a one-time password, which opens nothing before an own one is chosen. */
  mustChoosePassword: boolean;
}

/** Signs in to a server. The password is asked for where none is given. */
export async function signIn(
  server: string,
  { email, password }: { email: string; password: string | null },
): Promise<SignIn> {
  const known = password ?? (await askCurrentPassword(email));
  const response = await fetchFrom(server, '/api/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: known }),
  });
  const answer = (await response.json().catch(() => null)) as {
    code?: string;
    detail?: string;
    password_change_required?: boolean;
  } | null;
  const [cookie] = response.headers.getSetCookie();
  if (response.ok && cookie !== undefined) {
    const mustChoosePassword = answer?.password_change_required === true;
    return { cookie: cookie.split(';')[0]!, password: known, mustChoosePassword };
  }
  if (answer?.code === undefined) throw notBlacklight(server, response);
  throw new CommandFailure(`Cannot sign in as ${email}: ${answer.detail}`);
}

/** The server that a command is for. @throws UsageError for what is no address */
export function serverAddress(given: string | undefined): string {
  if (given === undefined) return `http://${LOOPBACK}:${configFromProcess().port}`;
  if (/^https?:\/\//.test(given) && URL.canParse(given)) return given.replace(/\/+$/, '');
  throw new UsageError(`--server ${given}: an address like http://${LOOPBACK}:3000 is needed.`);
}

/** Of an answer that is none of ours. */
export function notBlacklight(server: string, { status }: Response): CommandFailure {
  return new CommandFailure(`${server} answered with ${status}: is it Blacklight?`);
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

async function askCurrentPassword(email: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(`Set BLACKLIGHT_PASSWORD to the password of ${email}.`);
  return askHidden(`Password of ${email}: `);
}

/** Asks at the terminal for what nobody else should see there. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  const [answer] = await new Promise<[string]>((resolve) => {
    lines.once('line', (line) => resolve([line]));
    lines.once('close', () => resolve(['']));
  });
  lines.close();
  process.stderr.write('\n');
  return answer;
}
