import { useQueryClient } from '@tanstack/react-query';
import { type Candidate, candidateQuery, changeCandidate } from '../../data/candidates.ts';
import { useDraft } from '../../data/useDraft.ts';
import { say } from '../../parts/toastState.ts';

/** What is typed into a profile, over the version that it was begun on. */
export function useProfileDraft(candidate: Candidate) {
  const queryClient = useQueryClient();
  return useDraft({
    current: tagged(candidate),
    send: async ({ changes, tag }) => tagged(await changeCandidate(candidate.id, tag, changes)),
    reread: () => queryClient.fetchQuery({ ...candidateQuery(candidate.id), staleTime: 0 }),
    onSaved: () => say('The profile is saved. Match again to rank the postings by it.'),
  });
}

function tagged(candidate: Candidate) {
  return { value: candidate, tag: `"${candidate.version}"` };
}

export type ProfileDraft = ReturnType<typeof useProfileDraft>;
