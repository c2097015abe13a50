import { expect, it } from 'vitest';
import { testDatabase } from './testDatabase.ts';

const database = await testDatabase();
it('starts empty', async () => {
  expect(await database.asPlatform((db) => db.selectFrom('tenants').selectAll().execute())).toEqual([]);
});
