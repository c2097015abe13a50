import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useBlocker } from '@tanstack/react-router';
import { fieldErrorsOf, messageOf } from '../../api/problems.ts';
import type { Candidate } from '../../data/candidates.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { countWords, dayWords } from '../../words.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { ProfileFields } from './ProfileFields.tsx';
import classes from './ProfileForm.module.css';
import { useProfileDraft } from './useProfileDraft.ts';

export function ProfileForm({ candidate }: { candidate: Candidate }) {
  const draft = useProfileDraft(candidate);
  const { isDirty, changed, error, conflicts } = draft;
  const save = () => isDirty && draft.save();
  useHotkeys([['mod+S', save]], []);
  useBlocker({
    shouldBlockFn: () => isDirty && !window.confirm('Leave without saving what you changed?'),
    enableBeforeUnload: () => isDirty,
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
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
          <ConflictNotice conflicts={conflicts} onSaveAnyway={draft.saveAnyway} onDiscard={draft.discard} />
        )}
      </div>
      <ProfileFields draft={draft} faults={fieldErrorsOf(error)} />
      {isDirty && (
        <section className={classes.save} aria-label="Unsaved changes">
          <span>{countWords(changed.length, 'change')} not saved</span>
          <Button variant="subtle" color="gray" size="xs" onClick={draft.discard}>
            Discard
          </Button>
          <Button type="submit" size="xs" loading={draft.isSaving}>
            Save
          </Button>
        </section>
      )}
    </form>
  );
}
