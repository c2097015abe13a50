import { sql } from 'kysely';
import { readPage } from '../../database/page.ts';
import type { Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { PageOf, Paging } from '../../http/paging.ts';

export type AuditEntry = Omit<Row<'audit_log'>, 'tenant_id' | 'data_hash' | 'hash'>;

export interface AuditFilters {
  subject?: string;
  subject_id?: number;
  /** Of a person also what their tokens did. */
  actor?: string;
}

/** The newest first, of the tenant or the platform that the transaction sees. */
export async function pageOfEntries(
  db: Db,
  { subject, subject_id, actor }: AuditFilters,
  paging: Paging,
): Promise<PageOf<AuditEntry>> {
  let query = db.selectFrom('audit_log');
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (subject_id !== undefined) query = query.where('subject_id', '=', subject_id);
  if (actor !== undefined) query = query.where(sql<boolean>`starts_with(actor || ' ', ${`${actor} `})`);
  return readPage(
    query,
    query
      .select(['id', 'changed_at', 'actor', 'ip_address', 'action', 'subject', 'subject_id', 'data'])
      .orderBy('id', 'desc'),
    paging,
  );
}

export interface Verification {
  entries: number;
  /** The first entry that is not what was written, or does not follow the one before it; null when there is none. */
  first_broken_id: number | null;
}

/** Of the chains that the transaction sees. */
export async function verifyEntries(db: Db): Promise<Verification> {
  const { rows } = await sql<Verification>`
    select count(*)::int as entries, min(id) filter (where not is_right)::int as first_broken_id
    from (
      select id,
        hash = audit_hash(lag(hash) over (partition by tenant_id order by id), audit_log)
        and (data is null or data_hash = sha256(convert_to(data::text, 'UTF8'))) as is_right
      from audit_log
    ) as checked
  `.execute(db);
  return rows[0]!;
}
