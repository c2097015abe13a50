import type { Db } from '../../database/transactions.ts';
import type { Alert } from './alerts.ts';

export async function insertAlert(db: Db, { data, ...alert }: Alert): Promise<void> {
  await db
    .insertInto('alerts')
    .values({ ...alert, data: JSON.stringify(data) })
    .execute();
}
