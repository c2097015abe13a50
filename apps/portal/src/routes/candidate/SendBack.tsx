import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type Candidate, nameOf, sendBackCandidate } from '../../data/candidates.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';

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
    <FormDialog
      title={`Send ${nameOf(candidate)} back`}
      act="Send back"
      isOpen={isOpen}
      isSending={isPending}
      error={error}
      onSubmit={(field) => mutate(field('reason'))}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
