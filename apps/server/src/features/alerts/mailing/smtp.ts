import { createTransport } from 'nodemailer';
import type { AlertMailSettings } from '../../../config.ts';
import type { StoredMail } from './queries.ts';

/** A mail that the server has not taken. */
export class MailError extends Error {
  override readonly name = 'MailError';
  /** Whether the server refuses this very mail: trying again is no use. */
  readonly isFinal: boolean;

  constructor(message: string, options: { isFinal: boolean; cause: unknown }) {
    super(message, { cause: options.cause });
    this.isFinal = options.isFinal;
  }
}

export interface Mailer {
  /** Resolves when the server has taken the mail. @throws MailError */
  send(mail: StoredMail): Promise<void>;
  /** Connects and signs in. @throws MailError */
  verify(): Promise<void>;
}

/** Of what a server says. */
const LONGEST_ERROR = 500;
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Mails by SMTP. A mail has the same Message-ID however often it is sent. Where the address has a password, the
 * connection is encrypted, except to this machine.
 */
export function smtpMailer({ url, to, from }: AlertMailSettings): Mailer {
  const { password, hostname, searchParams } = new URL(url);
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  const requireTLS = password !== '' && !isHere && !searchParams.has('requireTLS');
  const transport = createTransport({ url, ...TIMEOUTS, ...(requireTLS && { requireTLS }) });
  return {
    async send({ id, subject, body, composed_at }) {
      await transport
        .sendMail({
          messageId: `<${id}@${from.split('@')[1]}>`,
          date: composed_at,
          from: { name: 'Blacklight', address: from },
          to: { name: '', address: to },
          subject,
          text: body,
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        .catch(rethrow);
    },
    async verify() {
      await transport.verify().catch(rethrow);
    },
  };
}

/** Refusals of the sender or the recipient are mended by other settings, those of the message are not. */
function rethrow(cause: Error & { code?: string; responseCode?: number }): never {
  const isFinal = cause.code === 'EMESSAGE' && (cause.responseCode ?? 0) >= 500;
  const message = cause.message.replace(/\p{C}+/gu, ' ').slice(0, LONGEST_ERROR);
  throw new MailError(message, { isFinal, cause });
}
