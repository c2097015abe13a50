import { type RawBuilder, sql } from 'kysely';
import type { Row } from '../../../database/schema.ts';
import type { Db } from '../../../database/transactions.ts';
import { type PageOf, type Paging, rowsOfPage } from '../../../http/paging.ts';
import { FIELD_NAMES } from '../fields.ts';

/** A row of the audit log that tells something of a candidate, with what it refers to. */
export interface CandidateEntry {
  id: number;
  changed_at: Date;
  actor: string;
  action: Row<'audit_log'>['action'];
  subject: 'candidates' | 'candidate_preferred_roles' | 'candidate_job_matches' | 'job_applications';
  data: { before: Record<string, unknown>; after: Record<string, unknown> };
  user_id: number | null;
  full_name: string | null;
  match_id: number | null;
  application_id: number | null;
  job_posting_id: number | null;
  title: string | null;
  company: string | null;
  /** Of the step of an application. */
  reason: string | null;
}

/**
 * What people have done with a candidate: by kind of thing, since each is found by another way. Looking at a
 * suggestion is no deed, nor is becoming ready, which matching does. All rows of a firm's roles are looked through: under
 * row security no index of what is inside `data` is used.
 */
function entriesOf(candidateId: number): RawBuilder<unknown> {
  return sql`
    select id, null::int as match_id, null::int as application_id, null::int as job_posting_id
    from audit_log
    where subject = 'candidates' and subject_id = ${candidateId} and actor <> 'system' and (
      action = 'INSERT'
      or data -> 'after' ?| ${FIELD_NAMES}::text[]
      or data -> 'after' ->> 'sent_back_at' is not null
      or (data -> 'before' ->> 'status', data -> 'after' ->> 'status') <> ('onboarded', 'ready_for_assignment'))
    union all
    select id, null, null, null
    from audit_log
    where subject = 'candidate_preferred_roles' and action in ('INSERT', 'DELETE') and actor <> 'system'
      and coalesce(data -> 'after' ->> 'candidate_id', data -> 'before' ->> 'candidate_id') = ${candidateId}::int::text
    union all
    select entry.id, match.id, application.id, match.job_posting_id
    from candidate_job_matches as match
    join audit_log as entry on entry.tenant_id = match.tenant_id
      and entry.subject = 'candidate_job_matches' and entry.subject_id = match.id
    left join job_applications as application on application.tenant_id = match.tenant_id
      and application.candidate_id = match.candidate_id and application.job_posting_id = match.job_posting_id
    where match.candidate_id = ${candidateId} and entry.actor <> 'system'
      and not array[entry.data -> 'before' ->> 'status', entry.data -> 'after' ->> 'status']
        <@ array['SUGGESTED', 'VIEWED']
    union all
    select entry.id, null, application.id, application.job_posting_id
    from job_applications as application
    join audit_log as entry on entry.tenant_id = application.tenant_id
      and entry.subject = 'job_applications' and entry.subject_id = application.id
    where application.candidate_id = ${candidateId} and entry.actor <> 'system'
      and entry.action = 'UPDATE' and entry.data -> 'after' ? 'application_status'
  `;
}

/** The newest first. */
export async function pageOfActivity(
  db: Db,
  candidateId: number,
  paging: Paging,
): Promise<PageOf<CandidateEntry>> {
  const { limit, offset } = rowsOfPage(paging);
  // Of a page after the last one there is one row, without an entry.
  const { rows } = await sql<CandidateEntry & { total: number }>`
    with entries as materialized (${entriesOf(candidateId)}),
    page as (select * from entries order by id desc limit ${limit} offset ${offset})
    select (select count(*)::int from entries) as total,
      entry.id, entry.changed_at, entry.actor, entry.action, entry.subject, entry.data,
      person.id as user_id, person.full_name, page.match_id, page.application_id, page.job_posting_id,
      job.title, job.company, step.reason
    from (select) as always
    left join page on true
    left join audit_log as entry on entry.id = page.id
    left join users as person on person.id = substring(entry.actor from '^USER (\\d+)')::int
    left join job_postings as job on job.id = page.job_posting_id
    left join lateral (
      select reason from job_application_history as history
      where entry.subject = 'job_applications' and history.application_id = page.application_id
        and history.to_status = entry.data -> 'after' ->> 'application_status'
        and history.changed_at <= entry.changed_at
      order by history.id desc limit 1
    ) as step on true
    order by entry.id desc
  `.execute(db);
  const items = rows.filter(({ id }) => id !== null).map(({ total: _, ...entry }) => entry);
  return { items, ...paging, total: rows[0]!.total };
}
