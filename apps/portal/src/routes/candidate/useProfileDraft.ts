import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/problems.ts';
import {
  type Candidate,
  type CandidateChanges,
  candidateQuery,
  changeCandidate,
} from '../../data/candidates.ts';
import { say } from '../../parts/toastState.ts';
import { conflictsOf, type Field, isSame } from './profileChanges.ts';

/** What is typed into a profile, over the version that it was begun on. */
export function useProfileDraft(candidate: Candidate) {
  const queryClient = useQueryClient();
  const [changes, setChanges] = useState<CandidateChanges>({});
  const [base, setBase] = useState(candidate);
  const isDirty = Object.keys(changes).length > 0;
  // Without changes of one's own the newest version is shown.
  if (!isDirty && base.version !== candidate.version) setBase(candidate);

  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: (version: number) => changeCandidate(candidate.id, version, changes),
    onSuccess: (changed) => {
      setBase(changed);
      setChanges({});
      say('The profile is saved. Match again to rank the postings by it.');
    },
    onError: async (refusal) => {
      if (refusal instanceof ApiError && refusal.code === 'precondition_failed') {
        await queryClient.fetchQuery({ ...candidateQuery(candidate.id), staleTime: 0 });
      }
    },
  });
  const isConflict = error instanceof ApiError && error.code === 'precondition_failed';

  function set<F extends Field>(field: F, value: Candidate[F]): void {
    const { [field]: _, ...others } = changes;
    setChanges(isSame(value, base[field]) ? others : { ...others, [field]: value });
  }

  return {
    values: { ...base, ...changes },
    set,
    changed: Object.keys(changes) as Field[],
    isDirty,
    isSaving: isPending,
    error: isConflict ? null : error,
    /** What somebody else has changed meanwhile; null while nobody has. */
    conflicts: isConflict ? conflictsOf(base, candidate, changes) : null,
    save: () => mutate(base.version),
    /** Over what somebody else has changed. */
    saveAnyway: () => mutate(candidate.version),
    discard: () => {
      setChanges({});
      setBase(candidate);
      reset();
    },
  };
}

export type ProfileDraft = ReturnType<typeof useProfileDraft>;
