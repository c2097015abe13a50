import { DEFAULT_WEIGHTS } from '@blacklight/matching';
import { beforeEach, expect, it } from 'vitest';
import { candidateFacts } from '../candidates/candidate.ts';
import { getCandidate } from '../candidates/candidates.ts';
import { holdCandidates, type ReadCandidate } from './holding.ts';
import { describeMatch } from './match.ts';
import { upsertMatches } from './queries.ts';
import { jobsOf, matchServer, PYTHON_PERSON, posting } from './testMatches.ts';

const { services, tenantId, addCandidate, answer, ask, store, listed } = await matchServer();
const { database, jobs } = services;

let id: number;
let read: Map<number, ReadCandidate>;

beforeEach(async () => {
  id = await addCandidate(PYTHON_PERSON);
  const { status, version, profile, embedding } = await database.asTenant(tenantId, (db) =>
    getCandidate(db, id),
  );
  read = new Map([[id, { status, version, facts: candidateFacts(profile, { id, embedding }) }]]);
});

const held = () => database.asTenant(tenantId, (db) => holdCandidates(db, read));

it('gives what was read of who has not changed', async () => {
  expect(await held()).toEqual(new Map([[id, read.get(id)!.facts]]));
});

it('gives who has changed as of now', async () => {
  await ask('PATCH', `/api/candidates/${id}`, { total_experience_years: 11 });
  expect((await held()).get(id)).toMatchObject({ total_experience_years: 11 });
});

it('leaves out who has left the bench or was erased', async () => {
  await database.asTenant(tenantId, (db) =>
    db.updateTable('candidates').set({ status: 'assigned' }).where('id', '=', id).execute(),
  );
  expect(await held()).toEqual(new Map());
  await answer('DELETE', `/api/candidates/${id}`);
  expect(await held()).toEqual(new Map());
});

it('is stored for a posting as it was read, and not when that has changed', async () => {
  const { id: jobId } = await database.asPlatform((db) =>
    db.selectFrom('job_postings').select('id').where('external_job_id', '=', 'fit').executeTakeFirstOrThrow(),
  );
  await jobs.catchUp();
  const job = jobs.get(jobId)!;
  const { match } = describeMatch(read.get(id)!.facts, job, DEFAULT_WEIGHTS);
  const write = (content_hash: string) =>
    database.asTenant(tenantId, (db) =>
      upsertMatches(db, [{ candidate_id: id, content_hash, ...match }], {
        tenantId,
        algorithm: 'five_factor',
        weights: DEFAULT_WEIGHTS,
      }),
    );
  await store([posting('fit', { description: 'We build freight services.' })]);
  await write(job.content_hash);
  expect(await listed(id)).toEqual([]);
  await jobs.catchUp();
  await write(jobs.get(jobId)!.content_hash);
  expect(jobsOf(await listed(id))).toEqual(['fit']);
});
