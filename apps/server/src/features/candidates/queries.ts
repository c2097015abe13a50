import { type Embedding, embeddingOf } from '@blacklight/matching';
import { type Place, skillVocabulary } from '@blacklight/parsing';
import { type SelectQueryBuilder, sql, type Updateable } from 'kysely';
import type { ChangesQuery } from '../../database/following.ts';
import type { CandidateStatus, Row, Schema } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { CandidateProfile } from './candidate.ts';
import type { CandidateFields } from './fields.ts';

const PROFILE_COLUMNS = [
  'id',
  'first_name',
  'last_name',
  'email',
  'phone',
  'current_title',
  'professional_summary',
  'skills',
  'total_experience_years',
  'expected_salary',
  'location',
  'preferred_locations',
  'work_authorization',
  'employment_types',
  'status',
] as const;

const MATCHED_COLUMNS = [...PROFILE_COLUMNS, 'version', 'embedding', 'embedding_model'] as const;

/** Who is matched. */
export const LOOKING_FOR_WORK: readonly CandidateStatus[] = ['onboarded', 'ready_for_assignment'];

export const isLookingForWork = (status: CandidateStatus): boolean => LOOKING_FOR_WORK.includes(status);

/** A candidate as matching reads it. */
export interface StoredCandidate {
  id: number;
  status: CandidateStatus;
  /** Another one after every change of the profile or the status. */
  version: number;
  profile: CandidateProfile;
  embedding: Embedding | null;
}

