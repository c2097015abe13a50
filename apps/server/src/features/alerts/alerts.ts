import type { Db } from '../../database/transactions.ts';
import { insertAlert } from './queries.ts';

/** Something that whoever runs the platform is to know (decisions.md 38). */
export interface Alert {
  /** What happened, by a stable code. */
  kind: string;
  /** What it happened to: alerts of one kind about one subject are one incident. */
  subject: string;
  /** For people. */
  body: string;
  data: Record<string, unknown>;
}

/** Keeps an alert if and when the transaction, which is the platform's, commits. */
export function raiseAlert(db: Db, alert: Alert): Promise<void> {
  return insertAlert(db, alert);
}
