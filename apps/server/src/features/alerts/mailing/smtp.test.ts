import { expect, it } from 'vitest';
import { smtpMailer } from './smtp.ts';
import { testSmtpServer } from './testSmtpServer.ts';

const smtp = testSmtpServer({ password: 'p@ss/word' });
await smtp.start();
const mailerWith = (user: string, host = '127.0.0.1') =>
  smtpMailer({
    url: `smtp://${user}@${host}:${smtp.port()}`,
    to: 'admin@example.com',
    from: 'blacklight@example.com',
  });
const mail = { id: 'a-1', subject: 'Hello', body: 'Hello', composed_at: new Date('2026-11-25T12:00:00Z') };

it('signs in with the user and password of the address', async () => {
  const mailer = mailerWith('robin:p%40ss%2Fword');
  await mailer.verify();
  await mailer.send(mail);
  expect(smtp.received).toMatchObject([{ user: 'robin', subject: 'Hello' }]);
});

it('says when the password is wrong, and that it can be mended', async () => {
  const mailer = mailerWith('robin:wrong');
  await expect(mailer.verify()).rejects.toMatchObject({ name: 'MailError', isFinal: false });
  await expect(mailer.send(mail)).rejects.toMatchObject({ isFinal: false });
});

it('sends no password in the clear to another machine', async () => {
  // 0.0.0.0 is this machine by another name than those that are known to be.
  const mailer = mailerWith('robin:p%40ss%2Fword', '0.0.0.0');
  await expect(mailer.verify()).rejects.toThrow(/TLS/);
});
