// A worker for staleWriters.ts, to be stopped at any moment: works on the database of its first argument.
import { setTimeout as sleep } from 'node:timers/promises';
import { CLAIM_LOST } from '../database/claim.ts';
import { openDatabase } from '../database/database.ts';
import type { Db } from '../database/transactions.ts';
import { PgBossEngine } from './pgBossEngine.ts';
import { defineWorkflow } from './workflow.ts';

const WRITES = 8;

process.on('disconnect', () => process.exit());
const database = await openDatabase({ url: process.argv[2]!, dataFolder: '' });
const { pid } = process;
const insertInto = (db: Db, table: string, runId: string) =>
  db
    .insertInto(table as never)
    .values({ run_id: runId, pid } as never)
    .execute();
const insert = (table: string, runId: string) => database.asQueue((db) => insertInto(db, table, runId));
/** Outside of the claim, which does not hold. */
const noteRefusal = (runId: string) =>
  database.queue.executeSql('INSERT INTO refusals (run_id, pid) VALUES ($1, $2)', [runId, pid]);

const writing = defineWorkflow(
  { id: 'writing', trigger: { event: 'job-posting/updated' } },
  async ({ step, runId }) => {
    // Under the claim: what a worker that has lost the run says of itself would make the next one look stale.
    await insert('writing_attempts', runId);
    await step.run('write', async () => {
      for (let write = 0; write < WRITES; write++) {
        await sleep(Math.random() * 200);
        await database
          .asQueue(async (db) => {
            await insertInto(db, 'writes', runId);
            await sleep(Math.random() * 200);
          })
          .catch(async (error: { code?: string }) => {
            if (error.code === CLAIM_LOST) await noteRefusal(runId);
            throw error;
          });
      }
    });
  },
);
await new PgBossEngine(database, [writing], { onError: () => {} }).start();
process.send!('working');
