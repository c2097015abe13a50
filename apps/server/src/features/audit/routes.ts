import { Type } from 'typebox';
import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { Nullable, Timestamp } from '../../http/wire.ts';
import { pageOfEntries, verifyEntries } from './queries.ts';

const Fields = Type.Record(Type.String(), Type.Unknown());
const Entry = Type.Object({
  id: Type.Integer(),
  changed_at: Timestamp,
  actor: Type.String(),
  ip_address: Nullable(Type.String()),
  action: Type.Enum(['INSERT', 'UPDATE', 'DELETE']),
  subject: Type.String(),
  subject_id: Type.Integer(),
  data: Nullable(Type.Object({ before: Fields, after: Fields })),
});
const Filters = Type.Interface([Paging], {
  subject: Type.Optional(Type.String({ maxLength: 63 })),
  subject_id: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  actor: Type.Optional(Type.String({ maxLength: 50 })),
});
const Verification = Type.Object({
  entries: Type.Integer(),
  is_intact: Type.Boolean(),
  first_broken_id: Nullable(Type.Integer()),
});

/** Who changed what: a firm's own, and the platform's. */
export function auditRoutes(app: App, database: Database): void {
  const places = [
    [
      '/api/audit-log',
      <T>(tenantId: number, work: (db: Db) => Promise<T>) => database.asTenant(tenantId, work),
    ],
    ['/api/pm-admin/audit-log', <T>(_: number, work: (db: Db) => Promise<T>) => database.asPlatform(work)],
  ] as const;
  for (const [path, run] of places) {
    app.get(
      path,
      {
        schema: {
          summary: 'List who changed what',
          answer: 'A page of changes, the newest first.',
          querystring: Filters,
          response: { 200: Page(Entry) },
        },
      },
      ({ tenantId, query: { page, per_page, ...filters } }) =>
        run(tenantId, (db) => pageOfEntries(db, filters, { page, per_page })),
    );
    app.get(
      `${path}/verification`,
      {
        schema: {
          summary: 'Verify the audit log',
          description:
            'Each entry holds a hash over the one before it: one that was changed or taken out shows.',
          answer: 'Whether every entry is as it was written.',
          response: { 200: Verification },
        },
      },
      async ({ tenantId }) => {
        const verification = await run(tenantId, verifyEntries);
        return { ...verification, is_intact: verification.first_broken_id === null };
      },
    );
  }
}
