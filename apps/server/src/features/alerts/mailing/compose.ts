import type { Row } from '../../../database/schema.ts';

export type UnmailedAlert = Pick<Row<'alerts'>, 'id' | 'kind' | 'subject' | 'body' | 'created_at'>;

export interface ComposedMail {
  subject: string;
  body: string;
  /** The alerts that it tells of. */
  alertIds: number[];
}

/** With more incidents at a time there is one mail about all of them. */
export const MOST_SINGLE_MAILS = 3;
const MOST_BODIES = 5;
/** Of one kind in a digest. */
const MOST_ITEMS = 50;
const LONGEST_SUBJECT = 150;
const LONGEST_LINE = 200;
const LONGEST_BODY = 4000;

const FOOTER =
  '--\nAll alerts: GET /api/pm-admin/alerts. No incident is mailed about more than once an hour.\n';

/**
 * Mails about these alerts, which are in the order they were raised in: one for each incident, or one for all.
 * Subjects are of one line, whatever the alerts say, since some of it was scraped.
 */
export function composeMails(alerts: readonly UnmailedAlert[]): ComposedMail[] {
  const incidents = Map.groupBy(alerts, ({ kind, subject }) => JSON.stringify([kind, subject]));
  if (incidents.size > MOST_SINGLE_MAILS) return [digestOf([...incidents.values()])];
  return [...incidents.values()].map(mailOf);
}

function mailOf(incident: readonly UnmailedAlert[]): ComposedMail {
  const [latest, ...earlier] = incident.toReversed() as [UnmailedAlert, ...UnmailedAlert[]];
  const shown = earlier.slice(0, MOST_BODIES - 1);
  const parts = [bodyOf(latest)];
  if (earlier.length > 0) {
    parts.push(`It was raised ${incident.length} times, first at ${timeOf(incident[0]!)}. Before this one:`);
    parts.push(...shown.map((alert) => `${timeOf(alert)}\n${bodyOf(alert)}`));
  }
  if (shown.length < earlier.length) parts.push(`and ${earlier.length - shown.length} more`);
  return {
    subject: headed(headline(latest)),
    body: [...parts, FOOTER].join('\n\n'),
    alertIds: incident.map(({ id }) => id),
  };
}

function digestOf(incidents: readonly UnmailedAlert[][]): ComposedMail {
  const kinds = [...Map.groupBy(incidents, ([first]) => first!.kind)];
  const counts = kinds.map(([kind, ofKind]) => `${inWords(kind)} (${ofKind.length})`);
  const sections = kinds.map(([, ofKind], index) => {
    const items = ofKind.slice(0, MOST_ITEMS).map(itemOf);
    const more = ofKind.length - items.length;
    return [counts[index], ...items, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
  });
  const opening = `${incidents.length} incidents came together; this is one mail about all of them.`;
  return {
    subject: headed(`${incidents.length} incidents: ${counts.join(', ')}`),
    body: [opening, ...sections, FOOTER].join('\n\n'),
    alertIds: incidents.flat().map(({ id }) => id),
  };
}

function itemOf(incident: readonly UnmailedAlert[]): string {
  const latest = incident.at(-1)!;
  const times = incident.length === 1 ? '' : `${incident.length} times, last `;
  const what = oneLine(latest.subject, LONGEST_LINE);
  return `- ${what}: ${times}at ${timeOf(latest)}\n  ${oneLine(latest.body, LONGEST_LINE)}`;
}

function headline({ kind, subject }: UnmailedAlert): string {
  if (kind === 'zero_jobs_scraped') return `Scrape Alert: Zero jobs for ${subject}`;
  return `${inWords(kind)}: ${subject}`;
}

const headed = (headline: string) => `⚠️ ${oneLine(headline, LONGEST_SUBJECT)}`;

const inWords = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('_', ' ');

const timeOf = ({ created_at }: UnmailedAlert) =>
  `${created_at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** Without line ends, and without control and other invisible characters. */
const oneLine = (text: string, longest: number) => clipped(text.replace(/[\p{C}\s]+/gu, ' ').trim(), longest);

const bodyOf = ({ body }: UnmailedAlert) => clipped(body.replace(/[^\P{C}\n\t]/gu, ''), LONGEST_BODY);

function clipped(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
