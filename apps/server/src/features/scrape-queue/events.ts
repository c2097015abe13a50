import type { Db } from '../../database/transactions.ts';
import type { WorkflowEvent } from '../../workflows/events.ts';

/** Is given events in the transaction that makes them true. */
export type OnEvents = (db: Db, events: readonly WorkflowEvent[]) => Promise<void>;
