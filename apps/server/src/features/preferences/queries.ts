import type { Weights } from '@blacklight/matching';
import { sql } from 'kysely';
import type { Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { JobPreferences } from './exclusion.ts';

const WEIGHT_COLUMNS = ['skills', 'experience', 'location', 'salary', 'semantic'] as const;

const PREFERENCE_COLUMNS = [
  'preferred_platforms',
  'blocked_companies',
  'required_remote',
  'target_locations',
  'excluded_locations',
  'min_salary_floor',
  'target_industries',
  'target_job_titles',
] as const;

/** An arbitrary number that only edits of preferences lock, each of its tenant. */
const PREFERENCES_LOCK = 601_492_731;

/** Edits of a tenant's preferences wait for each other, also of those that have never been stored. */
export async function lockPreferences(db: Db, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PREFERENCES_LOCK}, ${tenantId})`.execute(db);
}

/** The tenant's own shares of the factors; undefined where it uses the default. */
export function tenantWeights(db: Db): Promise<Weights | undefined> {
  return db.selectFrom('tenant_match_weights').select(WEIGHT_COLUMNS).executeTakeFirst();
}

/** What the tenant wants of jobs; undefined where it has never said. */
export function tenantJobPreferences(db: Db): Promise<JobPreferences | undefined> {
  return db.selectFrom('tenant_job_preferences').select(PREFERENCE_COLUMNS).executeTakeFirst();
}

export function findWeights(db: Db): Promise<Omit<Row<'tenant_match_weights'>, 'tenant_id'> | undefined> {
  return db
    .selectFrom('tenant_match_weights')
    .select([...WEIGHT_COLUMNS, 'updated_at'])
    .executeTakeFirst();
}

export async function storeWeights(db: Db, tenantId: number, weights: Weights): Promise<void> {
  await db
    .insertInto('tenant_match_weights')
    .values({ tenant_id: tenantId, ...weights })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet({ ...weights, updated_at: sql<Date>`now()` }),
    )
    .execute();
}

export async function deleteWeights(db: Db): Promise<void> {
  await db.deleteFrom('tenant_match_weights').execute();
}

export function findJobPreferences(
  db: Db,
): Promise<Omit<Row<'tenant_job_preferences'>, 'tenant_id'> | undefined> {
  return db
    .selectFrom('tenant_job_preferences')
    .select([...PREFERENCE_COLUMNS, 'updated_at'])
    .executeTakeFirst();
}

export async function storeJobPreferences(
  db: Db,
  tenantId: number,
  preferences: JobPreferences,
): Promise<void> {
  await db
    .insertInto('tenant_job_preferences')
    .values({ tenant_id: tenantId, ...preferences })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet({ ...preferences, updated_at: sql<Date>`now()` }),
    )
    .execute();
}
