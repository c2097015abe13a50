import { Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Day } from '../../http/wire.ts';
import { GRADES, STATUSES, type Statistics } from './statistics.ts';

const Count = Type.Integer({ minimum: 0 });
const Milliseconds = Type.Integer({ minimum: 0, examples: [840] });
const View = Type.Object(
  {
    from: Day,
    to: Day,
    postings: Type.Array(
      Type.Object({ day: Day, platform: Type.String({ examples: ['dice'] }), postings: Count }),
      { description: 'By the day since when they are listed, and by board; where there are any.' },
    ),
    imports: Type.Array(
      Type.Object({
        day: Day,
        imports: Count,
        jobs: Count,
        median_ms: Milliseconds,
        longest_ms: Milliseconds,
      }),
      { description: 'How long imports of files and of uploads took, by the day on which they began.' },
    ),
    matches: Type.Array(Type.Object({ grade: Type.Enum([...GRADES]), matches: Count }), {
      description: 'That are kept now, by grade.',
    }),
    applications: Type.Array(Type.Object({ status: Type.Enum([...STATUSES]), applications: Count }), {
      description: 'By where they stand now.',
    }),
  },
  { title: 'Statistics', description: 'Numbers of all firms together.' },
);

/** `/api/pm-admin/statistics`. */
export function statisticsRoutes(app: App, statistics: Statistics): void {
  app.get(
    '/api/pm-admin/statistics',
    {
      schema: {
        summary: 'Show how the platform does, in numbers',
        answer: 'Postings and imports by day, matches by grade, applications by status.',
        querystring: Type.Object({
          days: Type.Integer({
            minimum: 1,
            maximum: 90,
            default: 30,
            description: 'How many days, with today, are told by day.',
          }),
        }),
        response: { 200: View },
      },
    },
    ({ query }) => statistics.view(query.days),
  );
}
