import { Type } from 'typebox';
import type { Database } from '../../database/database.ts';
import type { Db } from '../../database/transactions.ts';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { Nullable, Timestamp } from '../../http/wire.ts';
import { pageOfEntries, verifyEntries } from './queries.ts';

const Fields = (example: object) => Type.Record(Type.String(), Type.Unknown(), { examples: [example] });
const Entry = Type.Object(
  {
    id: Type.Integer(),
    changed_at: Timestamp,
    actor: Type.String({ examples: ['USER 7'] }),
    ip_address: Nullable(Type.String({ examples: ['127.0.0.1'] })),
    action: Type.Enum(['UPDATE', 'INSERT', 'DELETE']),
    subject: Type.String({ examples: ['candidates'] }),
    subject_id: Type.Integer(),
    data: Nullable(
      Type.Object(
        {
          before: Fields({ status: 'pending_review' }),
          after: Fields({ status: 'ready_for_assignment' }),
        },
        { description: 'The fields that changed; null where their content has been erased.' },
      ),
    ),
  },
  { title: 'AuditEntry', description: 'One change of one thing.' },
);
const Filters = Type.Interface([Paging], {
  subject: Type.Optional(
    Type.String({ maxLength: 63, examples: ['candidates'], description: 'A kind of things.' }),
  ),
  subject_id: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
  actor: Type.Optional(
    Type.String({ maxLength: 50, examples: ['USER 7'], description: '"USER" or "PM_ADMIN" and the id.' }),
  ),
});
const Verification = Type.Object(
  {
    entries: Type.Integer(),
    is_intact: Type.Boolean(),
    first_broken_id: Nullable(
      Type.Integer({ description: 'The first entry that is not as it was written.' }),
    ),
  },
  { title: 'AuditVerification', examples: [{ entries: 1, is_intact: true, first_broken_id: null }] },
);

/** Who changed what: a firm's own, and the platform's. */
export function auditRoutes(app: App, database: Database): void {
  const places = [
    [
      '/api/audit-log',
      'in the firm',
      <T>(tenantId: number, work: (db: Db) => Promise<T>) => database.asTenant(tenantId, work),
    ],
    [
      '/api/pm-admin/audit-log',
      'on the platform',
      <T>(_: number, work: (db: Db) => Promise<T>) => database.asPlatform(work),
    ],
  ] as const;
  for (const [path, where, run] of places) {
    app.get(
      path,
      {
        schema: {
          summary: `List who changed what ${where}`,
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
          summary: `Verify the log of who changed what ${where}`,
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
