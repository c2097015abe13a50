import { Type } from 'typebox';
import { SCRAPER_KEY_HEADER } from '../../http/access.ts';
import type { App, Authenticate } from '../../http/app.ts';
import { Paging } from '../../http/paging.ts';
import { ById, Nullable, Timestamp } from '../../http/wire.ts';
import type { ScraperKeys } from './scraperKeys.ts';

const KeyView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String({ examples: ['production-scraper'] }),
    key_prefix: Type.String({ examples: ['sk_live_'] }),
    last_four: Type.String({ examples: ['x7Qa'], description: 'The last characters of the key.' }),
    platforms: Nullable(
      Type.Array(Type.String({ examples: ['dice'] }), {
        description: 'What it may upload for; null for all platforms.',
      }),
    ),
    is_active: Type.Boolean({ description: 'False once it is revoked.' }),
    requests_per_minute: Type.Integer({ examples: [60] }),
    last_used_at: Nullable(Timestamp),
    total_requests: Type.Integer({ examples: [1547], description: 'Without those that were refused.' }),
    expires_at: Nullable(Timestamp),
    revoked_at: Nullable(Timestamp),
    created_at: Timestamp,
  },
  { title: 'ScraperKey', description: 'A key that was replaced by another ends at `expires_at`.' },
);

const Secret = {
  api_key: Type.String({ examples: ['sk_live_0123456789abcdefghijklmnopqrstuv'] }),
  message: Type.String({ examples: ["Save this key - it won't be shown again"] }),
};
const SAVE_IT = { message: "Save this key - it won't be shown again" };
const NOT_FOUND = { 404: { scraper_key_not_found: 'There is no such scraper key.' } };

/** `/api/pm-admin/scraper-keys`. */
export function scraperKeyRoutes(app: App, keys: ScraperKeys): void {
  app.get(
    '/api/pm-admin/scraper-keys',
    {
      schema: {
        summary: 'List the scraper keys, the newest first',
        answer: 'A page of keys. What they are is told when they are made, and never again.',
        querystring: Paging,
        response: {
          200: Type.Object({
            keys: Type.Array(KeyView),
            page: Type.Integer(),
            per_page: Type.Integer(),
            total: Type.Integer(),
          }),
        },
      },
    },
    async ({ query }) => {
      const { items, ...page } = await keys.list(query);
      return { keys: items, ...page };
    },
  );

  app.post(
    '/api/pm-admin/scraper-keys',
    {
      schema: {
        summary: 'Make a scraper key',
        description: 'The key is told in this answer and nowhere else.',
        answer: 'The new key.',
        problems: {
          422: { platform_unknown: 'The platform "craigslist" is none of linkedin, indeed, dice.' },
        },
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', examples: ['backup-scraper'] }),
            platforms: Type.Optional(
              Type.Array(Type.String({ maxLength: 50, examples: ['dice'] }), { minItems: 1, maxItems: 50 }),
            ),
            requests_per_minute: Type.Integer({ minimum: 1, maximum: 1000, default: 60 }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Interface([KeyView], Secret) },
      },
    },
    async ({ body: { platforms = null, ...body }, principal }, reply) => {
      const created = await keys.create({ ...body, platforms, created_by: principal!.id });
      return reply.status(201).send({ ...created, ...SAVE_IT });
    },
  );

  app.post(
    '/api/pm-admin/scraper-keys/:id/rotate',
    {
      schema: {
        summary: 'Replace a scraper key',
        description:
          'The new key is told in this answer and nowhere else. The old one is good until the chosen time is over.',
        answer: 'The new key.',
        problems: {
          ...NOT_FOUND,
          409: { scraper_key_ended: 'The key is revoked or has been replaced.' },
        },
        params: ById,
        body: Type.Object(
          {
            overlap_minutes: Type.Integer({
              minimum: 0,
              maximum: 30 * 24 * 60,
              default: 24 * 60,
              description: 'How long the old key is still good.',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Interface([KeyView], { ...Secret, replaced_key_expires_at: Timestamp }) },
      },
    },
    async ({ params, body, principal }, reply) => {
      const created = await keys.rotate(params.id, { ...body, created_by: principal!.id });
      return reply.status(201).send({ ...created, ...SAVE_IT });
    },
  );

  app.delete(
    '/api/pm-admin/scraper-keys/:id',
    {
      schema: {
        summary: 'Revoke a scraper key',
        description: 'It is refused from the next request on; each use of it raises an alert.',
        answer: 'Done, or had been done before.',
        problems: NOT_FOUND,
        params: ById,
        response: {
          200: Type.Object({
            success: Type.Boolean(),
            message: Type.String({ examples: ['API key revoked'] }),
          }),
        },
      },
    },
    async ({ params }) => {
      await keys.revoke(params.id);
      return { success: true, message: 'API key revoked' };
    },
  );
}

/** Knows scrapers by their key, and whoever sends none as before. */
export function byScraperKey(keys: ScraperKeys, otherwise: Authenticate): Authenticate {
  return async (request) => {
    const key = request.headers[SCRAPER_KEY_HEADER.toLowerCase()];
    return typeof key === 'string' ? keys.admit(key) : otherwise(request);
  };
}
