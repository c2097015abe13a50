import { EventEmitter } from 'node:events';
import { afterCommit, type Db } from '../database/transactions.ts';

/** The events and what they carry: ids, never payloads (system.md "Workflows", decisions.md 34). */
export interface Events {
  'job-match/generate-candidate': { candidate_id: number; tenant_id: number; trigger: MatchTrigger };
  'job-match/generate-all': { tenant_id: number; run_id: number };
  'job-posting/updated': { job_ids: number[] };
  'job/created': { job_ids: number[] };
  'scrape-queue/uploaded': { queue_id: number; platform: string };
  'scrape-queue/role-completed': { queue_id: number; normalized_role: string };
  'scrape-queue/zero-jobs': { queue_id: number; role: string; platform: string };
  'scrape-queue/failed': { queue_id: number; role: string; platform: string; error: string };
  'workflow/failed': { workflow: string; run_id: string; error: string };
}

export type MatchTrigger =
  | 'onboarding_approval'
  | 'profile_update'
  | 'match_rejected'
  | 'job_ended'
  | 'back_on_bench';

export type EventName = keyof Events;
export type EventData<N extends EventName> = Events[N];

export type WorkflowEvent<N extends EventName = EventName> = {
  [K in N]: { name: K; data: Events[K] };
}[N];

/** Says 'sent' when a transaction of this process has sent events; other processes find them by looking. */
export const sending = new EventEmitter<{ sent: [] }>();

/** Sends events if and when the transaction commits. */
export async function sendEvents(db: Db, events: readonly WorkflowEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ name, data }) => ({ name, data: JSON.stringify(data) }));
  await db.insertInto('workflow_events').values(rows).execute();
  afterCommit(db, () => sending.emit('sent'));
}
