import { text } from 'node:stream/consumers';
import { configFromProcess } from '../config.ts';
import { askHidden, fetchFrom, notBlacklight, serverAddress, signIn } from './signIn.ts';
import { CommandFailure, readArguments, UsageError } from './usage.ts';

export const PASSWORD_USAGE = `blacklight password [--email ADDRESS] [--server URL]

Signs in to the running server and takes a password of your own in place of the present one. The present one is read
from BLACKLIGHT_PASSWORD, or asked for; the new one is asked for, or read from standard input where that is no terminal.

  --email ADDRESS    whose password (default: admin@localhost)
  --server URL       where the server is (default: this machine, port PORT or 3000)`;

/** `blacklight password`; gives the exit code. */
export async function choosePassword(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    email: { type: 'string', default: 'admin@localhost' },
    server: { type: 'string' },
  });
  if (positionals.length > 0) {
    throw new UsageError(`What is "${positionals[0]}"? See blacklight password --help.`);
  }
  const { email } = values;
  const server = serverAddress(values.server);
  const { cookie, password } = await signIn(server, { email, password: configFromProcess().password });
  const response = await fetchFrom(server, '/api/auth/password', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ current_password: password, new_password: await newPassword() }),
  });
  if (response.ok) {
    console.log(`The password of ${email} is changed.`);
    return 0;
  }
  const answer = (await response.json().catch(() => null)) as { detail?: string } | null;
  throw answer?.detail === undefined ? notBlacklight(server, response) : new CommandFailure(answer.detail);
}

async function newPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/, 1)[0]!;
  const password = await askHidden('New password: ');
  if ((await askHidden('Once more: ')) === password) return password;
  throw new CommandFailure('The two are not the same; nothing is changed.');
}
