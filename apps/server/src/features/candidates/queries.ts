import { type Embedding, embeddingOf } from '@blacklight/matching';
import type { Place } from '@blacklight/parsing';
import type { CandidateStatus, Row } from '../../database/schema.ts';
import type { Db } from '../../database/transactions.ts';
import type { CandidateProfile } from './candidate.ts';

const COLUMNS = [
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
  'embedding',
  'embedding_model',
] as const;

/** A candidate as matching reads it. */
export interface StoredCandidate {
  id: number;
  status: CandidateStatus;
  profile: CandidateProfile;
  embedding: Embedding | null;
}

/** The tenant's candidate; undefined when it has no such one. */
export async function findCandidate(db: Db, id: number): Promise<StoredCandidate | undefined> {
  const row = await db.selectFrom('candidates').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : asCandidate(row);
}

/** The tenant's candidates who are looking for work, a page by id. */
export async function candidatesAfter(db: Db, id: number, limit: number): Promise<StoredCandidate[]> {
  const rows = await db
    .selectFrom('candidates')
    .select(COLUMNS)
    .where('id', '>', id)
    .where('status', 'in', ['onboarded', 'ready_for_assignment'])
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(asCandidate);
}

function asCandidate({
  id,
  status,
  embedding,
  embedding_model,
  ...profile
}: Pick<Row<'candidates'>, (typeof COLUMNS)[number]>): StoredCandidate {
  return {
    id,
    status,
    profile: { ...profile, preferred_roles: [] },
    embedding: embedding === null ? null : embeddingOf(embedding, embedding_model!),
  };
}

/** Approved candidates whose matches are there are ready (decisions.md 21). */
export function markReady(db: Db, candidateIds: readonly number[]): Promise<unknown> {
  return db
    .updateTable('candidates')
    .set({ status: 'ready_for_assignment', updated_at: new Date() })
    .where('id', 'in', candidateIds)
    .where('status', '=', 'onboarded')
    .execute();
}

export interface NewCandidate {
  profile: CandidateProfile;
  /** Of the profile's places and expectation, as matching reads them. */
  facts: { places: readonly Place[]; wants_remote: boolean; expected_salary_min: number | null };
  roles: readonly { role: string; normalized_role: string }[];
  willing_to_relocate: boolean | null;
  availability_date: string | null;
  /** USD. */
  target_hourly_rate: number | null;
  status: CandidateStatus;
}

/** Gives the new candidate's id. Of two roles that are the same by their key the first counts. */
export async function insertCandidate(
  db: Db,
  tenantId: number,
  { profile: { preferred_roles: _, ...profile }, facts, roles, ...rest }: NewCandidate,
): Promise<number> {
  const { id } = await db
    .insertInto('candidates')
    .values({
      ...profile,
      ...rest,
      tenant_id: tenantId,
      first_name: profile.first_name ?? '',
      last_name: profile.last_name ?? '',
      places: JSON.stringify(facts.places),
      wants_remote: facts.wants_remote,
      expected_salary_min: facts.expected_salary_min,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (roles.length > 0) {
    await db
      .insertInto('candidate_preferred_roles')
      .values(
        roles.map((role, index) => ({ ...role, tenant_id: tenantId, candidate_id: id, priority: index + 1 })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return id;
}
