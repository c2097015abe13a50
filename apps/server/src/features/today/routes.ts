import { type TObject, type TProperties, type TSchema, Type } from 'typebox';
import type { App } from '../../http/app.ts';
import { Day, Nullable, Timestamp } from '../../http/wire.ts';
import type { Today } from './today.ts';

const text = (example: string) => Type.String({ examples: [example] });
const Text = (example: string) => Nullable(text(example));
const Count = (description: string) => Type.Integer({ minimum: 0, description });
const Score = Type.Number({ minimum: 0, maximum: 100, examples: [92.5] });

const WHO = {
  candidate_id: Type.Integer(),
  first_name: text('Priya'),
  last_name: text('Venkataraman'),
  current_title: Text('Senior Java Developer'),
};
const FewOf = <T extends TSchema>(item: T, description: string) =>
  Type.Object(
    { total: Count('All of them.'), items: Type.Array(item, { description: 'The first few.' }) },
    { description },
  );
const of = <T extends TProperties>(properties: T): TObject<typeof WHO & T> =>
  Type.Object({ ...WHO, ...properties });

const TodayView = Type.Object(
  {
    since: Timestamp,
    bench: Count('Candidates who look for work.'),
    pending_review: Count('Candidates who wait for approval.'),
    postings: Count('That can be matched.'),
    new_matches: Type.Object(
      {
        total: Count('Matches.'),
        candidates: Count('Who have them.'),
        items: Type.Array(
          of({
            matches: Count('New ones of this candidate.'),
            best: Type.Array(
              Type.Object({
                match_id: Type.Integer(),
                job_posting_id: Type.Integer(),
                title: text('Senior Java Developer'),
                company: Text('Larkmoor Labs'),
                location: Text('Dallas, TX'),
                is_remote: Type.Boolean(),
                match_score: Score,
                grade: Type.Enum(['A+', 'A', 'B', 'C', 'D', 'F']),
              }),
              { description: 'Of these the best three.' },
            ),
          }),
          { description: 'The ten candidates with the best.' },
        ),
      },
      {
        description:
          'Matches of grade B or better that were first suggested since the last working day and are not decided.',
      },
    ),
    without_good_matches: FewOf(
      of({
        best_score: Nullable(Score),
        one_skill_away: Nullable(
          Type.Object(
            { skill: text('Kubernetes'), jobs: Count('That it would bring to grade B or better.') },
            {
              description:
                'The missing skill that opens most of the 500 postings that suit the candidate best; null where no single one opens any.',
            },
          ),
        ),
      }),
      'Candidates who look for work and have no match of grade B or better. Who is free first comes first.',
    ),
    waiting_applications: FewOf(
      of({
        id: Type.Integer(),
        title: text('Senior Java Developer'),
        company: Text('Larkmoor Labs'),
        application_status: Type.Enum(['APPLIED', 'SCREENING', 'INTERVIEWING', 'OFFER']),
        updated_at: Timestamp,
      }),
      'Applications that have not come to an end and have not moved for a week, the longest first.',
    ),
    available_soon: FewOf(
      of({ availability_date: Day }),
      'Candidates who look for work and become free today or in the next two weeks.',
    ),
    availability_outdated: FewOf(
      of({ availability_date: Day }),
      'Candidates who are said to be free for more than 30 days, while nothing of their profile was changed.',
    ),
  },
  { title: 'Today', description: 'What there is to do for a recruiter.' },
);

/** `/api/today`. */
export function todayRoutes(app: App, today: Today): void {
  app.get(
    '/api/today',
    {
      schema: {
        summary: 'What is new for the bench, and what waits',
        answer: 'What is new since the beginning (UTC) of the last working day, and what waits.',
        response: { 200: TodayView },
      },
    },
    ({ tenantId }) => today.of(tenantId),
  );
}
