import { Type } from 'typebox';
import type { Database } from '../../../database/database.ts';
import type { App } from '../../../http/app.ts';
import { Page, Paging } from '../../../http/paging.ts';
import { ById, Nullable, Timestamp } from '../../../http/wire.ts';
import { getUpload, listUploads, redriveBatch } from './processing.ts';

const Status = Type.Enum(['pending', 'processing', 'completed', 'failed']);

const UploadView = Type.Object(
  {
    id: Type.Integer(),
    queue_id: Type.Integer({ description: 'Of the role.' }),
    display_role: Type.String({ examples: ['Java Developer'] }),
    platform: Type.String({ examples: ['dice'] }),
    status: Status,
    jobs_count: Type.Integer(),
    retry_count: Type.Integer(),
    error_message: Nullable(Type.String({ examples: ['Error: out of memory'] })),
    can_be_redriven: Type.Boolean({ description: 'It has failed and its rows are still kept: for 30 days.' }),
    import_batch_id: Nullable(Type.Integer({ description: 'Where its failed rows are told.' })),
    queued_at: Timestamp,
    started_at: Nullable(Timestamp),
    completed_at: Nullable(Timestamp),
  },
  { title: 'ScrapeUpload', description: 'What a scraper has uploaded of one platform for a role.' },
);

/** `/api/pm-admin/scrape-uploads`. */
export function uploadRoutes(app: App, database: Database): void {
  app.get(
    '/api/pm-admin/scrape-uploads',
    {
      schema: {
        summary: 'List what scrapers have uploaded',
        answer: 'A page of uploads, the newest first.',
        querystring: Type.Interface([Paging], { status: Type.Optional(Status) }),
        response: { 200: Page(UploadView) },
      },
    },
    ({ query }) => database.asPlatform((db) => listUploads(db, query)),
  );

  app.get(
    '/api/pm-admin/scrape-uploads/:id',
    {
      schema: {
        summary: 'Show how far an upload is',
        answer: 'The upload.',
        problems: { 404: { upload_not_found: 'There is no such upload.' } },
        params: ById,
        response: { 200: UploadView },
      },
    },
    ({ params }) => database.asPlatform((db) => getUpload(db, params.id)),
  );

  app.post(
    '/api/pm-admin/scrape-uploads/:id/redrive',
    {
      schema: {
        summary: 'Process a failed upload once more',
        answer: 'It waits for its turn.',
        problems: {
          409: { upload_not_failed: 'There is no such failed upload that still has its rows.' },
        },
        params: ById,
        response: { 204: Type.Null() },
      },
    },
    async ({ params }, reply) => {
      await database.asPlatform((db) => redriveBatch(db, params.id));
      return reply.status(204).send(null);
    },
  );
}
