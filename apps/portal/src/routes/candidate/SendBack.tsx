import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/problems.ts';
import { type Candidate, nameOf, sendBackCandidate } from '../../data/candidates.ts';
import { Complaint } from '../../parts/Complaint.tsx';
import { Stack } from '../../parts/Stack.tsx';

interface Properties {
  candidate: Candidate;
  isOpen: boolean;
  onClose: () => void;
}

/** Keeps a candidate in review, with what is to be mended. */
export function SendBack({ candidate, isOpen, onClose }: Properties) {
  const { mutate, error, isPending } = useMutation({
    mutationFn: (reason: string) => sendBackCandidate(candidate.id, reason),
    onSuccess: onClose,
  });
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={`Send ${nameOf(candidate)} back`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(String(new FormData(event.currentTarget).get('reason')));
        }}
      >
        <Stack>
          {error !== null && <Complaint>{messageOf(error)}</Complaint>}
          <Textarea
            name="reason"
            label="What has to be mended first"
            defaultValue={candidate.sent_back_reason ?? ''}
            required
            withAsterisk={false}
            autosize
            minRows={3}
            data-autofocus
          />
          <Button type="submit" loading={isPending}>
            Send back
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
