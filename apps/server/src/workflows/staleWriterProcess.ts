// A worker for staleWriters.ts, to be stopped at any moment: works on the database of its first argument.
import { setTimeout as sleep } from 'node:timers/promises';
import { CLAIM_LOST } from '../database/claim.ts';
import { openDatabase } from '../database/database.ts';
import { PgBossEngine } from './pgBossEngine.ts';
import { defineWorkflow } from './workflow.ts';

const WRITES = 8;

process.on('disconnect', () => process.exit());
const database = await openDatabase({ url: process.argv[2]!, dataFolder: '' });
const { pid } = process;
const note = (text: string, runId: string) => database.queue.executeSql(text, [runId, pid]);

const writing = defineWorkflow(
  { id: 'writing', trigger: { event: 'job-posting/updated' } },
  async ({ step, runId }) => {
    await note('INSERT INTO writing_attempts (run_id, pid) VALUES ($1, $2)', runId);
    await step.run('write', async () => {
      for (let write = 0; write < WRITES; write++) {
        await sleep(Math.random() * 200);
        await database
          .asQueue(async (db) => {
            const row = { run_id: runId, pid } as never;
            await db
              .insertInto('writes' as never)
              .values(row)
              .execute();
            await sleep(Math.random() * 200);
          })
          .catch(async (error: { code?: string }) => {
            if (error.code === CLAIM_LOST)
              await note('INSERT INTO refusals (run_id, pid) VALUES ($1, $2)', runId);
            throw error;
          });
      }
    });
  },
);
await new PgBossEngine(database, [writing], { onError: () => {} }).start();
process.send!('working');
