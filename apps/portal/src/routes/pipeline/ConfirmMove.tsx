import { Button, Modal, Textarea } from '@mantine/core';
import { nameOf } from '../../data/candidates.ts';
import { Stack } from '../../parts/Stack.tsx';
import type { Moves } from './useMoves.ts';

/** Asks before an application comes to its end. */
export function ConfirmMove({ moves: { intent, confirm, cancel } }: { moves: Moves }) {
  if (intent === null) return null;
  const { application, to } = intent;
  const name = nameOf(application);
  const isRejection = to === 'REJECTED';
  return (
    <Modal
      opened
      onClose={cancel}
      title={isRejection ? `Reject the application of ${name}` : `${name} has accepted`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const reason = new FormData(event.currentTarget).get('reason');
          confirm(String(reason ?? '').trim() || undefined);
        }}
      >
        <Stack>
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
              {name} becomes assigned to “{application.title}”, and open suggestions go. This cannot be
              undone; when the assignment ends, return {name} to the bench.
            </p>
          )}
          <Button
            type="submit"
            color={isRejection ? 'red.9' : undefined}
            data-autofocus={!isRejection || undefined}
          >
            {isRejection ? 'Reject' : 'Accept'}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
