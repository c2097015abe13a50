// How soon matches follow what happens, with 100,000 postings and 10,000 candidates: from a new posting being stored to
// its being in the lists of all candidates, and from the approval of a candidate to its matches. The worst case of the
// first: no list has anything yet, and every score is good enough. Beside it, the bare INSERT of as many rows, and
// scoring the pairs one by one. Arguments: postings, candidates, by default 100000 10000. Needs a PostgreSQL.
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import pino from 'pino';
import { readConfig } from '../apps/server/src/config.ts';
import { createServer, openServices, type Services } from '../apps/server/src/main.ts';
import { benchDatabase } from './databases.ts';
import { storeCandidates, storeFirm, storePostings } from './storedData.ts';
import { randomCandidate, randomJob, seeded } from './syntheticJobs.ts';
import { printTable } from './table.ts';

const ROUNDS = 5;
/** Asking is work for the database, too; so much of what is printed may be waiting. */
const POLL_MS = 100;
const [postings = 100_000, candidates = 10_000] = process.argv.slice(2).map(Number);

/** An embedding service that knows every text at once, so that what is measured is ours. */
async function embeddingService(): Promise<string> {
  const random = seeded(5);
  const service = createHttpServer(async (request, response) => {
    const { input } = JSON.parse(Buffer.concat(await request.toArray()).toString()) as { input: string[] };
    const data = input.map((_, index) => ({ index, embedding: [...randomJob(random, 0).embedding!.values] }));
    response.end(JSON.stringify({ data }));
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  service.unref();
  return `http://127.0.0.1:${(service.address() as AddressInfo).port}/v1`;
}

const bench = await benchDatabase();
try {
  if (bench.url === null) throw new Error('Needs a PostgreSQL: .ci/postgres install');
  console.log(`On ${bench.description}; ${postings} postings, ${candidates} candidates.`);
  const config = readConfig({
    EMBEDDING_PROVIDER: 'openai',
    EMBEDDING_MODEL: 'synthetic',
    EMBEDDING_BASE_URL: await embeddingService(),
    JOB_MATCH_MIN_SCORE: '0',
  });
  const services = await openServices(bench.database, config, pino({ level: 'silent' }));
  await measureAll(services, bench.url);
  await services.imports.close();
} finally {
  await bench.close();
}
process.exit();

async function measureAll(services: Services, url: string): Promise<void> {
  const { database, embeddings, jobs, workflows } = services;
  await storePostings(database, { count: postings, model: embeddings.model });
  const tenantId = await storeFirm(database, 'Firm');
  await storeCandidates(database, tenantId, {
    count: candidates,
    model: embeddings.model,
    random: seeded(2),
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await jobs.catchUp();
  await workflows.start();
  const reached = await perRound((round) => newPosting(services, client, round));
  const bare = await perRound(() => bareInsert(client));
  const approved = await perRound((round) => approval(services, tenantId, round));
  await workflows.stop();
  await client.end();
  printTable(
    ['', 'asked ms', 'median ms', 'most ms'],
    [
      [`a new posting is in the lists of ${candidates} candidates`, '1,000', ...reached],
      ['  bare INSERT … SELECT of as many rows', '', ...bare],
      [`approval, with matches of ${postings} postings`, '1,000', ...approved],
    ],
  );
}

async function perRound(measure: (round: number) => Promise<number>): Promise<[string, string]> {
  const times: number[] = [];
  // The first one warms up: the bench of candidates is read then, once for the life of a process.
  for (let round = 0; round <= ROUNDS; round++) times.push(await measure(round));
  const [first, ...rest] = times;
  console.log(`the first of a process: ${first!.toFixed(0)} ms`);
  rest.sort((one, other) => one - other);
  return [rest[Math.floor(rest.length / 2)]!, rest.at(-1)!].map((ms) => ms.toFixed(0)) as [string, string];
}

/** From the commit of the import on, by a posting that everybody may do. */
async function newPosting({ imports }: Services, client: pg.Client, round: number): Promise<number> {
  const { skills } = randomCandidate(seeded(round), 0);
  const row = {
    job_id: `new-${round}`,
    title: `New ${round}`,
    company: `New ${round}`,
    skills,
    is_remote: true,
  };
  async function* bytes() {
    yield Buffer.from(JSON.stringify([row]));
  }
  await imports.run({ bytes: bytes(), fileName: 'new.json', platform: 'dice' });
  const startedAt = performance.now();
  for (;;) {
    const { rows } = await client.query<{ matches: string }>(
      `SELECT count(*) AS matches FROM candidate_job_matches AS match
       JOIN job_postings AS job ON job.id = job_posting_id WHERE external_job_id = $1`,
      [row.job_id],
    );
    if (Number(rows[0]!.matches) === candidates) return performance.now() - startedAt;
    await sleep(POLL_MS);
  }
}

/** The rows of one posting again, for another one. */
async function bareInsert(client: pg.Client): Promise<number> {
  await client.query('BEGIN');
  const startedAt = performance.now();
  await client.query(
    `INSERT INTO candidate_job_matches (tenant_id, candidate_id, job_posting_id, match_score, skill_match_score,
       experience_match_score, location_match_score, salary_match_score, semantic_similarity, matched_skills,
       missing_skills, match_reasons, algorithm, weights)
     SELECT match.tenant_id, candidate_id, 1, match_score, skill_match_score, experience_match_score,
       location_match_score, salary_match_score, semantic_similarity, matched_skills, missing_skills, match_reasons,
       algorithm, weights
     FROM candidate_job_matches AS match JOIN job_postings AS job ON job.id = job_posting_id
     WHERE external_job_id = 'new-1'`,
  );
  const ms = performance.now() - startedAt;
  await client.query('ROLLBACK');
  return ms;
}

/** The request that approves somebody, whose answer counts the matches. */
async function approval(services: Services, tenantId: number, round: number): Promise<number> {
  const log = pino({ level: 'silent' });
  const principal = {
    id: 1,
    email: 'somebody@example.com',
    full_name: 'Somebody',
    password_change_required: false,
  };
  const app = createServer(services, {
    log,
    authenticate: async () => ({
      ...principal,
      session_id: 1,
      token: null,
      role: 'TENANT_ADMIN',
      tenant_id: tenantId,
    }),
  });
  const post = async (path: string, payload: object) => {
    const response = await app.inject({ method: 'POST', url: path, payload, headers: { host: 'localhost' } });
    if (response.statusCode >= 300) throw new Error(response.payload);
    return response.json();
  };
  const { skills } = randomCandidate(seeded(100 + round), 0);
  const { id } = await post('/api/candidates', { first_name: 'New', last_name: `${round}`, skills });
  const startedAt = performance.now();
  const { matches } = await post(`/api/candidates/${id}/approve`, {});
  const ms = performance.now() - startedAt;
  if (matches.matches_generated === 0) throw new Error('Nothing was matched.');
  await app.close();
  return ms;
}
