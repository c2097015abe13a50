import { expect, it } from 'vitest';
import { testServer } from '../../testServer.ts';
import { watchQueue } from './watchdog.ts';

const { services, get } = await testServer();
const { database } = services;

const wait = (uploads: number) =>
  database.asPlatform(async (db) => {
    const roles = db.insertInto('scrape_queue').values({ normalized_role: `r${uploads}`, display_role: 'R' });
    const { id } = await roles.returning('id').executeTakeFirstOrThrow();
    const upload = { scrape_queue_id: id, platform: 'dice', jobs_data: '[]', jobs_count: 0 } as const;
    await db
      .insertInto('job_processing_queue')
      .values(Array.from({ length: uploads }, () => upload))
      .execute();
  });
const look = () => database.asPlatform((db) => watchQueue(db, new Date()));

it('tells, once an hour, of more than 100 uploads that wait', async () => {
  await wait(100);
  expect(await look()).toEqual({ stuck: 0, waiting: 100 });
  await wait(1);
  expect(await look()).toEqual({ stuck: 0, waiting: 101 });
  await look();
  const { body } = await get('/api/pm-admin/alerts');
  expect(body.items).toMatchObject([{ kind: 'processing_backlog', data: { waiting: 101 } }]);
});
