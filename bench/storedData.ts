// Invented postings and candidates as rows of a database.
import { incomingRows } from '../apps/server/src/database/bulk.ts';
import type { Database } from '../apps/server/src/database/database.ts';
import type { Row } from '../apps/server/src/database/schema.ts';
import { activateTenant, insertTenant } from '../apps/server/src/features/tenants/tenants.ts';
import { skillVocabulary } from '../packages/parsing/src/index.ts';
import { type Random, randomCandidate, randomJob, seeded } from './syntheticJobs.ts';

const BATCH = 2000;
const FIRST_DAY = Date.parse('1970-01-01');
const COMPANIES = 3000;

const POSTING_COLUMNS = [
  'platform',
  'external_job_id',
  'title',
  'company',
  'location',
  'description',
  'skills',
  'experience_min',
  'experience_max',
  'places',
  'is_remote',
  'salary_min',
  'salary_max',
  'posted_date',
  'content_hash',
  'embedding',
  'embedding_model',
] as const;

/** ACTIVE postings with the ids 1 to `count`, with vectors of the model. */
export async function storePostings(
  database: Database,
  { count, model }: { count: number; model: string },
): Promise<void> {
  const random = seeded(1);
  for (let at = 0; at < count; at += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, count - at) }, (_, i) => {
      const { embedding, posted_day, ...job } = randomJob(random, at + i);
      return {
        ...job,
        platform: 'dice',
        external_job_id: `${at + i}`,
        title: `${job.skills[0] ?? 'Software'} Developer ${at + i}`,
        company: `Company ${(at + i) % COMPANIES}`,
        location: job.places[0]?.text ?? null,
        description: `Needs ${job.skills.join(', ')}.`,
        posted_date: new Date(FIRST_DAY + posted_day! * 86_400_000).toISOString().slice(0, 10),
        content_hash: `${at + i}`,
        embedding: embedding!.values,
        embedding_model: model,
      } as unknown as Pick<Row<'job_postings'>, (typeof POSTING_COLUMNS)[number]>;
    });
    await database.asPlatform(async (db) => {
      const incoming = await incomingRows(db, 'job_postings', POSTING_COLUMNS, records);
      await db
        .insertInto('job_postings')
        .columns(POSTING_COLUMNS)
        .expression((eb) => eb.selectFrom(incoming).select(POSTING_COLUMNS))
        .execute();
    });
  }
}

/** Gives the id of a new, active firm. */
export function storeFirm(database: Database, name: string): Promise<number> {
  return database.asPlatform(async (db) => {
    const { id } = await insertTenant(db, name);
    await activateTenant(db, id);
    return id;
  });
}

const CANDIDATE_COLUMNS = [
  'tenant_id',
  'first_name',
  'last_name',
  'current_title',
  'skills',
  'skill_keys',
  'total_experience_years',
  'location',
  'places',
  'expected_salary',
  'status',
  'embedding',
  'embedding_model',
] as const;

/** Onboarded candidates of a firm, with vectors of the model. */
export async function storeCandidates(
  database: Database,
  tenantId: number,
  { count, model, random }: { count: number; model: string; random: Random },
): Promise<void> {
  for (let at = 0; at < count; at += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, count - at) }, (_, i) => {
      const person = randomCandidate(random, at + i);
      return {
        ...person,
        tenant_id: tenantId,
        first_name: 'Candidate',
        last_name: `${at + i}`,
        current_title: `${person.skills[0]} Developer`,
        skill_keys: person.skills.map(skillVocabulary.keyOf),
        location: person.wants_remote ? 'Remote' : 'Austin, TX',
        expected_salary: person.expected_salary_min === null ? null : `$${person.expected_salary_min}`,
        status: 'onboarded',
        embedding: person.embedding!.values,
        embedding_model: model,
      } as unknown as Pick<Row<'candidates'>, (typeof CANDIDATE_COLUMNS)[number]>;
    });
    await database.asTenant(tenantId, async (db) => {
      const incoming = await incomingRows(db, 'candidates', CANDIDATE_COLUMNS, records);
      await db
        .insertInto('candidates')
        .columns(CANDIDATE_COLUMNS)
        .expression((eb) => eb.selectFrom(incoming).select(CANDIDATE_COLUMNS))
        .execute();
    });
  }
}
