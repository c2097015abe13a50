import type { Db } from '../../database/transactions.ts';

export interface Tenant {
  id: number;
  name: string;
}

/** The oldest active tenant; undefined before the first start has made one. */
export function firstTenant(db: Db): Promise<Tenant | undefined> {
  return db
    .selectFrom('tenants')
    .select(['id', 'name'])
    .where('status', '=', 'ACTIVE')
    .orderBy('id')
    .executeTakeFirst();
}

/** Makes a tenant that is SUSPENDED until `activateTenant`, in place of one of that name that never got there. */
export async function insertTenant(db: Db, name: string): Promise<Tenant> {
  await db.deleteFrom('tenants').where('name', '=', name).where('status', '=', 'SUSPENDED').execute();
  return db
    .insertInto('tenants')
    .values({ name, status: 'SUSPENDED' })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();
}

export function activateTenant(db: Db, id: number): Promise<unknown> {
  return db.updateTable('tenants').set({ status: 'ACTIVE' }).where('id', '=', id).execute();
}
