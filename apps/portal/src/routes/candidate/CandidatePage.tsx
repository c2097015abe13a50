import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { candidateQuery } from '../../data/candidates.ts';
import { Failed, Waiting } from '../../parts/States.tsx';
import { CandidateFrame } from './CandidateFrame.tsx';
import { ProfileForm } from './ProfileForm.tsx';

const route = getRouteApi('/inside/candidates/$candidateId');

/** What is known of one candidate, to be edited. */
export default function CandidatePage() {
  const { candidateId } = route.useParams();
  const { data: candidate, error, refetch } = useQuery(candidateQuery(candidateId));
  if (error !== null) return <Failed error={error} onRetry={refetch} />;
  if (candidate === undefined) return <Waiting />;
  return (
    <CandidateFrame candidate={candidate}>
      <ProfileForm key={candidate.id} candidate={candidate} />
    </CandidateFrame>
  );
}
