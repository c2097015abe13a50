import { Type } from 'typebox';
import type { Database } from '../../../database/database.ts';
import type { App } from '../../../http/app.ts';
import { Page, Paging } from '../../../http/paging.ts';
import { ById, Nullable, Timestamp } from '../../../http/wire.ts';
import { FIELD_NAMES } from '../fields.ts';
import { NOT_FOUND } from '../schemas.ts';
import { ACTIVITY_KINDS, activityOf } from './activity.ts';

const Text = (example: string, description?: string) =>
  Nullable(Type.String({ examples: [example], ...(description === undefined ? {} : { description }) }));
const Id = Nullable(Type.Integer());
const Value = (example: string) =>
  Type.Unknown({ description: 'As a candidate has it; null where there is none.', examples: [example] });
const Change = Type.Object({
  field: Type.Enum(FIELD_NAMES),
  before: Value('Frisco, TX'),
  after: Value('Plano, TX'),
});

const Activity = Type.Object(
  {
    id: Type.Integer(),
    at: Timestamp,
    user_id: Nullable(Type.Integer({ description: 'Who did it; null when the person has left the firm.' })),
    full_name: Text('Kim Colleague'),
    by_token: Type.Boolean({ description: 'Whether a program of the person did it.' }),
    kind: Type.Enum(ACTIVITY_KINDS),
    changes: Type.Array(Change, { description: 'The fields that were edited.' }),
    from_status: Text('SUGGESTED', 'Of the candidate, the match or the application, by the kind.'),
    to_status: Text('SHORTLISTED'),
    note: Text(
      'The visa is missing.',
      'Why it was sent back (null: as the last time), or why an application was rejected.',
    ),
    role: Text('Java Developer', 'That was added or removed.'),
    match_id: Id,
    application_id: Id,
    job_posting_id: Id,
    title: Text('Senior Java Developer', 'Of the posting.'),
    company: Text('Larkmoor Labs'),
  },
  { title: 'CandidateActivity', description: 'Something that somebody has done with a candidate.' },
);

export function activityRoute(app: App, database: Database): void {
  app.get(
    '/api/candidates/:id/activity',
    {
      schema: {
        summary: 'List what was done with a candidate, and by whom',
        description:
          'Edits, reviews, decisions about matches, and steps of applications. What the program does by itself is not in it, nor are decisions about matches that are gone.',
        answer: 'A page of it, the newest first.',
        problems: NOT_FOUND,
        params: ById,
        querystring: Paging,
        response: { 200: Page(Activity) },
      },
    },
    ({ tenantId, params, query }) => activityOf(database, { tenantId, candidateId: params.id }, query),
  );
}
