import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { messageOf } from '../../api/problems.ts';
import {
  approveCandidate,
  archiveCandidate,
  type Candidate,
  nameOf,
  restoreCandidate,
  returnToBench,
} from '../../data/candidates.ts';
import { generateMatches } from '../../data/matches.ts';
import { say } from '../../parts/toastState.ts';
import { countWords } from '../../words.ts';
import { SendBack } from './SendBack.tsx';

/** What can be done in the present state. */
export function CandidateActions({ candidate }: { candidate: Candidate }) {
  const { id, status } = candidate;
  const [isSendingBack, sendingBack] = useDisclosure();
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => say(messageOf(error)),
  });
  const name = nameOf(candidate);
  const approve = () =>
    mutate(async () => {
      const { matches_generated, recommended } = await approveCandidate(id);
      say(
        `${name} is approved: ${countWords(matches_generated, 'match', 'matches')}, ${recommended} recommended.`,
      );
    });
  const takeBack = () =>
    mutate(async () => {
      const { matches_generated, recommended } = await returnToBench(id);
      say(
        `${name} is back on the bench: ${countWords(matches_generated, 'match', 'matches')}, ${recommended} recommended.`,
      );
    });
  const match = () =>
    mutate(async () => {
      const { matches_generated, jobs_considered } = await generateMatches(id);
      say(
        `${countWords(matches_generated, 'match', 'matches')} out of ${countWords(jobs_considered, 'posting')}.`,
      );
    });
  const archive = () =>
    mutate(async () => {
      await archiveCandidate(id);
      say(`${name} is archived.`, { undo: () => mutate(() => restoreCandidate(id)) });
    });
  const restore = () => mutate(() => restoreCandidate(id));

  if (status === 'inactive') {
    return (
      <Button size="xs" loading={isPending} onClick={restore}>
        Restore
      </Button>
    );
  }
  return (
    <>
      <Button variant="subtle" color="gray" size="xs" disabled={isPending} onClick={archive}>
        Archive
      </Button>
      {status === 'pending_review' ? (
        <>
          <Button variant="default" size="xs" disabled={isPending} onClick={sendingBack.open}>
            Send back
          </Button>
          <Button size="xs" loading={isPending} onClick={approve}>
            Approve
          </Button>
        </>
      ) : status === 'assigned' ? (
        <Button size="xs" loading={isPending} onClick={takeBack}>
          Return to bench
        </Button>
      ) : (
        <Button variant="default" size="xs" loading={isPending} onClick={match}>
          Match again
        </Button>
      )}
      <SendBack candidate={candidate} isOpen={isSendingBack} onClose={sendingBack.close} />
    </>
  );
}
