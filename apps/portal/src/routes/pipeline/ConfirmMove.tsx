import { Textarea } from '@mantine/core';
import { nameOf } from '../../data/candidates.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import type { Moves } from './useMoves.ts';

/** Asks before an application comes to its end. */
export function ConfirmMove({ moves: { intent, confirm, cancel } }: { moves: Moves }) {
  if (intent === null) return null;
  const { application, to } = intent;
  const name = nameOf(application);
  const isRejection = to === 'REJECTED';
  return (
    <FormDialog
      title={isRejection ? `Reject the application of ${name}` : `${name} has accepted`}
      act={isRejection ? 'Reject' : 'Accept'}
      isGrave={isRejection}
      isQuestion={!isRejection}
      onSubmit={(field) => confirm(field('reason').trim() || undefined)}
      onClose={cancel}
    >
      {isRejection ? (
        <Textarea
          name="reason"
          label="Why, if it is known"
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
        />
      ) : (
        <p>
          {name} becomes assigned to “{application.title}”, and open suggestions go. This cannot be undone;
          when the assignment ends, return {name} to the bench.
        </p>
      )}
    </FormDialog>
  );
}
