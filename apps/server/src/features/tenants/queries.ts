import { readPage } from '../../database/page.ts';
import type { Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { PageOf, Paging } from '../../http/paging.ts';

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

export type TenantDetail = Row<'tenants'>;

const COLUMNS = ['id', 'name', 'status', 'created_at', 'updated_at'] as const;

export async function pageOfTenants(db: Db, paging: Paging): Promise<PageOf<TenantDetail>> {
  const query = db.selectFrom('tenants');
  return readPage(query, query.select(COLUMNS).orderBy('name'), paging);
}

/** Undefined when the name is taken. */
export function insertNamedTenant(db: Db, name: string): Promise<TenantDetail | undefined> {
  return db
    .insertInto('tenants')
    .values({ name, status: 'ACTIVE' })
    .onConflict((conflict) => conflict.doNothing())
    .returning(COLUMNS)
    .executeTakeFirst();
}

export function setTenantStatus(
  db: Db,
  id: number,
  status: TenantDetail['status'],
): Promise<TenantDetail | undefined> {
  return db
    .updateTable('tenants')
    .set({ status, updated_at: new Date() })
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst();
}
