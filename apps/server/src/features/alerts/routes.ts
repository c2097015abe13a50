import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Page, Paging } from '../../http/paging.ts';
import { ById, Nullable, Timestamp } from '../../http/wire.ts';
import type { Alerts } from './alerts.ts';

const Kind = Type.String({
  maxLength: 63,
  examples: ['zero_jobs_scraped'],
  description: 'What happened, by a stable code.',
});
const AlertView = Type.Object(
  {
    id: Type.Integer(),
    kind: Kind,
    subject: Type.String({
      examples: ['Java Developer'],
      description: 'What it happened to. Alerts of one kind about one subject are one incident.',
    }),
    body: Type.String({ examples: ['The scraper returned 0 jobs.'] }),
    data: Type.Record(Type.String(), Type.Unknown(), { examples: [{ queue_id: 123, platform: 'dice' }] }),
    created_at: Timestamp,
    mailed_at: Nullable(Timestamp),
    mail_error: Nullable(
      Type.String({
        examples: ['connect ECONNREFUSED 127.0.0.1:25'],
        description: 'Why the last try to mail it failed.',
      }),
    ),
    acknowledged_at: Nullable(Timestamp),
  },
  { title: 'Alert', description: 'Something that whoever runs the platform is to know.' },
);
const Filters = Type.Interface([Paging], {
  kind: Type.Optional(Kind),
  is_open: Type.Optional(
    Type.Boolean({ description: 'Only those that nobody, or that somebody has acknowledged.' }),
  ),
});

/** `/api/pm-admin/alerts`. */
export function alertRoutes(app: App, alerts: Alerts): void {
  app.get(
    '/api/pm-admin/alerts',
    {
      schema: {
        summary: 'List the alerts',
        answer: 'A page of alerts, the newest first.',
        querystring: Filters,
        response: { 200: Page(AlertView) },
      },
    },
    ({ query }) => alerts.list(query),
  );

  app.post(
    '/api/pm-admin/alerts/:id/acknowledge',
    {
      schema: {
        summary: 'Acknowledge an alert',
        description:
          'It and the earlier alerts of the same incident are open no more, and are not mailed if they have not been.',
        answer: 'The alert as changed.',
        problems: { 404: { alert_not_found: 'There is no such alert.' } },
        params: ById,
        response: { 200: AlertView },
      },
    },
    ({ params }) => alerts.acknowledge(params.id),
  );
}
