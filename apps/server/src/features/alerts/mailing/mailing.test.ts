import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { testServer } from '../../../testServer.ts';
import { raiseAlert } from '../alerts.ts';
import { mailAlerts } from './mailAlerts.ts';
import { type Mailer, smtpMailer } from './smtp.ts';
import { testSmtpServer } from './testSmtpServer.ts';

const { services, get, post } = await testServer();
const { database } = services;
const smtp = testSmtpServer();
await smtp.start();
const mailer = smtpMailer({
  url: `smtp://127.0.0.1:${smtp.port()}`,
  to: 'admin@example.com',
  from: 'blacklight@example.com',
});

beforeEach(async () => {
  await database.asPlatform(async (db) => {
    await sql`update alerts set mail_id = null`.execute(db);
    await sql`update alerts set acknowledged_at = now()`.execute(db);
    await sql`update alert_mails set sent_at = coalesce(sent_at, now() - interval '2 hours')
      where refused_at is null`.execute(db);
  });
  smtp.received.length = 0;
  smtp.answerMails(() => null);
});

const raise = (subject: string, { kind = 'scrape_failed', body = `About ${subject}.` } = {}) =>
  database.asPlatform((db) => raiseAlert(db, { kind, subject, body, data: {} }));
const mail = (by: Mailer = mailer) => mailAlerts(database, by);
const subjects = () => smtp.received.map(({ subject }) => subject);
const openAlerts = async () => (await get('/api/pm-admin/alerts?is_open=true&per_page=100')).body.items;
const letPass = (minutes: number) =>
  database.asPlatform((db) =>
    sql`update alert_mails set sent_at = sent_at - make_interval(mins => ${minutes}),
      refused_at = refused_at - make_interval(mins => ${minutes})`.execute(db),
  );

describe('a mail about an alert', () => {
  it('is delivered once, as text, to the administrator', async () => {
    await raise('java on dice', {
      body: 'Scraping dice failed: Zugriff gesperrt – später.\n.\nA line of its own.',
    });
    expect(await mail()).toEqual({ sent: 1 });
    expect(await mail()).toEqual({ sent: 0 });
    expect(smtp.received).toHaveLength(1);
    const [{ to, subject, body, headers }] = smtp.received as [(typeof smtp.received)[0]];
    expect(to).toEqual(['admin@example.com']);
    expect(subject).toBe('⚠️ Scrape failed: java on dice');
    expect(body).toContain('Scraping dice failed: Zugriff gesperrt – später.\n.\nA line of its own.\n');
    expect(headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/);
    expect(headers.get('from')).toBe('Blacklight <blacklight@example.com>');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(await openAlerts()).toMatchObject([{ mailed_at: expect.any(String), mail_error: null }]);
  });

  it('has a subject of one line and no other recipient, whatever was scraped', async () => {
    await raise('Java\r\nBcc: thief@example.com\r\n\r\n<b>Hello</b>\u2028\u0007\u202e', {
      body: 'x\r\n.\r\nMAIL FROM:<thief@example.com>\r\n\u0007end',
    });
    await mail();
    const [{ to, subject, body, headers }] = smtp.received as [(typeof smtp.received)[0]];
    expect(smtp.received).toHaveLength(1);
    expect(to).toEqual(['admin@example.com']);
    expect(subject).toBe('⚠️ Scrape failed: Java Bcc: thief@example.com <b>Hello</b>');
    expect([...headers.keys()]).not.toContain('bcc');
    expect(body).toContain('x\n.\nMAIL FROM:<thief@example.com>\nend');
  });

  it('has a subject of 150 characters at most, and a body that is cut', async () => {
    await raise(Array.from({ length: 1000 }, (_, n) => String.fromCodePoint(0x1f600 + (n % 64))).join(''), {
      body: 'b'.repeat(100_000),
    });
    await mail();
    const [{ subject, body }] = smtp.received as [(typeof smtp.received)[0]];
    expect([...subject].length).toBeLessThanOrEqual(153);
    expect(subject).toMatch(/^⚠️ Scrape failed: [\u{1f600}-\u{1f63f}]+…$/u);
    expect(body.length).toBeLessThan(5000);
  });

  it('is not sent about what somebody has acknowledged', async () => {
    await raise('seen');
    const [{ id }] = await openAlerts();
    await post(`/api/pm-admin/alerts/${id}/acknowledge`);
    expect(await mail()).toEqual({ sent: 0 });
  });
});

describe('an incident', () => {
  it('is mailed about once an hour, with all that came meanwhile', async () => {
    await raise('java', { body: 'first' });
    await mail();
    await raise('java', { body: 'second' });
    await raise('java', { body: 'third' });
    await letPass(59);
    expect(await mail()).toEqual({ sent: 0 });
    await letPass(2);
    expect(await mail()).toEqual({ sent: 1 });
    const { body } = smtp.received[1]!;
    expect(body).toMatch(/^third\n\nIt was raised 2 times, .+\n\n.+ UTC\nsecond\n/s);
    expect(body).not.toContain('first\n');
    await letPass(61);
    expect(await mail()).toEqual({ sent: 0 });
  });

  it('does not hold up another one', async () => {
    await raise('java');
    await mail();
    await raise('kotlin');
    await raise('java', { kind: 'scrape_role_failed' });
    expect(await mail()).toEqual({ sent: 2 });
  });
});

