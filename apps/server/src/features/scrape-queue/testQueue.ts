import { PLATFORMS } from '@blacklight/parsing';
import type { Db } from '../../database/transactions.ts';
import { testServer } from '../../testServer.ts';
import type { WorkflowEvent } from '../../workflows/events.ts';
import type { Scraper } from '../sessions/sessions.ts';
import { ScrapeQueue } from './scrapeQueue.ts';

export const scraper = (id: number, platforms: string[] | null = null): Scraper => ({
  role: 'SCRAPER',
  tenant_id: null,
  id,
  scraper_id: id,
  platforms,
});

/** A queue on a database of its own, that keeps the events it sends. */
export async function testQueue() {
  const server = await testServer();
  const { database } = server.services;
  const events: WorkflowEvent[] = [];
  const onEvents = async (_: Db, sent: readonly WorkflowEvent[]) => {
    events.push(...sent);
  };
  const queue = new ScrapeQueue(database, { leaseMinutes: 120, onEvents });
  return {
    ...server,
    database,
    queue,
    events,
    onEvents,

    /** Roles that wait since ever, in this order; all others are gone. Gives their ids. */
    async onlyRoles(...names: string[]): Promise<number[]> {
      events.length = 0;
      return database.asPlatform(async (db) => {
        await db.deleteFrom('scrape_queue').execute();
        const values = names.map((name) => ({
          normalized_role: name,
          display_role: name,
          candidate_count: 1,
        }));
        const rows = await db.insertInto('scrape_queue').values(values).returning('id').execute();
        return rows.map(({ id }) => id);
      });
    },

    /** As if the leases had begun so many minutes earlier. */
    letPass: (minutes: number) =>
      database.asPlatform(async (db) => {
        const earlier = (time: Date | null) => time && new Date(time.getTime() - minutes * 60_000);
        const leased = db.selectFrom('scrape_queue').selectAll().where('lease_id', 'is not', null);
        for (const { id, scrape_started_at, lease_expires_at } of await leased.execute()) {
          const times = {
            scrape_started_at: earlier(scrape_started_at),
            lease_expires_at: earlier(lease_expires_at),
          };
          await db.updateTable('scrape_queue').set(times).where('id', '=', id).execute();
        }
      }),

    role: (id: number) =>
      database.asPlatform((db) =>
        db.selectFrom('scrape_queue').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      ),

    alerts: async () => {
      const rows = await database.asPlatform((db) =>
        db.selectFrom('alerts').select('kind').orderBy('id').execute(),
      );
      return rows.map(({ kind }) => kind);
    },
  };
}

export const ALL = [...PLATFORMS];
