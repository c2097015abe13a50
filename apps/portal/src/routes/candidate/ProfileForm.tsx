import { fieldErrorsOf, messageOf } from '../../api/problems.ts';
import type { Candidate } from '../../data/candidates.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { ConflictNotice } from '../../parts/ConflictNotice.tsx';
import { SaveBar } from '../../parts/SaveBar.tsx';
import { dayWords } from '../../words.ts';
import { ProfileFields } from './ProfileFields.tsx';
import classes from './ProfileForm.module.css';
import { FIELD_LABELS } from './profileFieldLabels.ts';
import { useProfileDraft } from './useProfileDraft.ts';

export function ProfileForm({ candidate }: { candidate: Candidate }) {
  const draft = useProfileDraft(candidate);
  const { isDirty, changed, error, conflicts } = draft;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty) draft.save();
      }}
    >
      <div className={classes.notices}>
        {candidate.status === 'pending_review' && candidate.sent_back_reason !== null && (
          <p className={classes.notice}>
            <strong>Sent back {candidate.sent_back_at && dayWords(candidate.sent_back_at)}:</strong>{' '}
            {candidate.sent_back_reason}
          </p>
        )}
        {error !== null && <Complaint>{messageOf(error)}</Complaint>}
        {conflicts !== null && (
          <ConflictNotice
            what="this profile"
            conflicts={conflicts}
            labels={FIELD_LABELS}
            onSaveAnyway={draft.saveAnyway}
            onDiscard={draft.discard}
          />
        )}
      </div>
      <ProfileFields draft={draft} faults={fieldErrorsOf(error)} />
      <SaveBar
        changes={changed.length}
        isSaving={draft.isSaving}
        onSave={draft.save}
        onDiscard={draft.discard}
      />
    </form>
  );
}