describe('incidents that come together', () => {
  it('are mailed about one by one up to three', async () => {
    for (const subject of ['a', 'b', 'c']) await raise(subject);
    expect(await mail()).toEqual({ sent: 3 });
    expect(subjects()).toEqual(['a', 'b', 'c'].map((subject) => `⚠️ Scrape failed: ${subject}`));
  });

  it('are mailed about by one digest when there are more', async () => {
    for (let number = 1; number <= 150; number++) await raise(`role ${number}`);
    await raise('role 1');
    await raise('Java', { kind: 'zero_jobs_scraped' });
    expect(await mail()).toEqual({ sent: 1 });
    const [{ subject, body }] = smtp.received as [(typeof smtp.received)[0]];
    expect(subject).toBe('⚠️ 151 incidents: Scrape failed (150), Zero jobs scraped (1)');
    expect(body).toMatch(/^- role 1: 2 times, last at .+ UTC\n {2}About role 1\.$/m);
    expect(body).toContain('- role 50: at ');
    expect(body).not.toContain('- role 51: at ');
    expect(body).toContain('\nand 100 more\n');
    expect(await mail()).toEqual({ sent: 0 });
    expect((await openAlerts()).every(({ mailed_at }: { mailed_at: string | null }) => mailed_at)).toBe(true);
  });
});

describe('a server that is not there', () => {
  it('is tried again until it is; what came meanwhile is one digest', async () => {
    await smtp.stop();
    await raise('before');
    expect(await mail()).toEqual({ sent: 0 });
    const [waiting] = await openAlerts();
    expect(waiting).toMatchObject({ mailed_at: null, mail_error: expect.stringContaining('ECONNREFUSED') });
    for (const subject of ['a', 'b', 'c', 'd', 'before']) await raise(subject);
    expect(await mail()).toEqual({ sent: 0 });
    await smtp.start();
    expect(await mail()).toEqual({ sent: 1 });
    expect(await mail()).toEqual({ sent: 1 });
    expect(await mail()).toEqual({ sent: 0 });
    expect(subjects()).toEqual(['⚠️ Scrape failed: before', '⚠️ 4 incidents: Scrape failed (4)']);
    expect((await openAlerts()).at(-1)).toMatchObject({ mail_error: null, mailed_at: expect.any(String) });
  });

  it('is tried again when it says that it is busy', async () => {
    await raise('java');
    smtp.answerMails(() => ({ responseCode: 451, message: 'Busy' }));
    expect(await mail()).toEqual({ sent: 0 });
    smtp.answerMails(() => null);
    expect(await mail()).toEqual({ sent: 1 });
  });
});

it('gives up a mail that the server refuses for good, and goes on with the next', async () => {
  await raise('spam');
  await raise('fine');
  smtp.answerMails(() => {
    smtp.answerMails(() => null);
    return { responseCode: 554, message: 'Looks like spam' };
  });
  expect(await mail()).toEqual({ sent: 1 });
  expect(subjects()).toEqual(['⚠️ Scrape failed: fine']);
  await raise('spam');
  expect(await mail()).toEqual({ sent: 0 });
  const spam = (await openAlerts()).find(
    ({ subject, mail_error }: { subject: string; mail_error: string | null }) =>
      subject === 'spam' && mail_error,
  );
  expect(spam).toMatchObject({ mailed_at: null, mail_error: expect.stringContaining('Looks like spam') });
});

describe('a process that dies', () => {
  const dying = (when: 'before' | 'after'): Mailer => ({
    ...mailer,
    async send(mail) {
      if (when === 'after') await mailer.send(mail);
      throw new Error('killed');
    },
  });

  it('before a mail is sent loses none', async () => {
    await raise('java');
    await expect(mail(dying('before'))).rejects.toThrow('killed');
    expect(await mail()).toEqual({ sent: 1 });
    expect(smtp.received).toHaveLength(1);
  });

  it('between sending and noting it leaves a mail that is sent again as it was, with its Message-ID', async () => {
    await raise('java');
    await expect(mail(dying('after'))).rejects.toThrow('killed');
    await raise('java');
    await raise('kotlin');
    expect(await mail()).toEqual({ sent: 1 });
    const [first, again] = smtp.received as [(typeof smtp.received)[0], (typeof smtp.received)[0]];
    expect(again).toEqual(first);
    expect(again.headers.get('message-id')).toMatch(/^<[\da-f-]{36}@example\.com>$/);
    expect(await mail()).toEqual({ sent: 1 });
    expect(subjects()[2]).toBe('⚠️ Scrape failed: kotlin');
  });
});
