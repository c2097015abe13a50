import { Type } from 'typebox';
import { today } from '../../../clock.ts';
import { DomainError } from '../../../errors.ts';
import type { App } from '../../../http/app.ts';
import { Nullable } from '../../../http/wire.ts';
import { FieldsView } from '../schemas.ts';
import { reviewResume } from './reviewResume.ts';

/** A hundred pages. */
const LONGEST_RESUME = 300_000;

const Reviewed = Type.Object({
  profile: FieldsView,
  evidence: Type.Record(Type.String(), Type.Array(Type.String())),
  employments: Type.Array(
    Type.Object({
      title: Nullable(Type.String()),
      company: Nullable(Type.String()),
      from: Type.String(),
      to: Nullable(Type.String()),
      text: Type.String(),
    }),
  ),
  links: Type.Array(Type.String()),
});

const ResumeText = Type.Object(
  { resume_text: Type.String({ maxLength: LONGEST_RESUME }) },
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
      { schema: { body: ResumeText, response: { 200: Reviewed } } },
      async ({ body: { resume_text } }) => {
        if (resume_text.trim() === '') {
          throw new DomainError('invalid', 'resume_empty', 'The resume has no text.');
        }
        return reviewResume(resume_text, today());
      },
    );
  });
}
