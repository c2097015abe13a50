import { choiceIn, given, numberIn, textIn } from '../searchParameters.ts';
import { SUBJECTS } from './auditWords.ts';

export const auditSearch = (values: Record<string, unknown>) =>
  given({
    subject: choiceIn(values, 'subject', Object.keys(SUBJECTS)),
    subject_id: numberIn(values, 'subject_id') || undefined,
    actor: textIn(values, 'actor')?.slice(0, 50),
  });

export type AuditSearch = ReturnType<typeof auditSearch>;
