import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/problems.ts';
import { requeue, type ScrapeRole } from '../../data/scraping.ts';
import { say } from '../../parts/toastState.ts';

/** Puts a role that has failed back into the queue. */
export function RequeueButton({ role: { id, display_role } }: { role: ScrapeRole }) {
  const { mutate, isPending } = useMutation({
    mutationFn: () => requeue(id),
    onSuccess: () => say(`${display_role} is back in the queue.`),
    onError: (refusal) => say(messageOf(refusal)),
  });
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={`Requeue ${display_role}`}
      loading={isPending}
      onClick={() => mutate()}
    >
      Requeue
    </Button>
  );
}
