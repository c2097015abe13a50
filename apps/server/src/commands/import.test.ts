import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { firstPmAdmin } from '../features/users/users.ts';
import { LOOPBACK, listenOnLoopback } from '../http/serverAddress.ts';
import { testServer } from '../testServer.ts';
import { blacklight, testFolder } from './testCommand.ts';

const { app, services } = await testServer();
const PASSWORD = 'a password of my own';
const { password } = (await firstPmAdmin(services.database))!;
const account = { email: 'admin@localhost', password };
const { principal } = await services.sessions.signIn(account, { user_agent: null, ip_address: null });
await services.sessions.changePassword(principal, { current: password, next: PASSWORD });
vi.stubEnv('BLACKLIGHT_PASSWORD', PASSWORD);
const { file } = testFolder();
const server = await listenOnLoopback(app, 0);

const row = (job_id: string) => ({ job_id, title: 'Java Developer', description: 'Java and Spring Boot' });
const jobs = file('jobs.json', JSON.stringify([row('a'), row('b'), { job_id: 'c', title: '' }]));

describe('blacklight import', () => {
  it('sends a file to the server and says what became of every row', async () => {
    const first = await blacklight('import', jobs, '--platform', 'dice', '--server', server);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^3 postings: 2 new, 0 updated, 0 unchanged, 1 failed\n {2}row 3 \(title\) failed: \w/,
    );
    const second = await blacklight('import', jobs, '--platform', 'dice', '--server', `${server}/`);
    expect(second.stdout).toMatch(/^3 postings: 0 new, 0 updated, 2 unchanged, 1 failed\n/);
  });

  it('shows no more than the first failed rows, and where the others are', async () => {
    const bad = file('bad.json', JSON.stringify(Array.from({ length: 25 }, () => ({ title: '' }))));
    const { stdout } = await blacklight('import', bad, '--platform', 'dice', '--server', server);
    expect(stdout.match(/^ {2}row /gm)).toHaveLength(20);
    expect(stdout).toMatch(/and \d+ more: GET \/api\/jobs\/batches\/\d+\?page=2&per_page=20$/m);
  });

  it.each([
    ['a missing file', ['nowhere'], 2, /^There is no file nowhere\.$/m],
    ['an address that is none', [jobs, '--server', 'here'], 2, /^--server here: an address like http:/m],
    [
      'an unknown platform',
      [jobs, '--platform', 'x', '--server', server],
      1,
      /^The platform "x" is none of /m,
    ],
    ['a file of nothing', [file('empty.json', ''), '--server', server], 1, /^The file is empty\.$/m],
    [
      'a server that is not there',
      [jobs, '--server', `http://${LOOPBACK}:9`],
      1,
      /^No answer from .*Is the server running\?/m,
    ],
  ])('refuses %s', async (_, args, code, message) => {
    const answer = await blacklight('import', ...args);
    expect(answer).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
    expect(answer.stderr).not.toMatch(/^ +at /m);
  });

  it('says when it may not come in, and sends nothing', async () => {
    vi.stubEnv('BLACKLIGHT_PASSWORD', 'wrong');
    onTestFinished(() => void vi.stubEnv('BLACKLIGHT_PASSWORD', PASSWORD));
    const { code, stderr } = await blacklight('import', jobs, '--server', server);
    expect([code, stderr]).toEqual([
      1,
      'Cannot sign in as admin@localhost: E-mail address or password is not right.\n',
    ]);
  });

  it('tells another program from the server', async () => {
    const other = createServer((request, response) => {
      request.resume().on('end', () => response.end('<p>Hello</p>'));
    });
    await new Promise<void>((resolve) => other.listen(0, LOOPBACK, resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await blacklight('import', jobs, '--server', `http://${LOOPBACK}:${port}`);
    expect([code, stderr]).toEqual([1, `http://${LOOPBACK}:${port} answered with 200: is it Blacklight?\n`]);
  });
});
