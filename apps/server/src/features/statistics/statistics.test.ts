import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { today } from '../../clock.ts';
import { matchServer, PYTHON_PERSON } from '../matches/testMatches.ts';
import type { StatisticsView } from './statistics.ts';

const { services, tenantId, otherTenantId, get, post, addCandidate, generated } = await matchServer();
const { database } = services;
const dayBefore = (days: number) =>
  new Date(Date.parse(today()) - days * 86_400_000).toISOString().slice(0, 10);
const view = async (days = 30): Promise<StatisticsView> =>
  (await get(`/api/pm-admin/statistics?days=${days}`)).body;

describe('statistics', () => {
  it('add the matches and applications of all firms, and tell no firm from another', async () => {
    const mine = await addCandidate(PYTHON_PERSON);
    const [match] = await generated(mine);
    const theirs = await addCandidate(PYTHON_PERSON, otherTenantId);
    await services.matches.generate(otherTenantId, theirs);
    expect((await post('/api/applications', { match_id: match!.id })).status).toBe(201);
    const { matches, applications } = await view();
    const all = await Promise.all(
      [tenantId, otherTenantId].map((id) =>
        database.asTenant(id, (db) => db.selectFrom('candidate_job_matches').select('match_score').execute()),
      ),
    );
    expect(matches.map(({ grade }) => grade)).toEqual(['A+', 'A', 'B', 'C', 'D', 'F']);
    expect(matches.reduce((sum, one) => sum + one.matches, 0)).toBe(all.flat().length);
    expect(applications.find(({ status }) => status === 'APPLIED')).toEqual({
      status: 'APPLIED',
      applications: 1,
    });
  });

  it('count postings by day and board within the days asked for', async () => {
    await database.asPlatform((db) =>
      sql`UPDATE job_postings SET platform = 'dice', posted_date = ${dayBefore(40)}::date`.execute(db),
    );
    await database.asPlatform((db) =>
      sql`UPDATE job_postings SET posted_date = ${dayBefore(2)}::date
        WHERE id = (SELECT min(id) FROM job_postings)`.execute(db),
    );
    const { from, to, postings } = await view(3);
    expect([from, to]).toEqual([dayBefore(2), today()]);
    expect(postings).toEqual([{ day: dayBefore(2), platform: 'dice', postings: 1 }]);
    expect((await view(2)).postings).toEqual([]);
  });

  it('tell the median and the longest of the imports of a day', async () => {
    await database.asPlatform(async (db) => {
      await sql`DELETE FROM job_import_batches`.execute(db);
      for (const [index, ms] of [100, 400, 1000].entries()) {
        await sql`
          INSERT INTO job_import_batches (batch_id, import_status, total_jobs, new_jobs, started_at, completed_at)
          VALUES (${`batch ${index}`}, 'COMPLETED', 5, 5, ${dayBefore(1)}::date AT TIME ZONE 'UTC',
            ${dayBefore(1)}::date AT TIME ZONE 'UTC' + ${ms} * interval '1 millisecond')`.execute(db);
      }
    });
    expect((await view()).imports).toEqual([
      { day: dayBefore(1), imports: 3, jobs: 15, median_ms: 400, longest_ms: 1000 },
    ]);
  });
});