/** The tenant's candidate; undefined when it has no such one. */
export async function findCandidate(db: Db, id: number): Promise<StoredCandidate | undefined> {
  const row = await db
    .selectFrom('candidates')
    .select(MATCHED_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : asCandidate(row);
}

export async function hasCandidate(db: Db, id: number): Promise<boolean> {
  const row = await db.selectFrom('candidates').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** The tenant's candidates who are looking for work, a page by id. */
export async function candidatesAfter(db: Db, id: number, limit: number): Promise<StoredCandidate[]> {
  const rows = await db
    .selectFrom('candidates')
    .select(MATCHED_COLUMNS)
    .where('id', '>', id)
    .where('status', 'in', LOOKING_FOR_WORK)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(asCandidate);
}

/** Those of the tenant's candidates with these ids. */
export async function candidatesAmong(db: Db, ids: readonly number[]): Promise<StoredCandidate[]> {
  const rows = await db
    .selectFrom('candidates')
    .select(MATCHED_COLUMNS)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map(asCandidate);
}

/** Those of them who are looking for work. */
export async function lookingAmong(db: Db, ids: readonly number[]): Promise<StoredCandidate[]> {
  return (await candidatesAmong(db, ids)).filter(({ status }) => isLookingForWork(status));
}

/**
 * Keeps these candidates from changing, and their matches from being made by anybody else, until the transaction ends;
 * who was erased is missing.
 */
export function lockForMatching(
  db: Db,
  ids: readonly number[],
): Promise<Pick<StoredCandidate, 'id' | 'status' | 'version'>[]> {
  return db
    .selectFrom('candidates')
    .select(['id', 'status', 'version'])
    .where(sql<boolean>`id = any(${ids}::int[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** A page, by id, of all tenants' candidates that were written by that transaction or later ones. */
export async function changedCandidates(
  db: Db,
  { since, after, limit }: ChangesQuery,
): Promise<BenchCandidate[]> {
  const rows = await db
    .selectFrom('candidates')
    .select(['tenant_id', 'revision', ...MATCHED_COLUMNS])
    .where(sql<boolean>`revision >= ${since}::xid8`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ tenant_id, revision, ...row }) => ({ tenant_id, revision, ...asCandidate(row) }));
}

export type BenchCandidate = StoredCandidate & Pick<Row<'candidates'>, 'tenant_id' | 'revision'>;

function asCandidate({
  id,
  status,
  version,
  embedding,
  embedding_model,
  ...profile
}: Pick<Row<'candidates'>, (typeof MATCHED_COLUMNS)[number]>): StoredCandidate {
  return {
    id,
    status,
    version,
    profile: { ...profile, preferred_roles: [] },
    embedding: embedding === null ? null : embeddingOf(embedding, embedding_model!),
  };
}

/** Approved candidates whose matches are there are ready (decisions.md 21). */
export function markReady(db: Db, candidateIds: readonly number[]): Promise<unknown> {
  return db
    .updateTable('candidates')
    .set({ status: 'ready_for_assignment', ...CHANGED })
    .where('id', 'in', candidateIds)
    .where('status', '=', 'onboarded')
    .execute();
}

const CHANGED = { updated_at: sql<Date>`clock_timestamp()`, version: sql<number>`version + 1` };

/** A candidate as recruiters see it. */
export interface Candidate extends CandidateFields {
  id: number;
  version: number;
  status: CandidateStatus;
  /** Annual USD, as `expected_salary` was understood. */
  expected_salary_min: number | null;
  sent_back_reason: string | null;
  sent_back_at: Date | null;
  status_before_archive: Row<'candidates'>['status_before_archive'];
  created_at: Date;
  updated_at: Date;
}

const VIEW_COLUMNS = [
  ...PROFILE_COLUMNS,
  'skill_years',
  'willing_to_relocate',
  'availability_date',
  'target_hourly_rate',
  'expected_salary_min',
  'sent_back_reason',
  'sent_back_at',
  'status_before_archive',
  'version',
  'created_at',
  'updated_at',
] as const;

const PREFERRED_ROLES = sql<string[]>`array(
  select role from candidate_preferred_roles as wanted
  where wanted.tenant_id = candidates.tenant_id and wanted.candidate_id = candidates.id
  order by priority
)`.as('preferred_roles');

export function viewed(query: SelectQueryBuilder<Schema, 'candidates', object>) {
  return query.select(VIEW_COLUMNS).select(PREFERRED_ROLES);
}

type ViewRow = Awaited<ReturnType<ReturnType<typeof viewed>['execute']>>[number];

export function asView({ last_name, ...row }: ViewRow): Candidate {
  return { ...row, last_name: last_name || null };
}

/** The tenant's candidate, until the end of the transaction for nobody else to change. */
export async function lockCandidate(db: Db, id: number): Promise<Candidate | undefined> {
  const [candidate] = await lockCandidates(db, { ids: [id], emails: [] });
  return candidate;
}

/** The same for all who have one of these ids or lower-case e-mail addresses, by id. */
export async function lockCandidates(
  db: Db,
  { ids, emails }: { ids: readonly number[]; emails: readonly string[] },
): Promise<Candidate[]> {
  const rows = await viewed(db.selectFrom('candidates'))
    .where(sql<boolean>`(id = any(${ids}::int[]) or lower(email) = any(${emails}::text[]))`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(asView);
}

export async function viewCandidate(db: Db, id: number): Promise<Candidate | undefined> {
  const row = await viewed(db.selectFrom('candidates')).where('id', '=', id).executeTakeFirst();
  return row && asView(row);
}

/** All of the tenant's, a page by id. */
export async function viewCandidatesAfter(db: Db, id: number, limit: number): Promise<Candidate[]> {
  const query = viewed(db.selectFrom('candidates')).where('id', '>', id).orderBy('id').limit(limit);
  return (await query.execute()).map(asView);
}

export async function idOfEmail(db: Db, email: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('candidates')
    .select('id')
    .where(sql`lower(email)`, '=', sql`lower(${email})`)
    .executeTakeFirst();
  return row?.id;
}

export interface NewCandidate {
  profile: CandidateProfile;
  /** Of the profile's places and expectation, as matching reads them. */
  facts: { places: readonly Place[]; wants_remote: boolean; expected_salary_min: number | null };
  roles: readonly { role: string; normalized_role: string }[];
  skill_years?: Record<string, number>;
  willing_to_relocate: boolean | null;
  availability_date: string | null;
  /** USD. */
  target_hourly_rate: number | null;
  status: CandidateStatus;
}

/** Gives the new candidate's id. Of two roles that are the same by their key the first counts. */
export async function insertCandidate(db: Db, tenantId: number, candidate: NewCandidate): Promise<number> {
  const [id] = await insertCandidates(db, tenantId, [candidate]);
  return id!;
}

/** Gives the ids of the new candidates, in their order. */
export async function insertCandidates(
  db: Db,
  tenantId: number,
  candidates: readonly NewCandidate[],
): Promise<number[]> {
  const rows = await db
    .insertInto('candidates')
    .values(candidates.map(({ status, ...facts }) => ({ ...columnsOf(facts), status, tenant_id: tenantId })))
    .returning('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const roles = candidates.flatMap((candidate, i) => roleRows(candidate, { tenantId, candidateId: ids[i]! }));
  await insertRoles(db, roles);
  return ids;
}

/**
 * Replaces all facts. `keepsEmbedding`: the vector still stands for them; `keepsRoles`: the roles are those that are
 * stored.
 */
export async function updateCandidate(
  db: Db,
  { tenantId, candidateId }: { tenantId: number; candidateId: number },
  facts: Omit<NewCandidate, 'status'>,
  { keepsEmbedding, keepsRoles }: { keepsEmbedding: boolean; keepsRoles: boolean },
): Promise<void> {
  const withoutEmbedding = keepsEmbedding ? {} : { embedding: null, embedding_model: null };
  await db
    .updateTable('candidates')
    .set({ ...columnsOf(facts), ...CHANGED, ...withoutEmbedding })
    .where('id', '=', candidateId)
    .execute();
  if (keepsRoles) return;
  await replaceRoles(db, candidateId, roleRows(facts, { tenantId, candidateId }));
}

function columnsOf({ profile, facts, skill_years = {}, roles: _, ...rest }: Omit<NewCandidate, 'status'>) {
  const { preferred_roles: __, ...columns } = profile;
  return {
    ...columns,
    ...rest,
    first_name: profile.first_name ?? '',
    last_name: profile.last_name ?? '',
    skill_years: JSON.stringify(skill_years),
    skill_keys: [...new Set(profile.skills.map(skillVocabulary.keyOf))],
    places: JSON.stringify(facts.places),
    wants_remote: facts.wants_remote,
    expected_salary_min: facts.expected_salary_min,
  };
}

type RoleRow = {
  tenant_id: number;
  candidate_id: number;
  role: string;
  normalized_role: string;
  priority: number;
};

function roleRows(
  { roles }: Pick<NewCandidate, 'roles'>,
  { tenantId, candidateId }: { tenantId: number; candidateId: number },
): RoleRow[] {
  return roles.map((role, index) => ({
    ...role,
    tenant_id: tenantId,
    candidate_id: candidateId,
    priority: index + 1,
  }));
}

async function insertRoles(db: Db, roles: readonly RoleRow[]): Promise<void> {
  if (roles.length === 0) return;
  await db
    .insertInto('candidate_preferred_roles')
    .values(roles)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Roles that stay are kept, so that the audit log tells of those only that come and go. */
async function replaceRoles(db: Db, candidateId: number, roles: readonly RoleRow[]): Promise<void> {
  const kept = roles.map(({ normalized_role }) => normalized_role);
  await db
    .deleteFrom('candidate_preferred_roles')
    .where('candidate_id', '=', candidateId)
    .where(sql<boolean>`normalized_role <> all(${kept}::text[])`)
    .execute();
  if (roles.length === 0) return;
  await db
    .insertInto('candidate_preferred_roles')
    .values(roles)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'candidate_id', 'normalized_role']).doUpdateSet(({ ref }) => ({
        role: ref('excluded.role'),
        priority: ref('excluded.priority'),
        updated_at: sql<Date>`now()`,
      })),
    )
    .execute();
}

/** Moves a candidate to another status, with what goes along. */
export async function moveCandidate(
  db: Db,
  id: number,
  move: Pick<
    Updateable<Schema['candidates']>,
    'status' | 'sent_back_reason' | 'sent_back_at' | 'status_before_archive'
  >,
): Promise<void> {
  await db
    .updateTable('candidates')
    .set({ ...move, ...CHANGED })
    .where('id', '=', id)
    .execute();
}

/** With all that refers to the candidate; gives whether there was one. */
export async function deleteCandidate(db: Db, id: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('candidates').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
