import { sql } from 'kysely';
import type { Row } from '../../../database/schema.ts';
import type { Db } from '../../../database/transactions.ts';
import type { ComposedMail, UnmailedAlert } from './compose.ts';

export type StoredMail = Pick<Row<'alert_mails'>, 'id' | 'subject' | 'body' | 'composed_at'>;

/** Alerts that a transaction tells of at most. */
const MOST_ALERTS = 10_000;

/** Mails that are neither sent nor refused, the oldest first. */
export function waitingMails(db: Db): Promise<StoredMail[]> {
  return db
    .selectFrom('alert_mails')
    .select(['id', 'subject', 'body', 'composed_at'])
    .where('sent_at', 'is', null)
    .where('refused_at', 'is', null)
    .orderBy('composed_at')
    .execute();
}

/** Open alerts that no mail tells of, but for those of incidents that a mail told of within the last hour. */
export async function alertsDue(db: Db): Promise<UnmailedAlert[]> {
  const { rows } = await sql<UnmailedAlert>`
    select id, kind, subject, body, created_at from alerts
    where mail_id is null and acknowledged_at is null and not exists (
      select from alert_mails as mail join alerts as told on told.mail_id = mail.id
      where coalesce(sent_at, refused_at) > now() - interval '1 hour'
        and (told.kind, told.subject) = (alerts.kind, alerts.subject)
    )
    order by id limit ${MOST_ALERTS}`.execute(db);
  return rows;
}

export async function insertMail(db: Db, { subject, body, alertIds }: ComposedMail): Promise<StoredMail> {
  const mail = await db
    .insertInto('alert_mails')
    .values({ subject, body })
    .returning(['id', 'subject', 'body', 'composed_at'])
    .executeTakeFirstOrThrow();
  await sql`update alerts set mail_id = ${mail.id} where id = any(${alertIds}::int[])`.execute(db);
  return mail;
}

export async function noteSent(db: Db, id: string): Promise<void> {
  await sql`
    update alert_mails set sent_at = now(), tries = tries + 1, error = null where id = ${id}`.execute(db);
}

export async function noteFailure(
  db: Db,
  id: string,
  { error, isFinal }: { error: string; isFinal: boolean },
): Promise<void> {
  await sql`
    update alert_mails set tries = tries + 1, error = ${error},
      refused_at = case when ${isFinal}::boolean then now() end
    where id = ${id}`.execute(db);
}
