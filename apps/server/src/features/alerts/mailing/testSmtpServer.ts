import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

export interface ReceivedMail {
  to: string[];
  user: string | null;
  /** The header fields, unfolded, by their names in lower case. */
  headers: Map<string, string>;
  subject: string;
  body: string;
}

/** What the server answers to a mail that it has read; null takes it. */
type Answer = () => { responseCode: number; message: string } | null;

/** A server of SMTP for the calling test file, stopped until `start`. */
export function testSmtpServer({ password = null }: { password?: string | null } = {}) {
  const received: ReceivedMail[] = [];
  let answer: Answer = () => null;
  let server: SMTPServer | null = null;
  let port = 0;

  async function start(): Promise<void> {
    server = new SMTPServer({
      authOptional: password === null,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username, password: given }, _, done) =>
        given === password ? done(null, { user: username }) : done(new Error('Wrong password')),
      async onData(stream, { envelope, user }, done) {
        const mail = readMail(await text(stream));
        const refusal = answer();
        if (refusal !== null) return done(Object.assign(new Error(refusal.message), refusal));
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ ...mail, to, user: (user as string | undefined) ?? null });
        done();
      },
    });
    server.on('error', () => {});
    await once(server.listen(port, '127.0.0.1'), 'listening');
    port = (server.server.address() as AddressInfo).port;
  }

  async function stop(): Promise<void> {
    await new Promise<void>((resolve) => (server === null ? resolve() : server.close(resolve)));
    server = null;
  }

  afterAll(stop);
  return {
    received,
    start,
    stop,
    port: () => port,
    answerMails: (by: Answer) => {
      answer = by;
    },
  };
}

function readMail(raw: string): Omit<ReceivedMail, 'to' | 'user'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const [, name, value] = /^([\w-]+): ?(.*)$/.exec(line)!;
      return [name!.toLowerCase(), value!];
    }),
  );
  const body = raw.slice(end + 4).replace(/\r\n/g, '\n');
  return {
    headers,
    subject: words(headers.get('subject')!),
    body: decoded(body, headers.get('content-transfer-encoding')!),
  };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? quoted(body.replace(/=\n/g, '')) : body;
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** Encoded words of RFC 2047 in UTF-8. */
const words = (value: string) =>
  value
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('latin1')
        : text
            .replaceAll('_', ' ')
            .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    .replace(/^.*$/s, (latin) => (/=\?UTF-8/i.test(value) ? Buffer.from(latin, 'latin1').toString() : latin));
