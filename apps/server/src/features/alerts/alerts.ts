import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import { notFound } from '../../errors.ts';
import type { PageOf, Paging } from '../../http/paging.ts';
import {
  type AlertFilters,
  type AlertView,
  acknowledge,
  insertAlert,
  isRaisedSince,
  pageOfAlerts,
  viewAlert,
} from './queries.ts';

export type { AlertView } from './queries.ts';

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

const HOUR_MS = 60 * 60_000;

/**
 * Keeps an alert if and when the transaction, which is the platform's, commits. `raisedBy`: the run of a workflow,
 * which raises one alert, however often it is tried.
 */
export function raiseAlert(
  db: Db,
  alert: Alert,
  { raisedBy = null }: { raisedBy?: string | null } = {},
): Promise<void> {
  return insertAlert(db, alert, raisedBy);
}

/** Of a state that lasts: raises an alert unless one about it was raised within the last hour. */
export async function raiseAlertHourly(db: Db, alert: Alert): Promise<void> {
  if (!(await isRaisedSince(db, alert, HOUR_MS))) await raiseAlert(db, alert);
}

/** The alerts, for who runs the platform. */
export class Alerts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The newest first. */
  list(query: AlertFilters & Paging): Promise<PageOf<AlertView>> {
    const { page, per_page, ...filters } = query;
    return this.#database.asPlatform((db) => pageOfAlerts(db, filters, { page, per_page }));
  }

  /** Closes an alert and the earlier ones of its incident. @throws DomainError `alert_not_found` */
  acknowledge(id: number): Promise<AlertView> {
    return this.#database.asPlatform(async (db) => {
      await acknowledge(db, id);
      const alert = await viewAlert(db, id);
      if (alert === undefined) throw notFound('alert');
      return alert;
    });
  }
}
