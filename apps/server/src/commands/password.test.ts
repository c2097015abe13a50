import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { firstPmAdmin } from '../features/users/users.ts';
import { LOOPBACK, listenOnLoopback } from '../http/serverAddress.ts';
import { createServer } from '../main.ts';
import { testServer } from '../testServer.ts';
import { testFolder } from './testCommand.ts';

const { services, log } = await testServer();
const administrator = (await firstPmAdmin(services.database))!;
const app = createServer(services, { log });
const server = await listenOnLoopback(app, 0);
const { folder, file } = testFolder();
const jobs = file(
  'jobs.json',
  JSON.stringify([{ job_id: 'a', title: 'Java Developer', description: 'Java' }]),
);

const PROGRAM = fileURLToPath(new URL('../../bin/blacklight.js', import.meta.url));
const OWN = 'a password of my own';

/** Runs the program, with nothing of this environment but the password, and this on standard input. */
function run(args: string[], password: string, input = '') {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = { PATH: process.env.PATH, BLACKLIGHT_PASSWORD: password };
    const child = execFile(
      process.execPath,
      [PROGRAM, ...args, '--server', server],
      { cwd: folder, env },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
    child.stdin!.end(input);
  });
}

it('takes an own password in place of the one-time one, which opens nothing else', async () => {
  expect(server).toContain(LOOPBACK);
  const importing = ['import', jobs, '--platform', 'dice'];
  expect(await run(importing, administrator.password)).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'This is a one-time password. Choose one of your own first: blacklight password --email admin@localhost\n',
  });
  const short = await run(['password'], administrator.password, 'short\n');
  expect([short.code, short.stderr]).toEqual([1, 'new_password must NOT have fewer than 12 characters.\n']);
  expect(await run(['password'], administrator.password, `${OWN}\n`)).toEqual({
    code: 0,
    stdout: 'The password of admin@localhost is changed.\n',
    stderr: '',
  });
  expect(await run(importing, OWN)).toMatchObject({ code: 0, stderr: '' });
  expect(await run(['password'], administrator.password, `${OWN}\n`)).toMatchObject({
    code: 1,
    stderr: 'Cannot sign in as admin@localhost: E-mail address or password is not right.\n',
  });
}, 60_000);
