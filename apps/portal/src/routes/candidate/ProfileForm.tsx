import { fieldErrorsOf } from '../../api/problems.ts';
import type { Candidate } from '../../data/candidates.ts';
import { DraftForm } from '../../parts/DraftForm.tsx';
import { dayWords } from '../../words.ts';
import { ProfileFields } from './ProfileFields.tsx';
import classes from './ProfileForm.module.css';
import { FIELD_LABELS } from './profileFieldLabels.ts';
import { useProfileDraft } from './useProfileDraft.ts';

export function ProfileForm({ candidate }: { candidate: Candidate }) {
  const draft = useProfileDraft(candidate);
  const isSentBack = candidate.status === 'pending_review' && candidate.sent_back_reason !== null;
  return (
    <DraftForm
      draft={draft}
      what="this profile"
      labels={FIELD_LABELS}
      className={classes.form}
      notice={
        isSentBack && (
          <p className={classes.notice}>
            <strong>Sent back {candidate.sent_back_at && dayWords(candidate.sent_back_at)}:</strong>{' '}
            {candidate.sent_back_reason}
          </p>
        )
      }
    >
      <ProfileFields draft={draft} faults={fieldErrorsOf(draft.error)} />
    </DraftForm>
  );
}
