// What the latency benchmark asks about: firms with candidates, their matches and applications, and who may ask.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../apps/server/src/database/database.ts';
import type { Services } from '../apps/server/src/main.ts';
import { storeCandidates, storeFirm, storePostings } from './storedData.ts';
import { seeded } from './syntheticJobs.ts';

export interface Sizes {
  postings: number;
  candidates: number;
  applications: number;
}

/** One firm has half of everything, the others share the rest evenly. */
const FIRMS = 20;
const RUNS = 200;

/** Who asks, and about whom. */
export interface Client {
  tenantId: number;
  token: string;
  candidates: { first: number; count: number };
}

/** Fills an empty database; gives a client for each firm, the large one first, each an administrator. */
export async function fillDatabase(
  { database, embeddings, jobs, matches }: Services,
  url: string,
  { postings, candidates, applications }: Sizes,
): Promise<Client[]> {
  const { model } = embeddings;
  await storePostings(database, { count: postings, model });
  await jobs.catchUp();
  const random = seeded(2);
  const clients: Client[] = [];
  for (let firm = 0; firm < FIRMS; firm++) {
    const share = firm === 0 ? 1 / 2 : 1 / 2 / (FIRMS - 1);
    const tenantId = await storeFirm(database, `Firm ${firm}`);
    const count = Math.round(candidates * share);
    await storeCandidates(database, tenantId, { count, model, random });
    for await (const _ of matches.generateAll(tenantId));
    clients.push(await storeWork(database, tenantId, { applications: applications * share }));
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
  return clients;
}

/** Applications to the best matches of every candidate, runs, and the session of an administrator. */
async function storeWork(
  database: Database,
  tenantId: number,
  { applications }: { applications: number },
): Promise<Client> {
  const candidates = await database.asTenant(tenantId, async (db) => {
    await sql`
      insert into job_applications (tenant_id, candidate_id, job_posting_id, application_status, applied_at)
      select ${tenantId}, candidate_id, job_posting_id,
        (array['APPLIED', 'APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER', 'REJECTED'])[1 + id % 6],
        now() - id % 5000 * interval '1 hour'
      from (
        select *, row_number() over (partition by candidate_id order by match_score desc) as place
        from candidate_job_matches
      ) as match
      order by place, id limit ${Math.round(applications)}
    `.execute(db);
    await sql`
      insert into match_runs (tenant_id, run_status, total, done, matches, completed_at)
      select ${tenantId}, 'COMPLETED', 500, 500, 25000, now() from generate_series(1, ${RUNS}::int)
    `.execute(db);
    const { rows } = await sql<Client['candidates']>`
      select min(id) as first, count(*) as count from candidates
    `.execute(db);
    return rows[0]!;
  });
  return { tenantId, token: await storeSession(database, tenantId), candidates };
}

/** Gives the token of a new administrator's session. */
export async function storeSession(database: Database, tenant_id: number): Promise<string> {
  const token = `bench-${tenant_id}`;
  const user = await database.asTenant(tenant_id, (db) =>
    db
      .insertInto('users')
      .values({ tenant_id, email: 'admin@example.com', full_name: 'Admin', role: 'TENANT_ADMIN' })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  const token_hash = createHash('sha256').update(token).digest();
  await database.asSignIn((db) =>
    db.insertInto('user_sessions').values({ tenant_id, user_id: user.id, token_hash }).execute(),
  );
  return token;
}
