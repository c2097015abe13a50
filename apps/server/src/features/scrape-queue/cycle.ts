import type { Db } from '../../database/transactions.ts';
import { raiseAlert } from '../alerts/alerts.ts';
import type { OnEvents } from './events.ts';
import { type LockedRole, updateRole } from './queries.ts';
import { type RoleState, settle } from './roleState.ts';

/**
 * Stores the new state of a role, settled, together with what its change means to others. Gives it as stored.
 * `role` is locked by the transaction.
 */
export async function saveRole(
  db: Db,
  role: LockedRole,
  { next, onEvents }: { next: RoleState; onEvents: OnEvents },
): Promise<RoleState> {
  const settled = settle(next, role.now);
  await updateRole(db, role.id, settled);
  if (settled.last_scraped_at !== role.last_scraped_at) {
    const data = { queue_id: role.id, normalized_role: role.normalized_role };
    await onEvents(db, [{ name: 'scrape-queue/role-completed', data }]);
  }
  if (settled.status === 'failed' && role.status !== 'failed') {
    await raiseAlert(db, {
      kind: 'scrape_role_failed',
      subject: `role ${role.normalized_role}`,
      body: `The role "${role.display_role}" has failed and is scraped no more until it is requeued: ${settled.last_error}`,
      data: { queue_id: role.id, error: settled.last_error },
    });
  }
  return settled;
}
