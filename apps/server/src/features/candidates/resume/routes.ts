import { Type } from 'typebox';
import { today } from '../../../clock.ts';
import { DomainError } from '../../../errors.ts';
import type { App } from '../../../http/app.ts';
import { Nullable } from '../../../http/wire.ts';
import { FieldsView } from '../schemas.ts';
import { reviewResume } from './reviewResume.ts';

/** A hundred pages. */
const LONGEST_RESUME = 300_000;

const text = (example: string) => Type.String({ examples: [example] });
const Text = (example: string) => Nullable(text(example));
const EXAMPLE = 'Priya Venkataraman\nSenior Java Developer\npriya.v@example.com\nPlano, TX';

const Reviewed = Type.Object({
  profile: FieldsView,
  evidence: Type.Record(Type.String(), Type.Array(Type.String()), {
    examples: [{ email: ['priya.v@example.com'] }],
  }),
  employments: Type.Array(
    Type.Object({
      title: Text('Java Developer'),
      company: Text('Northwind Payments'),
      from: text('2020-01'),
      to: Text('2024-06'),
      text: text('Java Developer, Northwind Payments'),
    }),
  ),
  links: Type.Array(text('https://example.com/priya')),
});

const ResumeText = Type.Object(
  { resume_text: Type.String({ maxLength: LONGEST_RESUME, examples: [EXAMPLE] }) },
  { additionalProperties: false },
);

/** `/api/candidates/parse-resume`: the text is the body, or a member of a JSON object. Nothing is stored. */
export function resumeRoute(app: App): void {
  app.register(async (scope) => {
    scope.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, text, done) =>
      done(null, { resume_text: text }),
    );
    (scope as App).post(
      '/api/candidates/parse-resume',
      {
        schema: {
          summary: 'Read a resume, to review what it says',
          description: 'Stores nothing.',
          changesNothing: true,
          answer: 'A profile that can be sent to add a candidate, and the words that it was read from.',
          problems: { 422: { resume_empty: 'The resume has no text.' } },
          bodies: {
            'application/json': ResumeText,
            'text/plain': Type.String({ maxLength: LONGEST_RESUME, examples: [EXAMPLE] }),
          },
          body: ResumeText,
          response: { 200: Reviewed },
        },
      },
      async ({ body: { resume_text } }) => {
        if (resume_text.trim() === '') {
          throw new DomainError('invalid', 'resume_empty', 'The resume has no text.');
        }
        return reviewResume(resume_text, today());
      },
    );
  });
}
