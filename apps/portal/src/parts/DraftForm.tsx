import type { ReactNode } from 'react';
import { messageOf } from '../api/problems.ts';
import type { useDraft } from '../data/useDraft.ts';
import { Complaint } from './Complaint.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import classes from './DraftForm.module.css';
import { SaveBar } from './SaveBar.tsx';

interface Properties<T extends object> {
  draft: ReturnType<typeof useDraft<T>>;
  /** "the weights". */
  what: string;
  /** What the fields are called. */
  labels: Partial<Record<keyof T & string, string>>;
  className: string | undefined;
  /** What is to be known before anything is changed. */
  notice: ReactNode;
  children: ReactNode;
}

/** The fields of a draft: refusals and the changes of others above them, saving below. */
export function DraftForm<T extends object>({
  draft,
  what,
  labels,
  className,
  notice,
  children,
}: Properties<T>) {
  const { error, conflicts } = draft;
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.isDirty) draft.save();
      }}
    >
      <div className={classes.notices}>
        {notice}
        {error !== null && <Complaint>{messageOf(error)}</Complaint>}
        {conflicts !== null && (
          <ConflictNotice
            what={what}
            conflicts={conflicts}
            labels={labels}
            onSaveAnyway={draft.saveAnyway}
            onDiscard={draft.discard}
          />
        )}
      </div>
      {children}
      <SaveBar
        changes={draft.changed.length}
        isSaving={draft.isSaving}
        onSave={draft.save}
        onDiscard={draft.discard}
      />
    </form>
  );
}
