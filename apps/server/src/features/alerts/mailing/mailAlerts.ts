import type { Database } from '../../../database/database.ts';
import type { Db } from '../../../database/transactions.ts';
import { composeMails } from './compose.ts';
import { alertsDue, insertMail, noteFailure, noteSent, type StoredMail, waitingMails } from './queries.ts';
import { MailError, type Mailer } from './smtp.ts';

/**
 * Mails what is due now, and gives how many mails the server has taken. Mails of an earlier time come first: while
 * one waits, no other is composed, so that a server that comes back is sent one digest of what it has missed.
 */
export async function mailAlerts(database: Database, mailer: Mailer): Promise<{ sent: number }> {
  const mails = await database.asPlatform(async (db) => {
    const waiting = await waitingMails(db);
    return waiting.length > 0 ? waiting : compose(db);
  });
  let sent = 0;
  for (const mail of mails) {
    const error = await failureOf(mailer, mail);
    await database.asPlatform((db) => (error ? noteFailure(db, mail.id, error) : noteSent(db, mail.id)));
    if (!error) sent++;
    else if (!error.isFinal) break;
  }
  return { sent };
}

async function compose(db: Db): Promise<StoredMail[]> {
  const mails: StoredMail[] = [];
  for (const mail of composeMails(await alertsDue(db))) mails.push(await insertMail(db, mail));
  return mails;
}

/** Null when the server has taken the mail. */
async function failureOf(
  mailer: Mailer,
  mail: StoredMail,
): Promise<{ error: string; isFinal: boolean } | null> {
  try {
    await mailer.send(mail);
    return null;
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    return { error: error.message, isFinal: error.isFinal };
  }
}
