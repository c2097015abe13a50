import { sql } from 'kysely';
import { readPage } from '../../database/page.ts';
import type { Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import type { Alert } from './alerts.ts';

/** Of a subject that is kept: there is an index on it. */
const LONGEST_SUBJECT = 500;

export async function insertAlert(
  db: Db,
  { kind, subject, body, data }: Alert,
  raised_by: string | null,
): Promise<void> {
  await db
    .insertInto('alerts')
    .values({ kind, subject: subject.slice(0, LONGEST_SUBJECT), body, data: JSON.stringify(data), raised_by })
    .onConflict((conflict) => conflict.column('raised_by').doNothing())
    .execute();
}

/** Whether the incident has had an alert within the last `milliseconds`. */
export async function isRaisedSince(
  db: Db,
  { kind, subject }: Pick<Alert, 'kind' | 'subject'>,
  milliseconds: number,
): Promise<boolean> {
  const found = await db
    .selectFrom('alerts')
    .select('id')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('created_at', '>', sql<Date>`now() - ${milliseconds} * interval '1 millisecond'`)
    .executeTakeFirst();
  return found !== undefined;
}

export interface AlertView
  extends Pick<
    Row<'alerts'>,
    'id' | 'kind' | 'subject' | 'body' | 'data' | 'created_at' | 'acknowledged_at'
  > {
  mailed_at: Date | null;
  mail_error: string | null;
}

export interface AlertFilters {
  kind?: string;
  is_open?: boolean;
}

const withMails = (db: Db) =>
  db.selectFrom('alerts').leftJoin('alert_mails as mail', 'mail.id', 'alerts.mail_id');

const VIEW = [
  'alerts.id',
  'kind',
  'alerts.subject',
  'alerts.body',
  'data',
  'created_at',
  'sent_at as mailed_at',
  'error as mail_error',
  'acknowledged_at',
] as const;

/** The newest first. */
export function pageOfAlerts(
  db: Db,
  { kind, is_open }: AlertFilters,
  paging: Paging,
): Promise<PageOf<AlertView>> {
  let query = withMails(db);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (is_open !== undefined) query = query.where('acknowledged_at', is_open ? 'is' : 'is not', null);
  return readPage(query, query.select(VIEW).orderBy('alerts.id', 'desc'), paging);
}

export function viewAlert(db: Db, id: number): Promise<AlertView | undefined> {
  return withMails(db).select(VIEW).where('alerts.id', '=', id).executeTakeFirst();
}

/** Closes what is open of an incident, up to this alert of it. */
export async function acknowledge(db: Db, id: number): Promise<void> {
  await sql`
    update alerts set acknowledged_at = now()
    from (select kind, subject from alerts where id = ${id}) as incident
    where (alerts.kind, alerts.subject) = (incident.kind, incident.subject)
      and alerts.id <= ${id} and acknowledged_at is null
  `.execute(db);
}
